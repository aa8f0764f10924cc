using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Finds what a person may see: that of the partij and of those that merged into it, and of the overleggen they take part in,
/// as now known, those within reach of a functie. Whoever has no functie for content sees what the public sees.</summary>
public sealed class KijkerBepaling(IDbOpener opener, Opvolgregister opvolgers, TimeProvider klok)
{
    /// <param name="opvolging">Who followed whom.</param>
    public Task<Kijker> Voor(Persoon persoon, Partijopvolging opvolging, CancellationToken ct) =>
        persoon.Toekenningen.Where(t => t.GeeftInhoud).Select(t => t.Bereik).ToList() is { Count: > 0 } bereiken
            ? Voor(persoon.Partij, bereiken, opvolging, ct) : Task.FromResult(Kijker.Publiek);

    /// <summary>All that a partij may see.</summary>
    public async Task<Kijker> Voor(PartijId partij, CancellationToken ct) => await Voor(partij, [Bereik.HelePartij], await opvolgers.Nu(ct), ct);

    private async Task<Kijker> Voor(PartijId partij, List<Bereik> bereiken, Partijopvolging opvolging, CancellationToken ct)
    {
        // By the day it really is: whoever looks back or ahead has the rights of today.
        var voorgangers = opvolging.Voorgangers(partij, SessieBouwer.Dag(klok.GetUtcNow()));
        await using var db = opener.Open(Kijker.Publiek);
        using var alles = db.BuitenZicht();
        List<string> namens = [partij.Waarde, .. voorgangers.Select(v => v.Partij.Waarde)];
        // Taking part decides sight, so it is looked up before there is a sight to filter by.
        var overleggen = await db.Overleggen.IgnoreQueryFilters()
            .Where(o => o.VervangenOp == Tijdsblik.Open && o.Deelnemers.Any(d => namens.Contains(d.PartijId)))
            .Select(o => new { o.OverlegId, o.Landsdelen }).Distinct().ToListAsync(ct);
        return new(partij, overleggen.Where(o => bereiken.Any(b => b.Omvat(o.Landsdelen, new(o.OverlegId))))
            .Select(o => new OverlegId(o.OverlegId)).ToHashSet())
        {
            Voorgangers = [.. voorgangers.Select(v => v.Partij)],
            Erfenis = [.. voorgangers.Where(v => v.Geheel).Select(v => v.Partij)],
        };
    }
}
