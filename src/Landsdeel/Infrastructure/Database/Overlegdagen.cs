using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The days of every overleg, to sharpen terms with. Days only: whatever the sight on an overleg,
/// a term that names it means the same days for everyone.</summary>
internal static class Overlegdagen
{
    /// <param name="bekendMicros">As the register knew them then; null means now.</param>
    public static async Task<Termijnoplossing> Oplossing(LandsdeelDb db, long? bekendMicros, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        var rijen = db.Overleggen.IgnoreQueryFilters().AsNoTracking()
            .Where(o => o.GeldigTot == Tijdsblik.ZonderEinde && o.LaatsteDag < RijMaker.ZonderMoment);
        rijen = bekendMicros is { } op
            ? rijen.Where(o => o.VastgelegdOp <= op && o.VervangenOp > op)
            : rijen.Where(o => o.VervangenOp == Tijdsblik.Open);
        return new((await rijen.Select(o => new { o.OverlegId, o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag, o.Precisie }).ToListAsync(ct))
            .Select(o => new OverlegDagen(new(o.OverlegId), o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag, o.Precisie == Precisie.Dag))
            .ToList());
    }
}
