using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Start;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Start;

public abstract class StartTests(Testdatabase database)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static Func<Sessie, Sessie> Op(int jaar, int maand, int dag, Landsdelen landsdeel = Landsdelen.Geen) =>
        s => s with { Blik = new(new(jaar, maand, dag), null), Landsdeel = landsdeel };

    [Fact]
    public async Task Te_laat_is_wat_voorbij_zijn_laatste_dag_is()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var begin = await register.Doe<StartVragen, StartLijst>(v => v.TeLaat(Ct), Op(2020, 7, 1));
        var later = await register.Doe<StartVragen, StartLijst>(v => v.TeLaat(Ct), Op(2021, 12, 31));
        Assert.True(later.Aantal > begin.Aantal);
        Assert.All(later.Eerste, r => Assert.True(r.LaatsteDag < new DateOnly(2021, 12, 31)));
        Assert.Equal(Math.Min(5, later.Aantal), later.Eerste.Count);
        Assert.Equal(later.Eerste.Select(r => r.LaatsteDag).Order(), later.Eerste.Select(r => r.LaatsteDag));
    }

    [Fact]
    public async Task Wat_te_laat_is_staat_niet_bij_binnenkort_en_wat_geen_dag_heeft_bij_geen_van_beide()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var dag = Op(2020, 9, 30);
        var horizon = new DateOnly(2020, 12, 30);
        var binnenkort = await register.Doe<StartVragen, StartLijst>(v => v.Binnenkort(Ct), dag);
        var zonder = await register.Doe<StartVragen, StartLijst>(v => v.ZonderMoment(Ct), dag);
        Assert.NotEmpty(binnenkort.Eerste);
        Assert.All(binnenkort.Eerste, r => Assert.InRange(r.LaatsteDag!.Value, new DateOnly(2020, 9, 30), horizon));
        Assert.NotEmpty(zonder.Eerste);
        Assert.All(zonder.Eerste, r => Assert.Null(r.LaatsteDag));
    }

    [Fact]
    public async Task De_eerstvolgende_overleggen_staan_op_volgorde_en_zeggen_wat_er_terugkomt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var overleggen = await register.Doe<StartVragen, IReadOnlyList<StartOverleg>>(v => v.Overleggen(Ct), Op(2020, 7, 1));
        Assert.NotEmpty(overleggen);
        Assert.All(overleggen, o => Assert.True(o.LaatsteDag >= new DateOnly(2020, 7, 1)));
        Assert.Equal(overleggen.Select(o => o.LaatsteDag).Order(), overleggen.Select(o => o.LaatsteDag));
        Assert.Contains(overleggen, o => o.Terugkerend > 0);
    }

    [Fact]
    public async Task Een_gekozen_landsdeel_maakt_alles_smaller()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var alles = await register.Doe<StartVragen, StartLijst>(v => v.ZonderMoment(Ct), Op(2020, 7, 1));
        var zuid = await register.Doe<StartVragen, StartLijst>(v => v.ZonderMoment(Ct), Op(2020, 7, 1, Landsdelen.Zuid));
        var overleggen = await register.Doe<StartVragen, IReadOnlyList<StartOverleg>>(v => v.Overleggen(Ct), Op(2020, 7, 1, Landsdelen.Zuid));
        Assert.True(zuid.Aantal < alles.Aantal);
        Assert.All(overleggen, o => Assert.True(o.Landsdelen.HasFlag(Landsdelen.Zuid)));
    }

    [Fact]
    public async Task Het_publiek_telt_niet_mee_wat_het_niet_mag_zien()
    {
        await using var register = await Testregister.Maak(await database.Leeg());
        await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(
            new("afspraak toegevoegd", new("Proef", new("min-bzk")), 1, "proef"),
            [new(Infrastructure.Database.Rijen.AggregaatSoort.Afspraak, "geheim", new Domain.Afspraken.Afspraak
            {
                Id = new("geheim"),
                Soort = Domain.Afspraken.AfspraakSoort.Afspraak,
                Tekst = "Nog niet openbaar.",
                Landsdelen = Landsdelen.Noord,
                Status = Domain.Afspraken.AfspraakStatus.Gemaakt,
            }, new(2020, 1, 1), new(ZichtNiveau.Eigen, new("min-bzk")), Schrijfwijze.Nieuw)], Ct));
        Assert.False(await register.Doe<StartVragen, bool>(v => v.IsLeeg(Ct)));
        using var bereik = register.Diensten.CreateScope();
        await using var publiek = bereik.ServiceProvider.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        var sessie = await register.Doe<Sessie, Sessie>(Task.FromResult);
        var alsPubliek = new StartVragen(publiek, sessie, new(publiek, sessie));
        Assert.True(await alsPubliek.IsLeeg(Ct));
        Assert.Equal(0, (await alsPubliek.ZonderMoment(Ct)).Aantal);
    }

    [Fact]
    public async Task Een_nieuw_bezoek_begint_na_een_half_uur_en_weet_wanneer_het_vorige_eindigde()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        const long minuut = 60_000_000;
        Task<long?> Kijk(long op) => register.Doe<NoteerBezoek, long?>(b => b.Voer(Ct), s => s with { Actor = new("Bezoeker", s.Actor.Partij), NuMicros = op });
        var begin = 1_000_000 * minuut;
        Assert.Null(await Kijk(begin));
        Assert.Null(await Kijk(begin + 20 * minuut));
        Assert.Equal(begin + 20 * minuut, await Kijk(begin + 200 * minuut));
        Assert.Equal(begin + 20 * minuut, await Kijk(begin + 210 * minuut));
    }

    [Fact]
    public async Task Gewijzigd_is_wat_na_het_vorige_bezoek_is_vastgelegd()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var (alles, eerste) = await register.Doe<StartVragen, (int, IReadOnlyList<StartWijziging>)>(v => v.Gewijzigd(0, Ct));
        var (niets, _) = await register.Doe<StartVragen, (int, IReadOnlyList<StartWijziging>)>(v => v.Gewijzigd(eerste[0].Op, Ct));
        Assert.True(alles > 5);
        Assert.Equal(5, eerste.Count);
        Assert.Equal("ronde geladen", eerste[0].Wat);
        Assert.Equal(0, niets);
    }

    [Fact]
    public async Task Een_half_ingevuld_formulier_is_alleen_van_wie_het_invulde()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Doe<LandsdeelDb, int>(db =>
        {
            db.Concepten.Add(new() { Wie = "Invuller", Partij = "min-bzk", Formulier = "afspraak:nieuw", Inhoud = "{}", BewaardOp = 5 });
            return db.SaveChangesAsync(Ct);
        });
        var eigen = await register.Doe<StartVragen, IReadOnlyList<StartConcept>>(v => v.Concepten(Ct), s => s with { Actor = new("Invuller", s.Actor.Partij) });
        Assert.Equal("Nieuwe afspraak", StartWoorden.Concept(Assert.Single(eigen)).Naam);
        Assert.Empty(await register.Doe<StartVragen, IReadOnlyList<StartConcept>>(v => v.Concepten(Ct), s => s with { Actor = new("Ander", s.Actor.Partij) }));
    }
}

public sealed class StartTestsSqlite(SqliteTestdatabase d) : StartTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class StartTestsPostgres(PostgresTestdatabase d) : StartTests(d), IClassFixture<PostgresTestdatabase>;
