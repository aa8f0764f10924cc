namespace Landsdeel.Domain.Lezen;

/// <summary>Where something stands in a <see cref="Brontekst"/>.</summary>
/// <param name="VanRegel">First line, counted from 1.</param>
/// <param name="TotRegel">Last line, inclusive.</param>
/// <param name="VanTeken">Offset of the first character.</param>
/// <param name="TotTeken">Offset just past the last character.</param>
/// <param name="Citaat">The text between the offsets, folded as <see cref="Gedeeld.Citaatvouwing"/> does; page furniture inside
/// it left out.</param>
public sealed record Vindplaats(int VanRegel, int TotRegel, int VanTeken, int TotTeken, string Citaat);
