using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Someone who may sign for a partij.</summary>
/// <param name="Adres">Null when no mail goes there.</param>
/// <param name="Voor">For whom of those that were asked about: the own partij, or one that went on in it.</param>
public sealed record Tekenbevoegde(PartijId Partij, string Naam, string? Adres, string Account, IReadOnlyList<PartijId> Voor);

/// <summary>Finds who may sign for partijen, by the mandaten that hold on a day: their own people, and those of the partijen they went on in.</summary>
public sealed class Tekenbevoegden(LandsdeelDb db, Sessie sessie)
{
    /// <param name="landsdelen">Geen asks only for a mandaat on that day, whatever its reach.</param>
    public async Task<IReadOnlyList<Tekenbevoegde>> Van(IReadOnlyList<PartijId> partijen, DateOnly dag, Landsdelen landsdelen, OverlegId? overleg, CancellationToken ct)
    {
        var voor = partijen.Distinct().SelectMany(p => sessie.Opvolging.Opvolgers(p, dag).Append(p).Select(door => (Door: door, Voor: p))).ToLookup(p => p.Door, p => p.Voor);
        var ids = voor.Select(g => g.Key.Waarde).ToList();
        var rijen = await db.Accounts.AsNoTracking().Include(a => a.Mandaten).Where(a => ids.Contains(a.Partij) && a.GeslotenOp == AccountRij.Open && a.Mandaten.Any()).OrderBy(a => a.Id).ToListAsync(ct);
        return [.. rijen.Where(a => a.Mandaten.Any(m => new Mandaat(m.EersteDag, m.LaatsteDag,
                new(m.Landsdelen, m.OverlegId == "" ? null : new(m.OverlegId))) is var mandaat && (landsdelen == Landsdelen.Geen && overleg is null ? mandaat.Geldt(dag) : mandaat.Geldt(dag, landsdelen, overleg))))
            .Select(a => new Tekenbevoegde(new(a.Partij), a.Naam, string.IsNullOrEmpty(a.Email) ? null : a.Email, a.Id, [.. voor[new(a.Partij)]]))];
    }
}
