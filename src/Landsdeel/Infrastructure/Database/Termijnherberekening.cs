using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>When an overleg gets other days, the afspraken whose term or agendering means it are stored anew,
/// whoever may see them: days are for everyone alike.</summary>
internal static class Termijnherberekening
{
    /// <summary>What to write beside the overleg itself, in the same act.</summary>
    public static async Task<IReadOnlyList<Schrijfopdracht>> Opdrachten(LandsdeelDb db, Overleg oud, Overleg nieuw, CancellationToken ct)
    {
        using var alles = db.BuitenZicht();
        var was = await Overlegdagen.Oplossing(db, null, ct);
        var wordt = was.Met(nieuw);
        List<Schrijfopdracht> opdrachten = [];
        foreach (var stuk in (await Geraakt(db, oud, nieuw, ct)).Chunk(500))
        {
            var versies = await db.Versies.IgnoreQueryFilters().AsNoTracking()
                .Where(v => v.Soort == AggregaatSoort.Afspraak && v.VervangenOp == Tijdsblik.Open && stuk.Contains(v.AggregaatId)).ToListAsync(ct);
            foreach (var groep in versies.GroupBy(v => v.AggregaatId))
            {
                var rijen = groep.OrderBy(v => v.GeldigVan).Select(v => (Rij: v, Afspraak: JsonSerializer.Deserialize<Afspraak>(v.Inhoud, LandsdeelJson.Compact)!)).ToList();
                if (!rijen.Exists(r => was.Verschilt(wordt, r.Afspraak))) continue;
                var (laatste, afspraak) = rijen[^1];
                opdrachten.Add(new(AggregaatSoort.Afspraak, groep.Key, afspraak, laatste.GeldigVan,
                    new(laatste.ZichtNiveau, new(laatste.ZichtPartij), laatste.ZichtOverleg == "" ? null : new(laatste.ZichtOverleg)), Schrijfwijze.Herberekening));
            }
        }
        return opdrachten;
    }

    /// <summary>Keys of the afspraken that may be touched: they return in the overleg, or name one in words around its days.</summary>
    private static async Task<HashSet<string>> Geraakt(LandsdeelDb db, Overleg oud, Overleg nieuw, CancellationToken ct)
    {
        var rijen = db.Afspraken.IgnoreQueryFilters().AsNoTracking().Where(r => r.VervangenOp == Tijdsblik.Open);
        var id = oud.Id.Waarde;
        var geraakt = (await rijen.SelectMany(r => r.Agenderingen, (r, a) => new { r.AfspraakId, a.OverlegId })
            .Where(r => r.OverlegId == id).Select(r => r.AfspraakId).Distinct().ToListAsync(ct)).ToHashSet();
        var dagen = new[] { OverlegDagen.Uit(oud), OverlegDagen.Uit(nieuw) }.OfType<OverlegDagen>().ToList();
        if (dagen.Count == 0) return geraakt;
        var (van, tot) = (dagen.Min(d => d.Van), dagen.Max(d => d.Tot));
        var landsdelen = oud.Landsdelen | nieuw.Landsdelen;
        // Only a term that names an overleg in words can mean this one; that it does, its own content says.
        var inWoorden = rijen.Where(r => r.Versie!.Inhoud.Contains("\"overleg\":{"));
        geraakt.UnionWith(await inWoorden.Where(r => r.LaatsteDag >= van && r.EersteDag <= tot && (r.Landsdelen & landsdelen) != 0)
            .Select(r => r.AfspraakId).ToListAsync(ct));
        geraakt.UnionWith(await inWoorden.SelectMany(r => r.Agenderingen, (r, a) => new { r.AfspraakId, a.OverlegId, a.EersteDag, a.LaatsteDag })
            .Where(a => a.OverlegId == "" && a.LaatsteDag >= van && a.EersteDag <= tot).Select(a => a.AfspraakId).ToListAsync(ct));
        return geraakt;
    }
}
