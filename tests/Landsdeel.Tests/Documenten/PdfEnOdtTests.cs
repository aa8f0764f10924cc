using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Landsdeel.Tests.Documenten;

public partial class PdfEnOdtTests(Uitvoer uitvoer) : IClassFixture<Uitvoer>
{
    private const int Noten = 62;
    private static readonly string[] Koppen = ["Over deze agenda", "Komt terug in dit overleg", "Termijn vóór dit overleg", "In samenhang met een ander punt", "Zonder moment"];

    [Fact]
    public async Task De_pdf_leest_als_het_stuk_in_een_ander_programma()
    {
        var tekst = await Programma.Draai("pdftotext", "-layout", "-enc", "UTF-8", uitvoer.PdfBestand, "-");
        foreach (var kop in Koppen)
            Assert.Contains(kop, tekst, StringComparison.Ordinal);
        var paginas = tekst.TrimEnd('\f').Split('\f');
        Assert.InRange(paginas.Length, 5, 9);
        for (var i = 0; i < paginas.Length; i++)
        {
            Assert.Contains($"pagina {i + 1} van {paginas.Length}", paginas[i], StringComparison.Ordinal);
            Assert.Contains("Concept, versie 2", paginas[i], StringComparison.Ordinal);
            if (i > 0)
                Assert.StartsWith("Agenda Bestuurlijk Overleg MIRT najaar 2020, landsdeel Noord", paginas[i].TrimStart(), StringComparison.Ordinal);
        }
        for (var punt = 1; punt <= 18; punt++)
        {
            Assert.Contains($"noot bij punt {punt}, één citaat uit de brief", tekst, StringComparison.Ordinal);
            Assert.Matches($@"(?m)^\s*{punt}\.\s+\S", tekst);
        }
        Assert.Contains("Fryslân", tekst, StringComparison.Ordinal);
        Assert.True(TabelKop().Count(tekst) >= 2, "the header row of the table returns on its next page");
    }

