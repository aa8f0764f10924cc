using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Trajecten;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Partijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>What of another afspraak a page shows.</summary>
public sealed record AfspraakNaam(string Id, string Referentie, string Tekst, AfspraakStatus Status)
{
    /// <summary>What its address is made of.</summary>
    public string Sleutel => Referentie == "" ? Id : Referentie;
}

/// <summary>The names of everything that afspraken refer to, as far as the viewer may see them.</summary>
public sealed record Naamgids(
    IReadOnlyDictionary<string, string> Partijen,
    IReadOnlyDictionary<string, string> Overleggen,
    IReadOnlyDictionary<string, AfspraakNaam> Afspraken,
    IReadOnlyDictionary<string, Document> Documenten,
    IReadOnlyDictionary<string, string> Trajecten)
{
    /// <summary>By key: in whom a partij that ended goes on.</summary>
    public IReadOnlyDictionary<string, string> Noten { get; init; } = new Dictionary<string, string>();

    /// <summary>In whom a partij goes on, when it ended by the peildatum: "sinds 1 januari 2022 gemeente Maashorst".</summary>
    public string? Noot(PartijId id) => Noten.GetValueOrDefault(id.Waarde);

    public string Partij(PartijId id) => Partijen.GetValueOrDefault(id.Waarde, id.Waarde);
    public string Overleg(OverlegId id) => Overleggen.GetValueOrDefault(id.Waarde, id.Waarde);
    public AfspraakNaam? Afspraak(AfspraakId id) => Afspraken.GetValueOrDefault(id.Waarde);
    public Document? Document(DocumentId id) => Documenten.GetValueOrDefault(id.Waarde);
    public string Traject(TrajectId id) => Trajecten.GetValueOrDefault(id.Waarde, id.Waarde);
}

/// <summary>Looks names up for a page, one query a kind.</summary>
public sealed class NaamVragen(LandsdeelDb db, Sessie sessie, Partijnoten noten)
{
    /// <param name="ook">More afspraken to name than those that are linked to.</param>
    public async Task<Naamgids> Voor(IReadOnlyCollection<Afspraak> afspraken, IEnumerable<AfspraakId> ook, IEnumerable<PartijId> ookPartijen, CancellationToken ct)
    {
        var partijen = Los(afspraken.SelectMany(a => a.Partijen.Select(p => p.Partij.Waarde)).Concat(ookPartijen.Select(p => p.Waarde)));
        var overleggen = Los(afspraken.SelectMany(a => a.Agenderingen.Select(g => g.Overleg?.Waarde).Append(a.Overleg?.Waarde).Append(a.BeslotenIn?.Waarde)).OfType<string>());
        var anderen = Los(afspraken.SelectMany(a => a.Verbanden.Select(v => v.Naar.Waarde).Append(a.VervangenDoor?.Waarde).OfType<string>())
            .Concat(ook.Select(a => a.Waarde)));
        var documenten = Los(afspraken.SelectMany(a => a.Passages.Concat(a.Agenderingen.SelectMany(g => g.Passages))).Select(p => p.Document.Waarde));
        var trajecten = Los(afspraken.Select(a => a.Onderwerp?.Waarde).OfType<string>());
        return new(
            await PartijNamen(partijen, ct),
            await OverlegNamen(overleggen, ct),
            await AfspraakNamen(anderen, ct),
            (await Aggregaten<Document>(AggregaatSoort.Document, documenten, ct)).ToDictionary(d => d.Id.Waarde),
            (await Aggregaten<Traject>(AggregaatSoort.Traject, trajecten, ct)).ToDictionary(t => t.Id.Waarde, t => t.Naam))
        { Noten = await noten.Voor(partijen, ct) };
    }

    private static string[] Los(IEnumerable<string> ids) => [.. ids.Distinct().Take(500)];

    private async Task<Dictionary<string, string>> PartijNamen(string[] ids, CancellationToken ct) => ids.Length == 0 ? []
        : (await db.Partijen.AsNoTracking().Where(p => p.VervangenOp == Tijdsblik.Open && ids.Contains(p.PartijId))
            .OrderBy(p => p.GeldigVan).Select(p => new { p.PartijId, p.Naam, p.GeldigVan }).ToListAsync(ct))
            // As it was called on the peildatum; what did not exist yet as it was first called.
            .GroupBy(p => p.PartijId).ToDictionary(g => g.Key, g => (g.LastOrDefault(p => p.GeldigVan <= sessie.Peildatum) ?? g.First()).Naam);

    private async Task<Dictionary<string, string>> OverlegNamen(string[] ids, CancellationToken ct) => ids.Length == 0 ? []
        : (await db.Overleggen.AsNoTracking().Where(o => o.VervangenOp == Tijdsblik.Open && ids.Contains(o.OverlegId))
            .OrderBy(o => o.GeldigVan).Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
            .GroupBy(o => o.OverlegId).ToDictionary(g => g.Key, g => OverlegNaam(g.Last().Naam, g.Last().Landsdelen));

    /// <summary>The name with its landsdeel, where the name itself does not say it.</summary>
    public static string OverlegNaam(string naam, Landsdelen landsdelen) =>
        landsdelen is Landsdelen.Geen or Landsdelen.Landelijk || naam.Contains(landsdelen.Namen(), StringComparison.OrdinalIgnoreCase)
            ? naam : $"{naam}, {landsdelen.Namen()}";

    private async Task<Dictionary<string, AfspraakNaam>> AfspraakNamen(string[] ids, CancellationToken ct) => ids.Length == 0 ? []
        : await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(a => ids.Contains(a.AfspraakId))
            .Select(a => new AfspraakNaam(a.AfspraakId, a.Referentie, a.Tekst, a.Status)).ToDictionaryAsync(a => a.Id, ct);

    private async Task<IEnumerable<T>> Aggregaten<T>(AggregaatSoort soort, string[] ids, CancellationToken ct) => ids.Length == 0 ? []
        : (await db.Versies.AsNoTracking().Where(v => v.Soort == soort && v.VervangenOp == Tijdsblik.Open && ids.Contains(v.AggregaatId))
            .OrderBy(v => v.GeldigVan).Select(v => new { v.AggregaatId, v.Inhoud }).ToListAsync(ct))
            .GroupBy(v => v.AggregaatId).Select(g => JsonSerializer.Deserialize<T>(g.Last().Inhoud, LandsdeelJson.Compact)!);
}
