using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>The page: A4, its margins, what stands above and below the text. Measures in twentieths of a point.</summary>
internal static class DocxKaders
{
    private const int Breedte = 11906;
    private const int Hoogte = 16838;
    private const int Zijkant = 1531;
    internal const int Tekstbreedte = Breedte - (2 * Zijkant);

    internal static SectionProperties Pagina(string kop, string eersteKop, string voet, string eersteVoet) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = kop },
        new HeaderReference { Type = HeaderFooterValues.First, Id = eersteKop },
        new FooterReference { Type = HeaderFooterValues.Default, Id = voet },
        new FooterReference { Type = HeaderFooterValues.First, Id = eersteVoet },
        new PageSize { Width = Breedte, Height = Hoogte },
        new PageMargin { Top = 1588, Bottom = 1474, Left = Zijkant, Right = Zijkant, Header = 794, Footer = 737, Gutter = 0 },
        new TitlePage());

    /// <summary>The title on every page but the first, which already shows it large.</summary>
    internal static Header Kop(string titel) => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStijlen.Koptekst },
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 5, Color = DocxStijlen.Lijnkleur })),
        DocxTekst.Deel(Ingekort(titel, 108))));

    internal static Header LegeKop() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStijlen.Koptekst })));

    internal static Footer Voet(string? links)
    {
        var alinea = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStijlen.Voettekst },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Tekstbreedte })));
        if (links is not null)
            alinea.Append(DocxTekst.Deel(Ingekort(links, 80)));
        alinea.Append(DocxTekst.Tab(), DocxTekst.Deel("pagina "));
        alinea.Append(DocxTekst.Veld("PAGE", "1"));
        alinea.Append(DocxTekst.Deel(" van "));
        alinea.Append(DocxTekst.Veld("NUMPAGES", "1"));
        return new Footer(alinea);
    }

    private static string Ingekort(string tekst, int hoogstens)
    {
        var regel = DocxTekst.EenRegel(tekst);
        if (regel.Length <= hoogstens)
            return regel;
        var knip = regel.LastIndexOf(' ', hoogstens - 1);
        return regel[..(knip > hoogstens / 2 ? knip : hoogstens - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
