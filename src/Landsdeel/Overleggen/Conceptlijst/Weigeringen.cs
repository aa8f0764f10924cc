using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Conceptlijst;

public sealed record NogGeenVerslag() : Weigering("conceptlijst.geen-verslag",
    "De vergadering is nog niet vastgelegd. Leg haar eerst vast; daarna kan de conceptlijst worden gemaakt.");

public sealed record LijstIsErAl() : Weigering("conceptlijst.is-er-al", "Er is al een lijst van dit overleg. Laad de pagina opnieuw.");

public sealed record LijstafspraakOnbekend() : Weigering("conceptlijst.afspraak-onbekend",
    "Deze afspraak staat niet (meer) op de lijst. Laad de pagina opnieuw."), INietGevonden;

public sealed record ReactieOnbekend() : Weigering("conceptlijst.reactie-onbekend",
    "Deze reactie is er niet. Laad de pagina opnieuw."), INietGevonden;
