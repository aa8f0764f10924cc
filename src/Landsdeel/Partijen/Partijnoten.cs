using System.Text.Json;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Opmaak;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>Says of partijen that ended by the peildatum in whom they go on.</summary>
public sealed class Partijnoten(LandsdeelDb db, Sessie sessie)
{
    /// <summary>By key: "sinds 1 januari 2022 gemeente Maashorst". Who did not end is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Voor(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return new Dictionary<string, string>();
        var dag = sessie.Peildatum;
        var op = (await db.Versies.AsNoTracking().Op(sessie.Blik with { BekendMicros = null })
            .Where(v => v.Soort == AggregaatSoort.Partij && ids.Contains(v.AggregaatId) && v.Inhoud.Contains("\"opgegaanIn\"")).Select(v => v.Inhoud).ToListAsync(ct))
            .Select(i => JsonSerializer.Deserialize<Partij>(i, LandsdeelJson.Compact)!).Where(p => p.GeldigTot <= dag).ToList();
        if (op.Count == 0) return new Dictionary<string, string>();
        var naar = op.SelectMany(p => p.OpgegaanIn).Select(p => p.Waarde).Distinct().ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik with { BekendMicros = null }).Where(p => naar.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam, p.Soort }).ToListAsync(ct))
            .ToDictionary(p => p.PartijId, p => p.Soort == PartijSoort.Gemeente && !p.Naam.StartsWith("gemeente", StringComparison.OrdinalIgnoreCase) ? $"gemeente {p.Naam}" : p.Naam);
        return op.Where(p => p.OpgegaanIn.Any(o => namen.ContainsKey(o.Waarde)))
            .ToDictionary(p => p.Id.Waarde, p => $"sinds {p.GeldigTot!.Value.Voluit()} {string.Join(" en ", p.OpgegaanIn.Select(o => namen.GetValueOrDefault(o.Waarde)).OfType<string>())}");
    }
}
