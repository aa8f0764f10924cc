using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Infrastructure.Database;

public sealed partial class Vastlegger
{
    /// <summary>Writes a long list of new records as one act: all or nothing, in one transaction, yet with no more than one
    /// part of it in memory.</summary>
    /// <param name="delen">Asked for part by part within the transaction; may read from the same database.</param>
    /// <param name="erbij">The last word within the transaction, given the id of the act; a refusal undoes everything.</param>
    public async Task<Uitkomst<long>> LegNieuw(
        Handeling handeling, IAsyncEnumerable<IReadOnlyList<Schrijfopdracht>> delen, Func<long, Task<Weigering?>> erbij, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var rij = await Begin(handeling, ct);
            db.ChangeTracker.Clear();
            using var som = new Digestsom(rij);
            await foreach (var deel in delen.WithCancellation(ct))
            {
                if (deel.Any(o => o.Wijze != Schrijfwijze.Nieuw)) throw new ArgumentException("A list holds new records only.", nameof(delen));
                if (await Bezet(deel, ct) is { } bezet) return bezet;
                var versies = new List<VersieRij>(deel.Count);
                var nieuw = new List<(VersieRij Rij, Schrijfopdracht Opdracht)>(deel.Count);
                foreach (var opdracht in deel) await Plaats(opdracht, rij, versies, nieuw, ct);
                db.Versies.AddRange(versies);
                await db.SaveChangesAsync(ct);
                await _rijen.Maak(versies, nieuw.ToDictionary(n => n.Rij, n => n.Opdracht.Inhoud), ct);
                som.Tel(versies);
                db.ChangeTracker.Clear();
            }
            if (await erbij(rij.Id) is { } weigering) return Uitkomst.Geweigerd<long>([weigering]);
            await _journaal.Schrijf(rij, som.Waarde(), ct);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return rij.Id;
        }
        finally
        {
            // Leaving without a commit rolls back when the transaction is disposed.
            db.ChangeTracker.Clear();
        }
    }
}
