using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Accounts;

/// <summary>How far a functie or mandaat reaches: the whole partij, some landsdelen, or one overleg.</summary>
/// <param name="Landsdelen">Geen when it is not about landsdelen.</param>
public sealed record Bereik(Landsdelen Landsdelen, OverlegId? Overleg)
{
    public static Bereik HelePartij { get; } = new(Landsdelen.Geen, null);

    public static Bereik Van(Landsdelen landsdelen) => new(landsdelen, null);

    public static Bereik Van(OverlegId overleg) => new(Landsdelen.Geen, overleg);

    public bool IsHelePartij => Landsdelen == Landsdelen.Geen && Overleg is null;

    /// <summary>Whether something of these landsdelen, in this overleg if any, lies within reach. What concerns several
    /// landsdelen is in reach of each of them.</summary>
    public bool Omvat(Landsdelen landsdelen, OverlegId? overleg) => IsHelePartij
        || (Overleg is { } eigen ? overleg == eigen : (Landsdelen & landsdelen) != 0);
}
