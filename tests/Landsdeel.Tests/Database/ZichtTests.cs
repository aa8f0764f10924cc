using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Database;

/// <summary>The one predicate in the database agrees with the rule, whoever looks, on every kind of row.</summary>
public abstract class ZichtTests(Testdatabase database)
{
    private static readonly PartijId[] Partijen = [new("min-bzk"), new("PV27"), new("PV20")];
    private static readonly OverlegId?[] Overleggen = [null, new("O-BOM-2020-NW"), new("O-BOM-2020-N")];

    [Fact]
    public async Task Elke_kijker_ziet_precies_wat_de_regel_zegt()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        var gevallen = (from niveau in Enum.GetValues<ZichtNiveau>()
                        from partij in Partijen
                        from overleg in Overleggen
                        select new Zicht(niveau, partij, overleg)).ToList();
        var opdrachten = gevallen.Select((z, i) => new Schrijfopdracht(AggregaatSoort.Afspraak, $"zicht-{i}", Afspraak($"zicht-{i}"),
            new(2020, 6, 23), z, Schrijfwijze.Nieuw)).ToList();
        var gelegd = await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(
            new("zichtproef", new("Proef", Partijen[0]), 1, ""), opdrachten, ct));
        Assert.True(gelegd.Gelukt);

        IReadOnlyList<Kijker> kijkers =
        [
            Kijker.Publiek,
            .. from partij in Partijen
               from deel in (HashSet<OverlegId>[])[[], [new("O-BOM-2020-NW")], [new("O-BOM-2020-NW"), new("O-BOM-2020-N")]]
               select new Kijker(partij, deel),
            // Taking part without being a partij is nothing: the public sees only what is openbaar.
            new(null, new HashSet<OverlegId> { new("O-BOM-2020-NW") }),
        ];
        foreach (var kijker in kijkers)
        {
            await using var db = register.Diensten.GetRequiredService<IDbOpener>().Open(kijker);
            var verwacht = gevallen.Select((z, i) => (z, i)).Where(g => g.z.ZichtbaarVoor(kijker)).Select(g => $"zicht-{g.i}").Order().ToList();
            var rijen = await db.Afspraken.Where(r => r.AfspraakId.StartsWith("zicht-")).Select(r => r.AfspraakId).ToListAsync(ct);
            var versies = await db.Versies.Where(r => r.AggregaatId.StartsWith("zicht-")).Select(r => r.AggregaatId).ToListAsync(ct);
            Assert.Equal(verwacht, rijen.Order());
            Assert.Equal(verwacht, versies.Order());
            Assert.Equal(verwacht.Count, await db.Afspraken.CountAsync(r => r.AfspraakId.StartsWith("zicht-"), ct));
        }
    }

    [Fact]
    public async Task Een_context_uit_de_voorraad_kijkt_nooit_met_de_ogen_van_zijn_voorganger()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        var opener = register.Diensten.GetRequiredService<IDbOpener>();
        await register.Doe<LandsdeelDb, Uitkomst<long>>(db => new Vastlegger(db).Leg(
            new("zichtproef", new("Proef", Partijen[0]), 1, ""), [new(AggregaatSoort.Afspraak, "geheim-1", Afspraak("geheim-1"),
            new(2020, 6, 23), new(ZichtNiveau.Eigen, Partijen[0]), Schrijfwijze.Nieuw)], ct));
        for (var i = 0; i < 20; i++)
        {
            await using (var eigen = opener.Open(new(Partijen[0], new HashSet<OverlegId>())))
                Assert.True(await eigen.Afspraken.AnyAsync(r => r.AfspraakId == "geheim-1", ct));
            await using var ander = opener.Open(i % 2 == 0 ? Kijker.Publiek : new(Partijen[1], new HashSet<OverlegId>()));
            Assert.False(await ander.Afspraken.AnyAsync(r => r.AfspraakId == "geheim-1", ct));
        }
    }

    private static Afspraak Afspraak(string id) => new()
    {
        Id = new(id),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "Rijk en regio spreken iets af.",
        Landsdelen = Landsdelen.Noord,
        Status = AfspraakStatus.Gemaakt,
    };
}

public sealed class ZichtTestsSqlite(SqliteTestdatabase d) : ZichtTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ZichtTestsPostgres(PostgresTestdatabase d) : ZichtTests(d), IClassFixture<PostgresTestdatabase>;
