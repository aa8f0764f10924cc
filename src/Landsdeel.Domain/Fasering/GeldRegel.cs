using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Fasering;

/// <summary>What a document says about money: a fund, a shortage, a search for means.</summary>
public sealed record GeldRegel
{
    public required string Id { get; init; }
    public required string Tekst { get; init; }
    public required string Soort { get; init; }
    public Landsdelen Landsdelen { get; init; }
    public AfspraakId? Afspraak { get; init; }
    /// <summary>Integer euro cents; null when no amount is named.</summary>
    public long? BedragInCenten { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}
