using System.Text;
using static Landsdeel.Tests.Lezen.Pakketmaker;

namespace Landsdeel.Tests.Lezen;

/// <summary>Every kind of file that is no letter, or that is made to do harm, with what the user must read then: by upload and by
/// command, the same table.</summary>
internal static class SlechteInvoer
{
    /// <param name="Naam">Of the file.</param>
    /// <param name="Melding">Words of the refusal; null where any refusal will do.</param>
    internal sealed record Geval(string Naam, string? Melding, Func<byte[]> Bytes);

    private const string Bommen = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string VanBuiten = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    private const string Afgebroken = "beschadigd of niet volledig";
    private const string Ingewikkeld = "zo ingewikkeld dat het geen gewone brief kan zijn";

    internal static IReadOnlyList<Geval> Alle { get; } =
    [
        new("wachtwoord.pdf", "met een wachtwoord beveiligd", () => Lezing.Bestand("brief-versleuteld.pdf")),
        new("wachtwoord.docx", "met een wachtwoord beveiligd", () => WordMetWachtwoord),
        new("beschadigd.pdf", Afgebroken, () => Half("brief-libreoffice.pdf")),
        new("beschadigd.docx", Afgebroken, () => Half("brief.docx")),
        new("beschadigd.odt", Afgebroken, () => Half("brief.odt")),
        new("gescand.pdf", "alleen afbeeldingen van bladzijden (een scan)", () => Lezing.Bestand("scan.pdf")),
        new("leeg.txt", "Dit bestand is leeg", () => []),
        new("wit.txt", "staat geen tekst", () => " \n\t\n"u8.ToArray()),
        new("plaatje.pdf", "Dit is een afbeelding", () => [0x89, .. "PNG\r\n\u001a\n0000"u8]),
        new("oud.doc", "Word", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument\0")]),
        new("lijst.docx", "Inlezen", () => Zip(("xl/workbook.xml", "<workbook/>"))),
        new("zipbom.docx", "Uitgepakt is dit bestand veel groter", () => Bom("word/document.xml")),
        new("zipbom.odt", "Uitgepakt is dit bestand veel groter", () => Bom("content.xml", Odt)),
        new("bom.pdf", null, () => Pdfmaker.Bladzijde(Pdfmaker.Nullen(1L << 30), "/Filter /FlateDecode")),
        new("entiteiten.xml", "DOCTYPE met ENTITY", () => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{Bommen}<kamerstuk><al>&c;</al></kamerstuk>")),
        new("verwijzing.xml", "verwijzingen naar andere bestanden", () => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{VanBuiten}<kamerstuk><al>&x;</al></kamerstuk>")),
        new("entiteiten.docx", Afgebroken, () => Docx($"<?xml version=\"1.0\"?>{Bommen}<w:document {W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>")),
        new("verwijzing.docx", Afgebroken, () => Docx($"<?xml version=\"1.0\"?>{VanBuiten}<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")),
        new("diep.docx", Ingewikkeld, () => Docx($"<w:document {W}><w:body>{Diep("w:sdt", 100_000)}</w:body></w:document>")),
        new("diep.xml", Ingewikkeld, () => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><kamerstuk>{Diep("divisie", 100_000)}</kamerstuk>")),
        new("diep.html", Ingewikkeld, () => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{Diep("div", 200_000)}</body></html>")),
        new("groot.pdf", "groter dan 50 MB", () => new byte[200 << 20]),
    ];

    private static byte[] Half(string naam) => Lezing.Bestand(naam) is var heel ? heel[..(heel.Length / 2)] : [];
}
