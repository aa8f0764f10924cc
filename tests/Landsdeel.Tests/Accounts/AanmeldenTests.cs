using System.Net;
using AngleSharp.Html.Parser;
using Landsdeel.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Opdrachten;
using Landsdeel.Tests.Basis;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>Signing in and out by the real pages and the real cookie.</summary>
public sealed class AanmeldenTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_niet_is_aangemeld_leest_wat_openbaar_is_en_ziet_waar_aanmelden_kan()
    {
        await using var site = await Site();
        using var browser = new Proefbrowser(site);
        var (status, _, start) = await browser.Haal("/afspraken/A-NW06");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Meld u aan", start, StringComparison.Ordinal);
        Assert.DoesNotContain("\"balk__wie\"><span", start, StringComparison.Ordinal);
        Assert.DoesNotContain("/wijzigen", start, StringComparison.Ordinal);
        Assert.DoesNotContain("Interne notities", start, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_pagina_voor_aangemelde_mensen_leidt_naar_aanmelden_en_daarna_terug()
    {
        await using var site = await Site();
        using var browser = new Proefbrowser(site);
        var (_, adres, _) = await browser.Haal("/afspraken/nieuw?landsdeel=Noordwest");
        Assert.Equal("/aanmelden?terug=%2Fafspraken%2Fnieuw%3Flandsdeel%3DNoordwest", adres);
        var (status, terug, html) = await browser.Stuur(adres, "/aanmelden?handler=Voorbeeld", ("wie", "voorbeeld-secretaris-noordwest"), ("Terug", "/afspraken/nieuw?landsdeel=Noordwest"));
        Assert.Equal((HttpStatusCode.OK, "/afspraken/nieuw?landsdeel=Noordwest"), (status, terug));
        var wie = await new HtmlParser().ParseDocumentAsync(html);
        Assert.Contains("Pieter de Groot namens Provincie Noord-Holland", wie.QuerySelector(".balk__wie")!.TextContent.Replace('\n', ' ').Replace("  ", "", StringComparison.Ordinal).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    public async Task Na_aanmelden_gaat_niemand_naar_een_ander_adres(string terug)
    {
        await using var site = await Site();
        using var browser = new Proefbrowser(site);
        var (_, adres, _) = await browser.Stuur("/aanmelden", "/aanmelden?handler=Voorbeeld", ("wie", "voorbeeld-lezer-agv"), ("Terug", terug));
        Assert.Equal("/", adres);
    }

    [Fact]
    public async Task Afmelden_eindigt_de_sessie_en_gaat_alleen_met_een_formulier()
    {
        await using var site = await Site();
        using var browser = new Proefbrowser(site);
        await browser.AlsVoorbeeld("voorbeeld-secretaris-rijk");
        await browser.Haal("/afmelden");
        Assert.Contains("Sanne Willems", (await browser.Haal("/")).Html, StringComparison.Ordinal);
        await browser.Stuur("/afmelden", "/afmelden");
        Assert.DoesNotContain("Sanne Willems", (await browser.Haal("/")).Html, StringComparison.Ordinal);
    }

    /// <summary>Whoever kept the cookie of before: after signing out, after a password was changed, after closing.</summary>
    [Fact]
    public async Task Een_bewaard_koekje_werkt_na_afmelden_of_een_ander_wachtwoord_niet_meer()
    {
        await using var site = await Site();
        await Testaccount.Maak(site.Diensten, "els@gemeente.example", "GM0363");
        using var browser = new Proefbrowser(site);
        await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", "els@gemeente.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        using var telefoon = new Proefbrowser(site);
        await telefoon.Stuur("/aanmelden", "/aanmelden", ("Adres", "els@gemeente.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        using var dief = browser.Kopie();
        Assert.Contains("href=\"/account\"", (await dief.Haal("/")).Html, StringComparison.Ordinal);
        await browser.Stuur("/afmelden", "/afmelden");
        Assert.DoesNotContain("href=\"/account\"", (await dief.Haal("/")).Html, StringComparison.Ordinal);
        // Another session of the same person goes on, until the password is another.
        using var vinder = telefoon.Kopie();
        Assert.Contains("href=\"/account\"", (await vinder.Haal("/")).Html, StringComparison.Ordinal);
        await telefoon.Stuur("/account", "/account", ("Huidig", Testaccount.Wachtwoord), ("Wachtwoord", "vijf heel andere losse woorden"), ("Herhaling", "vijf heel andere losse woorden"));
        Assert.Contains("href=\"/account\"", (await telefoon.Haal("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/account\"", (await vinder.Haal("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_gesloten_account_en_een_ander_stempel_eindigen_de_sessie_meteen()
    {
        await using var site = await Site();
        foreach (var breek in (Action<AccountRij>[])[a => a.GeslotenOp = 1, a => a.SecurityStamp = "anders"])
        {
            using var browser = new Proefbrowser(site);
            await browser.AlsVoorbeeld("voorbeeld-directeur-ienw");
            Assert.Contains("Ruben Smit", (await browser.Haal("/")).Html, StringComparison.Ordinal);
            await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
            var account = await db.Accounts.SingleAsync(a => a.Id == "voorbeeld-directeur-ienw", Ct);
            breek(account);
            await db.SaveChangesAsync(Ct);
            Assert.DoesNotContain("Ruben Smit", (await browser.Haal("/")).Html, StringComparison.Ordinal);
            (account.GeslotenOp, account.SecurityStamp) = (AccountRij.Open, "hersteld");
            await db.SaveChangesAsync(Ct);
        }
    }

    [Fact]
    public async Task Met_wachtwoord_komt_men_binnen_en_na_vijf_missers_een_kwartier_niet()
    {
        await using var site = await Site();
        await Testaccount.Maak(site.Diensten, "jan@gemeente.example", "GM0363");
        using var browser = new Proefbrowser(site);
        var (_, _, fout) = await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", "jan@gemeente.example"), ("Wachtwoord", "verkeerd"));
        Assert.Contains("horen niet bij elkaar", fout, StringComparison.Ordinal);
        var (_, _, onbekend) = await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", "bestaatniet@gemeente.example"), ("Wachtwoord", "verkeerd"));
        Assert.Contains("horen niet bij elkaar", onbekend, StringComparison.Ordinal);
        var (_, binnen, _) = await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", " JAN@gemeente.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        Assert.Equal("/account/tweede-stap", binnen);

        using var ander = new Proefbrowser(site);
        for (var i = 0; i < 5; i++) await ander.Stuur("/aanmelden", "/aanmelden", ("Adres", "jan@gemeente.example"), ("Wachtwoord", "verkeerd"));
        var (_, dicht, _) = await ander.Stuur("/aanmelden", "/aanmelden", ("Adres", "jan@gemeente.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        Assert.Equal("/aanmelden", dicht);
    }

    [Fact]
    public async Task Een_voorbeeldmens_komt_alleen_op_de_eigen_computer_zonder_wachtwoord_binnen()
    {
        await using var site = await Site(b => b.AddSingleton(new Voorbeeldtoegang(false)));
        using var browser = new Proefbrowser(site);
        Assert.DoesNotContain("Kijk rond als", (await browser.Haal("/aanmelden")).Html, StringComparison.Ordinal);
        var (status, _, _) = await browser.Stuur("/aanmelden", "/aanmelden?handler=Voorbeeld", ("wie", "voorbeeld-secretaris-rijk"));
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Een_ander_adres_of_een_ander_register_start_niet_met_voorbeeldmensen()
    {
        await using var site = await Site();
        var opener = site.Diensten;
        Assert.IsType<VoorbeeldmensenNietHier>(await Voorbeeldmensen.Bereid(opener, database.Keuze, alleenHier: false, Ct));
        Assert.IsType<VoorbeeldmensenNietHier>(await Voorbeeldmensen.Bereid(opener, database.Keuze with { Postgres = "Host=elders" }, alleenHier: true, Ct));
        Assert.Null(await Voorbeeldmensen.Bereid(opener, database.Keuze, alleenHier: true, Ct));

        // Copied into a register that is not the sample one.
        var leeg = await database.Leeg();
        await using var ander = await Testsite.Start(leeg, als: null);
        await using (var db = ander.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek))
        {
            db.Accounts.Add(new() { Id = "voorbeeld-secretaris-rijk", UserName = "v", NormalizedUserName = "V", Voorbeeld = true });
            await db.SaveChangesAsync(Ct);
        }
        Assert.IsType<VoorbeeldmensenNietHier>(await Voorbeeldmensen.Bereid(ander.Diensten, leeg, alleenHier: true, Ct));
        Assert.False(Infrastructure.Web.Site.AlleenHier("http://0.0.0.0:5080"));
        Assert.False(Infrastructure.Web.Site.AlleenHier("http://register.example:5080"));
        Assert.True(Infrastructure.Web.Site.AlleenHier("http://localhost:5080"));
    }

    [Fact]
    public async Task Sleutels_staan_in_het_register_zodat_een_tweede_server_dezelfde_sessie_kent()
    {
        await using var site = await Site();
        await using var tweede = await Site();
        using var browser = new Proefbrowser(site);
        await browser.AlsVoorbeeld("voorbeeld-minister-bzk");
        Assert.Contains("Anneke Visser", (await browser.Haal("/", tweede)).Html, StringComparison.Ordinal);
    }

    private Task<Testsite> Site(Action<IServiceCollection>? bij = null) =>
        Testsite.Start(database.Keuze, leeg: false, b => bij?.Invoke(b.Services), als: null, mensen: true);
}
