using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>An afspraak that may come on an agenda, with the names that an item shows.</summary>
/// <param name="Onderwerp">Name of the traject it is about.</param>
public sealed record Agendakandidaat(Afspraak Afspraak, IReadOnlyList<Puntpartij> Partijen, string? Onderwerp = null);

/// <summary>Everything a proposal depends on.</summary>
/// <param name="Oplossing">The days of all overleggen, to know which days and which overleg a term means.</param>
/// <param name="Bronnen">How a sentence names a document: "de brief van 23 juni 2020".</param>
/// <param name="Gelezen">The documents that were read for the register, named the same way.</param>
/// <param name="Overlegnamen">Names of overleggen that the reasons may mention.</param>
public sealed record Agendavraag(
    Overleg Overleg,
    IReadOnlyList<Agendakandidaat> Kandidaten,
    Termijnoplossing Oplossing,
    DateOnly Peildatum,
    IReadOnlyDictionary<DocumentId, string> Bronnen,
    IReadOnlyList<string> Gelezen,
    IReadOnlyDictionary<OverlegId, string> Overlegnamen);