    [Fact]
    public void De_pdf_heeft_bladwijzers_op_het_niveau_van_de_koppen()
    {
        using var pdf = PdfDocument.Open(uitvoer.Pdf);
        Assert.True(pdf.TryGetBookmarks(out var bladwijzers));
        var alle = bladwijzers.GetNodes().ToList();
        Assert.Equal(Koppen, alle.Where(b => b.Level == 0).Select(b => b.Title));
        Assert.Equal(18, alle.Count(b => b.Level == 2 && !b.Title.StartsWith("Afspraken", StringComparison.Ordinal)));
        var tekst = string.Concat(pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        for (var i = 1; i <= 24; i++)
            Assert.Contains($"Regel{300 + i}vandebrief.", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void De_pdf_is_pdfa2_met_structuur_titel_en_taal()
    {
        using var pdf = PdfDocument.Open(uitvoer.Pdf);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var metadata = xmp.GetXDocument();
        Assert.Equal("2", Waarde(metadata, "part"));
        Assert.Equal("B", Waarde(metadata, "conformance"));
        var catalogus = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(Woordenboek(pdf, catalogus, "MarkInfo").TryGet(NameToken.Create("Marked"), out BooleanToken gemerkt) && gemerkt.Data);
        Assert.True(catalogus.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(Woordenboek(pdf, catalogus, "ViewerPreferences").TryGet(NameToken.Create("DisplayDocTitle"), out BooleanToken toon) && toon.Data);
        Assert.True(catalogus.TryGet(NameToken.Create("Lang"), out var taal));
        Assert.Equal("nl-NL", Tekst(taal));
        Assert.Equal(VoorbeeldStuk.Titel, pdf.Information.Title);
        Assert.Equal("Secretariaat landsdeel Noord", pdf.Information.Author);
    }

    [Fact]
    public async Task De_structuur_van_de_pdf_kent_koppen_tabel_en_noten()
    {
        var structuur = await Programma.Draai("pdfinfo", "-struct", uitvoer.PdfBestand);
        Assert.Equal(5, Aantal(structuur, "H1"));
        Assert.Equal(4, Aantal(structuur, "H2"));
        Assert.Equal(19, Aantal(structuur, "H3"));
        Assert.Equal(1, Aantal(structuur, "Table"));
        Assert.True(Aantal(structuur, "TH") >= 4);
        Assert.Equal(Noten, Aantal(structuur, "Note"));
    }

    [Fact]
    public async Task Alle_lettertypen_zijn_ingesloten()
    {
        var regels = (await Programma.Draai("pdffonts", uitvoer.PdfBestand)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(regels);
        Assert.All(regels, regel => Assert.Matches(@"\syes\s+yes\s+yes\s", regel));
    }

    [Fact]
    public async Task Geen_pagina_is_leeg_en_geen_inkt_staat_buiten_de_marges()
    {
        await Programma.Draai("pdftoppm", "-r", "50", "-gray", uitvoer.PdfBestand, Path.Combine(uitvoer.Map, "pagina"));
        using var pdf = PdfDocument.Open(uitvoer.Pdf);
        var beelden = Directory.GetFiles(uitvoer.Map, "pagina-*.pgm").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(pdf.NumberOfPages, beelden.Count);
        foreach (var beeld in beelden)
        {
            var (breed, hoog, grijs) = LeesPgm(await File.ReadAllBytesAsync(beeld, TestContext.Current.CancellationToken));
            Assert.Equal(0.707, (double)breed / hoog, 2);
            var inkt = grijs.Count(g => g < 160) / (double)grijs.Length;
            // Measured: pages of this paper have 0.02 to 0.05; header and footer alone 0.0004.
            Assert.InRange(inkt, 0.008, 0.25);
            var marge = (int)(breed * 0.1);
            for (var y = 0; y < hoog; y++)
                for (var x = 0; x < marge; x++)
                    Assert.True(grijs[(y * breed) + x] > 200 && grijs[(y * breed) + breed - 1 - x] > 200, $"ink in the margin at {x},{y} of {Path.GetFileName(beeld)}");
        }
    }

    [Fact]
    public async Task De_odt_heeft_koppen_met_niveau_en_echte_voetnoten()
    {
        using var zip = new ZipArchive(new MemoryStream(uitvoer.Odt));
        XNamespace text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        using var inhoud = zip.GetEntry("content.xml")!.Open();
        var content = await XDocument.LoadAsync(inhoud, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
        var koppen = content.Descendants(text + "h").ToLookup(h => (int)h.Attribute(text + "outline-level")!, h => h.Value);
        Assert.Equal(Koppen, koppen[1]);
        Assert.Equal(4, koppen[2].Count());
        Assert.Equal(19, koppen[3].Count());
        Assert.Equal(Noten, content.Descendants(text + "note").Count(n => (string?)n.Attribute(text + "note-class") == "footnote"));
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        Assert.Single(content.Descendants(table + "table-header-rows"));
        using var meta = zip.GetEntry("meta.xml")!.Open();
        var eigenschappen = await XDocument.LoadAsync(meta, LoadOptions.None, TestContext.Current.CancellationToken);
        Assert.Equal(VoorbeeldStuk.Titel, eigenschappen.Descendants("{http://purl.org/dc/elements/1.1/}title").Single().Value);
    }

    private static (int Breed, int Hoog, byte[] Grijs) LeesPgm(byte[] bytes)
    {
        var kop = PgmKop().Match(Encoding.Latin1.GetString(bytes, 0, 40));
        Assert.True(kop.Success);
        var breed = int.Parse(kop.Groups[1].Value, CultureInfo.InvariantCulture);
        var hoog = int.Parse(kop.Groups[2].Value, CultureInfo.InvariantCulture);
        return (breed, hoog, bytes[kop.Length..(kop.Length + (breed * hoog))]);
    }

    private static string? Waarde(XDocument xmp, string naam)
    {
        XNamespace pdfa = "http://www.aiim.org/pdfa/ns/id/";
        return xmp.Descendants(pdfa + naam).FirstOrDefault()?.Value ?? xmp.Descendants().Attributes(pdfa + naam).FirstOrDefault()?.Value;
    }

    private static DictionaryToken Woordenboek(PdfDocument pdf, DictionaryToken bron, string naam)
    {
        Assert.True(bron.TryGet(NameToken.Create(naam), out var token));
        return token switch
        {
            DictionaryToken woordenboek => woordenboek,
            IndirectReferenceToken verwijzing => (DictionaryToken)pdf.Structure.GetObject(verwijzing.Data).Data,
            _ => throw new InvalidOperationException(naam),
        };
    }

    private static string Tekst(IToken token) => token switch
    {
        StringToken s => s.Data,
        HexToken h => h.Data,
        _ => throw new InvalidOperationException(token.ToString()),
    };

    private static int Aantal(string structuur, string soort) =>
        structuur.Split('\n').Count(r => r.TrimStart().Split([" ", ":"], StringSplitOptions.None)[0] == soort);

    [GeneratedRegex(@"Nummer\s+Afspraak\s+Trekker\s+Bedrag")]
    private static partial Regex TabelKop();

    [GeneratedRegex(@"^P5\s(\d+)\s(\d+)\s\d+\s")]
    private static partial Regex PgmKop();
}
