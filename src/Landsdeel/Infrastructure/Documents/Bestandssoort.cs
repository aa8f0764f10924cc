using System.IO.Compression;
using System.Text;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>What a file is by its content, for files that are kept and handed on as they are.</summary>
/// <param name="Woord">"PDF", "Word-document".</param>
/// <param name="Extensies">With which its name may end.</param>
public sealed record Bestandssoort(string Woord, string Mediatype, params string[] Extensies)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Open = "application/vnd.oasis.opendocument.";

    private static readonly (byte[] Begin, Bestandssoort Soort)[] Kenbaar =
    [
        ("%PDF-"u8.ToArray(), new("PDF", "application/pdf", ".pdf")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new("afbeelding", "image/png", ".png")),
        ([0xFF, 0xD8, 0xFF], new("afbeelding", "image/jpeg", ".jpg", ".jpeg")),
    ];

    private static readonly (string Deel, Bestandssoort Soort)[] Pakketten =
    [
        ("word/document.xml", new("Word-document", Office + "wordprocessingml.document", ".docx")),
        ("xl/workbook.xml", new("Excel-werkmap", Office + "spreadsheetml.sheet", ".xlsx")),
        ("ppt/presentation.xml", new("presentatie", Office + "presentationml.presentation", ".pptx")),
    ];

    private static readonly Bestandssoort[] Opendocumenten =
    [
        new("OpenDocument-tekst", Open + "text", ".odt"), new("OpenDocument-werkmap", Open + "spreadsheet", ".ods"), new("OpenDocument-presentatie", Open + "presentation", ".odp"),
    ];

    /// <summary>How a reader of the page is told what may be handed in.</summary>
    public const string Toegestaan = "PDF, DOCX, ODT, XLSX, ODS, PPTX, ODP, PNG of JPEG";

    /// <summary>Null when it is none of these, holds macros, or is named as something else than it is.</summary>
    /// <param name="bestand">Can be read from any place; is left at its begin.</param>
    public static Bestandssoort? Herken(Stream bestand, string naam)
    {
        bestand.Position = 0;
        var begin = new byte[8];
        var gelezen = bestand.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        var soort = Kenbaar.FirstOrDefault(k => begin.AsSpan(0, gelezen).StartsWith(k.Begin)).Soort ?? (begin.AsSpan(0, gelezen).StartsWith("PK\u0003\u0004"u8) ? Pakket(bestand) : null);
        bestand.Position = 0;
        return soort is not null && soort.Extensies.Contains(Path.GetExtension(naam).ToLowerInvariant()) ? soort : null;
    }

    private static Bestandssoort? Pakket(Stream bestand)
    {
        try
        {
            using var zip = new ZipArchive(bestand, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase))) return null;
            if (zip.GetEntry("[Content_Types].xml") is not null) return Pakketten.FirstOrDefault(p => zip.GetEntry(p.Deel) is not null).Soort;
            if (zip.GetEntry("mimetype") is not { Length: < 100 } soort) return null;
            using var lezer = new StreamReader(soort.Open(), Encoding.ASCII);
            var woord = lezer.ReadToEnd().Trim();
            return Opendocumenten.FirstOrDefault(o => o.Mediatype == woord);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
