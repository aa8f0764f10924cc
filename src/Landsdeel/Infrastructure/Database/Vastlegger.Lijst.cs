using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Infrastructure.Database;

public sealed partial class Vastlegger
{
    /// <summary>Writes a long list of new afspraken as one act: all or nothing, in one transaction, yet with no more than one
    /// part of it in memory, and past the change tracker, which takes ten times as long.</summary>
    /// <param name="delen">Asked for part by part within the transaction; may read from the same database.</param>
    /// <param name="erbij">The last word within the transaction, given the id of the act; a refusal undoes everything.</param>
    public async Task<Uitkomst<long>> LegAfspraken(
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
                if (deel.Any(o => o is not { Soort: AggregaatSoort.Afspraak, Wijze: Schrijfwijze.Nieuw }))
                    throw new ArgumentException("A list holds new afspraken only.", nameof(delen));
                if (await Bezet(deel, ct) is { } bezet) return bezet;
                var sleutels = await db.NieuweVersiesleutels(deel.Count, ct);
                var versies = deel.Select((o, i) =>
                {
                    var versie = Versie(o, rij, 1, Versieplan.Eerste(o.GeldigVan).Nieuw, JsonSerializer.Serialize(o.Inhoud, o.Inhoud.GetType(), LandsdeelJson.Compact), o.Zicht);
                    versie.Id = sleutels[i];
                    return versie;
                }).ToList();
                await db.SchrijfVeel(deel.Select(o => new AggregaatRij { Soort = o.Soort, Id = o.Id, Nummer = 1 }).ToList(), ct);
                await db.SchrijfVeel(versies, ct);
                await _rijen.SchrijfVeel([.. versies.Zip(deel, (v, o) => (v, (Afspraak)o.Inhoud))], ct);
                som.Tel(versies);
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
