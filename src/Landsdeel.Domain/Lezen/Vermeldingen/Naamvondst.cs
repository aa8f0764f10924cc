using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Where a text names a gebied, traject, opgave or akkoord, in characters of the view.</summary>
/// <param name="Sleutel">What mentions of the same thing share.</param>
internal sealed record Naamvondst(
    int Van, int Tot, string Sleutel, string Naam, string Soort, Landsdelen Landsdelen, double Vertrouwen, string? Status = null, string? Toezegging = null)
{
    /// <summary>A province or region by its name that says no more than where: it stands in every register already.</summary>
    public bool AlleenWaar { get; init; }

    /// <summary>Letters and digits of a name, folded: "Verstedelijkingsstrategie MRA" and "verstedelijkings-strategie MRA" are one.</summary>
    public static string SleutelVan(string naam)
    {
        Span<char> uit = naam.Length <= 200 ? stackalloc char[naam.Length] : new char[naam.Length];
        var n = 0;
        foreach (var c in naam)
            if (char.IsLetterOrDigit(c)) uit[n++] = char.ToLowerInvariant(c);
        return uit[..n].ToString();
    }
}
