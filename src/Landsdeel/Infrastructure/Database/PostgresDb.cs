using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The database beyond one machine.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : LandsdeelDb(options)
{
    internal override IQueryable<long> RijenMetTermen(Zoekvraag vraag)
    {
        // Terms are [a-z0-9] only, so nothing in them can mean something to tsquery; not through to_tsquery, whose parser reads 1e5 as a number.
        var vraagTekst = string.Join(" & ", vraag.Woorden.Select(w =>
            "(" + string.Join(" | ", w.Alternatieven.Select(a => a.Term + (a.Begin ? ":*" : ""))) + ")"));
        return Database.SqlQuery<long>($"SELECT id AS \"Value\" FROM afspraak_zoek WHERE termen @@ {vraagTekst}::tsquery");
    }

    internal override Task<JournaalKopRij> VergrendelKop(CancellationToken ct) =>
        JournaalKop.FromSql($"SELECT * FROM journaal_kop FOR UPDATE").SingleAsync(ct);

    internal override async Task BewaarTermen(IReadOnlyList<(long Rij, string Termen)> rijen, CancellationToken ct)
    {
        var ids = rijen.Select(r => r.Rij).ToArray();
        var termen = rijen.Select(r => r.Termen).ToArray();
        await Database.ExecuteSqlAsync(
            $"INSERT INTO afspraak_zoek(id, termen) SELECT i, array_to_tsvector(string_to_array(t, ' ')) FROM unnest({ids}, {termen}) AS x(i, t)", ct);
    }
}
