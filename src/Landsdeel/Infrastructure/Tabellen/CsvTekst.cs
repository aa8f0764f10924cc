using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Tekens;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Bytes of a text file as text. What cannot be decoded becomes U+FFFD, so that it can be pointed out in its cell.</summary>
internal static class CsvTekst
{
    internal static Uitkomst<string> Lees(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Contains((byte)0))
            return Bytetekst.Utf16ZonderMerk(bytes) is { } utf16 ? utf16.GetString(bytes) : new AnderBestand("een bestand van een onbekende soort");
        if (Utf8.IsValid(bytes) || IsBeschadigdUtf8(bytes))
            return Encoding.UTF8.GetString(bytes);
        return string.Create(bytes.Length, bytes, static (tekens, bron) =>
        {
            for (var i = 0; i < bron.Length; i++)
                tekens[i] = Bytetekst.Windows(bron[i]);
        });
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
