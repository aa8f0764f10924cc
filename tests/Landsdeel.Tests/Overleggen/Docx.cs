using System.IO.Compression;
using System.Xml.Linq;

namespace Landsdeel.Tests.Overleggen;

/// <summary>Reads a DOCX back without the library that wrote it.</summary>
internal static class Docx
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The text of body and footnotes, a line a paragraph.</summary>
    public static string Tekst(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return string.Join('\n', new[] { "word/document.xml", "word/footnotes.xml" }.SelectMany(deel => Alineas(zip, deel)));
    }

    private static IEnumerable<string> Alineas(ZipArchive zip, string naam)
    {
        var deel = zip.Entries.FirstOrDefault(e => e.FullName == naam);
        if (deel is null) return [];
        using var stroom = deel.Open();
        return [.. XDocument.Load(stroom).Descendants(W + "p").Select(p => string.Concat(p.Descendants().Select(e => e.Name == W + "t" ? e.Value : e.Name == W + "tab" ? "\t" : "")))];
    }
}
