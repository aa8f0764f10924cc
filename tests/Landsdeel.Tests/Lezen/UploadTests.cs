using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Lezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Lezen;

/// <summary>Letters as people hand them in: through the page, and by command. What can be read becomes proposals; what cannot says why
/// and leaves nothing.</summary>
public sealed partial class UploadTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What a slow machine may take beyond the bound on reading itself.</summary>
    private static readonly TimeSpan Langst = TimeSpan.FromSeconds(75);

    [Fact]
    public async Task De_brief_in_elke_vorm_wordt_door_de_pagina_gelezen()
    {
        await using var site = await Testsite.Start(await database.Leeg());
        using var browser = new Proefbrowser(site);
        var tekst = await Gelezen(browser, "kamerbrief.txt", Encoding.UTF8.GetBytes(Lezing.Brief));
        Assert.True(tekst >= 90, $"{tekst} proposals");
        foreach (var naam in (string[])["brief.docx", "brief.odt", "brief.html", "brief-libreoffice.pdf", "brief-chromium.pdf"])
        {
            var aantal = await Gelezen(browser, naam, Lezing.Bestand(naam));
            Assert.True(Math.Abs(aantal - tekst) <= tekst / 10, $"{naam}: {aantal} proposals, {tekst} from the plain text");
            TestContext.Current.TestOutputHelper?.WriteLine($"{naam}: {aantal}; plain text: {tekst}");
        }
        // A name that does not fit its contents is no obstacle, and is said.
        var adres = await Blijft(browser, "brief.pdf", [.. Encoding.UTF8.GetBytes(Lezing.Brief), .. "Einde.\n"u8]);
        Assert.Contains("De naam eindigt op .pdf, maar dit is", WebUtility.HtmlDecode((await browser.Haal(adres + "/gegevens")).Html), StringComparison.Ordinal);
        // Two ways of writing letters in one file: read, and said.
        adres = await Blijft(browser, "gemengd.txt", [.. "De provinci"u8, 0xEB, .. "n spreken af dat de verkenning in 2021 start.\n"u8, .. "De provinciën.\n"u8]);
        Assert.Contains("op twee manieren", WebUtility.HtmlDecode((await browser.Haal(adres + "/gegevens")).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_Kamerstuk_in_XML_wordt_door_de_pagina_en_door_de_opdracht_gelezen()
    {
        await using var site = await Testsite.Start(await database.Leeg());
        using var browser = new Proefbrowser(site);
        var voorgesteld = await Gelezen(browser, "kst-34682-51.xml", Encoding.UTF8.GetBytes(KamerstukTests.Stuk));
        Assert.True(voorgesteld >= 1, $"{voorgesteld} proposals");
        var map = Directory.CreateTempSubdirectory("landsdeel-xml-").FullName;
        var bestand = Path.Combine(map, "kst-34682-51.xml");
        await File.WriteAllTextAsync(bestand, KamerstukTests.Stuk, Ct);
        var json = (await Proefregel.ZonderRegister("lees", bestand, "--json")).Json;
        Assert.Equal("34682", json.GetProperty("document").GetProperty("dossier").GetString());
        Assert.Equal(voorgesteld, json.GetProperty("kandidaten").GetArrayLength());
        Directory.Delete(map, recursive: true);
    }

    [Fact]
    public async Task Elk_slecht_bestand_wordt_door_de_pagina_geweigerd_en_laat_niets_achter()
    {
        await using var site = await Testsite.Start(await database.Leeg());
        using var browser = new Proefbrowser(site);
        foreach (var geval in SlechteInvoer.Alle)
        {
            var klok = Stopwatch.StartNew();
            var (status, adres, html) = await Stuur(browser, geval.Naam, geval.Bytes());
            // What takes long is answered on the page of progress.
            (status, adres, html) = await browser.TotGelezen(status, adres, html);
            if (status == HttpStatusCode.OK) await browser.Stuur(adres, adres.Split('?')[0] + "?handler=Stop");
            else Assert.Equal((HttpStatusCode.UnprocessableEntity, "/lezen"), (status, adres));
            var tekst = WebUtility.HtmlDecode(html);
            Assert.True(tekst.Contains(geval.Melding ?? "Dit bestand", StringComparison.Ordinal) || (geval.Melding is null && Geweigerd().IsMatch(tekst)), $"{geval.Naam}: {Zichtbaar(tekst)}");
            Assert.True(klok.Elapsed < Langst, $"{geval.Naam}: {klok.Elapsed}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{geval.Naam}: {klok.ElapsedMilliseconds} ms");
            Assert.Equal((0, 0), await Bewaard(site));
        }
    }

    [Fact]
    public async Task Elk_slecht_bestand_wordt_door_de_opdracht_genoemd_en_houdt_de_goede_niet_tegen()
    {
        var map = Directory.CreateTempSubdirectory("landsdeel-slecht-").FullName;
        foreach (var geval in SlechteInvoer.Alle) await File.WriteAllBytesAsync(Path.Combine(map, geval.Naam), geval.Bytes(), Ct);
        await File.WriteAllTextAsync(Path.Combine(map, "goed.txt"), Lezing.Brief, Ct);
        var klok = Stopwatch.StartNew();
        var uitslag = await Proefregel.ZonderRegister("lees", map, "--json");
        Assert.True(klok.Elapsed < 2 * Langst, klok.Elapsed.ToString());
        Assert.Equal(1, uitslag.Code);
        Assert.Equal("goed.txt", Assert.Single(uitslag.Json.EnumerateArray()).GetProperty("document").GetProperty("bestand").GetString());
        var regels = uitslag.Fout.Split('\n');
        foreach (var geval in SlechteInvoer.Alle)
        {
            var regel = Assert.Single(regels, r => r.StartsWith(geval.Naam + ": ", StringComparison.Ordinal));
            Assert.Contains(geval.Melding ?? ".", regel, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", regel, StringComparison.Ordinal);
        }
        Assert.Contains($"1 bestand gelezen", uitslag.Fout, StringComparison.Ordinal);
        // One by itself says the same, with the code of a refusal.
        var een = await Proefregel.ZonderRegister("lees", Path.Combine(map, "gescand.pdf"));
        Assert.Equal((1, ""), (een.Code, een.Uit));
        Assert.Contains("een scan", een.Fout, StringComparison.Ordinal);
        Directory.Delete(map, recursive: true);
    }

    [Fact]
    public async Task Wat_lang_duurt_toont_hoe_ver_het_is_en_kan_worden_gestopt()
    {
        var verder = new TaskCompletionSource();
        Leesresultaat? niets = new() { Document = new() };
        await using var site = await Testsite.Start(await database.Leeg(), bij: b => b.Services.AddSingleton<Brieflezing>(async (bestand, naam, datum, voortgang, ct) =>
        {
            voortgang?.Invoke(new(3, 10));
            await verder.Task.WaitAsync(ct);
            return new GelezenBrief(new(new("Een brief.\n"), Bestandsvorm.Pdf, "", []), niets);
        }));
        using var browser = new Proefbrowser(site);
        var (status, adres, html) = await Stuur(browser, "lang.pdf", "%PDF"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("3 van 10 pagina's", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("wordt gelezen", (await browser.Haal("/lezen")).Html, StringComparison.Ordinal);
        verder.SetResult();
        (_, _, html) = await browser.TotGelezen(status, adres, html);
        Assert.Contains("0 van 0 beoordeeld", html, StringComparison.Ordinal);
        Assert.Contains("geen afspraken gevonden", html, StringComparison.Ordinal);
        Assert.Contains("is weggehaald", (await browser.Stuur(adres, adres + "?handler=Stop")).Html, StringComparison.Ordinal);
        Assert.Equal((0, 0), await Bewaard(site));
    }

    private static Task<(HttpStatusCode Status, string Adres, string Html)> Stuur(Proefbrowser browser, string naam, byte[] bytes) =>
        browser.StuurBestand("/lezen", "/lezen", "Bestand", naam, bytes, ("Zicht", nameof(ZichtNiveau.Eigen)));

    /// <summary>How many afspraken are proposed.</summary>
    private static async Task<int> Gelezen(Proefbrowser browser, string naam, byte[] bytes)
    {
        var (status, adres, html) = await Stuur(browser, naam, bytes);
        (status, adres, html) = await browser.TotGelezen(status, adres, html);
        Assert.True(status == HttpStatusCode.OK && adres.StartsWith("/lezen/", StringComparison.Ordinal), $"{naam}: {status} {adres} {Zichtbaar(html)}");
        // The same text in another form would be the same letter.
        await browser.Stuur(adres, adres.Split('?')[0] + "?handler=Stop");
        return int.Parse(Stand().Match(html).Groups[1].Value, null);
    }

    /// <summary>Where it can be judged.</summary>
    private static async Task<string> Blijft(Proefbrowser browser, string naam, byte[] bytes)
    {
        var (status, adres, html) = await Stuur(browser, naam, bytes);
        return (await browser.TotGelezen(status, adres, html)).Adres.Split('?')[0];
    }

    private static async Task<(int Brieven, int Teksten)> Bewaard(Testsite site)
    {
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(new(new("min-bzk"), new HashSet<OverlegId>()));
        return (await db.Brieven.CountAsync(Ct), await db.DocumentTeksten.CountAsync(Ct));
    }

    private static string Zichtbaar(string html)
    {
        var tekst = Merk().Replace(html[Math.Max(0, html.IndexOf("<main", StringComparison.Ordinal))..], " ");
        return tekst[..Math.Min(600, tekst.Length)];
    }

    [GeneratedRegex(@"0 van (\d+) beoordeeld")]
    private static partial Regex Stand();

    [GeneratedRegex("niet gelezen|kon niet worden gelezen|gestopt|geen tekst")]
    private static partial Regex Geweigerd();

    [GeneratedRegex(@"<[^>]+>|\s+")]
    private static partial Regex Merk();
}
