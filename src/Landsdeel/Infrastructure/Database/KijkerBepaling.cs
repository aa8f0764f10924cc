using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Finds what a person may see: that of the partij, and of the overleggen it takes part in, as now known,
/// those within reach of a functie. Whoever has no functie for content sees what the public sees.</summary>
public sealed class KijkerBepaling(IDbOpener opener)
{
    public Task<Kijker> Voor(Persoon persoon, CancellationToken ct) =>
        persoon.Toekenningen.Where(t => t.GeeftInhoud).Select(t => t.Bereik).ToList() is { Count: > 0 } bereiken
            ? Voor(persoon.Partij, bereiken, ct) : Task.FromResult(Kijker.Publiek);

    /// <summary>All that a partij may see.</summary>
    public Task<Kijker> Voor(PartijId partij, CancellationToken ct) => Voor(partij, [Bereik.HelePartij], ct);

    private async Task<Kijker> Voor(PartijId partij, List<Bereik> bereiken, CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        using var alles = db.BuitenZicht();
        // Taking part decides sight, so it is looked up before there is a sight to filter by.
        var overleggen = await db.Overleggen.IgnoreQueryFilters()
            .Where(o => o.VervangenOp == Tijdsblik.Open && o.Deelnemers.Any(d => d.PartijId == partij.Waarde))
            .Select(o => new { o.OverlegId, o.Landsdelen }).Distinct().ToListAsync(ct);
        return new(partij, overleggen.Where(o => bereiken.Any(b => b.Omvat(o.Landsdelen, new(o.OverlegId))))
            .Select(o => new OverlegId(o.OverlegId)).ToHashSet());
    }
}
