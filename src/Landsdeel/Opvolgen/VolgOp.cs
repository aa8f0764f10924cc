using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Opvolgen;

/// <summary>Progress as it is typed.</summary>
/// <param name="Dag">The day it tells of; null for the peildatum.</param>
public sealed record Berichtinvoer(string? Tekst, DateOnly? Dag, EigenStand? Stand, ZichtNiveau Niveau);

/// <summary>The trekker takes an afspraak up, and tells how far it is.</summary>
public sealed class VolgOp(LandsdeelDb db, Sessie sessie, Opvolgbron bron, LegAfspraakVast vast, Identiteiten identiteiten)
{
    /// <summary>From gemaakt to loopt.</summary>
    public async Task<Uitkomst<Afspraak>> PakOp(string sleutel, CancellationToken ct)
    {
        if (await bron.Laad(sleutel, ct) is not { } stand) return new AfspraakNietGevonden();
        if (bron.WeigerTrekker(stand) is { } nee) return nee;
        if (stand.Afspraak.Status != AfspraakStatus.Gemaakt) return new NietOpTePakken(stand.Afspraak.Status.Woord());
        var dag = sessie.Peildatum > stand.Versie.GeldigVan ? sessie.Peildatum : stand.Versie.GeldigVan;
        return await vast.Voer(sessie.Handeling("afspraak opgepakt"),
            new(stand.Afspraak with { Status = AfspraakStatus.Loopt }, stand.Versie.Zicht, dag, false, ""), Schrijfwijze.Wijziging, stand.Versie.Nummer, ct);
    }

    public async Task<Uitkomst<string>> Meld(string sleutel, Berichtinvoer invoer, CancellationToken ct)
    {
        if (await bron.Laad(sleutel, ct) is not { } stand) return new AfspraakNietGevonden();
        if (bron.WeigerTrekker(stand) is { } nee) return nee;
        var bericht = new Voortgangsbericht
        {
            Id = identiteiten.Nieuw(),
            Afspraak = stand.Afspraak.Id,
            Partij = sessie.Actor.Partij,
            Dag = invoer.Dag ?? sessie.Peildatum,
            Tekst = Invoertekst.Schoon(invoer.Tekst) ?? "",
            Stand = invoer.Stand,
        };
        List<Weigering> fouten = [.. bericht.Controleer(sessie.Vandaag)];
        if (!stand.Niveaus.Contains(invoer.Niveau)) fouten.Add(new OpvolgzichtKanNiet());
        if (fouten.Count > 0) return Uitkomst.Geweigerd<string>(fouten);
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("voortgang gemeld"),
            [new(AggregaatSoort.Voortgangsbericht, bericht.Id, bericht, bericht.Dag, stand.Zicht(invoer.Niveau, sessie.Actor.Partij), Schrijfwijze.Nieuw)], ct);
        return uitkomst.Gelukt ? bericht.Id : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }
}
