using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen;

/// <summary>The session looks at what the register knew in the past; that cannot be changed.</summary>
public sealed record KijktTerug() : Weigering("kijkt-terug",
    "U kijkt naar wat het register eerder wist. Dat kan niet worden gewijzigd. Ga terug naar het register van nu en probeer het opnieuw.");

/// <summary>There is no agenda yet to change.</summary>
public sealed record GeenAgenda() : Weigering("agenda.ontbreekt",
    "Voor dit overleg is nog geen agenda gemaakt. Maak eerst een agenda van het voorstel.");

/// <summary>Someone saved a newer version since the form was opened.</summary>
public sealed record AgendaIsGewijzigd(int Nummer) : Weigering("agenda.gelijktijdig-gewijzigd",
    $"Iemand anders heeft intussen versie {Nummer} van deze agenda bewaard. Hieronder staat wat er veranderd is; uw eigen invoer staat er nog. Bewaar opnieuw om beide samen te voegen.");

/// <summary>An item made by hand needs a title.</summary>
public sealed record NieuweTitelLeeg() : Weigering("agenda.titel-leeg", "Vul in waar het nieuwe agendapunt over gaat.", "titel");

public sealed record PartijOnbekend(string Naam) : Weigering("partij.onbekend",
    $"‘{Naam}’ staat niet in de lijst van partijen. Gebruik de naam, afkorting of code zoals die bij Partijen staat.", "erbij");

public sealed record PartijMeerduidig(string Naam) : Weigering("partij.meerduidig",
    $"‘{Naam}’ kan meer dan één partij zijn. Gebruik de volledige naam of de code.", "erbij");
