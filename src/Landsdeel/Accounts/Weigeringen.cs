using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Accounts;

/// <summary>A server that others can reach must not let people in by one click.</summary>
public sealed record VoorbeeldmensenNietHier() : Weigering("voorbeeldmensen-niet-hier",
    "Dit register bevat de voorbeeldmensen, die zonder wachtwoord binnenkomen. Dat mag alleen op uw eigen computer, met het ingebouwde "
    + "register van de ronde van 2020. Begin met een leeg register (./landsdeel --leeg, of een lege database) of start zonder ander adres."), IKanNiet;

/// <summary>Says the same for an unknown address and for a wrong password: who has an account is nobody's business.</summary>
public sealed record AanmeldenMislukt() : Weigering("aanmelden-mislukt",
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw. Na vijf verkeerde pogingen moet u een kwartier wachten.");

public sealed record CodeKloptNiet() : Weigering("account.code",
    "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app en vul die in. Elke code werkt één keer.", "Code");

public sealed record LinkWerktNiet() : Weigering("account.link",
    "Deze link werkt niet (meer). Een link werkt één keer en een beperkte tijd. Vraag de beheerder van uw organisatie om een nieuwe."), INietGevonden;

public sealed record AccountNietGevonden() : Weigering("account.niet-gevonden", "Dit account is er niet."), INietGevonden;

public sealed record NaamOntbreekt() : Weigering("account.naam", "Vul de naam in, zoals die bij een handeling komt te staan (hoogstens 100 tekens).", "Naam");

/// <summary>Also when another organisation uses the address: who has an account there is nobody's business.</summary>
public sealed record AdresKanNiet() : Weigering("account.adres",
    "Dit e-mailadres kan niet worden gebruikt. Controleer of het goed is overgenomen, of gebruik een ander adres.", "Adres");

public sealed record AccountpartijOnbekend(string Naam) : Weigering("account.partij",
    $"De partij '{Naam}' is niet gevonden. Gebruik de naam of de code zoals die op de pagina Partijen staat.", "Partij");

public sealed record LaatsteBeheerder() : Weigering("account.laatste-beheerder",
    "Dit is de enige beheerder van uw organisatie. Geef eerst iemand anders die functie.");

public sealed record OverlegVanBereikOnbekend() : Weigering("account.bereik", "Dit overleg is er niet. Kies er een uit de lijst.", "Bereik");

public sealed record FunctieKiezen() : Weigering("account.functie", "Kies een functie uit de lijst.", "Functie");

public sealed record DagenInvullen() : Weigering("account.dagen", "Vul de eerste en de laatste dag van het mandaat in.", "EersteDag");

public sealed record WachtwoordTeKort(int Kortste) : Weigering("account.wachtwoord-kort",
    $"Dit wachtwoord is te kort. Gebruik minstens {Kortste} tekens; een paar losse woorden achter elkaar werkt goed.", "Wachtwoord");

public sealed record WachtwoordTeLang(int Langste) : Weigering("account.wachtwoord-lang", $"Dit wachtwoord is te lang. Gebruik hoogstens {Langste} tekens.", "Wachtwoord");

public sealed record WachtwoordTeRaden() : Weigering("account.wachtwoord-raden",
    "Dit wachtwoord is makkelijk te raden: het lijkt op uw naam of adres, herhaalt zich of wordt veel gebruikt. Kies een paar losse woorden die niets met u te maken hebben.", "Wachtwoord");

public sealed record WachtwoordenVerschillen() : Weigering("account.wachtwoord-herhaling", "De twee wachtwoorden zijn niet gelijk. Vul ze opnieuw in.", "Herhaling");

public sealed record WachtwoordKloptNiet() : Weigering("account.wachtwoord-nu", "Uw huidige wachtwoord klopt niet.", "Huidig");

/// <summary>An organisation vouched for someone, but not in a way that leads to one open account here. Which check failed stands in the log:
/// it helps the operator, and whoever tries to get in.</summary>
public sealed record DienstMislukt() : Weigering("aanmelden-dienst",
    "Probeer het opnieuw. Komt u hier voor het eerst via uw organisatie? Gebruik dan de link uit uw uitnodiging. Lukt het weer niet, vraag dan de beheerder van uw organisatie om uw account te controleren.");

/// <summary>Who comes with an invitation must be the one who was invited.</summary>
public sealed record DienstAnderAdres() : Weigering("aanmelden-dienst.adres",
    "De uitnodiging is voor een ander e-mailadres dan dat waarmee u bij uw organisatie bekend bent. Vraag de beheerder van uw organisatie om een uitnodiging op het adres dat uw organisatie van u kent.");

public sealed record DienstAlGebruikt() : Weigering("aanmelden-dienst.al-gebruikt",
    "U meldt zich via uw organisatie al aan met een ander account. Gebruik dat, of vraag de beheerder van uw organisatie om het te sluiten.");

/// <summary>Settings that would let in others than was meant.</summary>
public sealed record DienstInstelling(string Dienst, string Naam, string Wat) : Weigering("aanmelden-dienst.instelling",
    $"De instelling Aanmelddiensten__{Dienst}{(Naam == "" ? "" : "__" + Naam)} klopt niet: {Wat}."), IKanNiet;
