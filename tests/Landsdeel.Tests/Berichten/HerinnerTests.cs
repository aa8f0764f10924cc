using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Herinneringen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Berichten;

/// <summary>Reminders by mail: to whom, when, and only once.</summary>
public abstract class HerinnerTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_seizoen_is_geen_dag_en_een_stap_komt_een_keer()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak);
        await p.Mens("beleid@drenthe.example", "PV22", Functie.Beleidsmedewerker);
        await p.Mens("lezer@drenthe.example", "PV22", Functie.Lezer);
        await p.Mens("ander@fryslan.example", "PV21", Functie.Beleidsmedewerker);
        var termijn = TermijnParser.Lees("najaar 2026", new(2026, 1, 1))!;
        await p.Leg(Agendaproef.Afspraak("A-EEN", Landsdelen.Noord, termijn) with { Partijen = [new(new("PV22"), Rol.Trekker), new(new("PV21"), Rol.Gebonden)] },
            ZichtNiveau.AllePartijen, "PV22", Infrastructure.Database.Schrijfwijze.Nieuw, null, new(2026, 1, 1));
        // Of the same trekker, but out of sight of its people: theirs is the register of another.
        await p.Leg(Agendaproef.Afspraak("A-WEG", Landsdelen.Noord, termijn) with { Partijen = [new(new("PV22"), Rol.Trekker)] },
            ZichtNiveau.Eigen, "PV21", Infrastructure.Database.Schrijfwijze.Nieuw, null, new(2026, 1, 1));

        await Op(p, new(2026, 8, 8));
        Assert.Empty(bak.Brieven);
        await Op(p, new(2026, 8, 9), uur: 3);
        Assert.Empty(bak.Brieven);
        await Op(p, new(2026, 8, 9));
        await Op(p, new(2026, 8, 10));
        await Op(p, new(2026, 12, 20));
        var brief = Assert.Single(bak.Brieven);
        Assert.Equal("beleid@drenthe.example", Assert.Single(brief.To.Mailboxes).Address);
        Assert.Contains("De termijn komt eraan: in het najaar van 2026.", brief.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("A-WEG", brief.TextBody, StringComparison.Ordinal);
        await Op(p, new(2026, 12, 21));
        await Op(p, new(2027, 3, 1));
        Assert.Equal(2, bak.Brieven.Count);
        Assert.Contains("De termijn is voorbij: in het najaar van 2026.", bak.Brieven[1].TextBody, StringComparison.Ordinal);

        // One click in the message ends them; a setting too. What else there is goes on.
        using var browser = new Proefbrowser(p.Site);
        await browser.Stuur(new Uri(brief.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery, [("List-Unsubscribe", "One-Click")]);
        Assert.Equal(Herinneringsoort.Termijnen, await p.Db(db => db.Berichtkeuzes.Select(k => k.Uit).SingleAsync(Ct)));
        await p.Db(db => db.Herinneringen.ExecuteDeleteAsync(Ct));
        await Op(p, new(2027, 3, 2));
        Assert.Equal(2, bak.Brieven.Count);
    }

    [Fact]
    public async Task Wie_moet_tekenen_krijgt_het_verzoek_en_de_herinnering_en_wie_heeft_geantwoord_niet()
    {
        await using var bak = new Mailbak().Start();
        var keuze = await database.Leeg();
        await using var p = await Proef.Maak(keuze, bak, leeg: false);
        await Bestuurder(p, "ja@utrecht.example", "PV26", mandaat: true);
        await Bestuurder(p, "wacht@nh.example", "PV27", mandaat: true);
        await Bestuurder(p, "zonder@nh.example", "PV27", mandaat: false);
        await p.Mens("lezer@nh.example", "PV27");
        await Bestuurder(p, "ver@drenthe.example", "PV22", mandaat: true);
        await using var register = await Testregister.Maak(keuze, leeg: false);
        register.Klok.Nu = p.Klok.Nu;
        var secretaris = Agendaproef.Op(Tekenproef.Dag);
        Assert.True((await register.Doe<BewaarAfsprakenlijst, Uitkomst<int>>(b => b.Voer(Tekenproef.Lijst(), 0, "", Ct), secretaris)).Gelukt);
        // Refused: a term before the day. Nothing is laid down.
        Assert.False((await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Tekenproef.Overleg, new(2020, 1, 1), Ct), secretaris)).Gelukt);
        await p.Bezorg();
        Assert.Empty(bak.Brieven);
        Assert.True((await register.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Tekenproef.Overleg, new(2020, 12, 11), Ct), secretaris)).Gelukt);
        await p.Bezorg();
        Assert.Equal(["ja@utrecht.example", "wacht@nh.example"], bak.Aan);
        Assert.All(bak.Brieven, b => Assert.StartsWith("Ligt voor om vast te stellen", b.Subject, StringComparison.Ordinal));

        Assert.True((await register.Antwoordt("PV26", Tekenproef.Ja)).Gelukt);
        Assert.True((await register.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Herinner(Voorwerpsoort.Lijst, Tekenproef.Overleg.Waarde, null, "Graag deze week", "", Ct), secretaris)).Gelukt);
        await p.Bezorg();
        Assert.Equal("wacht@nh.example", Assert.Single(bak.Brieven[2].To.Mailboxes).Address);
        Assert.Equal(3, bak.Brieven.Count);

        // By itself, a week before the term; not before, and once.
        await Peildatum(p, "2020-12-03");
        await Op(p, new(2026, 11, 25));
        Assert.Equal(3, bak.Brieven.Count);
        await Peildatum(p, "2020-12-04");
        await Op(p, new(2026, 11, 25));
        await Op(p, new(2026, 11, 26));
        Assert.Equal("wacht@nh.example", Assert.Single(bak.Brieven[3].To.Mailboxes).Address);
        Assert.Contains("tot en met 11 december 2020", bak.Brieven[3].TextBody, StringComparison.Ordinal);
        Assert.Equal(4, bak.Brieven.Count);
        // Answered after it was laid down and before it went: nothing to say any more.
        await Peildatum(p, "2020-12-12");
        await p.Site.Diensten.GetRequiredService<Herinneraar>().Voer(Ct);
        Assert.True((await register.Antwoordt("PV27", Tekenproef.Ja)).Gelukt);
        await p.Bezorg();
        Assert.Equal(4, bak.Brieven.Count);
    }

    [Fact]
    public async Task Een_stap_van_het_spoorboekje_gaat_naar_wie_ervoor_staat()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak, leeg: false);
        await p.Mens("secretaris@bzk.example", "min-bzk", Functie.Secretaris);
        await p.Mens("beleid@nh.example", "PV27", Functie.Beleidsmedewerker);
        await p.Mens("lezer@nh.example", "PV27", Functie.Lezer);
        // Steps only: the round has afspraken too whose term nears.
        await p.Db(db =>
        {
            db.Berichtkeuzes.AddRange(db.Accounts.Select(a => a.Id).ToList().Select(a => new BerichtkeuzeRij { AccountId = a, Uit = Herinneringsoort.Termijnen }));
            return db.SaveChangesAsync(Ct);
        });
        // Najaar 2020 begins on 23 September; items are due 56 days before it, on 29 July.
        await Peildatum(p, "2020-07-21");
        await Op(p, new(2026, 11, 25));
        Assert.Empty(bak.Brieven);
        await Peildatum(p, "2020-07-22");
        await Op(p, new(2026, 11, 25));
        await Op(p, new(2026, 11, 26));
        Assert.Equal(["beleid@nh.example", "secretaris@bzk.example"], bak.Aan);
        var beleid = bak.Brieven.Single(b => b.To.ToString() == "beleid@nh.example").TextBody!;
        Assert.Contains("Punten aanleveren: tot en met 29 juli 2020", beleid, StringComparison.Ordinal);
        Assert.Contains("nog geen vaste dag", beleid, StringComparison.Ordinal);
        // The agenda is the secretaris's; not late before it would be for the last day of the season.
        await Peildatum(p, "2020-12-06");
        await Op(p, new(2026, 11, 27));
        Assert.DoesNotContain(bak.Brieven, b => b.TextBody!.Contains("had gedaan moeten zijn", StringComparison.Ordinal));
        await Peildatum(p, "2020-12-07");
        await Op(p, new(2026, 11, 28));
        var laat = Assert.Single(bak.Brieven, b => b.TextBody!.Contains("Agenda vaststellen: had gedaan moeten zijn", StringComparison.Ordinal));
        Assert.Equal("secretaris@bzk.example", laat.To.ToString());
    }

    /// <summary>The letter of 2020 names hardly a trekker: then those who are bound keep it, by name or because they sit at the table for a group.</summary>
    [Fact]
    public async Task Van_de_ronde_van_2020_wordt_herinnerd_wie_haar_opvolgt()
    {
        await using var bak = new Mailbak().Start();
        await using var p = await Proef.Maak(await database.Leeg(), bak, leeg: false);
        await p.Mens("beleid@bzk.example", "min-bzk", Functie.Beleidsmedewerker);
        await p.Mens("beleid@utrecht.example", "PV26", Functie.Beleidsmedewerker);
        await p.Mens("beleid@groningen.example", "PV20", Functie.Beleidsmedewerker);
        await p.Db(db =>
        {
            db.Berichtkeuzes.AddRange(db.Accounts.Select(a => a.Id).ToList().Select(a => new BerichtkeuzeRij { AccountId = a, Uit = Herinneringsoort.Spoorboekje }));
            return db.SaveChangesAsync(Ct);
        });
        await Peildatum(p, "2020-12-22");
        await Op(p, new(2026, 11, 25));
        string Aan(string adres) => bak.Brieven.Single(b => b.To.ToString() == adres).TextBody!;
        // Rijk and Metropoolregio Utrecht are bound to it.
        Assert.Contains("NW-2020-9", Aan("beleid@bzk.example"), StringComparison.Ordinal);
        Assert.Contains("Omgevingsagenda Noordwest", Aan("beleid@utrecht.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("NW-2020-", Aan("beleid@groningen.example"), StringComparison.Ordinal);
        var brieven = bak.Brieven.Count;
        await Op(p, new(2026, 11, 26));
        Assert.Equal(brieven, bak.Brieven.Count);
    }

    private static async Task Bestuurder(Proef p, string adres, string partij, bool mandaat)
    {
        var id = await p.Mens(adres, partij, Functie.Bestuurder);
        if (mandaat)
            await p.Db(async db =>
            {
                db.Mandaten.Add(new() { AccountId = id, EersteDag = new(2020, 1, 1), LaatsteDag = new(2030, 1, 1) });
                return await db.SaveChangesAsync(Ct);
            });
    }

    private static Task<int> Peildatum(Proef p, string dag) => p.Db(db => db.Instellingen.Where(i => i.Naam == SessieBouwer.PeildatumInstelling).ExecuteUpdateAsync(s => s.SetProperty(i => i.Waarde, dag), Ct));

    private static async Task Op(Proef p, DateOnly dag, int uur = 8)
    {
        p.Klok.Nu = new(dag.ToDateTime(new(uur, 0)), TimeSpan.Zero);
        await p.Site.Diensten.GetRequiredService<Herinneraar>().Voer(Ct);
        await p.Bezorg();
    }
}

public sealed class SqliteHerinnerTests(SqliteTestdatabase database) : HerinnerTests(database), IClassFixture<SqliteTestdatabase>;

public sealed class PostgresHerinnerTests(PostgresTestdatabase database) : HerinnerTests(database), IClassFixture<PostgresTestdatabase>;
