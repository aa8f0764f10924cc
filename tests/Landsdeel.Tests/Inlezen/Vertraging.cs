using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Makes the database slow, or fail, at rows that begin with a word: the only way to stand in the middle of a write
/// and look around.</summary>
internal static class Vertraging
{
    /// <summary>Each such row takes some milliseconds.</summary>
    public static Task<int> Traag(Inleessite site, Testdatabase database, string begin) => Zet(site, database, begin,
        "SELECT count(*) FROM (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 20000) SELECT x FROM c);", "PERFORM pg_sleep(0.003);");

    /// <summary>Such a row cannot be written.</summary>
    public static Task<int> Breuk(Inleessite site, Testdatabase database, string begin) => Zet(site, database, begin,
        "SELECT RAISE(ABORT, 'broken on purpose');", "RAISE EXCEPTION 'broken on purpose';");

    private static Task<int> Zet(Inleessite site, Testdatabase database, string begin, string sqlite, string postgres) => site.Doe<LandsdeelDb, int>(db =>
        db.Database.ExecuteSqlRawAsync(database.Keuze.Postgres is null
            ? $"""CREATE TRIGGER "rem_{begin}" BEFORE INSERT ON afspraak WHEN NEW."Tekst" LIKE '{begin}%' BEGIN {sqlite} END;"""
            : $"""
                CREATE FUNCTION "rem_{begin}"() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN {postgres} RETURN NEW; END $f$;
                CREATE TRIGGER "rem_{begin}" BEFORE INSERT ON afspraak FOR EACH ROW WHEN (NEW."Tekst" LIKE '{begin}%') EXECUTE FUNCTION "rem_{begin}"();
                """, TestContext.Current.CancellationToken));
}
