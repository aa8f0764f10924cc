using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Start;

/// <summary>Remembers that someone looked, and tells when the visit before this one ended.</summary>
public sealed class NoteerBezoek(LandsdeelDb db, Sessie sessie)
{
    private const long Minuut = 60_000_000;

    /// <summary>Who looks again within this time is still on the same visit.</summary>
    private const long Pauze = 30 * Minuut;

    /// <returns>UTC microseconds; null on the first visit ever.</returns>
    public async Task<long?> Voer(CancellationToken ct)
    {
        var (wie, partij, nu) = (sessie.Actor.Naam, sessie.Actor.Partij.Waarde, sessie.NuMicros);
        var bezoek = await db.Bezoeken.SingleOrDefaultAsync(b => b.Wie == wie && b.Partij == partij, ct);
        if (bezoek is null) db.Bezoeken.Add(bezoek = new BezoekRij { Wie = wie, Partij = partij, LaatstOp = nu });
        else if (nu - bezoek.LaatstOp > Pauze) (bezoek.VorigeOp, bezoek.LaatstOp) = (bezoek.LaatstOp, nu);
        else if (nu - bezoek.LaatstOp > Minuut) bezoek.LaatstOp = nu;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same person opened two pages at once: the other one has noted it.
            db.ChangeTracker.Clear();
        }
        return bezoek.VorigeOp == 0 ? null : bezoek.VorigeOp;
    }
}
