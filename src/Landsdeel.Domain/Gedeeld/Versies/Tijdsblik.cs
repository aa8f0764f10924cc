namespace Landsdeel.Domain.Gedeeld.Versies;

/// <summary>From where in time one looks.</summary>
/// <param name="Peildatum">The day in the world that is asked about.</param>
/// <param name="BekendMicros">What the register knew at this instant (UTC, microseconds since 1970);
/// null asks with present knowledge.</param>
public sealed record Tijdsblik(DateOnly Peildatum, long? BekendMicros = null)
{
    /// <summary>Stands for "not superseded" in storage, so that a sort or range key is never empty.</summary>
    public const long Open = long.MaxValue;

    /// <summary>Last valid day of what has no end.</summary>
    public static DateOnly ZonderEinde { get; } = DateOnly.MaxValue;
}

/// <summary>The days on which a version holds in the world: from Van, inclusive, to Tot, exclusive.</summary>
public readonly record struct Geldigheid
{
    public Geldigheid(DateOnly van, DateOnly tot)
    {
        if (tot <= van) throw new ArgumentException($"A version holds for at least a day, not from {van:O} to {tot:O}.", nameof(tot));
        (Van, Tot) = (van, tot);
    }

    public DateOnly Van { get; }
    public DateOnly Tot { get; }

    public bool Bevat(DateOnly dag) => Van <= dag && dag < Tot;
}
