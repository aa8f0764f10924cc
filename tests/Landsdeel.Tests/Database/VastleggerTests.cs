using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Database;

/// <summary>Writes are whole or not at all, keep both times, and add one link to the journal.</summary>
public abstract class VastleggerTests(Testdatabase database)
{
    private static readonly Zicht Openbaar = new(ZichtNiveau.Openbaar, new("min-bzk"));
    private static readonly DateOnly Brief = new(2020, 6, 23);

    [Fact]
    public async Task Een_wijziging_laat_staan_wat_ervoor_gold_en_wat_het_register_wist()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        await Leg(register, 1_000, Nieuw("t-1", "eerste"));
        await Leg(register, 2_000, Nieuw("t-1", "tweede") with { Wijze = Schrijfwijze.Wijziging, GeldigVan = new(2020, 11, 25), BasisNummer = 1 });
        await Leg(register, 3_000, Nieuw("t-1", "tweede, verbeterd") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 2 });

        Task<string> Tekst(DateOnly dag, long? bekend) => register.Doe<LandsdeelDb, string>(db =>
            db.Afspraken.Op(new(dag, bekend)).Where(r => r.AfspraakId == "t-1").Select(r => r.Tekst).SingleAsync(ct));

        Assert.Equal("eerste", await Tekst(new(2020, 7, 1), null));
        Assert.Equal("tweede, verbeterd", await Tekst(new(2020, 12, 1), null));
        Assert.Equal("eerste", await Tekst(new(2020, 12, 1), 1_500));
        Assert.Equal("tweede", await Tekst(new(2020, 12, 1), 2_500));
        Assert.Equal("eerste", await Tekst(new(2020, 7, 1), 2_500));
        Assert.False(await register.Doe<LandsdeelDb, bool>(db => db.Afspraken.Op(new(new(2020, 7, 1), 500)).AnyAsync(r => r.AfspraakId == "t-1", ct)));
        Assert.False(await register.Doe<LandsdeelDb, bool>(db => db.Afspraken.Op(new(new(2020, 6, 22))).AnyAsync(r => r.AfspraakId == "t-1", ct)));
    }

    [Fact]
    public async Task Wie_van_een_oude_versie_uitging_wordt_geweigerd_en_schrijft_niets()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        await Leg(register, 1_000, Nieuw("g-1", "eerste"), Nieuw("g-2", "eerste"));
        await Leg(register, 2_000, Nieuw("g-1", "van een ander") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 1 });
        var voor = await Aantallen(register, ct);

        // The first of the two could be written; the second may not, so neither is.
        var uitkomst = await Poging(register, 3_000,
            Nieuw("g-2", "van mij") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 1 },
            Nieuw("g-1", "van mij") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 1 });

        Assert.Equal("gelijktijdig-gewijzigd", Assert.Single(uitkomst.Weigeringen).Code);
        Assert.Equal(voor, await Aantallen(register, ct));
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_schrijven_wint_er_een()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await Leg(register, 1_000, Nieuw("r-1", "eerste"));
        var pogingen = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Poging(register, 2_000 + i,
            Nieuw("r-1", $"poging {i}") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 1 }))));
        Assert.Equal(1, pogingen.Count(p => p.Gelukt));
        Assert.All(pogingen.Where(p => !p.Gelukt), p => Assert.Equal("gelijktijdig-gewijzigd", p.Weigeringen[0].Code));
    }

    [Fact]
    public async Task Wie_tegelijk_iets_anders_schrijft_wordt_niet_geweigerd()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var pogingen = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Poging(register, 5_000 + i, Nieuw($"los-{i}", "los")))));
        Assert.All(pogingen, p => Assert.True(p.Gelukt));
    }

    [Fact]
    public async Task Een_referentie_wordt_nooit_twee_keer_gegeven()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        var gegeven = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
            register.Doe<LandsdeelDb, string>(db => Referenties.Volgende(db, "NW", 2020, ct)))));
        Assert.Equal(12, gegeven.Distinct().Count());
        var bestaand = await register.Doe<LandsdeelDb, List<string>>(db => db.Afspraken.Select(r => r.Referentie).ToListAsync(ct));
        Assert.Empty(gegeven.Intersect(bestaand));
    }

    [Fact]
    public async Task Elke_handeling_is_een_schakel_op_de_vorige()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        await Leg(register, 1_000, Nieuw("j-1", "eerste"));
        await Leg(register, 2_000, Nieuw("j-1", "tweede") with { Wijze = Schrijfwijze.Verbetering, BasisNummer = 1 });
        await register.Doe<LandsdeelDb, bool>(async db =>
        {
            var ketting = await db.Journaal.OrderBy(j => j.Volgnummer).ToListAsync(ct);
            Assert.Equal(await db.Handelingen.CountAsync(ct), ketting.Count);
            for (var i = 1; i < ketting.Count; i++) Assert.Equal(ketting[i - 1].Keten, ketting[i].Vorige);
            Assert.Equal(ketting[^1].Keten, (await db.JournaalKop.SingleAsync(ct)).Keten);
            return true;
        });
    }

    [Fact]
    public async Task De_platte_rij_en_de_versie_zeggen_hetzelfde()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Doe<LandsdeelDb, bool>(async db =>
        {
            var rijen = await db.Afspraken.Include(r => r.Versie).Include(r => r.Partijen).Include(r => r.Agenderingen).ToListAsync(ct);
            Assert.NotEmpty(rijen);
            foreach (var rij in rijen)
            {
                var afspraak = JsonSerializer.Deserialize<Afspraak>(rij.Versie!.Inhoud, LandsdeelJson.Compact)!;
                Assert.Equal(afspraak.Tekst, rij.Tekst);
                Assert.Equal(afspraak.Landsdelen, rij.Landsdelen);
                Assert.Equal(afspraak.Partijen.Select(p => p.Partij.Waarde), rij.Partijen.OrderBy(p => p.Volgorde).Select(p => p.PartijId));
                Assert.Equal(afspraak.Agenderingen.Count, rij.Agenderingen.Count);
                Assert.Equal((rij.Versie.GeldigVan, rij.Versie.VastgelegdOp, rij.Versie.ZichtNiveau), (rij.GeldigVan, rij.VastgelegdOp, rij.ZichtNiveau));
            }
            return true;
        });
    }

    private static Schrijfopdracht Nieuw(string id, string tekst) => new(AggregaatSoort.Afspraak, id, new Afspraak
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = tekst,
        Landsdelen = Landsdelen.Oost,
        Status = AfspraakStatus.Gemaakt,
    }, Brief, Openbaar, Schrijfwijze.Nieuw);

    private static async Task Leg(Testregister register, long op, params Schrijfopdracht[] opdrachten) =>
        Assert.True((await Poging(register, op, opdrachten)).Gelukt);

    private static Task<Uitkomst<long>> Poging(Testregister register, long op, params Schrijfopdracht[] opdrachten) =>
        register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(
            new("proef", new("Proef", new("min-bzk")), op, "omdat het een proef is"), opdrachten, TestContext.Current.CancellationToken));

    private static Task<(int, int, int, int)> Aantallen(Testregister register, CancellationToken ct) =>
        register.Doe<LandsdeelDb, (int, int, int, int)>(async db => (await db.Versies.CountAsync(ct), await db.Handelingen.CountAsync(ct),
            await db.Journaal.CountAsync(ct), await db.Afspraken.CountAsync(r => r.VervangenOp == Tijdsblik.Open, ct)));
}

public sealed class VastleggerTestsSqlite(SqliteTestdatabase d) : VastleggerTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class VastleggerTestsPostgres(PostgresTestdatabase d) : VastleggerTests(d), IClassFixture<PostgresTestdatabase>;
