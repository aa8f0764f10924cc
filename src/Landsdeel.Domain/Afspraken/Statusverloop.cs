namespace Landsdeel.Domain.Afspraken;

/// <summary>The procedure: voorgesteld, gemaakt, loopt, and then nagekomen, vervallen or vervangen.
/// What is still open can lapse or be replaced at any step; what was made can be met at once.</summary>
public static class Statusverloop
{
    /// <summary>The states that may follow, in order; empty where the procedure ends.</summary>
    public static IReadOnlyList<AfspraakStatus> Vervolg(AfspraakStatus van) => van switch
    {
        AfspraakStatus.Voorgesteld => [AfspraakStatus.Gemaakt, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen],
        AfspraakStatus.Gemaakt => [AfspraakStatus.Loopt, AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen],
        AfspraakStatus.Loopt => [AfspraakStatus.Nagekomen, AfspraakStatus.Vervallen, AfspraakStatus.Vervangen],
        _ => [],
    };

    /// <summary>Whether the world may go from one to the other. Entering or leaving the procedure follows the kind of record.</summary>
    public static bool Mag(AfspraakStatus van, AfspraakStatus naar) =>
        van == naar || van == AfspraakStatus.Geen || naar == AfspraakStatus.Geen || Vervolg(van).Contains(naar);
}
