using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>What ties a version to the journal: texts of which each names the hash of the one before.</summary>
/// <param name="Handeling">Its hash is the digest of the act; holds the hash of the version's content.</param>
/// <param name="Schakel">Its hash is the link; holds the digest of the act.</param>
public sealed record Journaalbewijs(string Inhoud, string Handeling, string Schakel)
{
    /// <summary>Of one version that the viewer may see; the other versions of the same act are in it by their hash alone.</summary>
    public static async Task<Journaalbewijs?> Van(LandsdeelDb db, AggregaatSoort soort, string id, CancellationToken ct)
    {
        if (await db.Versies.AsNoTracking().Include(v => v.Handeling).Where(v => v.Soort == soort && v.AggregaatId == id)
            .OrderByDescending(v => v.Nummer).ThenByDescending(v => v.Id).FirstOrDefaultAsync(ct) is not { } versie) return null;
        using var alles = db.BuitenZicht();
        // A digest tells nothing of what it is of, so the whole act may be counted whoever asks.
        var versies = await db.Versies.IgnoreQueryFilters().AsNoTracking().Where(v => v.HandelingId == versie.HandelingId).ToListAsync(ct);
        var schakel = await db.Journaal.AsNoTracking().SingleAsync(j => j.HandelingId == versie.HandelingId, ct);
        return new(versie.Inhoud, Journaalschrijver.Voorschrift(versie.Handeling!, versies),
            Journaalschrijver.Schakel(schakel.Vorige, schakel.Volgnummer, schakel.Digest));
    }
}
