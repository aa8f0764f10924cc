using System.Data.Common;
using System.Text.Json;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The embedded database.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : LandsdeelDb(options)
{
    internal override IQueryable<long> RijenMetTermen(IReadOnlyList<Zoekvraag> vragen)
    {
        var match = string.Join(" OR ", vragen.Select(vraag => "(" + string.Join(" AND ", vraag.Woorden.Select(w =>
            "(" + string.Join(" OR ", w.Alternatieven.Select(a => $"\"{a.Term}\"{(a.Begin ? "*" : "")}")) + ")")) + ")"));
        return Database.SqlQuery<Zoektreffer>($"SELECT rowid AS \"Id\" FROM afspraak_zoek WHERE afspraak_zoek MATCH {match}").Select(t => t.Id);
    }

    // Transactions begin IMMEDIATE here: whoever writes is the only one.
    internal override Task<JournaalKopRij> VergrendelKop(CancellationToken ct) => JournaalKop.SingleAsync(ct);

    private protected override async Task BewaarZoekrijen(IReadOnlyList<(long Rij, string Termen)> rijen, CancellationToken ct)
    {
        var verbinding = (SqliteConnection)Database.GetDbConnection();
        using var opdracht = verbinding.CreateCommand();
        opdracht.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = "INSERT INTO afspraak_zoek(rowid, termen) VALUES ($id, $termen)";
        var id = opdracht.Parameters.Add("$id", SqliteType.Integer);
        var termen = opdracht.Parameters.Add("$termen", SqliteType.Text);
        foreach (var rij in rijen)
        {
            (id.Value, termen.Value) = (rij.Rij, rij.Termen);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }

    internal override async Task<long[]> VersieSleutels(int aantal, CancellationToken ct)
    {
        // A transaction of this database is the only one that writes, so what comes next stays next.
        var laatste = await Database.SqlQuery<long>($"SELECT coalesce(max(seq), 0) AS Value FROM sqlite_sequence WHERE name = 'versie'").SingleAsync(ct);
        return [.. Enumerable.Range(1, aantal).Select(i => laatste + i)];
    }

    internal override async Task Stort(Bulktabel tabel, IEnumerable<object> rijen, CancellationToken ct)
    {
        using var opdracht = ((SqliteConnection)Database.GetDbConnection()).CreateCommand();
        opdracht.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = $"INSERT INTO {tabel.Naam} ({tabel.Kolommen}) VALUES ({string.Join(", ", tabel.Velden.Select((_, i) => $"@p{i}"))})";
        var parameters = tabel.Velden.Select((_, i) => opdracht.Parameters.Add(new() { ParameterName = $"@p{i}" })).ToArray();
        foreach (var rij in rijen)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = tabel.Velden[i].Waarde(rij) ?? DBNull.Value;
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }

    private protected override Task<List<string>> BewaarNieuweTermen(string[] termen, CancellationToken ct)
    {
        var lijst = JsonSerializer.Serialize(termen);
        return Database.SqlQuery<string>($"""
            INSERT INTO zoekterm("Term") SELECT value FROM json_each({lijst})
            WHERE NOT EXISTS (SELECT 1 FROM zoekterm z WHERE z."Term" = value) ON CONFLICT DO NOTHING RETURNING "Term" AS "Value"
            """).ToListAsync(ct);
    }
}

/// <summary>What every connection to the embedded database needs.</summary>
public sealed class SqliteVerbindingInstellingen : DbConnectionInterceptor
{
    // WAL lets readers go on while one writes; FULL keeps a confirmed write through a power cut.
    private const string Instellingen =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        await opdracht.ExecuteNonQueryAsync(cancellationToken);
    }
}
