using Landsdeel.Domain.Gedeeld;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Gives the role that the site works with what it needs of PostgreSQL and nothing more: what is recorded it can add to and
/// close, never change or take away. Run by the owner of the tables.</summary>
public sealed class Databaserol(LandsdeelDb db)
{
    /// <summary>Tables whose rows are added, and of which only the end of their being known is filled in later.</summary>
    private static readonly string[] Geschiedenis = ["versie", "afspraak", "overleg", "partij", "overleg_deel", "afspraak_deel"];

    /// <summary>Tables to which rows are only ever added.</summary>
    private static readonly string[] AlleenErbij =
        ["journaal", "handeling", "afspraak_partij", "afspraak_agendering", "afspraak_verband", "overleg_deelnemer", "afspraak_zoek", "wacht"];

    /// <summary>The role of this connection, when no grant and no row-level security holds it back: it owns the tables or may do everything.
    /// Null when it is held back, or when the database knows no roles.</summary>
    public async Task<string?> Onbeperkt(CancellationToken ct) => db is PostgresDb
        ? await db.Database.SqlQuery<string>($"""
            SELECT r.rolname::text AS "Value" FROM pg_roles r, pg_class c
            WHERE r.rolname = current_user AND c.oid = 'versie'::regclass AND (r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, c.relowner, 'MEMBER'))
            """).SingleOrDefaultAsync(ct)
        : null;

    public async Task<Weigering?> Beperk(string rol, CancellationToken ct)
    {
        if (db is not PostgresDb postgres) return new AlleenMetPostgres();
        var gevonden = await db.Database.SqlQuery<string>($"""SELECT quote_ident(rolname) AS "Value" FROM pg_roles WHERE rolname = {rol}""").ToListAsync(ct);
        if (gevonden is not [var naam]) return new RolBestaatNiet(rol);
        // Who owns a table, or may do everything, is held back by no grant.
        var boven = await db.Database.SqlQuery<bool>($"""
            SELECT (r.rolsuper OR pg_has_role(r.oid, c.relowner, 'MEMBER')) AS "Value" FROM pg_roles r, pg_class c WHERE r.rolname = {rol} AND c.oid = 'journaal'::regclass
            """).SingleAsync(ct);
        if (boven) return new RolIsEigenaar(rol);
        await TweedeMuur.Bouw(postgres, ct);
        await db.Database.ExecuteSqlRawAsync(Rechten(naam), ct);
        return null;
    }

    private static string Rechten(string rol) => $"""
        BEGIN;
        REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {rol};
        GRANT USAGE ON SCHEMA public TO {rol};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {rol};
        REVOKE SELECT ON afspraak_zoek FROM {rol};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {rol};
        REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {rol};
        REVOKE INSERT, DELETE ON journaal_kop FROM {rol};
        REVOKE UPDATE, DELETE ON {string.Join(", ", AlleenErbij.Concat(Geschiedenis))} FROM {rol};
        {string.Join("\n", Geschiedenis.Select(tabel => $"GRANT UPDATE (\"VervangenOp\") ON {tabel} TO {rol};"))}
        COMMIT;
        """;
}
