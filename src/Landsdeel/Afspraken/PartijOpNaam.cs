using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Finds a partij as people type it: by key, or by name, abbreviation or alias.</summary>
public sealed class PartijOpNaam(LandsdeelDb db, Sessie sessie)
{
    /// <summary>No more candidates than this are given, and one more to show that there are.</summary>
    public const int MeesteKeuzes = 8;
    private const int MeesteWoorden = 10;

    /// <summary>The one with this key; else those that are called exactly so; else those whose names have all the words.</summary>
    public async Task<IReadOnlyList<(string Id, string Naam)>> Vind(string getypt, CancellationToken ct)
    {
        var partijen = db.Partijen.AsNoTracking().Op(sessie.Blik);
        var termen = Analyzer.Nederlands.Termen(getypt);
        var heel = "|" + string.Join(' ', termen) + "|";
        var precies = await partijen.Where(p => p.PartijId == getypt || (termen.Count > 0 && p.Zoeknamen.Contains(heel)))
            .OrderBy(p => p.PartijId == getypt ? 0 : 1).ThenBy(p => p.PartijId).Take(MeesteKeuzes + 1)
            .Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct);
        if (precies.Count > 0 && precies[0].PartijId == getypt) return [(precies[0].PartijId, precies[0].Naam)];
        if (precies.Count > 0 || termen.Count == 0) return [.. precies.Select(p => (p.PartijId, p.Naam))];
        foreach (var term in termen.Take(MeesteWoorden)) partijen = partijen.Where(p => p.Zoeknamen.Contains(term));
        return [.. (await partijen.OrderBy(p => p.PartijId).Take(MeesteKeuzes + 1).Select(p => new { p.PartijId, p.Naam }).ToListAsync(ct))
            .Select(p => (p.PartijId, p.Naam))];
    }
}
