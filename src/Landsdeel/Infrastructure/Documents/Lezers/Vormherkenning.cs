using System.IO.Compression;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Tells from the content what a file is, whatever its name says.</summary>
internal static class Vormherkenning
{
    private static readonly (byte[] Begin, string Wat)[] Anders =
    [
        ("{\\rtf"u8.ToArray(), "een tekstdocument van een oudere soort (.rtf)"),
        ([0x89, 0x50, 0x4E, 0x47], "een afbeelding"),
        ([0xFF, 0xD8, 0xFF], "een afbeelding"),
        ("GIF8"u8.ToArray(), "een afbeelding"),
        ("II*\0"u8.ToArray(), "een afbeelding"),
        ("MM\0*"u8.ToArray(), "een afbeelding"),
        ("RIFF"u8.ToArray(), "een afbeelding, geluid of film"),
        ("PK\u0005\u0006"u8.ToArray(), "een leeg zipbestand"),
        ([0x1F, 0x8B], "een ingepakt bestand"),
        ([0x37, 0x7A, 0xBC, 0xAF], "een ingepakt bestand"),
        ("Rar!"u8.ToArray(), "een ingepakt bestand"),
        ([0x7F, 0x45, 0x4C, 0x46], "een programma"),
        ("MZ"u8.ToArray(), "een programma"),
    ];

    internal static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Why these bytes are neither PDF nor a package nor text; null when they may be text.</summary>
    internal static Weigering? GeenTekst(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            // The directory of such a file has the names of its streams in UTF-16.
            if (Noemt(bytes, "EncryptedPackage")) return new DocumentVersleuteld();
            return new DocumentAnders(Noemt(bytes, "WordDocument") ? "een Word-document van een oudere soort (.doc)" : "een bestand van een oudere Office-soort");
        }
        foreach (var (begin, wat) in Anders)
            if (bytes.StartsWith(begin)) return new DocumentAnders(wat);
        return null;

        static bool Noemt(ReadOnlySpan<byte> in_, string naam) => in_.IndexOf(Encoding.Unicode.GetBytes(naam + "\0")) >= 0;
    }

    /// <summary>What a package holds.</summary>
    internal static Uitkomst<Bestandsvorm> Pakket(XmlPakket pakket)
    {
        if (pakket.Heeft("word/document.xml")) return Bestandsvorm.Docx;
        var soort = pakket.Begin("mimetype");
        if (soort.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) && pakket.Heeft("content.xml")) return Bestandsvorm.Odt;
        if (pakket.Heeft("xl/workbook.xml")) return new DocumentAnders("een Excel-werkmap. Een lijst in Excel leest u in op de pagina Inlezen");
        if (pakket.Heeft("ppt/presentation.xml")) return new DocumentAnders("een presentatie");
        if (soort.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal)) return new DocumentAnders("een OpenDocument-werkmap (.ods)");
        if (soort.StartsWith("application/epub", StringComparison.Ordinal)) return new DocumentAnders("een e-boek");
        return new DocumentAnders("een zipbestand of een document van een onbekende soort");
    }

    /// <summary>Whether text is a web page, XML or just text.</summary>
    internal static Uitkomst<Bestandsvorm> Tekst(string tekst)
    {
        var begin = tekst.AsSpan(0, Math.Min(tekst.Length, 4096)).TrimStart();
        if (begin.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return Bestandsvorm.Html;
        if (begin.StartsWith("<?xml", StringComparison.Ordinal) || begin.StartsWith("<!DOCTYPE", StringComparison.Ordinal) || begin.StartsWith("<officiele-publicatie", StringComparison.Ordinal) || begin.StartsWith("<kamerstuk", StringComparison.Ordinal))
            return begin.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Bestandsvorm.Html : Bestandsvorm.Xml;
        if (begin.StartsWith("<!--", StringComparison.Ordinal) && begin.Contains("<html", StringComparison.OrdinalIgnoreCase)) return Bestandsvorm.Html;
        return begin.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) ? new DocumentAnders("een afbeelding") : Bestandsvorm.Tekst;
    }

    /// <summary>A sentence for a name that says something else than the content is; null when they agree.</summary>
    internal static string? Naamfout(string naam, Bestandsvorm vorm)
    {
        Bestandsvorm[]? bij = Path.GetExtension(naam).ToLowerInvariant() switch
        {
            ".pdf" => [Bestandsvorm.Pdf],
            ".docx" or ".docm" or ".dotx" => [Bestandsvorm.Docx],
            ".odt" or ".ott" => [Bestandsvorm.Odt],
            ".html" or ".htm" or ".xhtml" => [Bestandsvorm.Html],
            ".xml" => [Bestandsvorm.Xml, Bestandsvorm.Html],
            ".txt" => [Bestandsvorm.Tekst],
            ".doc" or ".rtf" or ".xlsx" or ".xls" or ".csv" or ".pptx" => [],
            _ => null,
        };
        return bij is null || bij.Contains(vorm) ? null : $"De naam eindigt op {Path.GetExtension(naam).ToLowerInvariant()}, maar dit is {Woord(vorm)}; zo is het gelezen.";
    }

    internal static string Woord(Bestandsvorm vorm) => vorm switch
    {
        Bestandsvorm.Pdf => "een PDF",
        Bestandsvorm.Docx => "een Word-document",
        Bestandsvorm.Odt => "een OpenDocument-tekst",
        Bestandsvorm.Html => "een webpagina",
        Bestandsvorm.Xml => "een XML-bestand",
        _ => "gewone tekst",
    };
}
