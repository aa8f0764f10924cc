using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen;
using Landsdeel.Tests.Lezen.Oordelen;

namespace Landsdeel.Tests.Accounts;

/// <summary>Files whose names and contents are made to be more than a name and a content: wherever one is handed in, it comes out as text.</summary>
public sealed class GifBestandTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private const string Gif = "<kwaad onload=1>=1+kwaad|'/C x'!A0\"'><script>kwaad()</script>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Namen =
    [
        "../../../../etc/kwaad", "..\\..\\windows\\kwaad", "C:\\kwaad", "'><kwaad onload=1>", "<script>kwaad()<script>", "=1+kwaad", "kwaad\u202Etxt.exe", "kwaad; filename=anders", "kwaad%0d%0aX-Kwaad: 1", "%2e%2e%2fkwaad",
    ];

    [Fact]
    public async Task Een_naam_van_een_stuk_brief_of_lijst_is_alleen_een_naam()
    {
        await using var site = await Testsite.Start(database.Keuze);
        using var browser = new Proefbrowser(site);
        foreach (var naam in Namen) await Een(site, browser, naam);
        // Nothing was written outside the register.
        Assert.False(File.Exists("/etc/kwaad.pdf") || File.Exists("/etc/kwaad.txt") || File.Exists("/etc/kwaad.csv"));
    }

    private static async Task Een(Testsite site, Proefbrowser browser, string naam)
    {
        const string stukken = "/overleggen/O-BOM-2020-NW/stukken";
        var (status, _, html) = await browser.StuurBestand(stukken, stukken, "bestand", naam + ".pdf", [.. "%PDF-1.7 proef"u8], ("titel", naam), ("niveau", "Overleg"));
        Assert.Equal(HttpStatusCode.OK, status);
        Schoon(html, stukken);
        using (var pagina = new HtmlParser().ParseDocument(html))
            foreach (var link in pagina.QuerySelectorAll("main a[href*='/stukken/']"))
            {
                using var antwoord = await site.Klant.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), Ct);
                Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
                var kop = antwoord.Content.Headers.ContentDisposition!;
                Assert.Equal("attachment", kop.DispositionType);
                Assert.DoesNotMatch("[\r\n/\\\\]", kop.FileNameStar ?? kop.FileName!);
                Assert.False(antwoord.Headers.Contains("X-Kwaad"));
                Assert.Equal("application/pdf", antwoord.Content.Headers.ContentType!.MediaType);
                Assert.Equal(["nosniff"], antwoord.Headers.GetValues("X-Content-Type-Options"));
            }

        var (_, adres, brief) = await browser.StuurBestand("/lezen", "/lezen", "Bestand", naam + ".txt", Encoding.UTF8.GetBytes(Proeflezing.Brief), ("Zicht", nameof(ZichtNiveau.Eigen)));
        Schoon(brief, adres);
        Schoon((await browser.Haal("/lezen")).Html, "/lezen");
        var (_, bij, lijst) = await browser.StuurBestand("/inlezen", "/inlezen", "Bestand", naam + ".csv", [.. "Afspraak;Landsdeel\nEen regel;Oost\n"u8]);
        Schoon(lijst, bij);
        Schoon((await browser.Haal("/inlezen")).Html, "/inlezen");
    }

    [Fact]
    public async Task De_inhoud_van_een_brief_en_van_een_lijst_blijft_tekst_tot_en_met_het_record()
    {
        await using var site = await Testsite.Start(database.Keuze);
        using var browser = new Proefbrowser(site);
        var tekst = Proeflezing.Brief + $"\nAfgesproken is dat het Rijk {Gif} voor 1 juli 2021 uitwerkt.\n";
        var (_, adres, html) = await browser.StuurBestand("/lezen", "/lezen", "Bestand", "brief.txt", Encoding.UTF8.GetBytes(tekst), ("Zicht", nameof(ZichtNiveau.Eigen)));
        (_, adres, html) = await browser.TotGelezen(HttpStatusCode.OK, adres, html);
        Assert.Contains("kwaad", html, StringComparison.Ordinal);
        Schoon(html, adres);

        await using var inlezen = await Inlezen.Inleessite.Start(database.Keuze);
        var cel = "\"" + Gif.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var voorbeeld = await inlezen.TotVoorbeeld($"Afspraak;Landsdeel;Partij;Zicht\nRijk en regio {cel[1..^1].Replace("\"\"", "'", StringComparison.Ordinal)};Oost;{cel};openbaar\n{cel};Oost;BZK;openbaar\n");
        Assert.Contains("kwaad", voorbeeld.Html, StringComparison.Ordinal);
        Schoon(voorbeeld.Html, voorbeeld.Adres);
        var klaar = await inlezen.LegVast(voorbeeld.Html);
        Schoon(klaar.Html, klaar.Adres);
        var export = await browser.Haal("/afspraken/export?vorm=csv&zoek=kwaad");
        Assert.DoesNotMatch("(^|[;\\n])\"?[=+@\\t-][^;\\n]*kwaad", export.Html);
        using var xlsx = new ZipArchive(new MemoryStream(await site.Klant.GetByteArrayAsync(new Uri("/afspraken/export?vorm=xlsx&zoek=kwaad", UriKind.Relative), Ct)));
        Assert.DoesNotContain(xlsx.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)), e =>
        {
            using var stroom = e.Open();
            return System.Xml.Linq.XDocument.Load(stroom).Descendants().Any(x => x.Name.LocalName is "f" or "kwaad");
        });
    }

    private static void Schoon(string html, string waar)
    {
        using var pagina = new HtmlParser().ParseDocument(html);
        Assert.True(pagina.QuerySelector("kwaad") is null && pagina.Scripts.All(s => !s.TextContent.Contains("kwaad", StringComparison.Ordinal)), waar);
        Assert.True(pagina.All.SelectMany(e => e.Attributes).All(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)), waar);
    }
}
