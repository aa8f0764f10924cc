using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

public enum OverlegStatus
{
    Gepland = 0,
    AgendaConcept = 1,
    AgendaVast = 2,
    Gehouden = 3,
    LijstConcept = 4,
    LijstVastgesteld = 5,
}

/// <summary>A meeting of Rijk and region, per landsdeel, across landsdelen or of a corridor; or another debate or decision moment that a letter names.</summary>
/// <param name="Naam">Without the landsdeel where it is one of a round: "BO MIRT najaar 2020".</param>
/// <param name="Moment">The words and days: a season until the real date is known.</param>
public sealed record Overleg
{
    public required OverlegId Id { get; init; }
    public required string Naam { get; init; }
    public required OverlegReeks Reeks { get; init; }
    public required Landsdelen Landsdelen { get; init; }
    /// <summary>The corridor it is about ("Goederenvervoercorridors"); null otherwise.</summary>
    public string? Corridor { get; init; }
    public Termijn? Moment { get; init; }
    public OverlegStatus Status { get; init; }
    /// <summary>The partijen that take part; sight at level overleg follows from it.</summary>
    public IReadOnlyList<PartijId> Deelnemers { get; init; } = [];
    /// <summary>The round it belongs to (a record that stands for the whole series); null otherwise.</summary>
    public OverlegId? Ronde { get; init; }
    /// <summary>Another name for the same meeting.</summary>
    public OverlegId? ZelfdeAls { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    /// <summary>How many days before it the steps of its preparation end; null follows its kind.</summary>
    public Voorbereiden.Doorlooptijden? Doorlooptijden { get; init; }
    /// <summary>The day on which agenda and pieces were sent; null until then.</summary>
    public DateOnly? VerzondenOp { get; init; }
    public string? Toelichting { get; init; }
}
