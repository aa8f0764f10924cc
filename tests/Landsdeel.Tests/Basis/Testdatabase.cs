using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Npgsql;

namespace Landsdeel.Tests.Basis;

/// <summary>A register of its own for one test class, filled with the 2020 round. The same tests run on both databases.</summary>
public abstract class Testdatabase : IAsyncLifetime
{
    public Databasekeuze Keuze { get; protected set; } = null!;

    /// <summary>The same database for whoever owns its tables; the site is not that one where the database knows roles.</summary>
    public Databasekeuze Eigenaar => Keuze.Postgres is { } verbinding ? new(new NpgsqlConnectionStringBuilder(verbinding) { Username = "postgres" }.ToString(), "") : Keuze;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>An empty database of the same kind, not even migrated.</summary>
    public abstract Task<Databasekeuze> Leeg();
}

public sealed class SqliteTestdatabase : Testdatabase
{
    private static readonly Lazy<Task<string>> Sjabloon = new(async () =>
    {
        var bestand = NieuwBestand();
        await using var register = await Testregister.Maak(new(null, bestand), leeg: false);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return bestand;
    });
    // Who opens a file with a log first, recovers it; who comes at that moment is refused.
    private static readonly SemaphoreSlim EenTegelijk = new(1);
    private readonly System.Collections.Concurrent.ConcurrentBag<string> _bestanden = [];

    public override async ValueTask InitializeAsync()
    {
        var sjabloon = await Sjabloon.Value;
        var bestand = Eigen();
        await EenTegelijk.WaitAsync();
        try
        {
            await using var bron = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={sjabloon}");
            await using var doel = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bestand}");
            await bron.OpenAsync();
            await doel.OpenAsync();
            bron.BackupDatabase(doel);
        }
        finally
        {
            EenTegelijk.Release();
        }
        Keuze = new(null, bestand);
    }

    /// <summary>Closes and deletes what this class made: hundreds of open logs at once would keep the run from ending.</summary>
    public override ValueTask DisposeAsync()
    {
        foreach (var bestand in _bestanden)
        {
            using (var verbinding = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bestand}")) Microsoft.Data.Sqlite.SqliteConnection.ClearPool(verbinding);
            Directory.Delete(Path.GetDirectoryName(bestand)!, recursive: true);
        }
        return ValueTask.CompletedTask;
    }

    public override Task<Databasekeuze> Leeg() => Task.FromResult(new Databasekeuze(null, Eigen()));

    private string Eigen()
    {
        var bestand = NieuwBestand();
        _bestanden.Add(bestand);
        return bestand;
    }

    private static string NieuwBestand() => Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db");
}

public sealed class PostgresTestdatabase : Testdatabase
{
    private static int _nummer;
    private static readonly Lazy<Task> Sjabloon = new(async () =>
    {
        await Postgres.Voer("CREATE DATABASE sjabloon");
        await Postgres.Voer($"CREATE ROLE {Postgres.Site} LOGIN");
        await using (var register = await Testregister.Maak(new(Postgres.Verbinding("sjabloon"), ""), leeg: false))
            Assert.Null(await register.Doe<Databaserol, Weigering?>(rol => rol.Beperk(Postgres.Site, CancellationToken.None)));
        NpgsqlConnection.ClearAllPools();
    });
    private static readonly SemaphoreSlim EenTegelijk = new(1);
    private readonly System.Collections.Concurrent.ConcurrentBag<string> _namen = [];

    public override async ValueTask InitializeAsync()
    {
        await EenTegelijk.WaitAsync();
        try
        {
            await Sjabloon.Value;
            var naam = Naam();
            await Postgres.Voer($"CREATE DATABASE {naam} TEMPLATE sjabloon");
            Keuze = new(Postgres.Verbinding(naam, Postgres.Site), "");
        }
        finally
        {
            EenTegelijk.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var naam in _namen)
        {
            await using (var verbinding = new NpgsqlConnection(Postgres.Verbinding(naam))) NpgsqlConnection.ClearPool(verbinding);
            await Postgres.Voer($"DROP DATABASE IF EXISTS {naam} WITH (FORCE)");
        }
    }

    public override async Task<Databasekeuze> Leeg()
    {
        var naam = Naam();
        await Postgres.Voer($"CREATE DATABASE {naam}");
        return new(Postgres.Verbinding(naam), "");
    }

    private string Naam()
    {
        var naam = $"proef_{Environment.ProcessId}_{Interlocked.Increment(ref _nummer)}";
        _namen.Add(naam);
        return naam;
    }
}

/// <summary>One real PostgreSQL for the whole run, on a socket of its own. Its absence fails the tests.</summary>
internal static class Postgres
{
    /// <summary>The role that the site works with: not the owner, and behind row-level security.</summary>
    public const string Site = "landsdeel_site";

    private static readonly Lazy<Postgrescluster> Cluster = new(() => Postgrescluster.Start("landsdeel-pg-"));

    public static string Verbinding(string database, string wie = "postgres") => Cluster.Value.Verbinding(database, wie);

    public static async Task Voer(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Verbinding("postgres"));
        await verbinding.OpenAsync();
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await opdracht.ExecuteNonQueryAsync();
    }
}
