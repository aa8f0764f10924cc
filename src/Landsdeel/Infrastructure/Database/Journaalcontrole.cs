using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>What is wrong at a link of the chain.</summary>
public enum Breuksoort
{
    /// <summary>A number is left out or given twice: a link was taken away or put in between.</summary>
    Volgnummer = 0,
    /// <summary>It does not stand on the link before it.</summary>
    Vorige = 1,
    /// <summary>The link itself was changed.</summary>
    Schakel = 2,
    /// <summary>The act it is about is gone.</summary>
    HandelingWeg = 3,
    /// <summary>The act, or a version that it wrote, was changed, taken away or added.</summary>
    Inhoud = 4,
    /// <summary>The head of the chain does not name its last link.</summary>
    Kop = 5,
    /// <summary>An act that no link is about.</summary>
    HandelingLos = 6,
}

/// <summary>The first place where the chain breaks.</summary>
/// <param name="Volgnummer">The link; for the head and for a loose act the last one that holds.</param>
/// <param name="HandelingId">The act it is about, if any.</param>
/// <param name="Op">When that act was, in UTC microseconds since 1970; null when the act is not there.</param>
public sealed record Breuk(Breuksoort Soort, long Volgnummer, long? HandelingId, long? Op);

/// <summary>Computes the whole chain of the Journaal anew from acts and versions.</summary>
public sealed class Journaalcontrole(LandsdeelDb db)
{
    private const int Bladzijde = 500;

    /// <summary>How many links hold, and the first break, if any. Reads past sight: what is chained is chained for all.</summary>
    public async Task<(long Schakels, Breuk? Breuk)> Voer(CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        var (vorige, laatste) = (Journaalschrijver.Begin, 0L);
        while (true)
        {
            var na = laatste;
            var bladzijde = await db.Journaal.AsNoTracking().Where(j => j.Volgnummer > na).OrderBy(j => j.Volgnummer).Take(Bladzijde)
                .Select(j => new { Schakel = j, Handeling = db.Handelingen.FirstOrDefault(h => h.Id == j.HandelingId) }).ToListAsync(ct);
            foreach (var (schakel, handeling) in bladzijde.Select(b => (b.Schakel, b.Handeling)))
            {
                if (await Fout(schakel, handeling, vorige, laatste, ct) is { } soort)
                    return (laatste, new(soort, schakel.Volgnummer, schakel.HandelingId, handeling?.Op));
                (vorige, laatste) = (schakel.Keten, schakel.Volgnummer);
            }
            if (bladzijde.Count < Bladzijde) break;
        }
        var kop = await db.JournaalKop.AsNoTracking().SingleOrDefaultAsync(ct);
        if ((kop?.Volgnummer ?? 0, kop?.Keten ?? Journaalschrijver.Begin) != (laatste, vorige)) return (laatste, new(Breuksoort.Kop, laatste, null, null));
        var los = await db.Handelingen.AsNoTracking().Where(h => !db.Journaal.Any(j => j.HandelingId == h.Id)).OrderBy(h => h.Id).FirstOrDefaultAsync(ct);
        return (laatste, los is null ? null : new(Breuksoort.HandelingLos, laatste, los.Id, los.Op));
    }

    private async Task<Breuksoort?> Fout(JournaalRij schakel, HandelingRij? handeling, string vorige, long laatste, CancellationToken ct)
    {
        if (schakel.Volgnummer != laatste + 1) return Breuksoort.Volgnummer;
        if (schakel.Vorige != vorige) return Breuksoort.Vorige;
        if (schakel.Keten != Journaalschrijver.Keten(vorige, schakel.Volgnummer, schakel.Digest)) return Breuksoort.Schakel;
        if (handeling is null) return Breuksoort.HandelingWeg;
        var versies = await db.Versies.IgnoreQueryFilters().AsNoTracking().Where(v => v.HandelingId == handeling.Id).ToListAsync(ct);
        return Journaalschrijver.Digest(handeling, versies) == schakel.Digest ? null : Breuksoort.Inhoud;
    }
}
