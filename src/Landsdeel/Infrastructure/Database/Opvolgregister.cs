using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Who followed whom, as the register knows it now. Asked with every request and changed a few times a year, so it is kept in the
/// process for as long as the last link of the journal is the same, or no partij got a new version since. Both are asked of the database
/// each time: what another server recorded counts at once.</summary>
public sealed class Opvolgregister(IDbOpener opener)
{
    /// <param name="Keten">The last link of the journal, which stands for all that was ever recorded.</param>
    /// <param name="Partijen">How many partijen there are, and how many versions they have together: each new version makes it more.</param>
    private sealed record Stand(long Volgnummer, string Keten, (int Aantal, int Versies) Partijen, Partijopvolging Opvolging);

    private volatile Stand? _stand;

    public async Task<Partijopvolging> Nu(CancellationToken ct)
    {
        // In a context of its own: never in a transaction that may still be undone.
        await using var db = opener.Open(Kijker.Publiek);
        var kop = await db.JournaalKop.AsNoTracking().SingleAsync(ct);
        return await Bij(db, kop.Volgnummer, kop.Keten, ct);
    }

    /// <summary>As of a link of the journal that was just read.</summary>
    /// <param name="db">Not in a transaction: what is not committed yet is not kept.</param>
    internal async Task<Partijopvolging> Bij(LandsdeelDb db, long volgnummer, string keten, CancellationToken ct)
    {
        // The link was read before what it stands for: what is recorded in between is then read again the next time, not missed.
        var al = _stand;
        if (al?.Keten == keten) return al.Opvolging;
        var partijen = await db.Aggregaten.Where(a => a.Soort == AggregaatSoort.Partij).GroupBy(a => a.Soort)
            .Select(g => new { Aantal = g.Count(), Versies = g.Sum(a => a.Nummer) }).SingleOrDefaultAsync(ct);
        var kenmerk = (partijen?.Aantal ?? 0, partijen?.Versies ?? 0);
        // A journal that became shorter is that of a copy that was put back.
        var opvolging = al is not null && al.Partijen == kenmerk && volgnummer > al.Volgnummer ? al.Opvolging : await Lees(db, ct);
        _stand = new(volgnummer, keten, kenmerk, opvolging);
        return opvolging;
    }

    /// <summary>Few partijen ever end; only those that went on in another say so.</summary>
    private static async Task<Partijopvolging> Lees(LandsdeelDb db, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        return new((await db.Versies.IgnoreQueryFilters().AsNoTracking()
            .Where(v => v.Soort == AggregaatSoort.Partij && v.VervangenOp == Tijdsblik.Open && v.Inhoud.Contains("\"opgegaanIn\""))
            .OrderBy(v => v.GeldigVan).ThenBy(v => v.Id).Select(v => v.Inhoud).ToListAsync(ct)).Select(i => JsonSerializer.Deserialize<Partij>(i, LandsdeelJson.Compact)!));
    }
}
