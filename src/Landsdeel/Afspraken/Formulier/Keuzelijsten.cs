using System.Text.Json;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>What one can choose from in the form.</summary>
public sealed record Keuzes(
    IReadOnlyList<(string Id, string Naam)> Overleggen, IReadOnlyList<(string Id, string Naam)> Documenten, IReadOnlyList<string> Partijnamen);

/// <summary>Gathers the lists of the form, as far as this viewer may see them.</summary>
public sealed class Keuzelijsten(LandsdeelDb db)
{
    private const int Meeste = 500;

    public async Task<Keuzes> Haal(CancellationToken ct)
    {
        var overleggen = await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open && o.GeldigTot == Tijdsblik.ZonderEinde)
            .OrderByDescending(o => o.EersteDag).ThenBy(o => o.Naam).Take(Meeste).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct);
        var documenten = await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Document && v.VervangenOp == Tijdsblik.Open && v.GeldigTot == Tijdsblik.ZonderEinde)
            .OrderBy(v => v.AggregaatId).Take(Meeste).Select(v => v.Inhoud).ToListAsync(ct);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.VervangenOp == Tijdsblik.Open && p.GeldigTot == Tijdsblik.ZonderEinde)
            .OrderBy(p => p.Zijde).ThenBy(p => p.Soort).ThenBy(p => p.Naam).Take(1000).Select(p => new { p.Naam, p.Soort }).ToListAsync(ct);
        return new(
            [.. overleggen.Select(o => (o.OverlegId, NaamVragen.OverlegNaam(o.Naam, o.Landsdelen)))],
            [.. documenten.Select(d => JsonSerializer.Deserialize<Document>(d, LandsdeelJson.Compact)!)
                .OrderBy(d => d.Bestand is null).ThenByDescending(d => d.Datum).Select(d => (d.Id.Waarde, Bronvermelding.Van(d)))],
            // A municipality shares its name with a province or a town; the lists know it by this name too.
            [.. partijen.Select(p => p.Soort == PartijSoort.Gemeente ? $"gemeente {p.Naam}" : p.Naam).Distinct()]);
    }
}
