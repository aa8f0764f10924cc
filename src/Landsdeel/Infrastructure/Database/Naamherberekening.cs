using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>When a partij gets another name, the afspraken in which it has a role are stored anew from that day on, whoever may see them:
/// lists and search then know it by its new name, and by the old one on the days before.</summary>
internal static class Naamherberekening
{
    /// <summary>What to write beside the partij itself, in the same act.</summary>
    public static async Task<IReadOnlyList<Schrijfopdracht>> Opdrachten(LandsdeelDb db, PartijId partij, DateOnly dag, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        var ids = await db.Afspraken.IgnoreQueryFilters().AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open && r.GeldigTot > dag && r.Partijen.Any(p => p.PartijId == partij.Waarde))
            .Select(r => r.AfspraakId).Distinct().ToListAsync(ct);
        List<Schrijfopdracht> opdrachten = [];
        foreach (var stuk in ids.Chunk(500))
        {
            var versies = await db.Versies.IgnoreQueryFilters().AsNoTracking()
                .Where(v => v.Soort == AggregaatSoort.Afspraak && v.VervangenOp == Tijdsblik.Open && stuk.Contains(v.AggregaatId)).ToListAsync(ct);
            foreach (var laatste in versies.GroupBy(v => v.AggregaatId).Select(g => g.MaxBy(v => v.GeldigVan)!))
            {
                var zicht = new Zicht(laatste.ZichtNiveau, new(laatste.ZichtPartij), laatste.ZichtOverleg == "" ? null : new(laatste.ZichtOverleg));
                var afspraak = JsonSerializer.Deserialize<Afspraak>(laatste.Inhoud, LandsdeelJson.Compact)!;
                // A version that began before keeps the old name up to the day; one that begins later has only the new one.
                opdrachten.Add(laatste.GeldigVan < dag ? new(AggregaatSoort.Afspraak, laatste.AggregaatId, afspraak, dag, zicht, Schrijfwijze.Wijziging)
                    : new(AggregaatSoort.Afspraak, laatste.AggregaatId, afspraak, laatste.GeldigVan, zicht, Schrijfwijze.Herberekening));
            }
        }
        return opdrachten;
    }
}
