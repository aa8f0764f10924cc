namespace Landsdeel.Domain.Gedeeld;

/// <summary>Who acts, for which partij. Comes from the session, never from a form.</summary>
public sealed record Actor(string Naam, PartijId Partij);

/// <summary>One act: who, for which partij, when, why and on which source. No write without one;
/// stored in the same transaction as what it changes, and chained in the Journaal.</summary>
/// <param name="Soort">What was done, as a verb phrase: "afspraak gewijzigd".</param>
/// <param name="OpMicros">UTC, microseconds since 1970.</param>
/// <param name="Waarom">The ground as the user gave it; may be empty only where the act explains itself.</param>
/// <param name="Bron">The document or file it rests on, if any.</param>
public sealed record Handeling(string Soort, Actor Actor, long OpMicros, string Waarom, string? Bron = null);
