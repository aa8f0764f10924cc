using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>What of another afspraak the rules need.</summary>
/// <param name="Gebonden">Its partijen that are trekker or gebonden; null when the one who acts may not see them.</param>
public sealed record BekendeAfspraak(IReadOnlySet<PartijId>? Gebonden, AfspraakId? VervangenDoor);

/// <summary>What the one who acts can see of the records that an afspraak refers to, gathered beforehand.
/// What is not in it does not exist for the rules.</summary>
public sealed record Registerkennis(
    IReadOnlySet<PartijId> Partijen,
    IReadOnlySet<OverlegId> Overleggen,
    IReadOnlyDictionary<AfspraakId, BekendeAfspraak> Afspraken,
    IReadOnlyDictionary<DocumentId, IReadOnlyList<string>?> Documenten)
{
    /// <summary>The lines of a document; null when its text is not held.</summary>
    public bool Document(DocumentId id, out IReadOnlyList<string>? regels) => Documenten.TryGetValue(id, out regels);
}
