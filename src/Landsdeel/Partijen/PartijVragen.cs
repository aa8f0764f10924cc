using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>One line of the list of partijen.</summary>
public sealed record PartijRegel(string Id, string Naam, string Afkorting, Zijde Zijde, PartijSoort Soort, string Code, Landsdelen Landsdelen);

/// <summary>What the pages and commands ask about partijen.</summary>
public sealed class PartijVragen(LandsdeelDb db, Sessie sessie)
{
    public async Task<IReadOnlyList<PartijRegel>> Lijst(string? zoek, PartijSoort? soort, CancellationToken ct)
    {
        var rijen = db.Partijen.AsNoTracking().Op(sessie.Blik);
        if (soort is { } s) rijen = rijen.Where(p => p.Soort == s);
        if (sessie.Landsdeel != Landsdelen.Geen) rijen = rijen.Where(p => (p.Landsdelen & sessie.Landsdeel) != 0);
        foreach (var term in Analyzer.Nederlands.Termen(zoek ?? "")) rijen = rijen.Where(p => p.Zoeknamen.Contains(term));
        return await rijen.OrderBy(p => p.Zijde).ThenBy(p => p.Soort).ThenBy(p => p.Naam)
            .Select(p => new PartijRegel(p.PartijId, p.Naam, p.Afkorting, p.Zijde, p.Soort, p.Code, p.Landsdelen)).ToListAsync(ct);
    }
}
