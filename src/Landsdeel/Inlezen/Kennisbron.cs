using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Zoeken;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Gathers what the reading of rows needs of the register, as far as the one who imports may see it.</summary>
public sealed class Kennisbron(LandsdeelDb db, Sessie sessie)
{
    public async Task<Importkennis> Haal(DateOnly geldigVan, CancellationToken ct)
    {
        // Of a partij or overleg that changed, the newest names count, and the older ones too.
        var partijen = (await db.Partijen.AsNoTracking().Where(p => p.VervangenOp == Tijdsblik.Open)
                .OrderByDescending(p => p.GeldigVan).Select(p => new { p.PartijId, p.Naam, p.Zoeknamen }).ToListAsync(ct))
            .GroupBy(p => p.PartijId)
            .Select(g => new PartijNamen(new(g.Key), g.First().Naam, [.. g.SelectMany(p => p.Zoeknamen.Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct()]))
            .ToList();
        var overleggen = (await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open)
                .OrderByDescending(o => o.GeldigVan)
                .Select(o => new { o.OverlegId, o.Naam, o.Landsdelen, o.Reeks, o.EersteDag, o.LaatsteDag, o.Precisie }).ToListAsync(ct))
            .DistinctBy(o => o.OverlegId)
            .Select(o => new OverlegNaam(new(o.OverlegId), o.Naam, o.Landsdelen, o.LaatsteDag == DateOnly.MaxValue ? null
                : new OverlegDagen(new(o.OverlegId), o.Reeks, o.Landsdelen, o.EersteDag, o.LaatsteDag, o.Precisie == Precisie.Dag)))
            .ToList();
        return new(
            new Partijgids(partijen, Sleutel),
            new Overleggids(overleggen),
            new Registerkennis(partijen.Select(p => p.Id).ToHashSet(), overleggen.Select(o => o.Id).ToHashSet(),
                new Dictionary<AfspraakId, BekendeAfspraak>(), new Dictionary<DocumentId, IReadOnlyList<string>?>()),
            sessie.Actor.Partij,
            geldigVan);
    }

    /// <summary>As <c>PartijRij.Zoeknamen</c> holds a name.</summary>
    private static string Sleutel(string naam) => string.Join(' ', Analyzer.Nederlands.Termen(naam));
}
