using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>What the own partij wrote with an item, with the number to change it from.</summary>
public sealed record Annotatieregel(Puntannotatie Annotatie, int Nummer, string Wie, long OpMicros);

/// <summary>What the own partij wrote with an agenda for itself, by the key of the item.</summary>
public sealed class AnnotatieVragen(LandsdeelDb db, Sessie sessie)
{
    public async Task<IReadOnlyDictionary<string, Annotatieregel>> Van(OverlegId overleg, CancellationToken ct)
    {
        // Sight hides those of others already; asked for by partij besides, so that no mistake there shows one.
        var eigen = sessie.Actor.Partij.Waarde;
        return (await db.Overlegdelen.AsNoTracking().Op(sessie.Blik)
            .Where(d => d.Soort == AggregaatSoort.Annotatie && d.OverlegId == overleg.Waarde && d.ZichtPartij == eigen && d.ZichtNiveau == ZichtNiveau.Eigen)
            .Select(d => new { d.Nummer, d.Versie!.Inhoud, d.Versie.Handeling!.Wie, d.Versie.Handeling.Op }).ToListAsync(ct))
            .Select(d => new Annotatieregel(JsonSerializer.Deserialize<Puntannotatie>(d.Inhoud, LandsdeelJson.Compact)!, d.Nummer, d.Wie, d.Op))
            .ToDictionary(r => r.Annotatie.Sleutel);
    }
}

/// <summary>What was typed with one item.</summary>
/// <param name="Basis">The version it was made from; 0 for the first.</param>
public sealed record Annotatieinvoer(string Sleutel, int Basis, string? Standpunt, string? Spreeklijn);

/// <summary>Keeps what a partij writes with an agenda for itself. All of it in one act, or nothing.</summary>
public sealed class BewaarAnnotaties(LandsdeelDb db, Sessie sessie, Overlegtoegang toegang, AnnotatieVragen vragen)
{
    /// <returns>How many items changed.</returns>
    public async Task<Uitkomst<int>> Voer(OverlegId overleg, IReadOnlyList<Annotatieinvoer> invoer, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        var nu = await vragen.Van(overleg, ct);
        List<Weigering> fouten = [];
        List<Schrijfopdracht> opdrachten = [];
        foreach (var i in invoer.Take(Agenda.MeestePunten).DistinctBy(i => i.Sleutel))
        {
            var wens = new Puntannotatie { Overleg = overleg, Sleutel = i.Sleutel, Partij = sessie.Actor.Partij, Standpunt = Invoertekst.Schoon(i.Standpunt), Spreeklijn = Invoertekst.Schoon(i.Spreeklijn) };
            var was = nu.GetValueOrDefault(i.Sleutel);
            if (was is null ? wens.IsLeeg : was.Annotatie == wens) continue;
            fouten.AddRange(wens.Controleer().Select(f => f with { Veld = $"{f.Veld}-{i.Sleutel}" }));
            if ((was?.Nummer ?? 0) != i.Basis) fouten.Add(new AnnotatieIsGewijzigd(was?.Wie ?? "Iemand") with { Veld = $"standpunt-{i.Sleutel}" });
            opdrachten.Add(new(AggregaatSoort.Annotatie, wens.Id, wens, sessie.Peildatum, new(ZichtNiveau.Eigen, sessie.Actor.Partij), was is null ? Schrijfwijze.Nieuw : Schrijfwijze.Wijziging, was?.Nummer));
        }
        if (fouten.Count > 0) return Uitkomst.Geweigerd<int>(fouten);
        if (opdrachten.Count == 0) return 0;
        // The act says that something was kept, and nothing of what.
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("eigen deel van een agenda bijgewerkt"), opdrachten, ct);
        return uitkomst.Gelukt ? opdrachten.Count : Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
    }
}
