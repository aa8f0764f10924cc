using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>An internal note as its own partij sees it.</summary>
public sealed record Notitie(long Id, string Tekst, string Wie, long Op);

/// <summary>The notes of the own partij with an afspraak; those of others never come out.</summary>
public sealed class NotitieVragen(LandsdeelDb db)
{
    public async Task<IReadOnlyList<Notitie>> Bij(AfspraakId id, CancellationToken ct) => await db.Notities.AsNoTracking()
        .Where(n => n.AfspraakId == id.Waarde && n.VervangenOp == Tijdsblik.Open)
        .OrderByDescending(n => n.Id).Select(n => new Notitie(n.Id, n.Tekst, n.Handeling!.Wie, n.VastgelegdOp)).ToListAsync(ct);
}
