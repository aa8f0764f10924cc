using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>Someone else was first.</summary>
/// <param name="OpMicros">When, in UTC microseconds since 1970.</param>
public sealed record AlBeoordeeld(string Wie, long OpMicros, VoorstelStand Stand) : Weigering("oordeel.al-beoordeeld",
    $"Dit voorstel is al beoordeeld: {Wie} heeft het {Woord(Stand)}. Uw oordeel is niet vastgelegd. Bent u het er niet mee eens, maak dat oordeel dan eerst ongedaan.")
{
    public static string Woord(VoorstelStand stand) => stand switch
    {
        VoorstelStand.Open => "opnieuw geopend",
        VoorstelStand.Overgenomen => "overgenomen",
        VoorstelStand.Verbeterd => "verbeterd overgenomen",
        VoorstelStand.Gekoppeld => "gekoppeld aan een bestaande afspraak",
        VoorstelStand.Nagekomen => "gebruikt om een afspraak als nagekomen vast te leggen",
        VoorstelStand.NieuweTekst => "vastgelegd als nieuwe tekst van een bestaande afspraak",
        VoorstelStand.Verworpen => "verworpen",
        VoorstelStand.Gesplitst => "gesplitst",
        VoorstelStand.Samengevoegd => "samengevoegd met een ander voorstel",
        VoorstelStand.Toegevoegd => "toegevoegd",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };
}

/// <summary>The proposal is not as the judge saw it.</summary>
public sealed record IntussenAnders() : Weigering("oordeel.intussen-anders",
    "Dit voorstel is veranderd sinds u het opende. Uw oordeel is niet vastgelegd. Bekijk het voorstel hieronder opnieuw.");

/// <summary>Someone else has it in hand.</summary>
public sealed record InAndereHanden(string Wie) : Weigering("oordeel.in-andere-handen",
    $"{Wie} heeft dit voorstel nu in handen. Ga verder met een ander voorstel; als {Wie} het loslaat, kunt u het alsnog beoordelen.");

/// <summary>Rejected, but nobody will know why.</summary>
public sealed record VerwerpredenOntbreekt() : Weigering("oordeel.reden",
    "Kies of schrijf waarom u dit voorstel verwerpt.", "Reden");

/// <summary>A reason that is a story.</summary>
public sealed record VerwerpredenTeLang(int Lengte, int Langste) : Weigering("oordeel.reden-lang",
    $"De reden telt {Lengte} tekens; er passen er {Langste}. Kort de reden in.", "Reden");

/// <summary>One part is no split.</summary>
public sealed record TeWeinigDelen() : Weigering("oordeel.delen",
    "Schrijf elk deel op een eigen regel: minstens twee regels.", "Delen");

/// <summary>More parts than one proposal can have.</summary>
public sealed record TeVeelDelen(int Meeste) : Weigering("oordeel.delen-veel",
    $"Dat zijn er meer dan {Meeste}. Doe het in meer stappen.", "Delen");

/// <summary>One proposal is no merge.</summary>
public sealed record TeWeinigSamen() : Weigering("oordeel.samen",
    "Kies minstens één ander open voorstel om mee samen te voegen.", "Samen");

/// <summary>No such proposal, or not for this viewer.</summary>
public sealed record VoorstelNietGevonden() : Weigering("oordeel.niet-gevonden",
    "Dit voorstel is er niet. Ga terug naar de brief."), INietGevonden;

/// <summary>There is no judgement to undo.</summary>
public sealed record NietsOngedaan() : Weigering("oordeel.niets-ongedaan",
    "Er is geen oordeel van u om ongedaan te maken.");

/// <summary>Something was built on it.</summary>
/// <param name="Waarop">What stands on it, as the end of a sentence.</param>
public sealed record ErIsOpVoortgebouwd(string Waarop) : Weigering("oordeel.voortgebouwd",
    $"Dit oordeel kan niet meer ongedaan worden gemaakt: {Waarop}. Pas de afspraak aan in het register.");

/// <summary>It resembles something in the register, and the judge was not shown that.</summary>
public sealed record LijktOpBestaand(string Waarop) : Weigering("oordeel.dubbel",
    $"Dit voorstel lijkt sterk op {Waarop}. Er is nog niets vastgelegd. Kies hieronder of het daarbij hoort, of dat het toch een nieuwe afspraak is.");

/// <summary>Nothing was pointed at.</summary>
public sealed record KeuzeLeeg() : Weigering("oordeel.keuze",
    "Wijs aan wat ontbreekt: selecteer de woorden in de brief, of vul de regels in waar het staat.", "VanRegel");

/// <summary>A section is no afspraak.</summary>
public sealed record KeuzeTeLang(int Lengte, int Langste) : Weigering("oordeel.keuze-lang",
    $"U wees {Lengte} tekens aan; in één voorstel passen er {Langste}. Kies alleen de woorden van de ene afspraak.", "VanRegel");

/// <summary>A person pointed at what is there already.</summary>
public sealed record KeuzeIsVoorstel(string Sleutel, string Tekst) : Weigering("oordeel.keuze-dubbel",
    $"Deze woorden zijn al een voorstel: '{Tekst}'. Open dat voorstel in de brief.", "VanRegel");
