using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Opvolgen;

/// <summary>Evidence as it is typed.</summary>
/// <param name="Bron">Key of the document, or the piece as <see cref="Stukbewijs"/> names it; empty for a web address or a document elsewhere.</param>
public sealed record Bewijsinvoer(string? Titel, string? Bron, string? Citaat, string? Pagina, string? Adres, ZichtNiveau Niveau);

/// <summary>The trekker shows by what one can see that something was done. A quote must stand in the document that it is said to be from.</summary>
public sealed class VoegBewijsToe(LandsdeelDb db, Sessie sessie, Opvolgbron bron, Stukbewijs stukken, Identiteiten identiteiten)
{
    public async Task<Uitkomst<string>> Voer(string sleutel, Bewijsinvoer invoer, CancellationToken ct)
    {
        if (await bron.Laad(sleutel, ct) is not { } stand) return new AfspraakNietGevonden();
        if (bron.WeigerTrekker(stand) is { } nee) return nee;
        var (document, adres) = (Invoertekst.Schoon(invoer.Bron), Invoertekst.Schoon(invoer.Adres));
        var stuk = document?.StartsWith(Stukbewijs.Voorvoegsel, StringComparison.Ordinal) == true;
        var bewijs = new Bewijsstuk
        {
            Id = identiteiten.Nieuw(),
            Afspraak = stand.Afspraak.Id,
            Partij = sessie.Actor.Partij,
            Soort = stuk ? Bewijssoort.Vergaderstuk : document is not null ? Bewijssoort.Document : adres is not null ? Bewijssoort.Webadres : Bewijssoort.Elders,
            Titel = Invoertekst.Schoon(invoer.Titel) ?? "",
            Document = document is null || stuk ? null : new(document),
            Adres = document is null ? adres : null,
            Citaat = Invoertekst.Schoon(invoer.Citaat),
            Pagina = Invoertekst.Schoon(invoer.Pagina),
        };
        if (!stand.Niveaus.Contains(invoer.Niveau)) return new OpvolgzichtKanNiet();
        if (document is not null)
        {
            var zicht = stand.Zicht(invoer.Niveau, sessie.Actor.Partij);
            var gevonden = stuk ? await stukken.Vul(bewijs, document, zicht, ct) : await MetDocument(bewijs, document, zicht, ct);
            if (!gevonden.Gelukt) return Uitkomst.Geweigerd<string>(gevonden.Weigeringen);
            bewijs = gevonden.Waarde;
        }
        if (bewijs.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<string>(fouten);
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("bewijs toegevoegd", "", stuk ? null : document),
            [new(AggregaatSoort.Bewijsstuk, bewijs.Id, bewijs, sessie.Peildatum, stand.Zicht(invoer.Niveau, sessie.Actor.Partij), Schrijfwijze.Nieuw)], ct);
        return uitkomst.Gelukt ? bewijs.Id : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    private async Task<Uitkomst<Bewijsstuk>> MetDocument(Bewijsstuk bewijs, string id, Zicht zicht, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Document && v.AggregaatId == id && v.VervangenOp == Tijdsblik.Open)
            .OrderByDescending(v => v.GeldigVan).FirstOrDefaultAsync(ct) is not { } rij) return new BewijsdocumentOnbekend();
        if (!new Zicht(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)).Dekt(zicht)) return new BewijsRuimerDanDocument();
        if (bewijs.Titel == "") bewijs = bewijs with { Titel = JsonSerializer.Deserialize<Document>(rij.Inhoud, LandsdeelJson.Compact)!.Titel };
        if (bewijs.Citaat is null) return bewijs;
        // Without its text the words cannot be checked: then the page says where to look.
        return await db.DocumentTeksten.AsNoTracking().Where(d => d.DocumentId == id).Select(d => d.Tekst).FirstOrDefaultAsync(ct) is { } tekst
            ? bewijs.MetPlaats(tekst.Split('\n')) : bewijs.Pagina is null ? new BewijsTekstOntbreekt() : bewijs;
    }
}
