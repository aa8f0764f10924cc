using System.Diagnostics;
using System.Text;
using Landsdeel.Infrastructure.Documents.Lezers;

namespace Landsdeel.Tests.Lezen;

/// <summary>PDF files that are no letter, or that are made to do harm: each ends in a text or a plain refusal, in time, and this program goes on.</summary>
public sealed class SlechtePdfTests
{
    private static readonly Leesgrenzen Krap = Leesgrenzen.Gewoon with { Tijd = TimeSpan.FromSeconds(10) };

    [Fact]
    public async Task Met_een_wachtwoord() => Assert.Equal("lezen.versleuteld", await Lezing.Weigering(Lezing.Bestand("brief-versleuteld.pdf")));

    [Fact]
    public async Task Een_scan_zonder_tekst() => Assert.Equal("lezen.gescand", await Lezing.Weigering(Lezing.Bestand("scan.pdf")));

    [Fact]
    public async Task Een_bladzijde_zonder_iets() => Assert.Equal("lezen.zonder-tekst", await Lezing.Weigering(Pdfmaker.Bladzijde([])));

    [Fact]
    public async Task Een_scan_achter_een_bladzijde_tekst_wordt_genoemd()
    {
        var gelezen = (await Lezing.Lees(Lezing.Bestand("half-scan.pdf"))).Waarde;
        Assert.Contains("Rijk en regio spreken af", gelezen.Bron.Tekst, StringComparison.Ordinal);
        Assert.Contains("Op bladzijde 2 staat geen tekst", Assert.Single(gelezen.Opmerkingen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.98)]
    public async Task Afgebroken(double deel)
    {
        var heel = Lezing.Bestand("brief-libreoffice.pdf");
        Assert.Equal("lezen.beschadigd", await Lezing.Weigering(heel[..(int)(heel.Length * deel)]));
    }

    [Fact]
    public async Task Alleen_een_kop_of_rommel_na_de_kop()
    {
        Assert.Equal("lezen.beschadigd", await Lezing.Weigering("%PDF-1.7\n"u8.ToArray()));
        Assert.Equal("lezen.beschadigd", await Lezing.Weigering([.. "%PDF-1.7\n"u8, .. new byte[20_000], .. "%%EOF"u8]));
    }

    [Fact]
    public async Task Bladzijden_die_naar_zichzelf_verwijzen() => await Binnen(15, Pdfmaker.Maak(
        Pdfmaker.Woordenboek("<< /Type /Catalog /Pages 2 0 R >>"), Pdfmaker.Woordenboek("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")));

    [Fact]
    public async Task Een_tekening_die_zichzelf_tekent() => await Binnen(15, Pdfmaker.Bladzijde("/X Do"u8.ToArray(), "", "/XObject << /X 6 0 R >>",
        Pdfmaker.Stroom("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do"u8.ToArray())));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<< /A ", ">>")]
    public async Task Diepe_nesting(string open, string dicht)
    {
        var diep = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(open, 200_000)) + " 1 " + string.Concat(Enumerable.Repeat(dicht, 200_000)));
        await Binnen(15, Pdfmaker.Bladzijde(diep));
        await Binnen(15, Pdfmaker.Maak(Pdfmaker.Woordenboek("<< /Type /Catalog /Pages 2 0 R >>"), diep));
    }

    [Fact]
    public async Task Een_bladzijde_die_uitgepakt_het_geheugen_zou_vullen() => await Binnen(15, Pdfmaker.Bladzijde(Pdfmaker.Nullen(4L << 30), "/Filter /FlateDecode"));

    [Fact]
    public async Task Een_bladzijde_met_heel_veel_tekst_houdt_op()
    {
        var zin = "(Rijk en regio spreken af dat.) Tj 0 -1 Td ";
        var veel = Encoding.Latin1.GetBytes("BT /F1 1 Tf " + string.Concat(Enumerable.Repeat(zin, 200_000)) + " ET");
        await Binnen(15, Pdfmaker.Bladzijde(veel));
    }

    [Fact]
    public async Task Te_veel_bladzijden()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 2_001));
        var pdf = Pdfmaker.Maak(Pdfmaker.Woordenboek("<< /Type /Catalog /Pages 2 0 R >>"), Pdfmaker.Woordenboek($"<< /Type /Pages /Kids [{kids}] /Count 2001 >>"),
            Pdfmaker.Woordenboek("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"));
        Assert.Equal("lezen.te-veel-bladzijden", await Lezing.Weigering(pdf));
    }

    [Fact]
    public async Task Wat_te_lang_duurt_wordt_gestopt_en_het_volgende_bestand_gaat_gewoon()
    {
        var klok = Stopwatch.StartNew();
        Assert.Equal("lezen.te-lang", await Lezing.Weigering(Lezing.Bestand("brief-chromium.pdf"), grenzen: Leesgrenzen.Gewoon with { Tijd = TimeSpan.FromMilliseconds(5) }));
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(5), klok.Elapsed.ToString());
        Assert.True((await Lezing.Lees(Lezing.Bestand("brief-chromium.pdf"))).Gelukt);
    }

    [Fact]
    public async Task Annuleren_stopt_meteen()
    {
        using var stop = new CancellationTokenSource();
        var lezen = new Tekstlezer(Lezing.Proces, Leesgrenzen.Gewoon).Lees(new MemoryStream(Pdfmaker.Bladzijde(Pdfmaker.Nullen(1L << 30), "/Filter /FlateDecode")), "x.pdf", null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lezen);
    }

    /// <summary>The same bytes with some changed, cut out or doubled, by a fixed seed.</summary>
    [Fact]
    public async Task Beschadigde_bestanden_geven_een_tekst_of_een_weigering()
    {
        var heel = Lezing.Bestand("brief-libreoffice.pdf");
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var toeval = new Random(zaad);
            var stuk = heel.ToList();
            for (var i = toeval.Next(1, 30); i > 0; i--)
            {
                var plaats = toeval.Next(stuk.Count - 200);
                if (zaad % 3 == 0) stuk.RemoveRange(plaats, toeval.Next(100));
                else if (zaad % 3 == 1) stuk[plaats] = (byte)toeval.Next(256);
                else stuk.InsertRange(plaats, stuk.GetRange(plaats, toeval.Next(100)));
            }
            await Binnen(15, [.. stuk]);
        }
    }

    /// <summary>A text or a refusal, and no longer than the bound and what it takes to notice.</summary>
    private static async Task Binnen(int seconden, byte[] pdf)
    {
        var klok = Stopwatch.StartNew();
        var uitkomst = await Lezing.Lees(pdf, grenzen: Krap);
        Assert.True(klok.Elapsed < TimeSpan.FromSeconds(seconden), klok.Elapsed.ToString());
        if (uitkomst.Gelukt) Assert.True(uitkomst.Waarde.Bron.Tekst.Length <= Krap.Tekens);
        else Assert.EndsWith(".", Assert.Single(uitkomst.Weigeringen).Bericht, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine($"{klok.ElapsedMilliseconds} ms: {(uitkomst.Gelukt ? "text" : uitkomst.Weigeringen[0].ToString())}");
    }
}
