using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;

namespace Landsdeel.Afspraken;

/// <summary>Changes or corrects an afspraak, from the version that the writer saw.</summary>
public sealed class WijzigAfspraak(Sessie sessie, VindAfspraak vind, KennisVragen kennis, LegAfspraakVast vast)
{
    /// <summary>Everything that stands in the way; empty when it may be recorded.</summary>
    public async Task<IReadOnlyList<Weigering>> Controleer(AfspraakVersie nu, Versiewens wens, CancellationToken ct) =>
        Toegang.WeigerWijzigen(sessie, Bevoegdheid.AfsprakenBeheren, nu.Zicht.Eigenaar, nu.Inhoud.Landsdelen, nu.Inhoud.Overleg) is { } geenRecht ? [geenRecht]
        // Nor out of one's reach.
        : Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren, wens.Inhoud.Landsdelen, wens.Inhoud.Overleg) is { } buiten ? [buiten]
        : [.. AfspraakRegels.Controleer(wens.Inhoud, await kennis.Voor(wens.Inhoud, nu.Inhoud, ct)), .. Versieregels.Controleer(nu.Stand, wens)];

    /// <summary>Refused with <see cref="GelijktijdigGewijzigd"/> when there is a newer version than
    /// <paramref name="basisNummer"/>: then the writer merges first.</summary>
    public async Task<Uitkomst<Afspraak>> Voer(AfspraakId id, int basisNummer, Versiewens wens, CancellationToken ct)
    {
        if (await vind.Nieuwste(id, ct) is not { } nu) return new AfspraakNietGevonden();
        if (nu.Nummer != basisNummer) return new GelijktijdigGewijzigd();
        // Key, referentie and owner are the record's own, whatever was asked.
        wens = wens with
        {
            Inhoud = wens.Inhoud with { Id = id, Referentie = nu.Inhoud.Referentie },
            Zicht = wens.Zicht with { Eigenaar = nu.Zicht.Eigenaar },
            GeldigVan = wens.Verbetering ? nu.GeldigVan : wens.GeldigVan,
        };
        var weigeringen = await Controleer(nu, wens, ct);
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<Afspraak>(weigeringen);
        return await vast.Voer(
            sessie.Handeling(wens.Verbetering ? "afspraak verbeterd" : "afspraak gewijzigd", wens.Waarom), wens,
            wens.Verbetering ? Schrijfwijze.Verbetering : Schrijfwijze.Wijziging, basisNummer, ct);
    }
}
