using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Overleggen.Vergaderen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Rechten;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Overleggen;

/// <summary>Every act in an overleg is for who may do it there: within reach of a functie, and of a partij that sits at the table.</summary>
public abstract class BereikTests(Testdatabase database)
{
    private static readonly OverlegId Overleg = Agendaproef.Noordwest;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly (string Naam, Func<Testregister, Func<Sessie, Sessie>, Task<IReadOnlyList<Weigering>>> Doe)[] Daden =
    [
        ("agenda maken", async (r, als) => (await r.Doe<MaakAgenda, Uitkomst<int>>(m => m.Voer(Overleg, Ct), als)).Weigeringen),
        ("concept bewaren", async (r, als) => (await r.Doe<BewaarVergaderconcept, Uitkomst<Conceptuitkomst>>(b => b.Voer(Overleg, Puntconcept.Geheel, new Dictionary<string, string>(), new Dictionary<string, string> { ["Dag"] = "2020-11-25" }, Ct), als)).Weigeringen),
        ("vergadering vastleggen", async (r, als) => (await r.Doe<LegVergaderingVast, Uitkomst<Verslag>>(l => l.Voer(Overleg, Ct), als)).Weigeringen),
        ("conceptlijst maken", async (r, als) => (await r.Doe<MaakConceptlijst, Uitkomst<int>>(m => m.Voer(Overleg, Ct), als)).Weigeringen),
        ("reageren", async (r, als) => (await r.Doe<Reageer, Uitkomst<string>>(m => m.Voer(Overleg, "a1", "Ja.", null, Ct), als)).Weigeringen),
        ("op een reactie beslissen", async (r, als) => (await r.Doe<BeslisReactie, Uitkomst<Reactiestatus>>(m => m.Voer(Overleg, "x", true, null, Ct), als)).Weigeringen),
        ("voorleggen", async (r, als) => (await r.Doe<LegVoor, Uitkomst<Ondertekening>>(l => l.Lijst(Overleg, null, Ct), als)).Weigeringen),
        ("herinneren", async (r, als) => (await r.Doe<Teken, Uitkomst<Ondertekening>>(t => t.Herinner(Voorwerpsoort.Lijst, Overleg.Waarde, null, null, "", Ct), als)).Weigeringen),
        ("inbrengen", async (r, als) => (await r.Doe<BrengIn, Uitkomst<string>>(b => b.Voer(Overleg, new("Punt", null, Domain.Afspraken.AgenderingActie.Bespreken, Behandeling.Bespreekstuk, null), Ct), als)).Weigeringen),
        ("over inbreng oordelen", async (r, als) => (await r.Doe<BrengIn, Uitkomst<Inbreng>>(b => b.Beoordeel(Overleg, "x", true, null, Ct), als)).Weigeringen),
        ("eigen deel schrijven", async (r, als) => (await r.Doe<BewaarAnnotaties, Uitkomst<int>>(b => b.Voer(Overleg, [new("p", 0, "a", null)], Ct), als)).Weigeringen),
        ("stuk toevoegen", async (r, als) => (await r.Doe<VoegStukToe, Uitkomst<Vergaderstuk>>(v => v.Voer(Overleg, new(null, "Stuk", null, ZichtNiveau.Overleg, "a.pdf", 5), new MemoryStream("%PDF-"u8.ToArray()), Ct), als)).Weigeringen),
        ("spoorboekje", async (r, als) => (await r.Doe<StelSpoorboekjeIn, Uitkomst<long>>(s => s.Voer(Overleg, null, Ct), als)).Weigeringen),
        ("verzenden", async (r, als) => (await r.Doe<StelSpoorboekjeIn, Uitkomst<long>>(s => s.Verzonden(Overleg, Ct), als)).Weigeringen),
    ];

