using Microsoft.EntityFrameworkCore.Migrations;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The search table, which lies outside EF's model on both databases; a test watches its schema.
/// Both hold the output of our own analyzer, so that results do not differ by engine.</summary>
public static class Zoektabel
{
    public static void MaakSqlite(MigrationBuilder migratie) => migratie.Sql(
        // No content and no positions: the text stands in the register, and phrases are checked there.
        "CREATE VIRTUAL TABLE afspraak_zoek USING fts5(termen, content='', detail=none, columnsize=0, prefix='3 5', tokenize='ascii');");

    public static void MaakPostgres(MigrationBuilder migratie) => migratie.Sql("""
        CREATE EXTENSION IF NOT EXISTS postgis;
        CREATE TABLE afspraak_zoek (id bigint PRIMARY KEY REFERENCES afspraak("Id"), termen tsvector NOT NULL);
        CREATE INDEX afspraak_zoek_termen ON afspraak_zoek USING gin (termen) WITH (fastupdate = off);
        """);
}

/// <summary>A row of the search table that meets a question. A type of its own: of a bare number EF makes a cast,
/// and then the embedded database no longer sees that the table gives its rows in order.</summary>
internal sealed class Zoektreffer
{
    public long Id { get; set; }
}
