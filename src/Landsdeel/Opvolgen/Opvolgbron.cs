using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opvolgen;

/// <summary>An afspraak as it is now, with who follows it up.</summary>
/// <param name="Overleg">Whose partijen may be told at level overleg; null when there is none.</param>
/// <param name="Deelnemers">Who sits at that table.</param>
public sealed record Opvolgstand(
    AfspraakVersie Versie, Opvolgrollen Rollen, OverlegId? Overleg, IReadOnlyList<PartijId> Deelnemers, IReadOnlyDictionary<PartijId, Partij> Partijen)
{
    public Afspraak Afspraak => Versie.Inhoud;

    /// <summary>The levels at which something can be told: never wider than the afspraak itself.</summary>
    public IReadOnlyList<ZichtNiveau> Niveaus => [.. Enum.GetValues<ZichtNiveau>()
        .Where(n => n <= Versie.Zicht.Niveau && (n != ZichtNiveau.Overleg || Overleg is not null))];

    public Zicht Zicht(ZichtNiveau niveau, PartijId eigenaar) => new(niveau, eigenaar, niveau == ZichtNiveau.Overleg ? Overleg : null);

    public string Naam(PartijId partij) => Partijen.GetValueOrDefault(partij)?.Naam ?? partij.Waarde;

    /// <summary>A group of which nobody sits at the table has no hand to answer with.</summary>
    public bool KanAntwoorden(PartijId partij) => Partijen.GetValueOrDefault(partij)?.Soort is not (PartijSoort.Rijk or PartijSoort.Collectief);
}

/// <summary>Reads what following up needs, whatever day is looked at, and says who may.</summary>
public sealed class Opvolgbron(LandsdeelDb db, Sessie sessie, VindAfspraak vind)
{
    public async Task<Opvolgstand?> Laad(string sleutel, CancellationToken ct) =>
        await vind.Id(sleutel, ct) is { } id && await vind.Nieuwste(id, ct) is { } versie ? await Laad(versie, ct) : null;

    public async Task<Opvolgstand> Laad(AfspraakVersie versie, CancellationToken ct)
    {
        var overleg = versie.Zicht.Overleg ?? versie.Inhoud.Overleg;
        var deelnemers = overleg is { } o ? (await Nieuwste<Overleg>(AggregaatSoort.Overleg, [o.Waarde], ct)).FirstOrDefault()?.Deelnemers ?? [] : [];
        var ids = versie.Inhoud.Partijen.Select(p => p.Partij.Waarde).Concat(deelnemers.Select(d => d.Waarde)).Distinct().ToList();
        var partijen = (await Nieuwste<Partij>(AggregaatSoort.Partij, ids, ct)).ToDictionary(p => p.Id);
        return new(versie, Opvolgrollen.Van(versie.Inhoud, partijen, deelnemers), overleg, deelnemers, partijen);
    }

    /// <summary>Null when the person of this session may take it up.</summary>
    public Weigering? WeigerTrekker(Opvolgstand stand) => WeigerNu(stand, Bevoegdheid.AfsprakenBeheren) is { } nee ? nee
        : sessie.Namens(stand.Rollen.Trekkers) is not null ? null : new NietTrekker([.. stand.Rollen.Trekkers.Select(stand.Naam)]);

    /// <summary>As whom the person of this session answers: as a partij, as the secretaris (null), or not at all.</summary>
    public Uitkomst<PartijId?> AlsWie(Opvolgstand stand, Nakomingsverzoek verzoek)
    {
        if (WeigerNu(stand, Bevoegdheid.AfsprakenBeheren) is { } nee) return nee;
        if (sessie.Namens(verzoek.Gevraagd.Select(g => g.Partij).OfType<PartijId>()) is { } als) return (PartijId?)als;
        return verzoek.Gevraagd.Any(g => g.Partij is null) && !sessie.Kijker.Namens.Contains(verzoek.Partij) && WeigerNu(stand, Bevoegdheid.OverleggenBeheren) is null
            ? (PartijId?)null : new NietGevraagdTeBeoordelen();
    }

    public Weigering? WeigerNu(Opvolgstand stand, Bevoegdheid nodig) => sessie.Blik.BekendMicros is not null ? new KijktTerug()
        : sessie.Peildatum > sessie.Vandaag ? new OpvolgenInDeToekomst()
        : Toegang.Weiger(sessie, nodig, stand.Afspraak.Landsdelen, stand.Afspraak.Overleg);

    /// <summary>The newest version of some records.</summary>
    private async Task<IEnumerable<T>> Nieuwste<T>(AggregaatSoort soort, List<string> ids, CancellationToken ct) => ids.Count == 0 ? []
        : (await db.Versies.AsNoTracking().Where(v => v.Soort == soort && v.VervangenOp == Tijdsblik.Open && ids.Contains(v.AggregaatId))
            .OrderBy(v => v.GeldigVan).Select(v => new { v.AggregaatId, v.Inhoud }).ToListAsync(ct))
            .GroupBy(v => v.AggregaatId).Select(g => JsonSerializer.Deserialize<T>(g.Last().Inhoud, LandsdeelJson.Compact)!);
}
