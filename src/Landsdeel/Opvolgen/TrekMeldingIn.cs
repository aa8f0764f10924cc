using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Opvolgen;

/// <summary>A partij takes back progress or evidence of its own. It stays to be read that it was there, and why it no longer counts.</summary>
public sealed class TrekMeldingIn(LandsdeelDb db, Sessie sessie, Opvolgbron bron, OpvolgVragen vragen)
{
    /// <param name="melding">Key of the progress or the evidence.</param>
    public async Task<Uitkomst<string>> Voer(string sleutel, string melding, string? reden, CancellationToken ct)
    {
        if (await bron.Laad(sleutel, ct) is not { } stand) return new AfspraakNietGevonden();
        if (bron.WeigerNu(stand, Bevoegdheid.AfsprakenBeheren) is { } nee) return nee;
        var intrekking = new Intrekking(sessie.Peildatum, sessie.Actor.Naam, Invoertekst.Schoon(reden) ?? "");
        if (intrekking.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<string>(fouten);
        if ((await vragen.BerichtenNu(stand.Afspraak.Id, ct)).FirstOrDefault(b => b.Inhoud.Id == melding) is { } bericht)
            return await Leg("voortgang ingetrokken", bericht, bericht.Inhoud.Partij, bericht.Inhoud.Ingetrokken, AggregaatSoort.Voortgangsbericht, melding, bericht.Inhoud with { Ingetrokken = intrekking }, intrekking, ct);
        if ((await vragen.BewijsNu(stand.Afspraak.Id, ct)).FirstOrDefault(b => b.Inhoud.Id == melding) is not { } bewijs) return new MeldingOnbekend();
        if (await vragen.NakomingNu(stand.Afspraak.Id, ct) is { } nakoming && nakoming.Inhoud.Steunt(melding)) return new BewijsBijVerzoek();
        return await Leg("bewijs ingetrokken", bewijs, bewijs.Inhoud.Partij, bewijs.Inhoud.Ingetrokken, AggregaatSoort.Bewijsstuk, melding, bewijs.Inhoud with { Ingetrokken = intrekking }, intrekking, ct);
    }

    private async Task<Uitkomst<string>> Leg<T>(
        string wat, Opvolgdeel<T> deel, PartijId partij, Intrekking? al, AggregaatSoort soort, string melding, T inhoud, Intrekking intrekking, CancellationToken ct) where T : notnull
    {
        if (!sessie.Kijker.Namens.Contains(partij)) return new NietUwMelding();
        if (al is not null) return melding;
        var dag = deel.GeldigVan > intrekking.Dag ? deel.GeldigVan : intrekking.Dag;
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(wat, intrekking.Reden), [new(soort, melding, inhoud, dag, deel.Zicht, Schrijfwijze.Wijziging, deel.Nummer)], ct);
        return uitkomst.Gelukt ? melding : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }
}
