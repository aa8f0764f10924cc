using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>A partij that another one is tied to.</summary>
public sealed record PartijVerwant(string Id, string Naam);

/// <summary>Everything the page of one partij shows.</summary>
/// <param name="Voorgangers">Partijen that merged into this one.</param>
/// <param name="Rollen">How many afspraken it has a role in, by role.</param>
public sealed record PartijBeeld(
    Partij Partij, IReadOnlyList<PartijVerwant> Voorgangers, IReadOnlyList<PartijVerwant> Opvolgers,
    IReadOnlyList<PartijVerwant> Leden, IReadOnlyList<PartijVerwant> LidVan,
    IReadOnlyDictionary<Rol, int> Rollen, IReadOnlyList<PartijVerwant> Overleggen);

/// <summary>Reads one partij as the session looks at it.</summary>
public sealed class BekijkPartij(LandsdeelDb db, Sessie sessie)
{
    /// <summary>Null when there is none, or it may not be seen.</summary>
    public async Task<PartijBeeld?> Voer(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id)) return null;
        var versies = db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Partij);
        // A partij that came into being later is still shown: its page says from when it exists.
        var eigen = await versies.Where(v => v.AggregaatId == id).Select(v => v.Inhoud).SingleOrDefaultAsync(ct)
            ?? await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Partij && v.AggregaatId == id && v.VervangenOp == long.MaxValue)
                .OrderBy(v => v.GeldigVan).Select(v => v.Inhoud).FirstOrDefaultAsync(ct);
        if (eigen is null) return null;
        var partij = Lees(eigen);
        var genoemd = $"\"{id}\"";
        var anderen = (await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Partij && v.VervangenOp == long.MaxValue && v.Inhoud.Contains(genoemd) && v.AggregaatId != id)
            .Select(v => v.Inhoud).ToListAsync(ct)).Select(Lees).DistinctBy(p => p.Id).OrderBy(p => p.Naam, StringComparer.CurrentCultureIgnoreCase).ToList();
        // As the list counts them that the numbers open: with those of whom it is the successor.
        List<string> genoemdAls = [id, .. sessie.Opvolging.Voorgangers(partij.Id, sessie.Peildatum).Select(v => v.Partij.Waarde)];
        var rollen = await db.Afspraken.Op(sessie.Blik).SelectMany(a => a.Partijen).Where(p => genoemdAls.Contains(p.PartijId))
            .GroupBy(p => p.Rol).Select(g => new { g.Key, Aantal = g.Select(p => p.RijId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var overleggen = await db.Overleggen.AsNoTracking().Op(sessie.Blik).Where(o => o.Deelnemers.Any(d => d.PartijId == id))
            .OrderBy(o => o.EersteDag).Take(50).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct);
        return new(
            partij,
            Verwant(anderen.Where(a => a.OpgegaanIn.Contains(partij.Id))),
            await Namen(partij.OpgegaanIn, ct),
            await Namen(partij.Leden, ct),
            Verwant(anderen.Where(a => a.Leden.Contains(partij.Id))),
            rollen,
            [.. overleggen.Select(o => new PartijVerwant(o.OverlegId, NaamVragen.OverlegNaam(o.Naam, o.Landsdelen)))]);
    }

    private static IReadOnlyList<PartijVerwant> Verwant(IEnumerable<Partij> partijen) => [.. partijen.Select(p => new PartijVerwant(p.Id.Waarde, p.Naam))];

    private async Task<IReadOnlyList<PartijVerwant>> Namen(IReadOnlyList<PartijId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var gezocht = ids.Select(i => i.Waarde).ToList();
        return [.. (await db.Partijen.AsNoTracking().Where(p => p.VervangenOp == long.MaxValue && gezocht.Contains(p.PartijId))
            .OrderBy(p => p.Naam).Select(p => new PartijVerwant(p.PartijId, p.Naam)).ToListAsync(ct)).DistinctBy(p => p.Id)];
    }

    private static Partij Lees(string json) => JsonSerializer.Deserialize<Partij>(json, LandsdeelJson.Compact)!;
}
