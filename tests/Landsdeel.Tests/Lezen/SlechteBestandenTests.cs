using System.Diagnostics;
using System.Text;
using Landsdeel.Infrastructure.Documents.Lezers;
using static Landsdeel.Tests.Lezen.Pakketmaker;

namespace Landsdeel.Tests.Lezen;

/// <summary>Files that are empty, too large, of another kind, or made to do harm.</summary>
public sealed class SlechteBestandenTests
{
    [Fact]
    public async Task Leeg_of_alleen_wit()
    {
        Assert.Equal("lezen.leeg", await Lezing.Weigering([]));
        Assert.Equal("lezen.zonder-tekst", await Lezing.Weigering(" \r\n\t\n"u8.ToArray()));
        Assert.Equal("lezen.zonder-tekst", await Lezing.Weigering(Docx($"<w:document {W}><w:body><w:p/></w:body></w:document>")));
        Assert.Equal("lezen.zonder-tekst", await Lezing.Weigering("<!DOCTYPE html><html><body><nav>Menu</nav></body></html>"u8.ToArray()));
    }

    [Fact]
    public async Task Een_verkeerde_naam_houdt_niets_tegen_en_wordt_gezegd()
    {
        var gelezen = (await Lezing.Lees(Lezing.Bestand("brief-chromium.pdf"), "brief.docx")).Waarde;
        Assert.Equal(Bestandsvorm.Pdf, gelezen.Vorm);
        Assert.Equal("De naam eindigt op .docx, maar dit is een PDF; zo is het gelezen.", Assert.Single(gelezen.Opmerkingen));
    }

