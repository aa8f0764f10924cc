using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>Whether all who sit at one overleg may see what was shared with another: only when they all sit there too.</summary>
public sealed class Overlegkring(LandsdeelDb db)
{
    /// <summary>Of the others, those at which every partij of this overleg sits, and this overleg itself.</summary>
    public async Task<IReadOnlySet<string>> Omvattend(OverlegId overleg, IEnumerable<string> anderen, CancellationToken ct)
    {
        var ids = anderen.Append(overleg.Waarde).Distinct().ToList();
        if (ids.Count == 1) return ids.ToHashSet();
        // Taking part decides sight whatever the day, as it does for who looks.
        var zit = (await db.Overleggen.AsNoTracking().Where(o => ids.Contains(o.OverlegId) && o.VervangenOp == Tijdsblik.Open)
            .SelectMany(o => o.Deelnemers, (o, d) => new { o.OverlegId, d.PartijId }).Distinct().ToListAsync(ct)).ToLookup(d => d.OverlegId, d => d.PartijId);
        var hier = zit[overleg.Waarde].ToHashSet();
        return ids.Where(id => id == overleg.Waarde || (hier.Count > 0 && hier.IsSubsetOf(zit[id]))).ToHashSet();
    }

    /// <summary>Whether every partij of this overleg may see what has this sight.</summary>
    public async Task<bool> Ziet(OverlegId overleg, Zicht zicht, CancellationToken ct) => zicht.Niveau switch
    {
        ZichtNiveau.Eigen => false,
        ZichtNiveau.Overleg => zicht.Overleg is { } ander && (await Omvattend(overleg, [ander.Waarde], ct)).Contains(ander.Waarde),
        _ => true,
    };
}
