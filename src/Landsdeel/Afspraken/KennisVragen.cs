using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Gathers what the rules need to know of the records that an afspraak refers to.</summary>
public sealed class KennisVragen(LandsdeelDb db)
{
    /// <param name="oud">The version that is changed: what it refers to may stay, also where this viewer cannot see it.</param>
    public async Task<Registerkennis> Voor(Afspraak nieuw, Afspraak? oud, CancellationToken ct)
    {
        var partijen = nieuw.Partijen.Select(p => p.Partij.Waarde).Distinct().ToList();
        var overleggen = nieuw.Agenderingen.Select(g => g.Overleg).Append(nieuw.Overleg).Append(nieuw.BeslotenIn).Where(o => o is not null).Select(o => o!.Value.Waarde).Distinct().ToList();
        var afspraken = nieuw.Verbanden.Select(v => v.Naar.Waarde).Append(nieuw.VervangenDoor?.Waarde).OfType<string>().Distinct().ToList();
        var documenten = nieuw.Passages.Select(p => p.Document.Waarde).Distinct().ToList();

        var bekendePartijen = partijen.Count == 0 ? [] : await db.Partijen.Where(p => p.VervangenOp == Tijdsblik.Open && partijen.Contains(p.PartijId))
            .Select(p => p.PartijId).ToListAsync(ct);
        var bekendeOverleggen = overleggen.Count == 0 ? [] : await db.Overleggen.Where(o => o.VervangenOp == Tijdsblik.Open && overleggen.Contains(o.OverlegId))
            .Select(o => o.OverlegId).ToListAsync(ct);
        return new(
            bekendePartijen.Select(p => new PartijId(p)).Concat(oud?.Partijen.Select(p => p.Partij) ?? []).ToHashSet(),
            bekendeOverleggen.Select(o => new OverlegId(o)).Concat(Overleggen(oud)).ToHashSet(),
            await Afspraken(afspraken, oud, ct),
            await Documenten(documenten, oud, ct));
    }

    private static IEnumerable<OverlegId> Overleggen(Afspraak? oud) =>
        oud is null ? [] : oud.Agenderingen.Select(g => g.Overleg).Append(oud.Overleg).Append(oud.BeslotenIn).OfType<OverlegId>();

    private async Task<Dictionary<AfspraakId, BekendeAfspraak>> Afspraken(List<string> ids, Afspraak? oud, CancellationToken ct)
    {
        var versies = ids.Count == 0 ? [] : await db.Versies.AsNoTracking()
            .Where(v => v.Soort == AggregaatSoort.Afspraak && v.VervangenOp == Tijdsblik.Open && ids.Contains(v.AggregaatId))
            .OrderBy(v => v.GeldigVan).Select(v => v.Inhoud).ToListAsync(ct);
        var bekend = (oud?.Verbanden.Select(v => v.Naar).Concat(oud.VervangenDoor is { } door ? [door] : []) ?? [])
            .Distinct().ToDictionary(id => id, _ => new BekendeAfspraak(null, null));
        foreach (var a in versies.Select(VindAfspraak.Inhoud)) bekend[a.Id] = new(AfspraakRegels.Gebonden(a), a.VervangenDoor);
        return bekend;
    }

    private async Task<Dictionary<DocumentId, IReadOnlyList<string>?>> Documenten(List<string> ids, Afspraak? oud, CancellationToken ct)
    {
        var uit = (oud?.Passages.Select(p => p.Document) ?? []).Distinct().ToDictionary(d => d, _ => (IReadOnlyList<string>?)null);
        if (ids.Count == 0) return uit;
        var er = await db.Versies.Where(v => v.Soort == AggregaatSoort.Document && v.VervangenOp == Tijdsblik.Open && ids.Contains(v.AggregaatId))
            .Select(v => v.AggregaatId).Distinct().ToListAsync(ct);
        var teksten = await db.DocumentTeksten.AsNoTracking().Where(t => ids.Contains(t.DocumentId)).ToDictionaryAsync(t => t.DocumentId, t => t.Tekst, ct);
        foreach (var id in er) uit[new(id)] = teksten.TryGetValue(id, out var tekst) ? tekst.Split('\n') : null;
        return uit;
    }
}
