using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Partijen;
using Landsdeel.Proefgegevens;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Proefgegevens;

public abstract class BulkladerTests(Testdatabase database)
{
    private static readonly DateOnly Rond = new(2020, 7, 1);

    [Fact]
    public async Task Veel_tegelijk_geeft_precies_de_rijen_van_een_voor_een()
    {
        var (een, veel) = (await database.Leeg(), await database.Leeg());
        await Vul(een, async (db, sessie, afspraken) => (await new Vastlegger(db).Leg(sessie.Handeling("proef"),
            [.. afspraken.Select(a => new Schrijfopdracht(AggregaatSoort.Afspraak, a.Afspraak.Id.Waarde, a.Afspraak, a.GeldigVan, a.Zicht, Schrijfwijze.Nieuw))],
            TestContext.Current.CancellationToken)).Gelukt);
        await Vul(veel, async (db, sessie, afspraken) => (await new Bulklader(db).Leg(sessie.Handeling("proef"), afspraken, TestContext.Current.CancellationToken)).Gelukt);

        var (verwacht, gekregen) = (Inhoud.Alles(een), Inhoud.Alles(veel));
        Assert.Equal(verwacht.Keys.Order(), gekregen.Keys.Order());
        foreach (var gevuld in new[] { "afspraak", "afspraak_partij", "afspraak_agendering", "afspraak_verband", "afspraak_zoek", "versie", "aggregaat", "journaal" })
            Assert.True(verwacht[gevuld].Count > 0, $"{gevuld} is empty, so nothing is compared");
        Assert.All(verwacht.Keys, tabel => Assert.Equal(verwacht[tabel], gekregen[tabel]));
    }

    [Fact]
    public async Task Na_een_bulk_gaat_gewoon_vastleggen_verder_met_de_volgende_nummers_en_klopt_het_journaal()
    {
        var keuze = await database.Leeg();
        await Vul(keuze, async (db, sessie, afspraken) =>
        {
            var lader = new Bulklader(db);
            Assert.True((await lader.Leg(sessie.Handeling("proef"), [.. afspraken.Take(20)], TestContext.Current.CancellationToken)).Gelukt);
            Assert.True((await new Vastlegger(db).Leg(sessie.Handeling("proef"),
                [.. afspraken.Skip(20).Take(5).Select(a => new Schrijfopdracht(AggregaatSoort.Afspraak, a.Afspraak.Id.Waarde, a.Afspraak, a.GeldigVan, a.Zicht, Schrijfwijze.Nieuw))],
                TestContext.Current.CancellationToken)).Gelukt);
            Assert.True((await lader.Leg(sessie.Handeling("proef"), [.. afspraken.Skip(25)], TestContext.Current.CancellationToken)).Gelukt);
            var (schakels, breuk) = await new Journaalcontrole(db).Voer(TestContext.Current.CancellationToken);
            Assert.Null(breuk);
            Assert.Equal(5, schakels);
            return true;
        });
    }

    [Fact]
    public async Task Wat_er_al_staat_wordt_geweigerd_en_er_blijft_niets_half_achter()
    {
        var keuze = await database.Leeg();
        await Vul(keuze, async (db, sessie, afspraken) =>
        {
            Assert.True((await new Bulklader(db).Leg(sessie.Handeling("proef"), [afspraken[7]], TestContext.Current.CancellationToken)).Gelukt);
            var voor = Inhoud.Alles(keuze);
            var uitkomst = await new Bulklader(db).Leg(sessie.Handeling("proef"), afspraken, TestContext.Current.CancellationToken);
            Assert.Equal(new BestaatAl(afspraken[7].Afspraak.Id.Waarde), Assert.Single(uitkomst.Weigeringen));
            Assert.Equal("bestaat-al", Assert.Single((await new Bulklader(db).Leg(sessie.Handeling("proef"), [afspraken[1], afspraken[1]], TestContext.Current.CancellationToken)).Weigeringen).Code);
            var na = Inhoud.Alles(keuze);
            Assert.All(voor.Keys, tabel => Assert.Equal(voor[tabel], na[tabel]));
            return true;
        });
    }

    private static async Task Vul(Databasekeuze keuze, Func<LandsdeelDb, Sessie, IReadOnlyList<NieuweAfspraak>, Task<bool>> schrijf)
    {
        await using var register = await Testregister.Maak(keuze);
        using var bereik = register.Diensten.CreateScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(Rond, null, default, TestContext.Current.CancellationToken);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(sessie);
        var wie = new Proefpartijen(3, await bereik.ServiceProvider.GetRequiredService<PartijVragen>().Lijst(null, null, TestContext.Current.CancellationToken));
        var overleggen = Proefoverleggen.Maak(3, Rond, [.. wie.Ministeries.Select(m => new PartijId(m.Id))],
            LandsdelenExtensions.Regionaal.ToDictionary(l => l, l => (IReadOnlyList<PartijId>)[.. wie.Regio(l).Select(p => new PartijId(p.Id))]));
        var db = bereik.ServiceProvider.GetRequiredService<LandsdeelDb>();
        Assert.True((await new Vastlegger(db).Leg(sessie.Handeling("proef"), [.. overleggen.Select(o => new Schrijfopdracht(AggregaatSoort.Overleg, o.Id.Waarde, o,
            Rond.AddYears(-4), new(ZichtNiveau.Openbaar, sessie.Actor.Partij), Schrijfwijze.Nieuw))], TestContext.Current.CancellationToken)).Gelukt);
        var maker = new Proefafspraken(3, Rond, wie, overleggen);
        var teller = 0;
        Assert.True(await schrijf(db, sessie, [.. Enumerable.Range(90, 50).Select(n => maker.Maak(n, (letters, jaar) => $"{letters}-{jaar}-{++teller}"))]));
    }
}

public sealed class BulkladerTestsSqlite(SqliteTestdatabase d) : BulkladerTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BulkladerTestsPostgres(PostgresTestdatabase d) : BulkladerTests(d), IClassFixture<PostgresTestdatabase>;