    [Theory]
    [InlineData("{\\rtf1 Rijk en regio}")]
    [InlineData("\u0089PNG\r\n\u001a\n0000")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0JFIF")]
    [InlineData("\u001F\u008B\u0008\u0000gz")]
    [InlineData("\u007FELF\u0002\u0001")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0\0")]
    [InlineData("ab\u0001\u0002\u0003\u0004\u0005\u0006\u0007 geen tekst maar bytes")]
    public async Task Een_bestand_van_een_andere_soort(string begin) => Assert.Equal("lezen.ander-bestand", await Lezing.Weigering(Encoding.Latin1.GetBytes(begin), "brief.pdf"));

    [Fact]
    public async Task Een_werkmap_hoort_bij_inlezen()
    {
        var uitkomst = await Lezing.Lees(Zip(("xl/workbook.xml", "<workbook/>")), "lijst.docx");
        Assert.Contains("Inlezen", Assert.Single(uitkomst.Weigeringen).Bericht, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_of_opendocument_met_een_wachtwoord()
    {
        Assert.Equal("lezen.versleuteld", await Lezing.Weigering(WordMetWachtwoord, "brief.docx"));
        Assert.Equal("lezen.versleuteld", await Lezing.Weigering(Zip(("mimetype", Odt), ("content.xml", "\u0001\u0002"),
            ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"))));
    }

    [Theory]
    [InlineData("brief.docx")]
    [InlineData("brief.odt")]
    public async Task Een_afgebroken_pakket(string naam)
    {
        var heel = Lezing.Bestand(naam);
        foreach (var deel in (double[])[0.1, 0.5, 0.99]) Assert.Equal("lezen.beschadigd", await Lezing.Weigering(heel[..(int)(heel.Length * deel)]));
    }

    [Theory]
    [InlineData("brief.docx")]
    [InlineData("brief.odt")]
    [InlineData("brief.html")]
    public async Task Beschadigde_bytes_geven_een_tekst_of_een_weigering(string naam)
    {
        var heel = Lezing.Bestand(naam);
        for (var zaad = 0; zaad < 200; zaad++)
        {
            var toeval = new Random(zaad);
            var stuk = (byte[])heel.Clone();
            for (var i = toeval.Next(1, 50); i > 0; i--) stuk[toeval.Next(stuk.Length)] = (byte)toeval.Next(256);
            var uitkomst = await Lezing.Lees(stuk);
            if (!uitkomst.Gelukt) Assert.EndsWith(".", Assert.Single(uitkomst.Weigeringen).Bericht, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Een_groot_bestand_wordt_geweigerd_voordat_het_is_gelezen()
    {
        using var groot = new Teller(200L * 1024 * 1024, zoekbaar: true);
        var lezer = new Tekstlezer(Lezing.Proces);
        var uitkomst = await lezer.Lees(groot, "brief.pdf", null, TestContext.Current.CancellationToken);
        Assert.Equal("lezen.te-groot", Assert.Single(uitkomst.Weigeringen).Code);
        Assert.Contains("50 MB", uitkomst.Weigeringen[0].Bericht, StringComparison.Ordinal);
        Assert.Equal(0, groot.Gelezen);

        // One that does not say how long it is, as an upload: no further than the bound.
        using var zonderEind = new Teller(long.MaxValue, zoekbaar: false);
        Assert.Equal("lezen.te-groot", Assert.Single((await lezer.Lees(zonderEind, "brief.pdf", null, TestContext.Current.CancellationToken)).Weigeringen).Code);
        Assert.InRange(zonderEind.Gelezen, 50L * 1024 * 1024, 51L * 1024 * 1024);
    }

    [Fact]
    public async Task Meer_tekst_dan_een_brief_heeft()
    {
        var grenzen = Leesgrenzen.Gewoon with { Tekens = 10_000 };
        foreach (var naam in (string[])["brief.docx", "brief.odt", "brief.html", "brief-chromium.pdf"])
            Assert.Equal("lezen.te-veel-tekst", await Lezing.Weigering(Lezing.Bestand(naam), grenzen: grenzen));
        Assert.Equal("lezen.te-veel-tekst", await Lezing.Weigering(Encoding.UTF8.GetBytes(Lezing.Brief), grenzen: grenzen));
    }

    [Theory]
    [InlineData("word/document.xml", "")]
    [InlineData("content.xml", Odt)]
    public async Task Een_zipbom_wordt_niet_uitgepakt(string deel, string mimetype)
    {
        var bytes = Bom(deel, mimetype);
        await Snel(5, async () => Assert.Equal("lezen.inhoud-te-groot", await Lezing.Weigering(bytes)));
    }

    [Fact]
    public async Task Een_pakket_dat_over_zijn_omvang_liegt_loopt_tegen_de_grens()
    {
        // Many paragraphs, so that neither size nor one long text stops it first; the directory says that it is small.
        var bytes = Docx($"<w:document {W}><w:body>{string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>Rijk en regio.</w:t></w:r></w:p>", 400_000))}</w:body></w:document>");
        var plaats = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24;
        BitConverter.TryWriteBytes(bytes.AsSpan(plaats), 100_000);
        await Snel(15, async () =>
        {
            var uitkomst = await Lezing.Lees(bytes, grenzen: Leesgrenzen.Gewoon with { Uitgepakt = 1_000_000 });
            Assert.False(uitkomst.Gelukt);
        });
    }

    [Fact]
    public async Task Entiteiten_worden_niet_uitgevouwen_en_niets_wordt_opgehaald()
    {
        var bom = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var van_buiten = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        foreach (var begin in (string[])[bom, van_buiten])
        {
            Assert.Equal("lezen.entiteiten", await Lezing.Weigering(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{begin}<kamerstuk><al>&x;&c;</al></kamerstuk>")));
            Assert.Equal("lezen.beschadigd", await Lezing.Weigering(Docx($"<?xml version=\"1.0\"?>{begin}<w:document {W}><w:body><w:p><w:r><w:t>&c;&x;</w:t></w:r></w:p></w:body></w:document>")));
            Assert.Equal("lezen.beschadigd", await Lezing.Weigering(Zip(("mimetype", Odt), ("content.xml", $"<?xml version=\"1.0\"?>{begin}<x>&c;</x>"))));
        }
        Assert.Equal("lezen.beschadigd", await Lezing.Weigering("<?xml version=\"1.0\"?><kamerstuk><al>&onbekend;</al></kamerstuk>"u8.ToArray()));
    }

    [Fact]
    public async Task Diepe_nesting_in_xml_wordt_geweigerd()
    {
        Assert.Equal("lezen.te-diep", await Lezing.Weigering(Docx($"<w:document {W}><w:body>{Diep("w:sdt", 100_000)}</w:body></w:document>")));
        Assert.Equal("lezen.te-diep", await Lezing.Weigering(Zip(("mimetype", Odt), ("content.xml", Diep("a", 100_000)))));
        Assert.Equal("lezen.te-diep", await Lezing.Weigering(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><kamerstuk>{Diep("divisie", 100_000)}</kamerstuk>")));
    }

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<b><i><p>", 30_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<a href=x>", 100_000)]
    public async Task Diepe_nesting_in_een_webpagina_wordt_geweigerd_voordat_iets_haar_ontleedt(string deel, int keer)
    {
        var html = $"<!DOCTYPE html><html><body>{string.Concat(Enumerable.Repeat(deel, keer))}Rijk en regio spreken af.</body></html>";
        await Snel(5, async () => Assert.Equal("lezen.te-diep", await Lezing.Weigering(Encoding.UTF8.GetBytes(html))));
    }

    /// <summary>Paragraphs, items and cells that nobody closed are not inside each other.</summary>
    [Fact]
    public async Task Een_oude_webpagina_zonder_eindmerken_wordt_gelezen()
    {
        var html = $"<!DOCTYPE html><html><body><table>{string.Concat(Enumerable.Repeat("<tr><td>Rijk en regio spreken af.<p>Het plan is er in 2021.<br>", 6_000))}";
        Assert.Contains("Rijk en regio spreken af", (await Lezing.Lees(html)).Waarde.Bron.Tekst, StringComparison.Ordinal);
    }

    private static async Task Snel(int seconden, Func<Task> werk)
    {
        var klok = Stopwatch.StartNew();
        await werk();
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(seconden), klok.Elapsed.ToString());
    }

    /// <summary>Gives letters without end, and counts how many were taken.</summary>
    private sealed class Teller(long lengte, bool zoekbaar) : Stream
    {
        internal long Gelezen { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => zoekbaar;
        public override bool CanWrite => false;
        public override long Length => zoekbaar ? lengte : throw new NotSupportedException();
        public override long Position { get => zoekbaar ? Gelezen : throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Gelezen += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
