using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Makes the database slow, or fail, at rows that begin with a word: the only way to stand in the middle of a write
/// and look around.</summary>
internal static class Vertraging
{
    private const string Even = "SELECT count(*) FROM (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 20000) SELECT x FROM c);";

    /// <summary>Each such row takes some milliseconds.</summary>
    public static Task<int> Traag(Inleessite site, Testdatabase database, string begin) => Zet(site, database, begin, Even, "PERFORM pg_sleep(0.003);");

    /// <summary>Each row of a list that has been checked takes some milliseconds, when its text begins with the word.</summary>
    public static Task<int> TraagTeControleren(Inleessite site, Testdatabase database, string begin) =>
        Zet(site, database, begin, Even, "PERFORM pg_sleep(0.003);", "UPDATE ON import_regel", $"NEW.\"Cellen\" LIKE '%\"{begin} %'");

    /// <summary>Such a row cannot be written.</summary>
    public static Task<int> Breuk(Inleessite site, Testdatabase database, string begin) => Zet(site, database, begin,
        "SELECT RAISE(ABORT, 'broken on purpose');", "RAISE EXCEPTION 'broken on purpose';");

    private static Task<int> Zet(Inleessite site, Testdatabase database, string begin, string sqlite, string postgres, string bij = "INSERT ON afspraak", string? wanneer = null) => site.Doe<LandsdeelDb, int>(db =>
        db.Database.ExecuteSqlRawAsync(database.Keuze.Postgres is null
            ? $"""CREATE TRIGGER "rem_{begin}" BEFORE {bij} WHEN {wanneer ?? $"NEW.\"Tekst\" LIKE '{begin}%'"} BEGIN {sqlite} END;"""
            : $"""
                CREATE FUNCTION "rem_{begin}"() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN {postgres} RETURN NEW; END $f$;
                CREATE TRIGGER "rem_{begin}" BEFORE {bij} FOR EACH ROW WHEN ({wanneer ?? $"NEW.\"Tekst\" LIKE '{begin}%'"}) EXECUTE FUNCTION "rem_{begin}"();
                """, TestContext.Current.CancellationToken));
}
