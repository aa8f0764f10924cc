using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Voortgang;

/// <summary>A figure that a document states.</summary>
/// <param name="Waarde">In <see cref="Eenheid"/>; null where the figure is a range of years given in <see cref="WaardeWoorden"/>.</param>
public sealed record Cijfer
{
    public required string Id { get; init; }
    public decimal? Waarde { get; init; }
    public string? WaardeWoorden { get; init; }
    public required string Eenheid { get; init; }
    public required string Wat { get; init; }
    public string? Gebied { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public int? VanJaar { get; init; }
    public int? TotJaar { get; init; }
    /// <summary>"doel/prognose", "telling", "horizon", "technisch", "rangtelwoord".</summary>
    public required string Klasse { get; init; }
    /// <summary>"&gt;=" for "ten minste"; null for an exact figure.</summary>
    public string? Operator { get; init; }
    public TrajectId? Traject { get; init; }
    public string? Bron { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}
