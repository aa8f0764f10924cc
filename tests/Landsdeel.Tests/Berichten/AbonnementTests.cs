using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Abonnementen;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Mail;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overleggen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Berichten;

/// <summary>Following something, from the button to the message and its end.</summary>
public abstract partial class AbonnementTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_iets_volgt_hoort_ervan_en_stopt_het_met_een_klik()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        var ik = await p.Mens("ik@drenthe.example", "PV22");
        await p.Schrijf("A-EEN", ZichtNiveau.Openbaar);
        await p.Schrijf("A-TWEE", ZichtNiveau.Openbaar);
        using var browser = new Proefbrowser(p.Site);
        await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", "ik@drenthe.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        Assert.Contains("href=\"/abonnementen/volg?soort=afspraak&amp;sleutel=A-EEN\"", (await browser.Haal("/afspraken/A-EEN")).Html, StringComparison.Ordinal);
        var volg = "/abonnementen/volg?soort=afspraak&sleutel=A-EEN";
        Assert.Contains("meteen bericht", (await browser.Stuur(volg, "/abonnementen/volg", ("soort", "afspraak"), ("sleutel", "A-EEN"), ("ritme", "Direct"))).Html, StringComparison.Ordinal);
        Assert.Contains("U volgt dit", (await browser.Haal("/afspraken/A-EEN")).Html, StringComparison.Ordinal);

        // What was there before, and what one does not follow, is no news.
        await p.Wijzig("A-TWEE");
        await p.Rond();
        Assert.Empty(bak.Brieven);
        await p.Wijzig("A-EEN", tekst: "Nieuwe <b>woorden</b>");
        await p.Rond();
        await p.Rond();
        var brief = Assert.Single(bak.Brieven);
        Assert.StartsWith("Gewijzigd: ", brief.Subject, StringComparison.Ordinal);
        Assert.Contains("Nieuwe <b>woorden</b>", brief.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", brief.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("/afspraken/A-EEN", brief.TextBody, StringComparison.Ordinal);

        // The link ends it without signing in; done again, or spoilt, it does no harm.
        Assert.Equal("List-Unsubscribe=One-Click", brief.Headers["List-Unsubscribe-Post"]);
        var link = new Uri(brief.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        Assert.Contains(link, brief.TextBody, StringComparison.Ordinal);
        using var kaal = new Proefbrowser(p.Site);
        Assert.Equal(HttpStatusCode.NotFound, (await kaal.Haal(link + "x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kaal.Stuur(link[..^3] + "abc", [("List-Unsubscribe", "One-Click")])).Status);
        var (status, _, html) = await kaal.Haal(link);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Stop deze berichten", html, StringComparison.Ordinal);
        Assert.DoesNotContain("woorden", html, StringComparison.Ordinal);
        Assert.Equal(1, await p.Db(db => db.Abonnementen.CountAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, (await kaal.Stuur(link, [("List-Unsubscribe", "One-Click")])).Status);
        Assert.Equal(0, await p.Db(db => db.Abonnementen.CountAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, (await kaal.Stuur(link, [("List-Unsubscribe", "One-Click")])).Status);
        await p.Wijzig("A-EEN", "Weer anders");
        await p.Rond();
        Assert.Single(bak.Brieven);
        Assert.Contains("U volgt nog niets", (await browser.Haal("/abonnementen")).Html, StringComparison.Ordinal);
        _ = ik;
    }

    /// <summary>What one may not see causes no message and no number, however one follows it; what one sees is judged when the message goes.</summary>
    [Fact]
    public async Task Wat_iemand_niet_mag_zien_geeft_geen_bericht_en_geen_getal()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        var mens = await p.Mens("mens@drenthe.example", "PV22");
        await p.Schrijf("A-OPEN", ZichtNiveau.Openbaar);
        await p.Schrijf("A-EIGEN", ZichtNiveau.Eigen, "PV21");
        await p.Schrijf("A-AL", ZichtNiveau.AllePartijen);
        await p.Volg(mens, Abonnementsoort.Landsdeel, "Noord");
        await p.Volg(mens, Abonnementsoort.Weergave, "zoek=proefafspraak");
        await p.Volg(mens, Abonnementsoort.Afspraak, "A-OPEN");
        // Of another partij: it cannot be followed, it is not there.
        Assert.False((await p.Als(mens, (BeheerAbonnementen b) => b.Volg(Abonnementsoort.Afspraak, "A-EIGEN", Berichtritme.Direct, null, Ct))).Gelukt);

        // A secret record, a secret version of an open one (which also cuts short the days of the open version), a secret new one.
        await p.Wijzig("A-EIGEN", niveau: ZichtNiveau.Eigen, eigenaar: "PV21");
        await p.Wijzig("A-OPEN", tekst: "Geheime woorden", niveau: ZichtNiveau.Eigen, eigenaar: "PV21", van: new(2020, 9, 1));
        await p.Schrijf("A-NIEUW", ZichtNiveau.Eigen, "PV21");
        await p.Rond();
        Assert.Empty(bak.Brieven);
        Assert.Equal(0, await p.Db(db => db.Post.CountAsync(Ct)));

        // One visible beside one hidden, in one act: one is told, and the count is one.
        await p.Wijzig("A-AL", tekst: "Voor alle partijen", niveau: ZichtNiveau.AllePartijen);
        await p.Wijzig("A-EIGEN", tekst: "Nog geheimer", niveau: ZichtNiveau.Eigen, eigenaar: "PV21");
        // Laid down while it may be seen; by the time it goes, one version is hidden again.
        await p.Samenvat();
        Assert.Equal(1, await p.Db(db => db.Post.CountAsync(Ct)));
        await p.Wijzig("A-AL", tekst: "Toch niet", niveau: ZichtNiveau.Eigen);
        await p.Bezorg();
        Assert.Empty(bak.Brieven);

        await p.Schrijf("A-VIER", ZichtNiveau.AllePartijen);
        await p.Rond();
        var brief = Assert.Single(bak.Brieven);
        Assert.StartsWith("Gewijzigd: ", brief.Subject, StringComparison.Ordinal);
        Assert.Contains("A-VIER", brief.TextBody, StringComparison.Ordinal);
        Assert.DoesNotMatch("eheim|A-EIGEN|A-NIEUW|Toch niet", brief.TextBody + brief.HtmlBody + brief.Subject);

        // A closed account, and one whose functie for content was taken, get nothing more.
        await p.Db(db => db.Toekenningen.Where(t => t.AccountId == mens).ExecuteDeleteAsync(Ct));
        await p.Wijzig("A-VIER", tekst: "Zonder functie", niveau: ZichtNiveau.AllePartijen);
        await p.Rond();
        Assert.Single(bak.Brieven);
        await p.Wijzig("A-VIER", tekst: "Openbaar nu", niveau: ZichtNiveau.Openbaar);
        await p.Samenvat();
        await p.Db(db => db.Accounts.Where(a => a.Id == mens).ExecuteUpdateAsync(s => s.SetProperty(a => a.GeslotenOp, 1), Ct));
        await p.Bezorg();
        await p.Wijzig("A-VIER", tekst: "Openbaar en gesloten", niveau: ZichtNiveau.Openbaar);
        await p.Rond();
        Assert.Single(bak.Brieven);
    }

    [Fact]
    public async Task Elke_dag_en_elke_week_komt_samen_en_elke_wijziging_een_keer()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        // A Tuesday, ten in the morning in the Netherlands.
        p.Klok.Nu = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        var dag = await p.Mens("dag@drenthe.example", "PV22");
        var week = await p.Mens("week@drenthe.example", "PV22");
        var ander = await p.Mens("ander@fryslan.example", "PV21");
        await p.Schrijf("A-EEN", ZichtNiveau.Openbaar);
        await p.Volg(dag, Abonnementsoort.Landsdeel, "Noord", Berichtritme.Dagelijks);
        await p.Volg(dag, Abonnementsoort.Afspraak, "A-EEN", Berichtritme.Dagelijks);
        await p.Volg(week, Abonnementsoort.Weergave, "soort=afspraak", Berichtritme.Wekelijks);
        await p.Volg(ander, Abonnementsoort.Landsdeel, "Zuid", Berichtritme.Dagelijks);
        await p.Wijzig("A-EEN");
        await p.Wijzig("A-EEN", "Nog een keer");
        await p.Schrijf("A-TWEE", ZichtNiveau.Openbaar);
        await p.Rond();
        Assert.Empty(bak.Brieven);
        p.Klok.Nu = new(2026, 11, 25, 6, 0, 1, TimeSpan.Zero);
        await Task.WhenAll(p.Samenvat(), p.Samenvat());
        await p.Bezorg();
        var brief = Assert.Single(bak.Brieven);
        Assert.Equal("dag@drenthe.example", Assert.Single(brief.To.Mailboxes).Address);
        Assert.Equal("2 wijzigingen in wat u volgt", brief.Subject);
        await p.Rond();
        p.Klok.Nu = p.Klok.Nu.AddDays(1);
        await p.Rond();
        Assert.Single(bak.Brieven);
        p.Klok.Nu = new(2026, 11, 30, 6, 0, 1, TimeSpan.Zero);
        await p.Rond();
        Assert.Equal(["dag@drenthe.example", "week@drenthe.example"], bak.Aan);
    }

    [Fact]
    public async Task Alles_van_een_overleg_hoort_bij_het_overleg()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak, leeg: false);
        var mens = await p.Mens("mens@bzk.example", "min-ienw");
        await p.Volg(mens, Abonnementsoort.Overleg, Agendaproef.Noordwest.Waarde);
        await using var register = await Testregister.Maak(p.Site.Keuze, leeg: false);
        register.Klok.Nu = p.Klok.Nu;
        Assert.True((await register.Maak(Agendaproef.Noordwest)).Gelukt);
        await p.Rond();
        var brief = Assert.Single(bak.Brieven);
        Assert.Contains("BO MIRT najaar 2020 (Noordwest)", brief.Subject, StringComparison.Ordinal);
        Assert.Contains("/overleggen/" + Agendaproef.Noordwest, brief.TextBody, StringComparison.Ordinal);
    }
}

public sealed class SqliteAbonnementTests(SqliteTestdatabase database) : AbonnementTests(database), IClassFixture<SqliteTestdatabase>;

public sealed class PostgresAbonnementTests(PostgresTestdatabase database) : AbonnementTests(database), IClassFixture<PostgresTestdatabase>;
