using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Fasering;
using Landsdeel.Domain.Gebieden;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Rondes;
using Landsdeel.Domain.Trajecten;
using Landsdeel.Domain.Voortgang;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Partijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Rondes;

/// <summary>Writes what the register holds on the peildatum, as far as the viewer may see it, as one round.
/// Partijen that are as the product's own lists have them are left out.</summary>
public sealed class ExporteerRonde(LandsdeelDb db, Sessie sessie)
{
    public async Task<(Ronde Ronde, IReadOnlyList<(string Bestand, string Tekst)> Teksten)> Voer(CancellationToken ct)
    {
        var koppen = await Alle<Ronde>(AggregaatSoort.RondeKop, ct);
        var lijst = PartijLijsten.Alle().ToDictionary(p => p.Id, Tekst);
        var kop = koppen.Count > 0 ? koppen[^1] : new() { Naam = "Register", GeldigVan = sessie.Peildatum };
        var ronde = kop with
        {
            Documenten = await Alle<Document>(AggregaatSoort.Document, ct),
            Partijen = [.. (await Alle<Partij>(AggregaatSoort.Partij, ct)).Where(p => !lijst.TryGetValue(p.Id, out var zelfde) || zelfde != Tekst(p))],
            Vermeldingen = await Alle<PartijVermelding>(AggregaatSoort.PartijVermelding, ct),
            Overleggen = await Alle<Overleg>(AggregaatSoort.Overleg, ct),
            Gebieden = await Alle<Gebied>(AggregaatSoort.Gebied, ct),
            Opgaven = await Alle<Opgave>(AggregaatSoort.Opgave, ct),
            Trajecten = await Alle<Traject>(AggregaatSoort.Traject, ct),
            Akkoorden = await Alle<Akkoord>(AggregaatSoort.Akkoord, ct),
            Afspraken = await Alle<Afspraak>(AggregaatSoort.Afspraak, ct),
            Cijfers = await Alle<Cijfer>(AggregaatSoort.Cijfer, ct),
            Cyclus = await Alle<CyclusStap>(AggregaatSoort.CyclusStap, ct),
            Geld = await Alle<GeldRegel>(AggregaatSoort.GeldRegel, ct),
        };
        var teksten = await db.DocumentTeksten.AsNoTracking().ToListAsync(ct);
        return (ronde, [.. ronde.Documenten.Where(d => d.Bestand is not null)
            .Join(teksten, d => d.Id.Waarde, t => t.DocumentId, (d, t) => (d.Bestand!, t.Tekst))]);
    }

    private async Task<IReadOnlyList<T>> Alle<T>(AggregaatSoort soort, CancellationToken ct) =>
        [.. (await db.Versies.AsNoTracking().Op(sessie.Blik).Where(v => v.Soort == soort)
                .Select(v => new { v.Inhoud, Eerste = db.Versies.Where(e => e.Soort == soort && e.AggregaatId == v.AggregaatId).Min(e => e.Id) })
                .OrderBy(v => v.Eerste).Select(v => v.Inhoud).ToListAsync(ct))
            .Select(inhoud => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!)];

    private static string Tekst(Partij partij) => JsonSerializer.Serialize(partij, LandsdeelJson.Compact);
}
