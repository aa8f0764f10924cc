using System.Data;
using Landsdeel.Domain.Gedeeld;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Landsdeel.Infrastructure.Database.Kopie;

/// <summary>PostgreSQL: its own programs copy what one snapshot sees, and the journal is checked within that same snapshot.</summary>
internal sealed class PostgresKopie(string verbinding) : Databasekopie
{
    public override string Soort => "postgresql";

    public override string Bestandsnaam => "register.dump";

    public override async Task<Uitkomst<Kopiestand>> Maak(string naar, CancellationToken ct)
    {
        await using var db = Open();
        await using var lezing = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var moment = await db.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        if (await Postgresprogramma.Draai("pg_dump", verbinding, ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", $"--snapshot={moment}", $"--file={naar}"], ct) is { } fout) return fout;
        return await Stand(db, ct);
    }

    public override async Task<Weigering?> Bezet(CancellationToken ct)
    {
        await using var db = Open();
        // Tables of an extension (PostGIS brings one) are not ours.
        var tabellen = await db.Database.SqlQueryRaw<int>("""
            SELECT count(*)::int AS "Value" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            """).SingleAsync(ct);
        return tabellen == 0 ? null : new RegisterIsErAl($"in de database '{new NpgsqlConnectionStringBuilder(verbinding).Database}'", "Maak een nieuwe, lege database en geef die op met LANDSDEEL_POSTGRES.");
    }

    public override async Task<Uitkomst<Kopiestand>> Zet(string van, Func<Kopiestand, Weigering?> past, CancellationToken ct)
    {
        // In one transaction: a copy that does not fit leaves an empty database.
        if (await Postgresprogramma.Draai("pg_restore", verbinding, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-comments", van], ct) is { } fout) return fout;
        await using var db = Open();
        var stand = await Stand(db, ct);
        return past(stand) is { } weigering ? weigering : stand;
    }

    private protected override LandsdeelDb Open() =>
        new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(new NpgsqlConnectionStringBuilder(verbinding) { Pooling = false, CommandTimeout = 0 }.ToString()).AddInterceptors(new Muurwacht()).Options);
}
