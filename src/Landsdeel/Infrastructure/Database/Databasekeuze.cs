using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Which database: a file for one machine, or PostgreSQL.</summary>
/// <param name="Postgres">A connection string; null means the embedded database.</param>
/// <param name="Bestand">Path of the embedded database's file.</param>
public sealed record Databasekeuze(string? Postgres, string Bestand)
{
    /// <summary>For who keeps tables of its own in the same database.</summary>
    public string Verbinding => Postgres ?? $"Data Source={Bestand}";

    /// <inheritdoc cref="Verbinding"/>
    public System.Data.Common.DbProviderFactory Stuurprogramma => Postgres is null ? Microsoft.Data.Sqlite.SqliteFactory.Instance : Npgsql.NpgsqlFactory.Instance;

    /// <summary>Registers the context that goes with the choice, also under its base class.</summary>
    public void Registreer(IServiceCollection diensten)
    {
        if (Postgres is { } verbinding)
        {
            diensten.AddPooledDbContextFactory<PostgresDb>(o => Streng(o).UseNpgsql(verbinding).AddInterceptors(new Muurwacht()));
            diensten.AddSingleton<IDbOpener>(s => new DbOpener<PostgresDb>(s.GetRequiredService<IDbContextFactory<PostgresDb>>()));
        }
        else
        {
            diensten.AddPooledDbContextFactory<SqliteDb>(o => Streng(o)
                // A list is one parameter, so that the text of a query is made once and not for every length of list.
                .UseSqlite(Verbinding, s => s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqliteVerbindingInstellingen()));
            diensten.AddSingleton<IDbOpener>(s => new DbOpener<SqliteDb>(s.GetRequiredService<IDbContextFactory<SqliteDb>>()));
        }
    }

    /// <summary>Taking some rows without saying which is a mistake, not something to warn of.</summary>
    private static DbContextOptionsBuilder Streng(DbContextOptionsBuilder opties) => opties.ConfigureWarnings(w =>
        w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));
}

/// <summary>Opens a context for one who looks. The only way to get one.</summary>
public interface IDbOpener
{
    LandsdeelDb Open(Domain.Gedeeld.Kijker kijker);
}

internal sealed class DbOpener<TDb>(IDbContextFactory<TDb> fabriek) : IDbOpener where TDb : LandsdeelDb
{
    public LandsdeelDb Open(Domain.Gedeeld.Kijker kijker)
    {
        var db = fabriek.CreateDbContext();
        // Contexts are pooled: the one who looked before must never be the one who looks now.
        db.Kijker = kijker;
        return db;
    }
}
