using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Vergaderen;

public sealed record PuntZonderUitkomst(string Nummer, string Titel) : Weigering("vergadering.punt-zonder-uitkomst",
    $"Bij punt {Nummer} staat nog niets. Schrijf een conclusie, of kies dat het punt wordt doorgeschoven of ingetrokken.", "Conclusie");

public sealed record AfloopZonderReden(string Nummer, Afloop Afloop) : Weigering("vergadering.afloop-zonder-reden",
    $"Schrijf bij punt {Nummer} waarom het is {Afloop.Woorden()}. Dat is later terug te lezen.", "Reden");

public sealed record AfloopZonderOverleg(string Nummer) : Weigering("vergadering.afloop-zonder-overleg",
    $"Kies bij punt {Nummer} naar welk overleg het gaat.", "Naar");

public sealed record NaarHetzelfdeOverleg(string Nummer) : Weigering("vergadering.naar-hetzelfde-overleg",
    $"Punt {Nummer} gaat nu naar dit overleg zelf. Kies een ander overleg.", "Naar");

public sealed record TeVeelAfspraken(string Nummer, int Meeste) : Weigering("vergadering.te-veel-afspraken",
    $"Bij punt {Nummer} staan meer dan {Meeste} afspraken. Verdeel ze over meer punten.");

public sealed record DagOntbreekt() : Weigering("vergadering.dag-ontbreekt",
    "Vul in op welke dag de vergadering was. Vanaf die dag gelden de afspraken.", "Dag");

public sealed record DagInDeToekomst(string Dag) : Weigering("vergadering.dag-in-de-toekomst",
    $"{Dag} moet nog komen. Leg de vergadering vast als zij is gehouden, of verbeter de dag.", "Dag");

public sealed record VerslagIsVast() : Weigering("vergadering.vast",
    "Deze vergadering is al vastgelegd. Wat nog anders moet, kan in de conceptlijst of bij de afspraak zelf.");

public sealed record GeenPunten() : Weigering("vergadering.geen-punten",
    "Er staat nog niets op de agenda van dit overleg. Maak eerst een agenda, of voeg hier een punt toe.");
