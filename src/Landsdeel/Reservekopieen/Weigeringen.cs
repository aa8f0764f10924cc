using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Reservekopieen;

public sealed record GeenReservekopie(string Pad) : Weigering("reservekopie.geen-reservekopie",
    $"'{Pad}' is geen reservekopie van Landsdeel. Kies een bestand dat met 'landsdeel bewaar' is gemaakt.");

public sealed record AndereDatabase(string Kopie, string Hier) : Weigering("reservekopie.andere-database",
    $"Deze reservekopie is van een {Soort(Kopie)} en kan niet in een {Soort(Hier)} worden teruggezet. {(Kopie == "postgresql" ? "Geef een lege PostgreSQL-database op met LANDSDEEL_POSTGRES." : "Haal LANDSDEEL_POSTGRES weg.")}")
{
    private static string Soort(string naam) => naam == "postgresql" ? "PostgreSQL-database" : "ingebouwde database";
}

public sealed record NieuwereVersie(string Programma) : Weigering("reservekopie.nieuwere-versie",
    $"Deze reservekopie is gemaakt met een nieuwere versie van Landsdeel ({Programma}). Er is niets teruggezet. Installeer die versie en probeer het opnieuw.");
