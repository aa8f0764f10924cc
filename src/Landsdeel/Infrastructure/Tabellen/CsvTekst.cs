using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Bytes of a text file as text. What cannot be decoded becomes U+FFFD, so that it can be pointed out in its cell.</summary>
internal static class CsvTekst
{
    /// <summary>Windows-1252 where it differs from Latin 1 (bytes 80 to 9F); five bytes have no character.</summary>
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    internal static Uitkomst<string> Lees(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Contains((byte)0))
            return ZonderMerk(bytes);
        if (Utf8.IsValid(bytes) || IsBeschadigdUtf8(bytes))
            return Encoding.UTF8.GetString(bytes);
        return string.Create(bytes.Length, bytes, static (tekens, bron) =>
        {
            for (var i = 0; i < bron.Length; i++)
                tekens[i] = bron[i] is >= 0x80 and <= 0x9F ? Windows1252[bron[i] - 0x80] : (char)bron[i];
        });
    }

    /// <summary>UTF-16 without its mark: in Western text nearly every other byte is zero.</summary>
    private static Uitkomst<string> ZonderMerk(ReadOnlySpan<byte> bytes)
    {
        var monster = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, oneven = 0;
        for (var i = 0; i < monster.Length; i++)
        {
            if (monster[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                oneven++;
        }
        var veel = monster.Length * 3 / 10;
        if (oneven > veel && even < veel / 10 + 1)
            return Encoding.Unicode.GetString(bytes);
        if (even > veel && oneven < veel / 10 + 1)
            return Encoding.BigEndianUnicode.GetString(bytes);
        return new AnderBestand("een bestand van een onbekende soort");
    }

    /// <summary>Whether most characters outside ASCII are good UTF-8: then the others are damage, not another encoding.</summary>
    private static bool IsBeschadigdUtf8(ReadOnlySpan<byte> bytes)
    {
        int goed = 0, fout = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (ascii < 0)
                    break;
                bytes = bytes[ascii..];
            }
            if (Rune.DecodeFromUtf8(bytes, out _, out var lengte) == OperationStatus.Done)
                goed++;
            else
                fout++;
            bytes = bytes[lengte..];
        }
        return goed > fout;
    }
}
