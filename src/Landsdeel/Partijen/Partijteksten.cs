using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>Who an afspraak binds, in one line of a list: a partij that ended by the peildatum by its successors, with its own name behind them.</summary>
public sealed class Partijteksten(LandsdeelDb db, Sessie sessie)
{
    /// <summary>By row of an afspraak, of those that name a partij that ended: "Amsterdam (was Weesp), Provincie Noord-Holland". One question for a whole page.</summary>
    /// <param name="teksten">By row, as they are kept: only where one has the name of a partij that ended is it asked for.</param>
    public async Task<IReadOnlyDictionary<long, string>> Voor(IEnumerable<(long Rij, string Tekst)> teksten, CancellationToken ct)
    {
        var geeindigd = sessie.Opvolging.Opgegaan(sessie.Peildatum);
        var heten = geeindigd.SelectMany(p => p.Aliassen.Append(p.Naam)).Distinct().ToList();
        var rijen = teksten.Where(t => heten.Exists(n => t.Tekst.Contains(n, StringComparison.Ordinal))).Select(t => t.Rij).ToList();
        if (rijen.Count == 0) return new Dictionary<long, string>();
        var opgegaan = geeindigd.Select(p => p.Id).ToHashSet();
        var rollen = (await db.Set<AfspraakPartijRij>().AsNoTracking().Where(p => rijen.Contains(p.RijId) && (p.Rol == Rol.Trekker || p.Rol == Rol.Gebonden))
            .OrderBy(p => p.RijId).ThenBy(p => p.Rol).ThenBy(p => p.Volgorde).Select(p => new { p.RijId, p.PartijId, p.Naam }).ToListAsync(ct))
            .GroupBy(p => p.RijId, p => (Partij: new PartijId(p.PartijId), p.Naam)).Where(g => g.Any(p => opgegaan.Contains(p.Partij))).ToList();
        if (rollen.Count == 0) return new Dictionary<long, string>();
        var nu = rollen.SelectMany(g => g).Select(p => p.Partij).Distinct().Where(opgegaan.Contains).ToDictionary(p => p, p => sessie.Opvolging.Nu(p, sessie.Peildatum));
        var ids = nu.Values.SelectMany(n => n).Select(p => p.Waarde).Distinct().ToList();
        var namen = (await db.Partijen.AsNoTracking().Op(sessie.Blik with { BekendMicros = null }).Where(p => ids.Contains(p.PartijId)).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct))
            .ToDictionary(p => new PartijId(p.PartijId), p => p.Naam);
        return rollen.ToDictionary(g => g.Key, g => string.Join(", ", Regel(g, p => [.. nu.GetValueOrDefault(p, []).Where(namen.ContainsKey).Select(n => namen[n])])));
    }

    /// <summary>Lines of a list with that text where it differs.</summary>
    public async Task<IReadOnlyList<T>> In<T>(IReadOnlyList<T> regels, Func<T, (long Rij, string Tekst)> van, Func<T, string, T> met, CancellationToken ct)
    {
        var teksten = await Voor(regels.Select(van), ct);
        return teksten.Count == 0 ? regels : [.. regels.Select(r => teksten.TryGetValue(van(r).Rij, out var tekst) ? met(r, tekst) : r)];
    }

    /// <summary>Each by its name; those that went on in the same ones together: "Maashorst (was Uden en Landerd)".</summary>
    internal static IEnumerable<string> Regel(IEnumerable<(PartijId Partij, string Naam)> partijen, Func<PartijId, IReadOnlyList<string>> nu) =>
        partijen.Select(p => (p.Naam, Nu: Woorden.Samen(nu(p.Partij)))).GroupBy(p => p.Nu == "" ? (p.Naam, "") : ("", p.Nu))
            .Select(g => g.Key.Item2 == "" ? g.First().Naam : $"{g.Key.Item2} (was {Woorden.Samen([.. g.Select(p => p.Naam).Distinct()])})");
}
