using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Partijen;

/// <summary>What a typed name comes to: one partij, or those it may mean.</summary>
public sealed record PartijTreffers(PartijRegel? Gevonden, IReadOnlyList<PartijRegel> Mogelijk);

/// <summary>Finds the partij that someone means by name, abbreviation, alias or code. Never guesses: a name that fits
/// several, or only in part, comes back as a choice.</summary>
public sealed class ZoekPartij(LandsdeelDb db)
{
    private const int MeesteKeuzes = 10;

    /// <param name="keuze">The key of the one that was chosen before; believed only where it fits the name.</param>
    public async Task<PartijTreffers> Voer(string naam, string? keuze, CancellationToken ct)
    {
        var getypt = Invoertekst.Schoon(naam) ?? "";
        var termen = Analyzer.Nederlands.Termen(getypt.Length > 200 ? getypt[..200] : getypt).Take(20).ToList();
        if (termen.Count == 0) return new(null, []);
        var rijen = db.Partijen.AsNoTracking().Where(p => p.VervangenOp == Tijdsblik.Open && p.GeldigTot == Tijdsblik.ZonderEinde);
        foreach (var term in termen) rijen = rijen.Where(p => p.Zoeknamen.Contains(term));
        var passend = await rijen.OrderBy(p => p.Naam.Length).ThenBy(p => p.Naam).Take(100).ToListAsync(ct);
        if (passend.FirstOrDefault(p => p.PartijId == keuze) is { } gekozen) return new(Regel(gekozen), []);

        var gevouwen = $"|{string.Join(' ', termen)}|";
        var precies = passend.Where(p => p.Zoeknamen.Contains(gevouwen, StringComparison.Ordinal) || Plaatsnaam(p, getypt)).ToList();
        return precies.Count == 1 ? new(Regel(precies[0]), []) : new(null, [.. precies.Concat(passend).Distinct().Take(MeesteKeuzes).Select(Regel)]);
    }

    /// <summary>"Utrecht" is the gemeente as well as the provincie.</summary>
    private static bool Plaatsnaam(PartijRij p, string getypt) =>
        p.Soort == PartijSoort.Provincie && string.Equals(p.Naam, $"provincie {getypt}", StringComparison.OrdinalIgnoreCase);

    private static PartijRegel Regel(PartijRij p) => new(p.PartijId, p.Naam, p.Afkorting, p.Zijde, p.Soort, p.Code, p.Landsdelen);
}
