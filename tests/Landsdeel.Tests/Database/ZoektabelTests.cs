using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Database;

/// <summary>The search table is outside EF's model, so its schema is watched here.</summary>
public abstract class ZoektabelTests(Testdatabase database)
{
    [Fact]
    public async Task De_zoektabel_heeft_voor_elke_versie_een_rij()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Doe<LandsdeelDb, bool>(async db =>
        {
            // Every row is found by its own first word.
            foreach (var rij in await db.Afspraken.OrderBy(a => a.Id).Take(25).ToListAsync(ct))
            {
                var vraag = Analyzer.Nederlands.Vraag(rij.Tekst.Split(' ')[0]);
                if (vraag.IsLeeg) continue;
                Assert.Contains(rij.Id, await db.RijenMetTermen(vraag).ToListAsync(ct));
            }
            return true;
        });
    }

    [Fact]
    public async Task De_vorm_van_de_zoektabel_is_zoals_bedoeld()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var register = await Testregister.Maak(database.Keuze);
        var vorm = await register.Doe<LandsdeelDb, string>(async db => db is SqliteDb
            ? await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = 'afspraak_zoek'").SingleAsync(ct)
            : string.Join('\n', await db.Database.SqlQuery<string>(
                $"SELECT indexdef AS \"Value\" FROM pg_indexes WHERE tablename = 'afspraak_zoek' ORDER BY 1").ToListAsync(ct)));
        Assert.Contains(database is SqliteTestdatabase
            ? "fts5(termen, content='', detail=none, columnsize=0, prefix='3 5', tokenize='ascii')"
            : "USING gin (termen)", vorm, StringComparison.Ordinal);
    }
}

public sealed class ZoektabelTestsSqlite(SqliteTestdatabase d) : ZoektabelTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ZoektabelTestsPostgres(PostgresTestdatabase d) : ZoektabelTests(d), IClassFixture<PostgresTestdatabase>;
