using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Afspraken;

/// <summary>The words for people, and the words of an address: the same, with dashes for spaces.</summary>
public static class Afspraakwoorden
{
    public static string Naam(this AfspraakSoort soort) => soort.ToString().ToLowerInvariant();

    public static string Naam(this AfspraakStatus status) =>
        status == AfspraakStatus.Geen ? "geen procedure" : status.ToString().ToLowerInvariant();

    public static string Naam(this Tijd tijd) => tijd.ToString().ToLowerInvariant();

    public static string Naam(this Rol rol) => rol.ToString().ToLowerInvariant();

    public static string Naam(this AgenderingActie actie) =>
        actie == AgenderingActie.InBeeldBrengen ? "in beeld brengen" : actie.ToString().ToLowerInvariant();

    /// <summary>As it stands in an address: "in-principe".</summary>
    public static string Adreswoord(string naam) => naam.Replace(' ', '-');

    /// <summary>Whether someone who wrote the one means the other: case, spaces, dashes and underscores do not count.</summary>
    public static bool Zelfde(string geschreven, string naam) => Kaal(geschreven).Equals(Kaal(naam), StringComparison.OrdinalIgnoreCase);

    private static string Kaal(string woord) => string.Concat(woord.Where(t => t is not (' ' or '-' or '_')));
}
