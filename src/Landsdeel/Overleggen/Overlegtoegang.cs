using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>Whether the person of this session may act in one overleg, whatever day is looked at.</summary>
public sealed class Overlegtoegang(LandsdeelDb db, Sessie sessie)
{
    public async Task<Weigering?> Weiger(OverlegId overleg, Bevoegdheid nodig, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, nodig) is { } nergens) return nergens;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        var van = await db.Overleggen.AsNoTracking().Where(o => o.OverlegId == overleg.Waarde && o.VervangenOp == Tijdsblik.Open)
            .OrderByDescending(o => o.GeldigVan).Select(o => new { o.Landsdelen, o.ZichtPartij }).FirstOrDefaultAsync(ct);
        return van is null ? new OverlegOnbekend(overleg.Waarde) : Toegang.WeigerInOverleg(sessie, nodig, new(van.ZichtPartij), van.Landsdelen, overleg);
    }
}
