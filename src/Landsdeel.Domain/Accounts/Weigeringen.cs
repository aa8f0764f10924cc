using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Accounts;

/// <summary>Managing accounts is for a partij as a whole.</summary>
public sealed record BeheerderHeeftGeenBereik() : Weigering("account.beheerder-bereik",
    "Een beheerder beheert alle accounts van de organisatie. Kies bij beheerder geen landsdeel of overleg.", "Bereik");

public sealed record FunctieIsErAl() : Weigering("account.functie-dubbel",
    "Deze persoon heeft deze functie al, of heeft haar voor de hele organisatie. Kies een andere functie of een ander bereik.", "Functie");

public sealed record MandaatDagenOmgekeerd() : Weigering("account.mandaat-dagen",
    "De laatste dag van het mandaat ligt voor de eerste. Kies een laatste dag op of na de eerste.", "LaatsteDag");

public sealed record MandaatZonderBestuurder() : Weigering("account.mandaat-zonder-bestuurder",
    "Alleen een bestuurder kan een mandaat om te tekenen hebben. Geef deze persoon eerst de functie bestuurder.", "EersteDag");
