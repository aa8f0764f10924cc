using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Partijen;

/// <summary>On which side of the table a partij sits.</summary>
public enum Zijde
{
    Rijk = 0,
    Regio = 1,
    Derde = 2,
    Parlement = 3,
}

public enum PartijSoort
{
    Rijk = 0,
    Ministerie,
    Provincie,
    Gemeente,
    Waterschap,
    Samenwerkingsverband,
    Netbeheerder,
    Markt,
    Parlement,
    Buitenland,
    EuropeseUnie,
    /// <summary>A group named as one: "de regio", "bestuurders", "waterschappen".</summary>
    Collectief,
    Overig,
}

/// <summary>A government or other body. Taken from a list, never composed.</summary>
/// <param name="Code">The official identifier where there is one: "GM0344" (CBS), "PV26" (CBS). Never invented.</param>
public sealed record Partij
{
    public required PartijId Id { get; init; }
    public required string Naam { get; init; }
    public string? Afkorting { get; init; }
    public required Zijde Zijde { get; init; }
    public required PartijSoort Soort { get; init; }
    public string? Code { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public IReadOnlyList<string> Aliassen { get; init; } = [];
    /// <summary>First day it exists; null when before the lists begin.</summary>
    public DateOnly? GeldigVan { get; init; }
    /// <summary>First day it no longer exists; null while it does.</summary>
    public DateOnly? GeldigTot { get; init; }
    public IReadOnlyList<PartijId> OpgegaanIn { get; init; } = [];
    public IReadOnlyList<PartijId> Leden { get; init; } = [];
    public string? Bron { get; init; }
    public string? Toelichting { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}
