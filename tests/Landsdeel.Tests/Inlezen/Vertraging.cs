using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Makes the database slow, or fail, at rows that begin with a word: the only way to stand in the middle of a write
/// and look around.</summary>
internal static class Vertraging
{
    private const string Even = "SELECT count(*) FROM (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 8000) SELECT x FROM c);";

    /// <summary>Each such row takes some milliseconds.</summary>
    public static Task Traag(Testdatabase database, string begin) => Zet(database, begin, Even, "PERFORM pg_sleep(0.003);");

    /// <summary>Each row of a list that has been checked takes some milliseconds, when its text begins with the word.</summary>
    public static Task TraagTeControleren(Testdatabase database, string begin) =>
        Zet(database, begin, Even, "PERFORM pg_sleep(0.003);", "UPDATE ON import_regel", $"NEW.\"Cellen\" LIKE '%\"{begin} %'");

    /// <summary>Such a row cannot be written.</summary>
    public static Task Breuk(Testdatabase database, string begin) => Zet(database, begin,
        "SELECT RAISE(ABORT, 'broken on purpose');", "RAISE EXCEPTION 'broken on purpose';");

    private static async Task Zet(Testdatabase database, string begin, string sqlite, string postgres, string bij = "INSERT ON afspraak", string? wanneer = null)
    {
        var diensten = new ServiceCollection();
        database.Eigenaar.Registreer(diensten);
        await using var aanbieder = diensten.BuildServiceProvider();
        await using var db = aanbieder.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        await db.Database.ExecuteSqlRawAsync(database.Keuze.Postgres is null
            ? $"""CREATE TRIGGER "rem_{begin}" BEFORE {bij} WHEN {wanneer ?? $"NEW.\"Tekst\" LIKE '{begin}%'"} BEGIN {sqlite} END;"""
            : $"""
                CREATE FUNCTION "rem_{begin}"() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN {postgres} RETURN NEW; END $f$;
                CREATE TRIGGER "rem_{begin}" BEFORE {bij} FOR EACH ROW WHEN ({wanneer ?? $"NEW.\"Tekst\" LIKE '{begin}%'"}) EXECUTE FUNCTION "rem_{begin}"();
                """, TestContext.Current.CancellationToken);
    }
}