    [Fact]
    public async Task Een_secretaris_van_een_ander_landsdeel_en_een_partij_die_niet_aan_tafel_zit_doen_hier_niets()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        Assert.True((await register.LegVoor(0, Tekenproef.Lijst())).Gelukt);
        var (holland, groningen) = (await register.Als("PV27"), await register.Als("PV20"));
        var dag = Agendaproef.Op(Tekenproef.Dag);
        Func<Sessie, Sessie> oost = s => holland(dag(s)) with { Persoon = s.Persoon with { Toekenningen = [new(Functie.Secretaris, Bereik.Van(Landsdelen.Oost))] } };
        List<string> fouten = [];
        foreach (var (naam, doe) in Daden)
        {
            if (await doe(register, oost) is not [{ Code: "buiten-bereik" }]) fouten.Add($"{naam}: reach of Oost, {string.Join(' ', (await doe(register, oost)).Select(w => w.Code))}");
            // What one may not see is not there; else one is told that one does not sit there.
            if (await doe(register, s => groningen(dag(s))) is not [{ Code: "niet-aan-tafel" or "tekenen.niet-voorgelegd" or "van-andere-partij" }]) fouten.Add($"{naam}: Groningen, {string.Join(' ', (await doe(register, s => groningen(dag(s)))).Select(w => w.Code))}");
        }
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    /// <summary>A functie may be given for one overleg alone: it does not count in the next one of the same landsdeel.</summary>
    [Fact]
    public async Task Een_functie_voor_een_overleg_geldt_daar_en_in_geen_ander_van_hetzelfde_landsdeel()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        Assert.True((await register.LegVoor(0, Tekenproef.Lijst())).Gelukt);
        var holland = await register.Als("PV27");
        var dag = Agendaproef.Op(Tekenproef.Dag);
        Func<Sessie, Sessie> Secretaris(string van) => s => holland(dag(s)) with { Persoon = s.Persoon with { Toekenningen = [new(Functie.Secretaris, Bereik.Van(new OverlegId(van)))] } };
        List<string> fouten = [];
        var gelukt = 0;
        foreach (var (naam, doe) in Daden)
        {
            if (await doe(register, Secretaris("O-BOM-2021-NW")) is not [{ Code: "buiten-bereik" }]) fouten.Add($"{naam}: secretaris of the next overleg");
            var hier = await doe(register, Secretaris(Overleg.Waarde));
            if (hier.Any(w => w.Code is "buiten-bereik" or "geen-recht" or "niet-aan-tafel" or "van-andere-partij")) fouten.Add($"{naam}: secretaris of this one, {hier[0].Code}");
            if (hier.Count == 0) gelukt++;
        }
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
        Assert.True(gelukt > 4, $"{gelukt}");

        // The same on the pages, by what the account has.
        await using var site = await Testsite.Start(keuze, leeg: false, als: "proef-een-overleg");
        await using (var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek))
        {
            db.Accounts.Add(new()
            {
                Id = "proef-een-overleg",
                Naam = "Griffier",
                Partij = "PV27",
                UserName = "griffier",
                NormalizedUserName = "GRIFFIER",
                Toekenningen = [new() { Functie = Functie.Secretaris, OverlegId = "O-BOM-2021-NW" }],
            });
            await db.SaveChangesAsync(Ct);
        }
        using var browser = new Proefbrowser(site);
        async Task<(bool Knop, System.Net.HttpStatusCode Status)> Probeer(string overleg)
        {
            var blad = (await browser.Haal($"/overleggen/{overleg}")).Html;
            Assert.Contains("<h1", blad, StringComparison.Ordinal);
            var na = await browser.Stuur("/overleggen/O-BOM-2021-NW/spoorboekje", $"/overleggen/{overleg}/spoorboekje?handler=tijden",
                ("PuntenAanleveren", "40"), ("StukkenAanleveren", "20"), ("AgendaVast", "12"), ("Verzenden", "8"));
            if (na.Status != System.Net.HttpStatusCode.OK) Assert.Contains(System.Net.WebUtility.HtmlEncode(new BuitenBereik().Bericht), na.Html, StringComparison.Ordinal);
            return (blad.Contains($"/overleggen/{overleg}/wijzigen", StringComparison.Ordinal), na.Status);
        }
        Assert.Equal((true, System.Net.HttpStatusCode.OK), await Probeer("O-BOM-2021-NW"));
        Assert.Equal((false, System.Net.HttpStatusCode.UnprocessableEntity), await Probeer("O-BOM-2022-NW"));
        Task<Overleg> Nu(string id) => register.Doe<OverlegVragen, Overleg>(async v => (await v.Een(new(id), Ct))!.Overleg, s => s with { Blik = new(new(2026, 1, 1)) });
        Assert.Equal((40, null), ((await Nu("O-BOM-2021-NW")).Doorlooptijden?.Punten, (await Nu("O-BOM-2022-NW")).Doorlooptijden));
    }
}

public sealed class BereikTestsSqlite(SqliteTestdatabase d) : BereikTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BereikTestsPostgres(PostgresTestdatabase d) : BereikTests(d), IClassFixture<PostgresTestdatabase>;
