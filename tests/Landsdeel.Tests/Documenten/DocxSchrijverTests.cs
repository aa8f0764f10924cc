using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Landsdeel.Infrastructure.Documents;
using Xunit;

namespace Landsdeel.Tests.Documenten;

public class DocxSchrijverTests
{
    private static readonly byte[] Voorbeeld = DocxSchrijver.Schrijf(VoorbeeldStuk.Maak(), VoorbeeldStuk.Tijd);

    [Fact]
    public void Het_voorbeeld_is_geldig() => MoetGeldigZijn(Voorbeeld);

    [Fact]
    public void Een_stuk_met_alleen_een_titel_is_geldig() =>
        MoetGeldigZijn(DocxSchrijver.Schrijf(new Stuk("Leeg"), VoorbeeldStuk.Tijd));

    [Fact]
    public void Tekens_die_xml_niet_kent_maken_het_stuk_niet_kapot()
    {
        const string vuil = "a\0b\u000B\uD800c\r\nd\te<&>\uFFFF é ’ €";
        var docx = DocxSchrijver.Schrijf(new Stuk(vuil)
        {
            Ondertitel = vuil,
            Afzender = vuil,
            Voettekst = vuil,
            Kenmerken = [new(vuil, vuil)],
            Blokken = [new Kop(1, vuil), new Alinea([new Tekst(vuil), new Noot(vuil)]), new Overzicht(vuil, [new(vuil)], [[[new Tekst(vuil)]]])],
        }, VoorbeeldStuk.Tijd);
        MoetGeldigZijn(docx);
        using var pakket = Open(docx);
        Assert.Contains("a\uFFFDb\uFFFD\uFFFDc", pakket.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hetzelfde_stuk_geeft_later_dezelfde_bytes()
    {
        // A zip entry's time counts in steps of two seconds.
        await Task.Delay(2100, TestContext.Current.CancellationToken);
        Assert.Equal(Voorbeeld, DocxSchrijver.Schrijf(VoorbeeldStuk.Maak(), VoorbeeldStuk.Tijd));
    }

    [Fact]
    public void Titel_taal_en_tijd_staan_in_de_eigenschappen()
    {
        using var pakket = Open(Voorbeeld);
        Assert.Equal(VoorbeeldStuk.Titel, pakket.PackageProperties.Title);
        Assert.Equal("nl-NL", pakket.PackageProperties.Language);
        Assert.Equal("Secretariaat landsdeel Noord", pakket.PackageProperties.Creator);
        Assert.Equal(VoorbeeldStuk.Tijd.UtcDateTime, pakket.PackageProperties.Created!.Value.ToUniversalTime());
        var taal = pakket.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single();
        Assert.Equal("nl-NL", taal.Val);
    }

    [Fact]
    public void Koppen_zijn_echte_koppen_die_bij_hun_tekst_blijven()
    {
        using var pakket = Open(Voorbeeld);
        var stijlen = pakket.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        foreach (var niveau in (int[])[1, 2, 3])
        {
            var stijl = stijlen[$"Heading{niveau}"];
            Assert.Equal(niveau - 1, stijl.StyleParagraphProperties!.OutlineLevel!.Val!.Value);
            Assert.NotNull(stijl.StyleParagraphProperties.KeepNext);
        }
        Assert.Equal("Heading3", stijlen["Agendapunt3"].BasedOn!.Val);
        var koppen = Alineas(pakket, "Heading1").Select(p => p.InnerText);
        Assert.Equal(["Over deze agenda", "Komt terug in dit overleg", "Termijn vóór dit overleg", "In samenhang met een ander punt", "Zonder moment"], koppen);
        Assert.NotNull(pakket.MainDocumentPart.StyleDefinitionsPart.Styles.DocDefaults!.Descendants<WidowControl>().Single());
    }

    [Fact]
    public void Agendapunten_hebben_echte_nummers_ook_als_er_een_ontbreekt()
    {
        using var pakket = Open(DocxSchrijver.Schrijf(new Stuk("Nummers")
        {
            Blokken = [new Agendapunt(1, "een"), new Alinea("tussen"), new Agendapunt(2, "twee"), new Agendapunt(5, "vijf"), new Agendapunt(6, "zes")],
        }, VoorbeeldStuk.Tijd));
        var instanties = pakket.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>()
            .ToDictionary(n => n.NumberID!.Value, n => n.Descendants<StartOverrideNumberingValue>().Single().Val!.Value);
        var punten = Alineas(pakket, "Agendapunt1").Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToArray();
        Assert.Equal([1, 1, 5, 5], punten.Select(p => instanties[p]));
        Assert.Equal(2, punten.Distinct().Count());
    }

    [Fact]
    public void Elke_noot_is_een_echte_voetnoot_waar_een_keer_naar_wordt_verwezen()
    {
        using var pakket = Open(Voorbeeld);
        var noten = pakket.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(n => n.Type is null).ToList();
        var verwijzingen = pakket.MainDocumentPart.Document!.Descendants<FootnoteReference>().Select(r => r.Id!.Value).ToList();
        Assert.Equal(2 + (18 * 2) + 24, noten.Count);
        Assert.Equal(noten.Select(n => n.Id!.Value), verwijzingen);
        Assert.Contains("Kamerbrief 23 juni 2020, regels 208-211", noten[2].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_tabel_herhaalt_haar_kop_en_heeft_een_naam_voor_wie_haar_niet_ziet()
    {
        using var pakket = Open(Voorbeeld);
        var tabel = pakket.MainDocumentPart!.Document!.Descendants<Table>().Single();
        var rijen = tabel.Elements<TableRow>().ToList();
        Assert.NotNull(rijen[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal(25, rijen.Count);
        Assert.Equal("Afspraken zonder moment in landsdeel Noord", tabel.Descendants<TableCaption>().Single().Val);
        Assert.Equal("Tabel met de kolommen Nummer, Afspraak, Trekker, Bedrag (euro).", tabel.Descendants<TableDescription>().Single().Val);
    }

    [Fact]
    public void Een_rij_met_te_weinig_cellen_is_een_fout_van_de_maker()
    {
        var stuk = new Stuk("x") { Blokken = [new Overzicht("t", [new("a"), new("b")], [[[new Tekst("1")]]])] };
        Assert.Throws<ArgumentException>(() => DocxSchrijver.Schrijf(stuk, VoorbeeldStuk.Tijd));
    }

    [Fact]
    public void Alle_delen_van_het_pakket_dragen_de_gegeven_tijd()
    {
        using var zip = new ZipArchive(new MemoryStream(Voorbeeld));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(VoorbeeldStuk.Tijd.UtcDateTime, e.LastWriteTime.DateTime));
    }

    private static void MoetGeldigZijn(byte[] docx)
    {
        using var pakket = Open(docx);
        var fouten = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(pakket, TestContext.Current.CancellationToken);
        Assert.Empty(fouten.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    private static IEnumerable<Paragraph> Alineas(WordprocessingDocument pakket, string stijl) =>
        pakket.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == stijl);

    private static WordprocessingDocument Open(byte[] docx) => WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
}
