using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Afspraken;

public abstract class SchrijfTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wat_is_toegevoegd_wordt_teruggelezen_zoals_het_is_geschreven()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var gemaakt = (await register.Voeg(Wens())).Waarde;
        var beeld = await register.Bekijk(gemaakt.Id);
        Assert.NotNull(beeld);
        Assert.Empty(AfspraakVerschil.Velden(gemaakt, beeld.Afspraak));
        Assert.Equal([AfspraakVeld.Referentie], AfspraakVerschil.Velden(Proef.Afspraak(), beeld.Afspraak));
        Assert.Equal(new Zicht(ZichtNiveau.AllePartijen, new("min-bzk")), beeld.Versie.Zicht);
        var begin = Assert.Single(beeld.Leven);
        Assert.Equal(("afspraak toegevoegd", "Secretariaat", "een proef", Brief), (begin.Wat, begin.Wie, begin.Waarom, begin.GeldigVan!.Value));
        Assert.Equal(Enumerable.Range(167, 8), Assert.Single(beeld.Passages).Regels.Select(r => r.Nummer));
        Assert.Equal([170, 171], beeld.Passages[0].Regels.Where(r => r.Bedoeld).Select(r => r.Nummer));
        Assert.Equal(gemaakt.Id, await register.Vind(gemaakt.Referentie!));
    }

    [Fact]
    public async Task De_referentie_wordt_gegeven_zodra_anderen_het_mogen_zien()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var eigen = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        Assert.Null(eigen.Referentie);
        var gedeeld = (await register.Wijzig(eigen.Id, 1, Wens(eigen, ZichtNiveau.AllePartijen, Najaar))).Waarde;
        Assert.Matches("^NW-2020-[0-9]+$", gedeeld.Referentie!);
        var anders = (await register.Voeg(Wens(Proef.Afspraak() with { Landsdelen = Landsdelen.Noord | Landsdelen.Oost }, van: new(2021, 3, 1)))).Waarde;
        Assert.Matches("^LD-2021-[1-9][0-9][0-9]$", anders.Referentie!);
    }

    [Fact]
    public async Task Aan_een_referentie_is_niet_te_zien_wat_er_nog_meer_is()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: true);
        // Counted numbers would leave a gap where a hidden one lies. These lie apart whether or not there is something between.
        var nummers = await register.Doe<LandsdeelDb, IReadOnlyList<int>>(async db =>
        {
            List<int> uit = [];
            for (var i = 0; i < 60; i++) uit.Add(int.Parse((await Referenties.Volgende(db, "NW", 2031, Ct)).Split('-')[2], null));
            return uit;
        });
        Assert.Equal(60, nummers.Distinct().Count());
        Assert.NotEqual(nummers.Order(), nummers);
        Assert.True(nummers.Zip(nummers.Skip(1)).Count(p => p.Second == p.First + 1) < 5, string.Join(' ', nummers));
        Assert.All(nummers, n => Assert.InRange(n, 100, 999));
        // More are wanted than three digits can hold with room to spare, and what was given elsewhere is never given again.
        var veel = await register.Doe<LandsdeelDb, IReadOnlyList<string>>(async db =>
        {
            await Referenties.Tel(db, Enumerable.Range(100, 900).Select(n => (string?)$"NW-2031-{n}"), Ct);
            return await Referenties.Volgende(db, "NW", 2031, 1200, Ct);
        });
        Assert.Equal(1200, veel.Distinct().Count());
        Assert.All(veel, r => Assert.Matches("^NW-2031-[0-9]{4}$", r));
        Assert.Equal(veel.Order(), veel);
    }

    [Fact]
    public async Task Versies_tellen_vanaf_de_eerste_die_men_ziet()
    {
        await using var register = await Testregister.Maak(await database.Leeg(), leeg: false);
        var een = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        var twee = (await register.Wijzig(een.Id, 1, Wens(een with { Tekst = "BZK en de regio werken het eerst zelf uit." }, ZichtNiveau.Eigen, Brief.AddDays(1)))).Waarde;
        _ = (await register.Wijzig(een.Id, 2, Wens(twee, ZichtNiveau.Openbaar, Brief.AddDays(2)))).Waarde;
        var publiek = (await register.Bekijk(een.Id, s => s with { Kijker = Kijker.Publiek }))!;
        Assert.Equal([1], publiek.Leven.Select(m => m.Nummer));
        Assert.Empty(publiek.Leven[0].Velden);
        Assert.Equal([1, 2, 3], (await register.Bekijk(een.Id))!.Leven.Select(m => m.Nummer));
    }

    [Fact]
    public async Task Een_referentie_of_sleutel_uit_een_formulier_telt_niet()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens(Proef.Afspraak() with { Id = new("A-NW06"), Referentie = "NW-2020-1" }))).Waarde;
        Assert.NotEqual("A-NW06", nieuw.Id.Waarde);
        Assert.NotEqual("NW-2020-1", nieuw.Referentie);
        var na = (await register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Id = new("A-NW06"), Referentie = "NW-2020-1", Tekst = "anders" }, van: Najaar))).Waarde;
        Assert.Equal((nieuw.Id, nieuw.Referentie), (na.Id, na.Referentie));
    }

    [Fact]
    public async Task Op_een_eerdere_dag_staat_er_de_oude_tekst()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens())).Waarde;
        var voor = Gedeeld(register);
        _ = (await register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Tekst = "Vanaf het najaar anders." }, van: Najaar))).Waarde;
        Assert.Equal(nieuw.Tekst, (await register.Bekijk(nieuw.Id, Op(Najaar.AddDays(-1))))!.Afspraak.Tekst);
        Assert.Equal("Vanaf het najaar anders.", (await register.Bekijk(nieuw.Id, Op(Najaar)))!.Afspraak.Tekst);
        Assert.Null(await register.Bekijk(nieuw.Id, Op(Brief.AddDays(-1))));
        // What the register knew before the change: the old wording, also for days after it, and one version.
        var toen = await register.Bekijk(nieuw.Id, Op(Najaar, voor));
        Assert.Equal(nieuw.Tekst, toen!.Afspraak.Tekst);
        Assert.Single(toen.Leven);
        var leven = (await register.Bekijk(nieuw.Id, Op(Najaar)))!.Leven;
        Assert.Equal([(Brief, (DateOnly?)Najaar), (Najaar, null)], leven.Select(l => (l.GeldigVan!.Value, l.GeldigTot)));
        Assert.Equal([AfspraakVeld.Tekst], leven[1].Velden);
        Assert.Equal([false, true], leven.Select(l => l.NuBekeken));
    }

    [Fact]
    public async Task Een_verbetering_geldt_vanaf_het_begin_en_wat_het_register_eerst_wist_blijft_te_zien()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens())).Waarde;
        var voor = Gedeeld(register);
        _ = (await register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Tekst = "Verbeterd." }, verbetering: true, van: Najaar))).Waarde;
        var nu = (await register.Bekijk(nieuw.Id, Op(Brief)))!;
        Assert.Equal("Verbeterd.", nu.Afspraak.Tekst);
        Assert.Equal([null, Brief], nu.Leven.Select(l => l.GeldigVan));
        Assert.Equal("afspraak verbeterd", nu.Leven[1].Wat);
        Assert.Equal(nieuw.Tekst, (await register.Bekijk(nieuw.Id, Op(Brief, voor)))!.Afspraak.Tekst);
    }

    [Fact]
    public async Task Wie_op_een_oude_versie_verder_bouwt_wordt_geweigerd_en_laat_niets_achter()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens())).Waarde;
        _ = (await register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Tekst = "De eerste." }, van: Najaar))).Waarde;
        var tweede = await register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Toelichting = "De tweede." }, van: Najaar));
        Assert.Equal("gelijktijdig-gewijzigd", Assert.Single(tweede.Weigeringen).Code);
        Assert.Equal(2, (await register.Bekijk(nieuw.Id, Op(Najaar)))!.Leven.Count);
    }

    [Fact]
    public async Task Wie_tegelijk_wijzigen_krijgt_er_een_gelijk()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens())).Waarde;
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            register.Wijzig(nieuw.Id, 1, Wens(nieuw with { Tekst = $"Tekst {i}." }, van: Najaar)), Ct)));
        Assert.Single(uitkomsten, u => u.Gelukt);
        Assert.All(uitkomsten.Where(u => !u.Gelukt), u => Assert.Equal("gelijktijdig-gewijzigd", Assert.Single(u.Weigeringen).Code));
    }

    [Fact]
    public async Task Wie_tegelijk_toevoegen_krijgen_elk_een_eigen_nummer()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() =>
            register.Voeg(Wens(Proef.Afspraak() with { Landsdelen = Landsdelen.Zuid }, van: new(2019, 5, 1))), Ct)));
        Assert.Equal(5, uitkomsten.Select(u => u.Waarde.Referentie).Distinct().Count());
        Assert.All(uitkomsten, u => Assert.Matches("^Z-2019-[0-9]{3}$", u.Waarde.Referentie!));
    }

    [Fact]
    public async Task Regels_gelden_ook_achter_het_formulier()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var weigeringen = (await register.Voeg(Wens(Proef.Afspraak() with
        {
            Tekst = "",
            Partijen = [new(new("nergens"), Rol.Trekker)],
            Passages = [new(new("kamerbrief-2020-06-23"), 1, 2, "dit staat er niet")],
        }))).Weigeringen;
        Assert.Equal(["afspraak.tekst-leeg", "afspraak.partij-onbekend", "afspraak.citaat"], weigeringen.Select(w => w.Code));
        var geenRecht = await register.Voeg(Wens(), s => s with { Bevoegdheden = new HashSet<Rechten.Bevoegdheid>() });
        Assert.Equal("geen-recht", Assert.Single(geenRecht.Weigeringen).Code);
    }

    [Fact]
    public async Task Elke_afspraak_van_de_ronde_houdt_zich_aan_de_regels()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var fouten = await register.Doe<LandsdeelDb, List<string>>(async db =>
        {
            var kennis = new KennisVragen(db);
            var uit = new List<string>();
            foreach (var json in await db.Versies.Where(v => v.Soort == Infrastructure.Database.Rijen.AggregaatSoort.Afspraak && v.Nummer == 1 && v.AggregaatId.StartsWith("A-"))
                .Select(v => v.Inhoud).ToListAsync(Ct))
            {
                var afspraak = VindAfspraak.Inhoud(json);
                uit.AddRange(AfspraakRegels.Controleer(afspraak, await kennis.Voor(afspraak, null, Ct)).Select(w => $"{afspraak.Id}: {w.Code} {w.Veld}"));
            }
            return uit;
        });
        Assert.Empty(fouten);
    }

    private static long Gedeeld(Testregister register) => Landsdeel.Gedeeld.SessieBouwer.Micros(register.Klok.GetUtcNow());
}

public sealed class SchrijfTestsSqlite(SqliteTestdatabase d) : SchrijfTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class SchrijfTestsPostgres(PostgresTestdatabase d) : SchrijfTests(d), IClassFixture<PostgresTestdatabase>;
