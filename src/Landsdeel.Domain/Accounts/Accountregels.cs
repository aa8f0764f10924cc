using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Accounts;

/// <summary>What functies and mandaten go together.</summary>
public static class Accountregels
{
    public static Weigering? Geef(IReadOnlyList<Toekenning> heeft, Toekenning erbij) =>
        erbij is { Functie: Functie.Beheerder, Bereik.IsHelePartij: false } ? new BeheerderHeeftGeenBereik()
        : heeft.Any(t => t.Functie == erbij.Functie && (t.Bereik.IsHelePartij || t.Bereik == erbij.Bereik)) ? new FunctieIsErAl()
        : null;

    public static Weigering? Geef(IReadOnlyList<Toekenning> heeft, Mandaat mandaat) =>
        heeft.All(t => t.Functie != Functie.Bestuurder) ? new MandaatZonderBestuurder()
        : mandaat.LaatsteDag < mandaat.EersteDag ? new MandaatDagenOmgekeerd()
        : null;
}
