using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Overleggen.Vergaderen;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Vaststellen;
using Landsdeel.Vaststellen;

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
}

public sealed class BereikTestsSqlite(SqliteTestdatabase d) : BereikTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BereikTestsPostgres(PostgresTestdatabase d) : BereikTests(d), IClassFixture<PostgresTestdatabase>;
