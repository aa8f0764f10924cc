using Landsdeel.Afspraken;
using Landsdeel.Afspraken.Formulier;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Afspraken;

public abstract class ZichtTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wat_van_een_ander_is_bestaat_niet()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var eigen = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        Assert.Null(await register.Vind(eigen.Id.Waarde, Als("PV26")));
        Assert.Null(await register.Bekijk(eigen.Id, Als("PV26")));
        Assert.Equal("afspraak.niet-gevonden", Assert.Single((await register.Wijzig(eigen.Id, 1, Wens(eigen with { Tekst = "x" }, van: Najaar), Als("PV26"))).Weigeringen).Code);
        Assert.NotNull(await register.Bekijk(eigen.Id));
    }

    [Fact]
    public async Task Een_verband_is_er_alleen_voor_wie_beide_kanten_mag_zien()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var doel = (await register.Voeg(Wens(Proef.Afspraak("Het doel.") with { Verbanden = [] }))).Waarde;
        var geheim = (await register.Voeg(Wens(Proef.Afspraak("Geheim.") with { Verbanden = [new(doel.Id, VerbandSoort.Voorwaarde)] }, ZichtNiveau.Eigen))).Waarde;
        var open = (await register.Voeg(Wens(Proef.Afspraak("Open.") with { Overleg = new("O-BOL-2020-NW"), Verbanden = [new(geheim.Id, VerbandSoort.Opvolging), new(doel.Id, VerbandSoort.Samenhang)] }))).Waarde;

        async Task<IEnumerable<(VerbandSoort, bool, string)>> Van(AfspraakId id, Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie>? als = null) =>
            (await register.Bekijk(id, als))!.Verbanden.Select(v => (v.Soort, v.Inkomend, v.Ander.Tekst)).OrderBy(v => v.Tekst, StringComparer.Ordinal);

        Assert.Equal([(VerbandSoort.Voorwaarde, true, "Geheim."), (VerbandSoort.Samenhang, true, "Open.")], await Van(doel.Id));
        Assert.Equal([(VerbandSoort.Samenhang, true, "Open.")], await Van(doel.Id, Als("PV26")));
        Assert.Equal([(VerbandSoort.Opvolging, false, "Geheim."), (VerbandSoort.Samenhang, false, "Het doel.")], await Van(open.Id));
        Assert.Equal([(VerbandSoort.Samenhang, false, "Het doel.")], await Van(open.Id, Als("PV26")));

        // Another changes the open one: the link that it cannot see stays, and is nowhere in its form.
        var (invoer, gelezen) = await register.Doe<LeesInvoer, (AfspraakInvoer, Gelezen)>(async lees =>
        {
            var basis = new AfspraakVersie(1, open, new(ZichtNiveau.AllePartijen, new("min-bzk")), Brief, DateOnly.MaxValue);
            var gids = new Naamgids(new Dictionary<string, string>(), new Dictionary<string, string>(),
                new Dictionary<string, AfspraakNaam> { [doel.Id.Waarde] = new(doel.Id.Waarde, doel.Referentie!, doel.Tekst, doel.Status) },
                new Dictionary<string, Domain.Documenten.Document>(), new Dictionary<string, string>());
            var invoer = AfspraakInvoer.Van(basis, gids, Najaar);
            (invoer.Tekst, invoer.Waarom) = ("Open, gewijzigd.", "proef");
            return (invoer, await lees.Voer(invoer, basis, open.Id, Ct));
        }, Als("PV26"));
        Assert.Single(invoer.Verbanden);
        Assert.Equal("van-andere-partij", Assert.Single((await register.Wijzig(open.Id, 1, gelezen.Wens, Als("PV26"))).Weigeringen).Code);
        // As secretaris of a partij in the overleg it was made in, one may.
        _ = (await register.Wijzig(open.Id, 1, gelezen.Wens, s => Als("PV26")(s) with { Kijker = new(new PartijId("PV26"), new HashSet<OverlegId> { new("O-BOL-2020-NW") }) })).Waarde;
        Assert.Equal([(VerbandSoort.Opvolging, false, "Geheim."), (VerbandSoort.Samenhang, false, "Het doel.")],
            (await register.Bekijk(open.Id, Op(Najaar)))!.Verbanden.Select(v => (v.Soort, v.Inkomend, v.Ander.Tekst)).OrderBy(v => v.Tekst, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Een_verband_met_iets_onzichtbaars_is_even_onbekend_als_met_niets()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var geheim = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        var naarGeheim = await register.Voeg(Wens(Proef.Afspraak() with { Verbanden = [new(geheim.Id, VerbandSoort.ZieOok)] }), Als("PV26"));
        var naarNiets = await register.Voeg(Wens(Proef.Afspraak() with { Verbanden = [new(new("niets"), VerbandSoort.ZieOok)] }), Als("PV26"));
        Assert.Equal(naarNiets.Weigeringen.Select(w => (w.Code, w.Veld)), naarGeheim.Weigeringen.Select(w => (w.Code, w.Veld)));
    }

    [Fact]
    public async Task Een_notitie_is_alleen_van_de_eigen_partij()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var nieuw = (await register.Voeg(Wens())).Waarde;
        _ = (await register.Doe<VoegNotitieToe, Uitkomst<long>>(v => v.Voer(nieuw.Referentie!, " Alleen voor ons.\r\nEcht. ", Ct))).Waarde;
        var notitie = Assert.Single((await register.Bekijk(nieuw.Id))!.Notities);
        Assert.Equal(("Alleen voor ons.\nEcht.", "Secretariaat"), (notitie.Tekst, notitie.Wie));
        Assert.Empty((await register.Bekijk(nieuw.Id, Als("PV26")))!.Notities);

        var vreemd = await register.Doe<VerwijderNotitie, Uitkomst<long>>(v => v.Voer(nieuw.Referentie!, notitie.Id, Ct), Als("PV26"));
        Assert.Equal("notitie.niet-gevonden", Assert.Single(vreemd.Weigeringen).Code);
        var elders = await register.Doe<VerwijderNotitie, Uitkomst<long>>(v => v.Voer("A-NW06", notitie.Id, Ct));
        Assert.Equal("notitie.niet-gevonden", Assert.Single(elders.Weigeringen).Code);
        Assert.Single((await register.Bekijk(nieuw.Id))!.Notities);

        Assert.True((await register.Doe<VerwijderNotitie, Uitkomst<long>>(v => v.Voer(nieuw.Referentie!, notitie.Id, Ct))).Gelukt);
        Assert.Empty((await register.Bekijk(nieuw.Id))!.Notities);
        // What it was about is gone, so nobody sees the act but who looks after the register.
        var handelingen = await register.Doe<LandsdeelDb, List<string>>(async db =>
        {
            using var alles = db.BuitenZicht();
            return await db.Handelingen.OrderBy(h => h.Id).Select(h => h.Soort).ToListAsync(Ct);
        });
        Assert.Equal(["notitie toegevoegd", "notitie verwijderd"], handelingen.Where(h => h.StartsWith("notitie", StringComparison.Ordinal)).TakeLast(2));
    }

    [Fact]
    public async Task Een_notitie_is_niet_leeg_en_hoort_bij_iets_zichtbaars()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var geheim = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        async Task<string> Code(string sleutel, string? tekst, Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie>? als = null) =>
            Assert.Single((await register.Doe<VoegNotitieToe, Uitkomst<long>>(v => v.Voer(sleutel, tekst, Ct), als)).Weigeringen).Code;
        Assert.Equal("notitie.leeg", await Code("A-NW06", " \0 "));
        Assert.Equal("afspraak.te-lang", await Code("A-NW06", new('a', 4001)));
        Assert.Equal("afspraak.niet-gevonden", await Code("niets", "x"));
        Assert.Equal("afspraak.niet-gevonden", await Code(geheim.Id.Waarde, "x", Als("PV26")));
    }

    [Fact]
    public async Task Een_concept_is_van_een_persoon_en_geen_handeling()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Task<int> Handelingen() => register.Doe<LandsdeelDb, int>(db => db.Handelingen.CountAsync(Ct));
        Task<Uitkomst<long>> Bewaar(string inhoud, Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie>? als = null) =>
            register.Doe<BewaarConcept, Uitkomst<long>>(b => b.Voer("afspraak:proef", inhoud, 1, Ct), als);
        Task<Concept?> Haal(Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie>? als = null) => register.Doe<ConceptVragen, Concept?>(c => c.Haal("afspraak:proef", Ct), als);

        var voor = await Handelingen();
        Assert.True((await Bewaar("een")).Gelukt);
        Assert.True((await Bewaar("twee")).Gelukt);
        Assert.True((await Bewaar("van een collega", Als("min-bzk", "Collega"))).Gelukt);
        Assert.Equal("twee", (await Haal())!.Inhoud);
        Assert.Equal("van een collega", (await Haal(Als("min-bzk", "Collega")))!.Inhoud);
        Assert.Null(await Haal(Als("PV26", "Secretariaat")));
        Assert.Equal("concept.onbruikbaar", Assert.Single((await Bewaar(new('a', BewaarConcept.LangsteInhoud + 1))).Weigeringen).Code);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Bewaar($"tegelijk {i}", Als("PV20")), Ct)));
        Assert.StartsWith("tegelijk", (await Haal(Als("PV20")))!.Inhoud, StringComparison.Ordinal);
        await register.Doe<ConceptVragen, int>(async c =>
        {
            await c.GooiWeg("afspraak:proef", Ct);
            return 0;
        });
        Assert.Null(await Haal());
        Assert.NotNull(await Haal(Als("min-bzk", "Collega")));
        Assert.Equal(voor, await Handelingen());
    }
}

public sealed class ZichtTestsSqlite(SqliteTestdatabase d) : ZichtTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ZichtTestsPostgres(PostgresTestdatabase d) : ZichtTests(d), IClassFixture<PostgresTestdatabase>;
