using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The database beyond one machine.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : LandsdeelDb(options)
{
    /// <summary>Kept by <see cref="Muurwacht"/>.</summary>
    internal Muurstand Muur;

    internal override IQueryable<long> RijenMetTermen(IReadOnlyList<Zoekvraag> vragen)
    {
        // Terms are [a-z0-9] only, so nothing in them can mean something to tsquery; not through to_tsquery, whose parser reads 1e5 as a number.
        var vraagTekst = string.Join(" | ", vragen.Select(vraag => "(" + string.Join(" & ", vraag.Woorden.Select(w =>
            "(" + string.Join(" | ", w.Alternatieven.Select(a => a.Term + (a.Begin ? ":*" : ""))) + ")")) + ")"));
        return Database.SqlQuery<Zoektreffer>($"SELECT id AS \"Id\" FROM afspraak_zoek_zicht WHERE termen @@ {vraagTekst}::tsquery").Select(t => t.Id);
    }

    internal override Task<JournaalKopRij> VergrendelKop(CancellationToken ct) =>
        JournaalKop.FromSql($"SELECT * FROM journaal_kop FOR UPDATE").SingleAsync(ct);

    private protected override async Task BewaarZoekrijen(IReadOnlyList<(long Rij, string Termen)> rijen, CancellationToken ct)
    {
        var ids = rijen.Select(r => r.Rij).ToArray();
        var termen = rijen.Select(r => r.Termen).ToArray();
        await Database.ExecuteSqlAsync(
            $"INSERT INTO afspraak_zoek(id, termen) SELECT i, array_to_tsvector(string_to_array(t, ' ')) FROM unnest({ids}, {termen}) AS x(i, t)", ct);
    }

    internal override async Task<long[]> VersieSleutels(int aantal, CancellationToken ct) => await Database
        .SqlQuery<long>($"""SELECT nextval(pg_get_serial_sequence('versie', 'Id')) AS "Value" FROM generate_series(1, {aantal})""").ToArrayAsync(ct);

    internal override async Task Stort(Bulktabel tabel, IEnumerable<object> rijen, CancellationToken ct)
    {
        // Behind row-level security the database does not copy into a table, so then it goes by way of one of its own.
        var achterMuur = await Database.SqlQuery<bool>($"""SELECT row_security_active({tabel.Naam}) AS "Value" """).SingleAsync(ct);
        var naar = achterMuur ? "storting" : tabel.Naam;
        if (achterMuur) await Rechtstreeks($"CREATE TEMP TABLE storting ON COMMIT DROP AS SELECT {tabel.Kolommen} FROM {tabel.Naam} LIMIT 0", ct);
        await using (var schrijver = await ((NpgsqlConnection)Database.GetDbConnection())
            .BeginBinaryImportAsync($"COPY {naar} ({tabel.Kolommen}) FROM STDIN (FORMAT BINARY)", ct))
        {
            foreach (var rij in rijen)
            {
                await schrijver.StartRowAsync(ct);
                foreach (var veld in tabel.Velden)
                {
                    if (veld.Waarde(rij) is { } waarde) await schrijver.WriteAsync(waarde, veld.Type, ct);
                    else await schrijver.WriteNullAsync(ct);
                }
            }
            await schrijver.CompleteAsync(ct);
        }
        if (achterMuur) await Rechtstreeks($"INSERT INTO {tabel.Naam} ({tabel.Kolommen}) SELECT {tabel.Kolommen} FROM storting; DROP TABLE storting", ct);
    }

    /// <param name="sql">Made of names of the model only.</param>
    private Task<int> Rechtstreeks(string sql, CancellationToken ct) => Database.ExecuteSqlRawAsync(sql, ct);

    private protected override Task<List<string>> BewaarNieuweTermen(string[] termen, CancellationToken ct) => Database.SqlQuery<string>($"""
        INSERT INTO zoekterm("Term") SELECT t FROM unnest({termen}) AS x(t)
        WHERE NOT EXISTS (SELECT 1 FROM zoekterm z WHERE z."Term" = t) ORDER BY t ON CONFLICT DO NOTHING RETURNING "Term" AS "Value"
        """).ToListAsync(ct);
}
