using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Landsdeel.Infrastructure.Database;

/// <summary>PostgreSQL's row-level security: the sight predicate of <see cref="LandsdeelDb"/> a second time, where no query can forget it.
/// Made from the model, so that a new table with sight is never left out. It binds every role but the owner of the tables.</summary>
internal static class TweedeMuur
{
    private const string Instelling = "tweede-muur";
    private const string Naam = "zicht";

    /// <summary>Search terms of the rows in sight: the site's role reads the search table only through this.</summary>
    /// <remarks>A plain view and not a barrier: with a barrier the text index would not be used, for <c>@@</c> is not leakproof.</remarks>
    public const string Zoekzicht = "afspraak_zoek_zicht";

    /// <summary>What a partij keeps for itself, without a level of sight.</summary>
    private static readonly Type[] VanEenPartij = [typeof(ConceptRij), typeof(ImportRij), typeof(ImportRegelRij)];

    /// <summary>Read once per query, not once per row.</summary>
    private const string Partijen = "(SELECT nullif(current_setting('landsdeel.partijen', true), ''))::text[]";
    private const string Overleggen = "(SELECT nullif(current_setting('landsdeel.overleggen', true), ''))::text[]";
    private const string Alles = "(SELECT coalesce(current_setting('landsdeel.alles', true), '') = 'ja')";
    private const string Aangemeld = "(SELECT coalesce(current_setting('landsdeel.partijen', true), '') NOT IN ('', '{}'))";

    /// <summary>Builds or mends the wall when it is not the one of this model. Only the owner of the tables can.</summary>
    public static async Task Bouw(PostgresDb db, CancellationToken ct)
    {
        var sql = Sql(db.Model);
        var som = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        if (await db.Instellingen.AsNoTracking().Where(i => i.Naam == Instelling).Select(i => i.Waarde).SingleOrDefaultAsync(ct) == som) return;
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), ct);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO instelling("Naam", "Waarde") VALUES ({Instelling}, {som}) ON CONFLICT ("Naam") DO UPDATE SET "Waarde" = excluded."Waarde" """, ct);
    }

    /// <summary>Takes the wall away for a change of the tables. Until it is built again no other role sees any row.</summary>
    public static Task Sloop(PostgresDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync($"""
        DO $$ DECLARE p record; BEGIN
        DROP VIEW IF EXISTS {Zoekzicht};
        FOR p IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND policyname = '{Naam}' LOOP
            EXECUTE format('DROP POLICY {Naam} ON %I', p.tablename);
        END LOOP;
        IF to_regclass('instelling') IS NOT NULL THEN DELETE FROM instelling WHERE "Naam" = '{Instelling}'; END IF;
        END $$
        """, ct);

    /// <summary>The tables behind the wall, each with what must hold of a row.</summary>
    public static IReadOnlyDictionary<string, string> Regels(IModel model)
    {
        var regels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var soort in model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            var tabel = soort.GetTableName()!;
            if (typeof(IZichtbaar).IsAssignableFrom(soort.ClrType)) regels[tabel] = Ziet($"\"{tabel}\".");
            else if (VanEenPartij.Contains(soort.ClrType)) regels[tabel] = $"{Alles} OR \"Partij\" = ANY({Partijen})";
            // A part is as visible as the whole it is reached through. With OFFSET the whole is looked up for each part by its key; without it
            // the database would rather read every whole there is, for a hundred parts.
            else if (soort.GetForeignKeys().FirstOrDefault(f => typeof(IZichtbaar).IsAssignableFrom(f.PrincipalEntityType.ClrType)) is { } naar)
                regels[tabel] = $"{Alles} OR EXISTS (SELECT 1 FROM {naar.PrincipalEntityType.GetTableName()} z WHERE {string.Join(" AND ",
                    naar.PrincipalKey.Properties.Zip(naar.Properties, (z, hier) => $"z.\"{z.GetColumnName()}\" = \"{tabel}\".\"{hier.GetColumnName()}\""))} OFFSET 0)";
        }
        // Who did it and why: as visible as something that was done in it.
        regels["handeling"] = $"""
            {Alles} OR EXISTS (SELECT 1 FROM versie z WHERE z."HandelingId" = handeling."Id") OR EXISTS (SELECT 1 FROM notitie z WHERE z."HandelingId" = handeling."Id")
            """;
        return regels;
    }

    private static string Ziet(string rij) => $"""
        {rij}"ZichtNiveau" = {(int)ZichtNiveau.Openbaar} OR {rij}"ZichtPartij" = ANY({Partijen}) OR ({rij}"ZichtNiveau" = {(int)ZichtNiveau.AllePartijen} AND {Aangemeld})
        OR ({rij}"ZichtNiveau" = {(int)ZichtNiveau.Overleg} AND {rij}"ZichtOverleg" = ANY({Overleggen}) AND {Aangemeld}) OR {Alles}
        """;

    private static string Sql(IModel model)
    {
        var sql = new StringBuilder("BEGIN;\n");
        foreach (var (tabel, regel) in Regels(model))
            sql.AppendLine(CultureInfo.InvariantCulture, $"""
                ALTER TABLE "{tabel}" ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS {Naam} ON "{tabel}";
                CREATE POLICY {Naam} ON "{tabel}" USING ({regel});
                """);
        sql.AppendLine(CultureInfo.InvariantCulture, $"""
            DROP VIEW IF EXISTS {Zoekzicht};
            CREATE VIEW {Zoekzicht} AS SELECT z.id, z.termen FROM afspraak_zoek z JOIN afspraak a ON a."Id" = z.id WHERE {Ziet("a.")};
            COMMIT;
            """);
        return sql.ToString();
    }
}
