using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Finds what a partij may see: the overleggen it takes part in, as now known.</summary>
public sealed class KijkerBepaling(IDbOpener opener)
{
    public async Task<Kijker> Voor(PartijId partij, CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        // Taking part decides sight, so it is looked up before there is a sight to filter by.
        var overleggen = await db.Overleggen.IgnoreQueryFilters()
            .Where(o => o.VervangenOp == Tijdsblik.Open && o.Deelnemers.Any(d => d.PartijId == partij.Waarde))
            .Select(o => o.OverlegId).Distinct().ToListAsync(ct);
        return new(partij, overleggen.Select(o => new OverlegId(o)).ToHashSet());
    }
}
