namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>A term found in running text.</summary>
/// <param name="Van">Offset in UTF-16 units of its first character.</param>
/// <param name="Tot">Offset just past its last.</param>
/// <param name="Zekerheid">The certainty that the words, or their sentence before them, say of it ("in principe"); null when
/// they say none.</param>
public sealed record TermijnTreffer(Termijn Termijn, int Van, int Tot, Zekerheid? Zekerheid);
