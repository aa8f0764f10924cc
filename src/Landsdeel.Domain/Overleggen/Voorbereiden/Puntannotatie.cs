using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

/// <summary>What one partij writes with an item of the agenda for itself alone: where it stands, and what its people say.</summary>
public sealed record Puntannotatie : IOverlegdeel
{
    public const int LangsteTekst = 8000;

    public required OverlegId Overleg { get; init; }
    /// <summary>Key of the item.</summary>
    public required string Sleutel { get; init; }
    public required PartijId Partij { get; init; }
    public string? Standpunt { get; init; }
    public string? Spreeklijn { get; init; }

    public string? Punt => Sleutel;

    /// <summary>One for each item and partij.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Overleg}|{Sleutel}|{Partij}")))[..40];

    public bool IsLeeg => Standpunt is null && Spreeklijn is null;

    /// <summary>Everything that is wrong with it, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> uit = [];
        if (Standpunt?.Length > LangsteTekst) uit.Add(new TekstTeLang("standpunt", LangsteTekst));
        if (Spreeklijn?.Length > LangsteTekst) uit.Add(new TekstTeLang("spreeklijn", LangsteTekst));
        return uit;
    }
}
