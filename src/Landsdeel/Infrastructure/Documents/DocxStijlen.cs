using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>The look, in one place: named styles that a receiver can change in one go. Measures in twentieths of a point,
/// font sizes in half points.</summary>
internal static class DocxStijlen
{
    internal const string Titel = "Title";
    internal const string Ondertitel = "Subtitle";
    internal const string Kenmerk = "Kenmerk";
    internal const string Label = "Label";
    internal const string Toelichting = "Toelichting";
    internal const string Puntkenmerk = "Puntkenmerk";
    internal const string Lijstpunt = "ListParagraph";
    internal const string Bijschrift = "Caption";
    internal const string Tabelkop = "Tabelkop";
    internal const string Tabeltekst = "Tabeltekst";
    internal const string Tabel = "Overzicht";
    internal const string Noottekst = "FootnoteText";
    internal const string Nootverwijzing = "FootnoteReference";
    internal const string Koptekst = "Header";
    internal const string Voettekst = "Footer";
    internal const int LabelBreedte = 1814;

    /// <summary>Arial stands on Windows and macOS; elsewhere Liberation Sans has the same measures.</summary>
    internal const string Lettertype = "Arial";
    private const string Donker = "1F2A44";
    private const string Grijs = "4A5568";
    internal const string Lijnkleur = "B8C0CC";
    internal const string Vlak = "EEF1F5";

    internal static string Kop(int niveau) => $"Heading{niveau}";
    internal static string Agendapunt(int niveau) => $"Agendapunt{niveau}";

    internal static Styles Bouw(string taal)
    {
        var stijlen = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Letter(), new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" },
                new Languages { Val = taal, EastAsia = taal })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl(), Afstand(0, 140, 283)))));
        stijlen.Append(
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true });
        stijlen.Append(
            Alinea(Titel, "Title", Alineavorm(Afstand(0, 80, 264), bijVolgende: true), Letters(40, Donker, vet: true)),
            Alinea(Ondertitel, "Subtitle", Alineavorm(Afstand(0, 120, 276), bijVolgende: true), Letters(24, Grijs)),
            Alinea(Kenmerk, "Kenmerk", Alineavorm(Afstand(0, 40, 264), inspringing: Hangend(LabelBreedte, LabelBreedte)), null),
            Alinea(Toelichting, "Toelichting agendapunt", Alineavorm(Afstand(0, 100, 283), inspringing: Hangend(DocxNummering.Inspringing, 0)), null),
            Alinea(Puntkenmerk, "Kenmerk agendapunt", Alineavorm(Afstand(0, 30, 264),
                inspringing: Hangend(DocxNummering.Inspringing + LabelBreedte - 400, LabelBreedte - 400)), Letters(18)),
            Alinea(Lijstpunt, "List Paragraph", Alineavorm(Afstand(0, 60, 283)), null),
            Alinea(Bijschrift, "caption", Alineavorm(Afstand(200, 100, 264), bijVolgende: true), Letters(18, Grijs, vet: true)),
            Alinea(Tabeltekst, "Tabeltekst", Alineavorm(Afstand(50, 50, 252)), Letters(18)),
            Alinea(Tabelkop, "Tabelkop", Alineavorm(Afstand(60, 60, 252), bijVolgende: true), Letters(18, Donker, vet: true), Tabeltekst),
            Alinea(Noottekst, "footnote text", Alineavorm(Afstand(0, 40, 252), inspringing: Hangend(340, 340)), Letters(17)),
            Alinea(Koptekst, "header", Alineavorm(Afstand(0, 0, 252)), Letters(16, Grijs)),
            Alinea(Voettekst, "footer", Alineavorm(Afstand(0, 0, 252)), Letters(16, Grijs)),
            Teken(Label, "Label", new StyleRunProperties(new Color { Val = Grijs })),
            Teken(Nootverwijzing, "footnote reference", new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })));
        stijlen.Append(
            Kopstijl(1, 400, 140, Letters(28, Donker, vet: true)),
            Kopstijl(2, 280, 100, Letters(23, Donker, vet: true)),
            Kopstijl(3, 240, 80, Letters(20, Donker, vet: true)),
            Kopstijl(4, 240, 80, Letters(20, Grijs, vet: true)));
        for (var niveau = 1; niveau <= 4; niveau++)
            stijlen.Append(Alinea(Agendapunt(niveau), $"Agendapunt {niveau}",
                Alineavorm(Afstand(260, 80, 276), bijVolgende: true, inspringing: Hangend(DocxNummering.Inspringing, DocxNummering.Inspringing)),
                Letters(21, Donker, vet: true), Kop(niveau), Toelichting));
        stijlen.Append(Tabelstijl());
        return stijlen;
    }

    private static Style Kopstijl(int niveau, int voor, int na, StyleRunProperties letters)
    {
        var vorm = Alineavorm(Afstand(voor, na, 264), bijVolgende: true);
        vorm.Append(new OutlineLevel { Val = niveau - 1 });
        return Alinea(Kop(niveau), $"heading {niveau}", vorm, letters);
    }

    private static Style Alinea(string id, string naam, StyleParagraphProperties vorm, StyleRunProperties? letters, string basis = "Normal", string? volgende = null)
    {
        var stijl = new Style(new StyleName { Val = naam }, new BasedOn { Val = basis }, new NextParagraphStyle { Val = volgende ?? "Normal" }, new PrimaryStyle(), vorm)
        { Type = StyleValues.Paragraph, StyleId = id };
        if (letters is not null)
            stijl.Append(letters);
        return stijl;
    }

    private static Style Teken(string id, string naam, StyleRunProperties letters) =>
        new(new StyleName { Val = naam }, new BasedOn { Val = "DefaultParagraphFont" }, letters) { Type = StyleValues.Character, StyleId = id };

    private static Style Tabelstijl() => new(
        new StyleName { Val = "Overzicht" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = Donker },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = Donker },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Space = 0, Color = Lijnkleur }),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Tabel };

    private static RunFonts Letter() => new() { Ascii = Lettertype, HighAnsi = Lettertype, ComplexScript = Lettertype, EastAsia = Lettertype };

    private static SpacingBetweenLines Afstand(int voor, int na, int regel) =>
        new() { Before = $"{voor}", After = $"{na}", Line = $"{regel}", LineRule = LineSpacingRuleValues.Auto };

    private static Indentation Hangend(int links, int hangend) => new() { Left = $"{links}", Hanging = $"{hangend}" };

    private static StyleParagraphProperties Alineavorm(SpacingBetweenLines afstand, bool bijVolgende = false, Indentation? inspringing = null)
    {
        var vorm = new StyleParagraphProperties();
        if (bijVolgende)
            vorm.Append(new KeepNext(), new KeepLines());
        vorm.Append(afstand);
        if (inspringing is not null)
            vorm.Append(inspringing);
        return vorm;
    }

    private static StyleRunProperties Letters(int halvePunten, string? kleur = null, bool vet = false)
    {
        var letters = new StyleRunProperties();
        if (vet)
            letters.Append(new Bold());
        if (kleur is not null)
            letters.Append(new Color { Val = kleur });
        letters.Append(new FontSize { Val = $"{halvePunten}" }, new FontSizeComplexScript { Val = $"{halvePunten}" });
        return letters;
    }
}
