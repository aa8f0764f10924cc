using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Rondes;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Rondes;

/// <summary>Loads a whole round into the register, in one transaction.</summary>
public sealed class LaadRonde(LandsdeelDb db, Sessie sessie)
{
    /// <param name="tekst">Gives the text of a document by its file name; null when there is none.</param>
    public async Task<Uitkomst<int>> Voer(Ronde ronde, Func<string, string?> tekst, string bron, CancellationToken ct)
    {
        var partijen = await db.Partijen.Select(p => p.PartijId).Distinct().ToListAsync(ct);
        var teksten = new List<(DocumentId Id, string Sha256, string Tekst)>();
        var weigeringen = new List<Weigering>();
        foreach (var document in ronde.Documenten.Where(d => d.Bestand is not null))
        {
            var inhoud = tekst(document.Bestand!);
            if (inhoud is null || document.Sha256 != Sha256(inhoud)) weigeringen.Add(new TekstWijktAf(document.Bestand!));
            else teksten.Add((document.Id, document.Sha256, inhoud));
        }
        weigeringen.AddRange(Rondecontrole.Verwijzingen(ronde, partijen.ToHashSet()).Select(v => new VerwijzingOnbekend(v.Waar, v.Naar)));
        var regels = teksten.ToDictionary(t => t.Id, t => (IReadOnlyList<string>)t.Tekst.Split('\n'));
        weigeringen.AddRange(Rondecontrole.Citaten(ronde, regels).Select(c => new CitaatStaatErNiet(c.Waar, c.Passage.Citaat)));
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<int>(weigeringen);

        var zicht = new Zicht(ZichtNiveau.Openbaar, sessie.Actor.Partij);
        Schrijfopdracht Nieuw(AggregaatSoort soort, string id, object inhoud) =>
            new(soort, id, inhoud, ronde.GeldigVan, zicht, Schrijfwijze.Nieuw);
        List<Schrijfopdracht> opdrachten =
        [
            Nieuw(AggregaatSoort.RondeKop, Sleutel(ronde), Kop(ronde)),
            .. ronde.Documenten.Select(d => Nieuw(AggregaatSoort.Document, d.Id.Waarde, d)),
            .. ronde.Partijen.Select(p => Nieuw(AggregaatSoort.Partij, p.Id.Waarde, p)),
            .. ronde.Vermeldingen.Select(v => Nieuw(AggregaatSoort.PartijVermelding, v.Partij.Waarde, v)),
            .. ronde.Overleggen.Select(o => Nieuw(AggregaatSoort.Overleg, o.Id.Waarde, o)),
            .. ronde.Gebieden.Select(g => Nieuw(AggregaatSoort.Gebied, g.Id.Waarde, g)),
            .. ronde.Opgaven.Select(o => Nieuw(AggregaatSoort.Opgave, o.Id.Waarde, o)),
            .. ronde.Trajecten.Select(t => Nieuw(AggregaatSoort.Traject, t.Id.Waarde, t)),
            .. ronde.Akkoorden.Select(a => Nieuw(AggregaatSoort.Akkoord, a.Id.Waarde, a)),
            .. ronde.Afspraken.Select(a => Nieuw(AggregaatSoort.Afspraak, a.Id.Waarde, a)),
            .. ronde.Cijfers.Select(c => Nieuw(AggregaatSoort.Cijfer, c.Id, c)),
            .. ronde.Cyclus.Select(c => Nieuw(AggregaatSoort.CyclusStap, c.Id, c)),
            .. ronde.Geld.Select(g => Nieuw(AggregaatSoort.GeldRegel, g.Id, g)),
        ];
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("ronde geladen", ronde.Naam, bron), opdrachten, ct, async _ =>
        {
            foreach (var (id, sha256, inhoud) in teksten)
                db.DocumentTeksten.Add(new()
                {
                    DocumentId = id.Waarde,
                    Sha256 = sha256,
                    Tekst = inhoud,
                    ZichtNiveau = zicht.Niveau,
                    ZichtPartij = zicht.Eigenaar.Waarde,
                });
            await Referenties.Tel(db, ronde.Afspraken.Select(a => a.Referentie), ct);
            if (ronde.Peildatum is { } dag && !await db.Instellingen.AnyAsync(i => i.Naam == SessieBouwer.PeildatumInstelling, ct))
                db.Instellingen.Add(new() { Naam = SessieBouwer.PeildatumInstelling, Waarde = dag.ToString("yyyy-MM-dd", null) });
        });
        return uitkomst.Gelukt ? ronde.Afspraken.Count : Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
    }

    /// <summary>The round without its records: what the file says about itself.</summary>
    private static Ronde Kop(Ronde ronde) => new() { Naam = ronde.Naam, Peildatum = ronde.Peildatum, GeldigVan = ronde.GeldigVan, Bron = ronde.Bron, Vermeldingen = ronde.Vermeldingen };

    private static string Sleutel(Ronde ronde) => "ronde-" + ronde.GeldigVan.ToString("yyyy-MM-dd", null);

    private static string Sha256(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}
