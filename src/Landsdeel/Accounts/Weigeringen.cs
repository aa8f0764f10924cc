using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Accounts;

/// <summary>A server that others can reach must not let people in by one click.</summary>
public sealed record VoorbeeldmensenNietHier() : Weigering("voorbeeldmensen-niet-hier",
    "Dit register bevat de voorbeeldmensen, die zonder wachtwoord binnenkomen. Dat mag alleen op uw eigen computer, met het ingebouwde "
    + "register van de ronde van 2020. Begin met een leeg register (./landsdeel --leeg, of een lege database) of start zonder ander adres."), IKanNiet;

/// <summary>Says the same for an unknown address and for a wrong password: who has an account is nobody's business.</summary>
public sealed record AanmeldenMislukt() : Weigering("aanmelden-mislukt",
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw. Na vijf verkeerde pogingen moet u een kwartier wachten.");
