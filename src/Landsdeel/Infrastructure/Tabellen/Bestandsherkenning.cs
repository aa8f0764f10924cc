using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Tells from the first bytes what a file is, whatever its name says.</summary>
internal static class Bestandsherkenning
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Begin, string Wat)[] Anders =
    [
        ("%PDF"u8.ToArray(), "een PDF-bestand"),
        ("{\\rtf"u8.ToArray(), "een tekstdocument (.rtf)"),
        ([0x89, 0x50, 0x4E, 0x47], "een afbeelding"),
        ([0xFF, 0xD8, 0xFF], "een afbeelding"),
        ("GIF8"u8.ToArray(), "een afbeelding"),
        ("II*\0"u8.ToArray(), "een afbeelding"),
        ("MM\0*"u8.ToArray(), "een afbeelding"),
        ("PK\u0005\u0006"u8.ToArray(), "een leeg zipbestand"),
        ([0x1F, 0x8B], "een ingepakt bestand"),
        ([0x37, 0x7A, 0xBC, 0xAF], "een ingepakt bestand"),
        ("Rar!"u8.ToArray(), "een ingepakt bestand"),
    ];

    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip);

    /// <summary>Why these bytes are neither a zip file nor text; null when they may be text.</summary>
    internal static Weigering? GeenTekst(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Ole))
            return OudBestand(bytes);
        foreach (var (begin, wat) in Anders)
            if (bytes.StartsWith(begin))
                return new AnderBestand(wat);
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            return new AnderBestand("een afbeelding");
        return null;
    }

    /// <summary>Why this text is no list; null when it may be CSV.</summary>
    internal static Weigering? GeenLijst(string tekst)
    {
        var begin = tekst.AsSpan().TrimStart();
        if (begin.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<svg", StringComparison.OrdinalIgnoreCase))
            return new AnderBestand("een webpagina of XML-bestand");
        var monster = tekst.AsSpan(0, Math.Min(tekst.Length, 64 * 1024));
        var vreemd = 0;
        foreach (var teken in monster)
            if (char.IsControl(teken) && teken is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u0085'))
                vreemd++;
        return vreemd * 100 > monster.Length ? new AnderBestand("een bestand van een onbekende soort") : null;
    }

    /// <summary>What a zip file holds when it is no workbook that can be read; null when it is one.</summary>
    /// <param name="typen">Content types of the parts, as [Content_Types].xml gives them.</param>
    internal static Weigering? GeenWerkmap(XmlPakket pakket, IReadOnlyCollection<string> typen)
    {
        if (typen.Any(t => t.EndsWith("sheet.main+xml", StringComparison.OrdinalIgnoreCase) || t.EndsWith("sheet.macroEnabled.main+xml", StringComparison.OrdinalIgnoreCase)
            || t.EndsWith("template.main+xml", StringComparison.OrdinalIgnoreCase) && t.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (typen.Any(t => t.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)))
            return new AnderBestand("een Word-document");
        if (typen.Any(t => t.Contains("presentationml", StringComparison.OrdinalIgnoreCase)))
            return new AnderBestand("een presentatie");
        if (typen.Any(t => t.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase)))
            return new AnderBestand("een binaire Excel-werkmap (.xlsb)");
        var soort = pakket.Begin("mimetype");
        if (soort.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal))
            return new AnderBestand("een OpenDocument-werkmap (.ods)");
        if (soort.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal))
            return new AnderBestand("een OpenDocument-bestand");
        return new AnderBestand("een zipbestand");
    }

    private static Weigering OudBestand(ReadOnlySpan<byte> bytes)
    {
        if (Noemt(bytes, "EncryptedPackage"))
            return new BestandVersleuteld();
        if (Noemt(bytes, "Workbook") || Noemt(bytes, "Book"))
            return new AnderBestand("een oud Excel-bestand (.xls)");
        return new AnderBestand(Noemt(bytes, "WordDocument") ? "een oud Word-document (.doc)" : "een bestand van een onbekende soort");
    }

    /// <summary>The directory of a compound file has the names of its streams in UTF-16, padded with zeros.</summary>
    private static bool Noemt(ReadOnlySpan<byte> bytes, string naam) => bytes.IndexOf(Encoding.Unicode.GetBytes(naam + "\0")) >= 0;
}
