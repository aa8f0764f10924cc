using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>An overleg on the calendar, with the steps of its preparation.</summary>
public sealed record Kalenderoverleg(Overleg Overleg, IReadOnlyList<Spoormoment> Stappen)
{
    public IEnumerable<Spoormoment> TeLaat => Stappen.Where(s => s.Stand == Spoorstand.TeLaat);
}

/// <summary>The overleggen of a year ahead, with how far their preparation is. A landsdeel chosen in the bar narrows it.</summary>
public sealed class KalenderVragen(LandsdeelDb db, Sessie sessie)
{
    public const int Meeste = 500;

    public DateOnly Tot { get; } = sessie.Peildatum.AddYears(1);

    /// <summary>What can still be held between the peildatum and a year later, soonest first.</summary>
    public async Task<IReadOnlyList<Kalenderoverleg>> Jaar(CancellationToken ct)
    {
        var (dag, tot) = (sessie.Peildatum, Tot);
        var rijen = db.Overleggen.AsNoTracking().Op(sessie.Blik)
            .Where(o => o.EersteDag > DateOnly.MinValue && o.EersteDag <= tot && o.LaatsteDag >= dag && o.LaatsteDag < DateOnly.MaxValue && o.Status < OverlegStatus.Gehouden);
        if (sessie.Landsdeel is var l && l != Landsdelen.Geen) rijen = rijen.Where(o => (o.Landsdelen & l) != 0);
        return await Met([.. (await rijen.OrderBy(o => o.EersteDag).ThenBy(o => o.LaatsteDag).ThenBy(o => o.Naam).ThenBy(o => o.Landsdelen).ThenBy(o => o.Id).Take(Meeste)
            .Select(o => o.Versie!.Inhoud).ToListAsync(ct)).Select(Lees<Overleg>)], ct);
    }

    public async Task<Kalenderoverleg> Een(Overleg overleg, CancellationToken ct) => (await Met([overleg], ct))[0];

    private async Task<IReadOnlyList<Kalenderoverleg>> Met(IReadOnlyList<Overleg> overleggen, CancellationToken ct)
    {
        var ids = overleggen.Select(o => o.Id.Waarde).ToList();
        var open = (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Inbreng && ids.Contains(d.OverlegId)).Select(d => d.Versie!.Inhoud).ToListAsync(ct))
            .Select(Lees<Inbreng>).Where(i => i.Status == Inbrengstatus.Open).CountBy(i => i.Overleg).ToDictionary(g => g.Key, g => g.Value);
        var metStuk = (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik).Where(d => d.Soort == AggregaatSoort.Vergaderstuk && ids.Contains(d.OverlegId)).Select(d => new { d.OverlegId, d.Punt }).ToListAsync(ct))
            .Select(d => (d.OverlegId, d.Punt)).ToHashSet();
        var zonderStuk = (await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == AggregaatSoort.Agenda && ids.Contains(v.AggregaatId)).Select(v => v.Inhoud).ToListAsync(ct))
            .Select(Lees<Agenda>).ToDictionary(a => a.Overleg, a => a.Punten.Count(p => p.Behandeling == Behandeling.Hamerstuk && !metStuk.Contains((a.Overleg.Waarde, p.Sleutel))));
        return [.. overleggen.Select(o => new Kalenderoverleg(o, Spoorboekje.Van(o, new(open.GetValueOrDefault(o.Id), zonderStuk.GetValueOrDefault(o.Id)), sessie.Peildatum)))];
    }

    private static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!;
}
