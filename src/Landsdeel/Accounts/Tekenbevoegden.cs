using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Someone who may sign for a partij.</summary>
/// <param name="Adres">Null when no mail goes there.</param>
public sealed record Tekenbevoegde(PartijId Partij, string Naam, string? Adres, string Account);

/// <summary>Finds who may sign for partijen, by the mandaten that hold on a day.</summary>
public sealed class Tekenbevoegden(LandsdeelDb db)
{
    /// <param name="landsdelen">Geen asks only for a mandaat on that day, whatever its reach.</param>
    public async Task<IReadOnlyList<Tekenbevoegde>> Van(IReadOnlyList<PartijId> partijen, DateOnly dag, Landsdelen landsdelen, OverlegId? overleg, CancellationToken ct)
    {
        var ids = partijen.Select(p => p.Waarde).ToList();
        var rijen = await db.Accounts.AsNoTracking().Include(a => a.Mandaten).Where(a => ids.Contains(a.Partij) && a.GeslotenOp == AccountRij.Open && a.Mandaten.Any()).OrderBy(a => a.Id).ToListAsync(ct);
        return [.. rijen.Where(a => a.Mandaten.Any(m => new Mandaat(m.EersteDag, m.LaatsteDag,
                new(m.Landsdelen, m.OverlegId == "" ? null : new(m.OverlegId))) is var mandaat && (landsdelen == Landsdelen.Geen && overleg is null ? mandaat.Geldt(dag) : mandaat.Geldt(dag, landsdelen, overleg))))
            .Select(a => new Tekenbevoegde(new(a.Partij), a.Naam, string.IsNullOrEmpty(a.Email) ? null : a.Email, a.Id))];
    }
}
