using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>The blocks of a paper as paragraphs and tables, in reading order.</summary>
internal sealed class DocxInhoud(DocxVoetnoten noten, DocxNummering nummering)
{
    private int _kopniveau;

    internal IEnumerable<OpenXmlElement> Bouw(Stuk stuk)
    {
        yield return Alinea(DocxStijlen.Titel, [new Tekst(stuk.Titel)]);
        if (stuk.Ondertitel is { } ondertitel)
            yield return Alinea(DocxStijlen.Ondertitel, [new Tekst(ondertitel)]);
        for (var i = 0; i < stuk.Kenmerken.Count; i++)
            yield return Kopkenmerk(stuk.Kenmerken[i], eerste: i == 0, laatste: i == stuk.Kenmerken.Count - 1);
        foreach (var element in stuk.Blokken.SelectMany(Blok))
            yield return element;
    }

    private IEnumerable<OpenXmlElement> Blok(Blok blok) => blok switch
    {
        Kop kop => [Kop(kop)],
        Alinea alinea => [Alinea(new ParagraphProperties(), alinea.Delen)],
        Lijst lijst => Lijst(lijst),
        Agendapunt punt => Agendapunt(punt),
        Overzicht overzicht => Overzicht(overzicht),
        _ => throw new ArgumentException($"No way to write {blok.GetType().Name}.", nameof(blok)),
    };

    private Paragraph Kop(Kop kop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kop.Niveau, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kop.Niveau, 3);
        _kopniveau = kop.Niveau;
        return Alinea(DocxStijlen.Kop(kop.Niveau), [new Tekst(kop.Tekst)]);
    }

    private IEnumerable<Paragraph> Lijst(Lijst lijst)
    {
        var id = nummering.VoorLijst(lijst.Genummerd);
        for (var i = 0; i < lijst.Punten.Count; i++)
        {
            var vorm = Vorm(DocxStijlen.Lijstpunt);
            vorm.Append(Nummer(id));
            if (i == lijst.Punten.Count - 1)
                vorm.Append(new SpacingBetweenLines { After = "140" });
            yield return Alinea(vorm, lijst.Punten[i]);
        }
    }

    private IEnumerable<Paragraph> Agendapunt(Agendapunt punt)
    {
        var titel = Vorm(DocxStijlen.Agendapunt(_kopniveau + 1));
        titel.Append(Nummer(nummering.VoorAgendapunt(punt.Nummer)));
        yield return Alinea(titel, punt.Titel);
        for (var i = 0; i < punt.Toelichting.Count; i++)
        {
            var vorm = Vorm(DocxStijlen.Toelichting);
            // The last paragraph stays with the properties below it, which say what is asked of the meeting.
            if (i == punt.Toelichting.Count - 1 && punt.Kenmerken.Count > 0)
                vorm.Append(new KeepNext());
            yield return Alinea(vorm, punt.Toelichting[i].Delen);
        }
        for (var i = 0; i < punt.Kenmerken.Count; i++)
        {
            var vorm = Vorm(DocxStijlen.Puntkenmerk);
            if (i < punt.Kenmerken.Count - 1)
                vorm.Append(new KeepNext());
            vorm.Append(new KeepLines());
            yield return MetLabel(vorm, punt.Kenmerken[i]);
        }
    }

    private Paragraph Kopkenmerk(Kenmerk kenmerk, bool eerste, bool laatste)
    {
        var vorm = Vorm(DocxStijlen.Kenmerk);
        vorm.Append(new KeepNext());
        if (laatste)
            vorm.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 10, Color = DocxStijlen.Lijnkleur }));
        if (eerste || laatste)
            vorm.Append(new SpacingBetweenLines { Before = eerste ? "120" : "0", After = laatste ? "320" : "40" });
        return MetLabel(vorm, kenmerk);
    }

    private Paragraph MetLabel(ParagraphProperties vorm, Kenmerk kenmerk)
    {
        var alinea = Alinea(vorm, kenmerk.Waarde);
        alinea.InsertAfter(DocxTekst.Met(DocxStijlen.Label, kenmerk.Naam), vorm);
        alinea.InsertAfter(DocxTekst.Tab(), alinea.GetFirstChild<Run>());
        return alinea;
    }

    private IEnumerable<OpenXmlElement> Overzicht(Overzicht overzicht)
    {
        var kolommen = overzicht.Kolommen;
        if (kolommen.Count == 0)
            throw new ArgumentException("A table has at least one column.", nameof(overzicht));
        var totaal = kolommen.Sum(k => k.Breedte);
        var breedten = kolommen.Select(k => DocxKaders.Tekstbreedte * k.Breedte / totaal).ToArray();
        var tabel = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStijlen.Tabel },
                new TableWidth { Width = $"{breedten.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true },
                new TableCaption { Val = DocxTekst.EenRegel(overzicht.Bijschrift) },
                new TableDescription { Val = DocxTekst.EenRegel($"Tabel met de kolommen {string.Join(", ", kolommen.Select(k => k.Naam))}.") }),
            new TableGrid(breedten.Select(b => new GridColumn { Width = $"{b}" })));
        tabel.Append(new TableRow(
            new OpenXmlElement[] { new TableRowProperties(new CantSplit(), new TableHeader()) }
                .Concat(kolommen.Select((k, i) => Cel(breedten[i], k, [new Tekst(k.Naam)], kop: true)))));
        foreach (var rij in overzicht.Rijen)
        {
            if (rij.Count != kolommen.Count)
                throw new ArgumentException($"A row has {rij.Count} cells where the table has {kolommen.Count} columns.", nameof(overzicht));
            tabel.Append(new TableRow(new OpenXmlElement[] { new TableRowProperties(new CantSplit()) }
                .Concat(rij.Select((cel, i) => Cel(breedten[i], kolommen[i], cel, kop: false)))));
        }
        yield return Alinea(DocxStijlen.Bijschrift, [new Tekst(overzicht.Bijschrift)]);
        yield return tabel;
        // Word joins two tables that touch; this also gives the air under the table.
        yield return new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "200", LineRule = LineSpacingRuleValues.Exact }));
    }

    private TableCell Cel(int breedte, OverzichtKolom kolom, IReadOnlyList<Tekstdeel> inhoud, bool kop)
    {
        var eigenschappen = new TableCellProperties(new TableCellWidth { Width = $"{breedte}", Type = TableWidthUnitValues.Dxa });
        if (kop)
            eigenschappen.Append(
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = DocxStijlen.Vlak },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        var vorm = Vorm(kop ? DocxStijlen.Tabelkop : DocxStijlen.Tabeltekst);
        if (kolom.Rechts)
            vorm.Append(new Justification { Val = JustificationValues.Right });
        return new TableCell(eigenschappen, Alinea(vorm, inhoud));
    }

    private static ParagraphProperties Vorm(string stijl) => new(new ParagraphStyleId { Val = stijl });

    private static NumberingProperties Nummer(int id) => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = id });

    private Paragraph Alinea(string stijl, IReadOnlyList<Tekstdeel> delen) => Alinea(Vorm(stijl), delen);

    private Paragraph Alinea(ParagraphProperties vorm, IReadOnlyList<Tekstdeel> delen)
    {
        var alinea = new Paragraph(vorm);
        foreach (var deel in delen)
            alinea.Append(deel switch
            {
                Tekst tekst => DocxTekst.Deel(tekst),
                Noot noot => noten.Verwijs(noot),
                _ => throw new ArgumentException($"No way to write {deel.GetType().Name}.", nameof(delen)),
            });
        return alinea;
    }
}
