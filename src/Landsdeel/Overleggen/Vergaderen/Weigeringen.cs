using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Vergaderen;

public sealed record ConceptTeGroot() : Weigering("vergadering.concept-te-groot",
    "Bij dit punt staat meer dan kan worden bewaard. Kort de teksten in, of verdeel ze over meer punten.");

public sealed record ConceptBezet() : Weigering("vergadering.concept-bezet",
    "Het concept kon nu niet worden bewaard: anderen bewaren op dit moment ook. Wat u typte, staat er nog. Bewaar het opnieuw.");

public sealed record PuntOnbekendHier(string Sleutel) : Weigering("vergadering.punt-onbekend",
    "Dit punt staat niet (meer) op de agenda. Ga terug naar het overzicht van de vergadering."), INietGevonden;

public sealed record AfspraakIsGewijzigd(string Nummer, string Naam) : Weigering("vergadering.afspraak-gewijzigd",
    $"{Naam} is gewijzigd sinds u haar bij punt {Nummer} opende. Bekijk de afspraak, haal de regel weg en neem haar opnieuw over.", "Tekst");

public sealed record AfspraakZonderTekst(string Nummer) : Weigering("vergadering.afspraak-zonder-tekst",
    $"Bij punt {Nummer} staat een afspraak zonder tekst. Schrijf wat is afgesproken, of haal de regel weg.", "Tekst");

public sealed record AfspraakZonderPartij(string Nummer) : Weigering("vergadering.afspraak-zonder-partij",
    $"Bij punt {Nummer} staat een afspraak zonder partij. Vul in wie haar uitvoert of eraan gebonden is.", "Trekker");

public sealed record PartijNietGevonden(string Naam, string Mogelijk, string Plek) : Weigering("vergadering.partij",
    $"‘{Naam}’ is niet één partij. {Mogelijk}", Plek);

public sealed record TermijnNietGelezen(string Woorden) : Weigering("vergadering.termijn",
    $"‘{Woorden}’ is niet als moment te lezen. Schrijf bijvoorbeeld ‘najaar 2021’, ‘uiterlijk 1 maart 2021’ of ‘BO MIRT najaar 2021’.", "Termijn");

public sealed record NaarOnbekend() : Weigering("vergadering.naar-onbekend",
    "Dit overleg staat niet in het register. Kies een overleg uit de lijst.", "Naar");

public sealed record NietsVastTeLeggen() : Weigering("vergadering.niets",
    "Er is nog niets opgeschreven. Open een punt en schrijf op wat er is besproken.");

public sealed record VervaltZonderAfspraak() : Weigering("vergadering.vervalt-zonder-afspraak",
    "Bij dit punt hoort geen afspraak uit het register, dus er kan geen afspraak vervallen. Haal het vinkje weg.", "Vervalt");
