using System.Text;
using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen.Oordelen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>The same for forms that need a letter or a link first: the head of a letter, a proposal that is mended, a reason, and the first beheerder.</summary>
public sealed partial class GifTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gif_bij_een_brief_komt_nergens_als_iets_anders_dan_tekst_uit()
    {
        await using var proef = new Rechtenproef();
        await proef.InitializeAsync();
        var brief = await Lees(proef);
        var pagina = "/lezen/" + brief;
        var gestuurd = new HashSet<string>();
        // The other form of that page takes the letter away.
        await Gegevens(proef, pagina + "/gegevens", gestuurd);
        var open = await Voorstellen(proef, brief);
        var (een, twee) = (open[0].Sleutel, open[1].Sleutel);
        (string, string)[] goed = [("Termijn", ""), ("VervangenDoor", ""), ("Partijen[0].Partij", ""), ("actie", "vastleggen")];
        foreach (var alles in new[] { true, false }) await Stuur(proef, "rol-eigen-S", $"{pagina}/verbeter/{een}", alles ? [] : goed, gestuurd);
        await Stuur(proef, "rol-eigen-S", $"{pagina}?voorstel={twee}", [], gestuurd);
        // With a reason of one's own, and not one of those that are offered.
        var drie = open[2];
        await proef.Vraag("rol-eigen-S", "POST", $"{pagina}?voorstel={drie.Sleutel}&handler=Verwerp", ("Nummer", $"{drie.Nummer}"), ("Reden", Gif(0)));
        foreach (var veld in new[] { "/gegevens Titel", $"/verbeter/{een} Tekst", $"/verbeter/{een} Waarom", " Reden", " Delen", " Naar" }) Assert.Contains(pagina + veld, gestuurd);
        // It was taken as the title of the letter and as the reason, and shows as those words.
        await using (var db = Open(proef))
        {
            Assert.Contains("kwaad", (await db.Brieven.AsNoTracking().SingleAsync(b => b.Id == brief, Ct)).Titel, StringComparison.Ordinal);
            var verworpen = (await db.Brieven.AsNoTracking().Include(b => b.Voorstellen).SingleAsync(b => b.Id == brief, Ct)).Voorstellen.Single(v => v.Sleutel == drie.Sleutel);
            Assert.Contains("kwaad", verworpen.Reden, StringComparison.Ordinal);
        }
        var gevonden = 0;
        foreach (var adres in new[] { "/lezen", pagina, pagina + "?voorstel=" + een, pagina + "?voorstel=" + twee, pagina + "?voorstel=" + drie.Sleutel, pagina + "/gegevens", pagina + "/annotatie.json", "/afspraken", "/documenten", "/", "/afspraken/export?vorm=csv", "/afspraken/export?vorm=xlsx" })
            gevonden += await Schoon(proef, "rol-eigen-S", adres);
        Assert.True(gevonden > 3, $"{gevonden}");
    }

    [Fact]
    public async Task Gif_in_de_naam_van_de_eerste_beheerder_blijft_tekst()
    {
        await using var database = new SqliteTestdatabase();
        await database.InitializeAsync();
        await using var site = await Testsite.Start(database.Keuze, als: null);
        string link;
        using (var bereik = site.Diensten.CreateScope())
        {
            bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, Ct));
            link = "/eerste-beheerder/" + (await bereik.ServiceProvider.GetRequiredService<MaakEersteBeheerder>().Link("", Ct)).Split('/')[^1];
        }
        using var browser = new Proefbrowser(site);
        (string, string)[] Velden(string adres, string partij, string wachtwoord) => [("Naam", Gif(0)), ("Adres", adres), ("Partij", partij), ("Wachtwoord", wachtwoord), ("Herhaling", wachtwoord)];
        // Everything poison is refused, and stands on the page as it was typed.
        var fout = (await browser.Stuur(link, link, Velden(Gif(1), Gif(2), Gif(3)))).Html;
        Assert.Contains("kwaad", fout, StringComparison.Ordinal);
        Schoon(fout, link);
        var (_, waar, na) = await browser.Stuur(link, link, Velden("eerste@bzk.example", "BZK", Testaccount.Wachtwoord));
        Assert.False(waar.StartsWith("/eerste-beheerder/", StringComparison.Ordinal), na);
        var gezien = 0;
        foreach (var adres in new[] { waar, "/", "/account", "/account/tweede-stap", "/beheer/accounts", "/over" })
        {
            var html = (await browser.Haal(adres)).Html;
            Schoon(html, adres);
            if (html.Contains("kwaad", StringComparison.Ordinal)) gezien++;
        }
        Assert.True(gezien > 0);
    }

    private static async Task Gegevens(Rechtenproef proef, string pagina, HashSet<string> gestuurd)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await proef.Vraag("rol-eigen-S", "GET", pagina)).Inhoud);
        var formulier = document.Forms.Single(f => f.QuerySelector("[name=Titel]") is not null);
        List<(string, string)> velden = [];
        foreach (var veld in formulier.QuerySelectorAll("input[name]:not([type=hidden]), select[name]"))
        {
            var (naam, tekst) = (veld.GetAttribute("name")!, veld.GetAttribute("type") is null or "text");
            if (veld is AngleSharp.Html.Dom.IHtmlSelectElement keuze) velden.Add((naam, keuze.Value ?? ""));
            else if (veld.GetAttribute("type") is not ("radio" or "checkbox") || veld.HasAttribute("checked")) velden.Add((naam, tekst ? Gif(gestuurd.Count) : veld.GetAttribute("value") ?? ""));
            if (tekst && veld.LocalName == "input") gestuurd.Add($"{pagina} {naam}");
        }
        // All of it is refused and shown again; the title alone is taken.
        foreach (var alles in new[] { true, false })
            Schoon((await proef.Vraag("rol-eigen-S", "POST", pagina, [.. velden.Select(v => alles || v.Item1 is not ("Datum" or "VerslagVan") ? v : (v.Item1, ""))])).Inhoud, pagina);
    }

    /// <summary>A letter of BZK, read and waiting to be judged.</summary>
    private static async Task<string> Lees(Rechtenproef proef)
    {
        var persoon = (await proef.Mensenlijst()).SelectMany(m => m).Single(p => p.Account == "rol-eigen-S");
        await using var bereik = proef.Site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(persoon, null, null, default, Ct));
        var bytes = Encoding.UTF8.GetBytes(Proeflezing.Brief);
        var taak = (await bereik.ServiceProvider.GetRequiredService<OntvangBrief>().Voer(new MemoryStream(bytes), bytes.Length, "brief.txt", new(null, ZichtNiveau.Eigen, null), Ct)).Waarde;
        await taak.Wacht(TimeSpan.FromMinutes(2), Ct);
        return taak.Brief;
    }

    private static async Task<List<BriefVoorstelRij>> Voorstellen(Rechtenproef proef, string brief)
    {
        await using var db = Open(proef);
        return [.. (await db.Brieven.AsNoTracking().Include(b => b.Voorstellen).SingleAsync(b => b.Id == brief, Ct)).Voorstellen.Where(v => v.Soort == VoorstelSoort.Afspraak).OrderBy(v => v.VanTeken)];
    }

    private static LandsdeelDb Open(Rechtenproef proef) => proef.Site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("min-bzk"), new HashSet<OverlegId>()));
}
