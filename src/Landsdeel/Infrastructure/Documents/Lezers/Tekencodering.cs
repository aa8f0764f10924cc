using System.Buffers;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Tekens;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of bytes whose encoding nobody states: UTF-8, UTF-16 with or without its mark, Windows-1252, and files in
/// which UTF-8 and Windows-1252 stand side by side (letters into which something was pasted).</summary>
internal static class Tekencodering
{
    internal const string Gemengd =
        "In dit bestand staan letters met accenten op twee manieren opgeslagen. Ze zijn zo goed mogelijk gelezen; controleer woorden met accenten en aanhalingstekens.";

    /// <summary>The text with line ends as '\n', and whether two encodings stood in it.</summary>
    internal static Uitkomst<(string Tekst, bool Gemengd)> Lees(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        else if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Af(Encoding.Unicode.GetString(bytes[2..]), false);
        else if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Af(Encoding.BigEndianUnicode.GetString(bytes[2..]), false);
        else if (Bytetekst.Utf16ZonderMerk(bytes) is { } utf16) return Af(utf16.GetString(bytes), false);
        var (tekst, gemengd) = Utf8OfWindows(bytes);
        return Af(tekst, gemengd);
    }

    /// <summary>Line ends as '\n', and no character that a database or a page cannot hold.</summary>
    private static Uitkomst<(string, bool)> Af(string tekst, bool gemengd)
    {
        var vreemd = 0;
        foreach (var teken in tekst)
            if (teken == '\uFFFD' || (char.IsControl(teken) && teken is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u0085'))) vreemd++;
        // One in a hundred is damage, more is no text.
        if (vreemd * 100L > tekst.Length) return new DocumentAnders("een bestand van een onbekende soort, of het is beschadigd");
        return (Schoon(tekst), gemengd);
    }

    internal static string Schoon(string tekst)
    {
        if (tekst.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && tekst.AsSpan().IndexOfAny('\r', '\v', '\u001A') < 0) return tekst;
        var uit = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length; i++)
        {
            var teken = tekst[i];
            if (teken == '\r')
            {
                if (i + 1 >= tekst.Length || tekst[i + 1] != '\n') uit.Append('\n');
            }
            else uit.Append(teken switch { '\0' => '\uFFFD', '\v' => '\n', < '\t' or '\u001A' => ' ', _ => teken });
        }
        return uit.ToString();
    }

    /// <summary>Every good UTF-8 sequence as UTF-8, every byte that is in none as Windows-1252.</summary>
    private static (string Tekst, bool Gemengd) Utf8OfWindows(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return (Encoding.UTF8.GetString(bytes), false);
        var uit = new StringBuilder(bytes.Length);
        int goed = 0, los = 0;
        Span<char> tekens = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) ascii = bytes.Length;
            uit.Append(Encoding.ASCII.GetString(bytes[..ascii]));
            bytes = bytes[ascii..];
            if (bytes.IsEmpty) break;
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var lengte) == OperationStatus.Done)
            {
                goed++;
                uit.Append(tekens[..rune.EncodeToUtf16(tekens)]);
                bytes = bytes[lengte..];
            }
            else
            {
                los++;
                uit.Append(Bytetekst.Windows(bytes[0]));
                bytes = bytes[1..];
            }
        }
        return (uit.ToString(), goed > 0 && los > 0);
    }
}
