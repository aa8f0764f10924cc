using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Inlezen;

/// <summary>Nothing was chosen.</summary>
public sealed record GeenBestand() : Weigering("inlezen.geen-bestand",
    "Er is geen bestand gekozen. Kies een Excel-werkmap (.xlsx) of een CSV-bestand.", "Bestand");

/// <summary>The file is no list that can be read; the reason is the reader's own.</summary>
public sealed record NietGelezen(string Waarom) : Weigering("inlezen.niet-gelezen", Waarom, "Bestand");

/// <summary>The row of the header is no row.</summary>
public sealed record KopRijOngeldig() : Weigering("inlezen.koprij",
    "Vul voor de rij met kolomnamen een getal van 1 tot en met 1000 in, of laat het veld leeg.", "KopRij");

/// <summary>Too much at once.</summary>
public sealed record TeDruk() : Weigering("inlezen.te-druk",
    "Er worden op dit moment al veel lijsten verwerkt. Wacht een minuut en probeer het opnieuw.");

/// <summary>The list is not at the step that was asked for: someone else, or a second window, was first.</summary>
public sealed record NietAanDeBeurt(string Stand) : Weigering("inlezen.niet-aan-de-beurt",
    $"Dit kan nu niet: de lijst {Stand}. Open de lijst opnieuw om te zien hoe ver ze is.");

/// <summary>Another list of the same partij is being recorded.</summary>
public sealed record AnderBezig() : Weigering("inlezen.ander-bezig",
    "Er wordt al een andere lijst van uw organisatie vastgelegd. Wacht tot die klaar is en probeer het opnieuw.");

/// <summary>Rows with messages, about which nothing was decided.</summary>
public sealed record RijenOnbeslist(int Aantal) : Weigering("inlezen.rijen-onbeslist",
    (Aantal == 1 ? "Er is 1 rij met een melding." : $"Er zijn {Aantal} rijen met meldingen.")
    + " Verbeter ze in uw bestand en lees het opnieuw in, of vink aan dat u ze weglaat.", "Weglaten");

/// <summary>The number that the user agreed to is no longer the number.</summary>
public sealed record AantalVeranderd(int Gezegd, int Nu) : Weigering("inlezen.aantal-veranderd",
    $"U koos om {Gezegd} rijen weg te laten, maar het zijn er nu {Nu}. Bekijk de meldingen opnieuw.", "Weglaten");

/// <summary>Nothing would be recorded.</summary>
public sealed record NietsVastTeLeggen() : Weigering("inlezen.niets",
    "Er is geen enkele rij die vastgelegd kan worden. Verbeter het bestand en lees het opnieuw in.");

/// <summary>The register got records that resemble rows of the list.</summary>
public sealed record IntussenDubbel(int Aantal) : Weigering("inlezen.intussen-dubbel",
    $"Er is niets vastgelegd. Sinds de controle zijn er afspraken in het register bijgekomen die lijken op {(Aantal == 1 ? "1 rij" : $"{Aantal} rijen")} van deze lijst. Kies wat u daarmee wilt en leg daarna opnieuw vast.");

/// <summary>Rows that were ready no longer are.</summary>
public sealed record IntussenAnders(int Regel) : Weigering("inlezen.intussen-anders",
    $"Er is niets vastgelegd. Regel {Regel} past niet meer bij wat er nu in het register staat. Controleer de lijst opnieuw.");

/// <summary>Called off while it was being recorded.</summary>
public sealed record Afgebroken() : Weigering("inlezen.afgebroken", "Het vastleggen is gestopt. Er is niets vastgelegd.");

/// <summary>A day that is none.</summary>
public sealed record DagOngeldig() : Weigering("inlezen.geldig-van",
    "Vul bij 'geldt vanaf' een datum in, bijvoorbeeld 2020-06-23.", "GeldigVan");
