using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>No file was chosen.</summary>
public sealed record GeenBrief() : Weigering("brief.geen-bestand",
    "Er is geen bestand gekozen. Kies de brief die u wilt lezen.", "Bestand");

/// <summary>Too many letters wait.</summary>
public sealed record LezenTeDruk() : Weigering("brief.te-druk",
    "Er worden nu te veel brieven tegelijk gelezen. Wacht een minuut en probeer het opnieuw.", "Bestand"), IKanNiet;

/// <summary>No such choice.</summary>
public sealed record ZichtVanBriefOnbekend() : Weigering("brief.zicht",
    "Kies wie mag zien wat u overneemt.", "Zicht");

/// <summary>A date that is none.</summary>
public sealed record BriefdatumOngeldig() : Weigering("brief.datum",
    "Vul de datum van de brief in als dag, maand en jaar, of laat het veld leeg.", "Datum");

/// <summary>The words name no overleg.</summary>
public sealed record VerslagOnleesbaar() : Weigering("brief.verslag",
    "Hierin is geen overleg met een moment te lezen. Schrijf bijvoorbeeld 'BO Leefomgeving voorjaar 2020', of laat het veld leeg.", "VerslagVan");

/// <summary>The letter is not there, or not for this viewer.</summary>
public sealed record BriefNietGevonden() : Weigering("brief.niet-gevonden",
    "Deze brief is er niet. Kies een brief uit de lijst."), INietGevonden;

/// <summary>Once something was recorded under one sight, the rest follows it.</summary>
public sealed record ZichtLigtVast() : Weigering("brief.zicht-vast",
    "Er is al iets uit deze brief overgenomen, dus wie het mag zien ligt vast. Een afspraak breder delen kan bij de afspraak zelf.", "Zicht");

/// <summary>Taking over is writing, and that is done in the present.</summary>
public sealed record OordeelKijktTerug() : Weigering("oordeel.kijkt-terug",
    "U kijkt naar het register van een eerder moment. Ga terug naar wat nu bekend is om te oordelen.");

/// <summary>The name of something that is there already.</summary>
public sealed record StaatErAl(string Naam) : Weigering("oordeel.staat-er-al",
    $"'{Naam}' staat al in het register. Er is nog niets vastgelegd. Kies 'Hoort bij' om de vindplaats daaraan toe te voegen, of voeg het toch toe.");

/// <summary>Nothing to link to.</summary>
public sealed record KoppelingOnbekend() : Weigering("oordeel.koppeling",
    "Vul de referentie in van de afspraak waar dit bij hoort, bijvoorbeeld NW-2020-14.", "Naar");

/// <summary>What has no procedure cannot be fulfilled.</summary>
public sealed record KanNietNagekomen() : Weigering("oordeel.geen-procedure",
    "Een vaststelling, of iets dat alleen over het verleden gaat, heeft geen procedure en kan niet worden nagekomen. Kies 'Hoort bij'.", "Naar");

/// <summary>Why a letter was not read, as reading it said.</summary>
public sealed record NietGelezen(string Melding) : Weigering("brief.niet-gelezen", Melding, "Bestand");
