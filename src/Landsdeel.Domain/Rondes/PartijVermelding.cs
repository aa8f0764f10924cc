using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Rondes;

/// <summary>Where a round's documents name a partij that stands in the lists of <c>data/partijen</c>.
/// The partij itself is not repeated in the round; a partij that is only in the round carries its own passages.</summary>
/// <param name="Toelichting">How the document names it, where that differs from the list.</param>
public sealed record PartijVermelding(PartijId Partij, IReadOnlyList<Passage> Passages, string? Toelichting = null);
