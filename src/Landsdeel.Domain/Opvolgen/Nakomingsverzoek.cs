using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>Who has to say whether an afspraak was kept: a partij, or the secretaris of the landsdeel when there is no other.</summary>
/// <param name="Partij">Null for the secretaris.</param>
/// <param name="Naam">What it was called when it was asked.</param>
public sealed record Beoordelaar(PartijId? Partij, string? Naam = null)
{
    public static Beoordelaar Secretaris { get; } = new(null, "de secretaris van het landsdeel");
}

public enum Nakomingsantwoord
{
    Bevestigd = 0,
    Betwist = 1,
}

/// <summary>What one beoordelaar says of a request.</summary>
/// <param name="Partij">For whom; null for the secretaris.</param>
/// <param name="Namens">The partij of the person who answered.</param>
public sealed record Nakomingsreactie(PartijId? Partij, PartijId Namens, string Wie, Nakomingsantwoord Antwoord, string? Reden, DateOnly Dag, long OpMicros);

public enum Nakomingsstand
{
    /// <summary>Someone must still answer.</summary>
    Open = 0,
    Betwist = 1,
    Ingetrokken = 2,
    Nagekomen = 3,
}

/// <summary>The trekker asks to see one version of an afspraak as kept. Only the last answer of a beoordelaar counts; no answer confirms nothing.</summary>
public sealed record Nakomingsverzoek
{
    public required int Nummer { get; init; }
    /// <summary>The partij that asks.</summary>
    public required PartijId Partij { get; init; }
    public required string Wie { get; init; }
    public required DateOnly Dag { get; init; }
    /// <summary>Number of the version, and the digest of what binds in it: the request is for that and nothing else.</summary>
    public required int Versie { get; init; }
    public required string Digest { get; init; }
    public string? Toelichting { get; init; }
    /// <summary>Keys of the pieces of evidence that came with it.</summary>
    public IReadOnlyList<string> Bewijs { get; init; } = [];
    public IReadOnlyList<Beoordelaar> Gevraagd { get; init; } = [];
    public IReadOnlyList<Nakomingsreactie> Reacties { get; init; } = [];
    public DateOnly? Ingetrokken { get; init; }
    /// <summary>The day on which the last one confirmed.</summary>
    public DateOnly? Nagekomen { get; init; }

    public Nakomingsstand Stand => Nagekomen is not null ? Nakomingsstand.Nagekomen
        : Ingetrokken is not null ? Nakomingsstand.Ingetrokken
        : Betwistingen.Any() ? Nakomingsstand.Betwist : Nakomingsstand.Open;

    public bool Loopt => Nagekomen is null && Ingetrokken is null;

    public Nakomingsreactie? Van(PartijId? partij) => Reacties.LastOrDefault(r => r.Partij == partij);

    public IEnumerable<Beoordelaar> MoetenNog => Loopt ? Gevraagd.Where(g => Van(g.Partij) is null) : [];

    public IEnumerable<Nakomingsreactie> Betwistingen =>
        Gevraagd.Select(g => Van(g.Partij)).OfType<Nakomingsreactie>().Where(r => r.Antwoord == Nakomingsantwoord.Betwist);
}
