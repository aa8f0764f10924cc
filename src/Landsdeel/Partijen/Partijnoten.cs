using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
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
        var op = ids.Distinct().Select(i => sessie.Opvolging.Opgegaan(new(i), sessie.Peildatum)).OfType<Partij>().ToList();
        var namen = await Namen(op.SelectMany(p => p.OpgegaanIn), ct);
        return op.Where(p => p.OpgegaanIn.Any(namen.ContainsKey))
            .ToDictionary(p => p.Id.Waarde, p => $"sinds {p.GeldigTot!.Value.Voluit()} {string.Join(" en ", p.OpgegaanIn.Where(namen.ContainsKey).Select(o => MetSoort(namen[o])))}");
    }

    /// <summary>By key what those are called that have its duties on the peildatum and are then there themselves. Who did not end is not in it.</summary>
    public async Task<IReadOnlyDictionary<PartijId, IReadOnlyList<string>>> Opvolgers(IEnumerable<PartijId> ids, CancellationToken ct)
    {
        var nu = ids.Distinct().Select(p => (Partij: p, Nu: sessie.Opvolging.Nu(p, sessie.Peildatum))).Where(p => p.Nu.Count > 0).ToList();
        var namen = await Namen(nu.SelectMany(p => p.Nu), ct);
        return nu.ToDictionary(p => p.Partij, p => (IReadOnlyList<string>)[.. p.Nu.Where(namen.ContainsKey).Select(o => namen[o].Naam)]);
    }

    private static string MetSoort((string Naam, PartijSoort Soort) p) =>
        p.Soort == PartijSoort.Gemeente && !p.Naam.StartsWith("gemeente", StringComparison.OrdinalIgnoreCase) ? $"gemeente {p.Naam}" : p.Naam;

    private async Task<Dictionary<PartijId, (string Naam, PartijSoort Soort)>> Namen(IEnumerable<PartijId> ids, CancellationToken ct)
    {
        var naar = ids.Select(p => p.Waarde).Distinct().ToList();
        return naar.Count == 0 ? [] : (await db.Partijen.AsNoTracking().Op(sessie.Blik with { BekendMicros = null }).Where(p => naar.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam, p.Soort }).ToListAsync(ct))
            .ToDictionary(p => new PartijId(p.PartijId), p => (p.Naam, p.Soort));
    }
}
