namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>The one table of what a season, a recess and "Prinsjesdag" span.
/// <para>Seasons: the astronomical ones as KNMI explains them, on the days on which they usually begin (the true day
/// shifts by at most one): voorjaar 20 March, zomer 21 June, najaar 23 September, winter 21 December. A winter carries the
/// year in which it begins.</para>
/// <para>Recesses: the Tweede Kamer publishes its own days each year (tweedekamer.nl, "Recessen"). The convention here, a
/// Friday from 3 July on with the 59 days after it, meets the published summers of 2019, 2022, 2023 and 2024; for
/// Christmas a Friday from 18 December on with the 24 days after it meets 2023.</para>
/// <para>Prinsjesdag: the third Tuesday of September (Grondwet, article 65).</para></summary>
public static class Seizoenen
{
    /// <summary>First and last day, inclusive, of the season that begins in that year.</summary>
    /// <param name="jaar">1 to 9998.</param>
    public static (DateOnly Van, DateOnly Tot) Dagen(Seizoen seizoen, int jaar) => seizoen switch
    {
        Seizoen.Voorjaar => (new(jaar, 3, 20), new(jaar, 6, 20)),
        Seizoen.Zomer => (new(jaar, 6, 21), new(jaar, 9, 22)),
        Seizoen.Najaar => (new(jaar, 9, 23), new(jaar, 12, 20)),
        Seizoen.Winter => (new(jaar, 12, 21), new(jaar + 1, 3, 19)),
        _ => throw new ArgumentOutOfRangeException(nameof(seizoen)),
    };

    /// <summary>The word that policy letters use: "najaar".</summary>
    public static string Woord(this Seizoen seizoen) => seizoen switch
    {
        Seizoen.Voorjaar => "voorjaar",
        Seizoen.Zomer => "zomer",
        Seizoen.Najaar => "najaar",
        Seizoen.Winter => "winter",
        _ => throw new ArgumentOutOfRangeException(nameof(seizoen)),
    };

    internal static Seizoen? Lees(string woord) => woord switch
    {
        "voorjaar" or "lente" => Seizoen.Voorjaar,
        "zomer" => Seizoen.Zomer,
        "najaar" or "herfst" => Seizoen.Najaar,
        "winter" => Seizoen.Winter,
        _ => null,
    };

    internal static (DateOnly Van, DateOnly Tot) Zomerreces(int jaar)
    {
        var begin = EersteOpOfNa(new DateOnly(jaar, 7, 3), DayOfWeek.Friday);
        return (begin, begin.AddDays(59));
    }

    internal static (DateOnly Van, DateOnly Tot) Kerstreces(int jaar)
    {
        var begin = EersteOpOfNa(new DateOnly(jaar, 12, 18), DayOfWeek.Friday);
        return (begin, begin.AddDays(24));
    }

    internal static DateOnly Prinsjesdag(int jaar) => EersteOpOfNa(new DateOnly(jaar, 9, 15), DayOfWeek.Tuesday);

    private static DateOnly EersteOpOfNa(DateOnly dag, DayOfWeek weekdag) =>
        dag.AddDays(((int)weekdag - (int)dag.DayOfWeek + 7) % 7);
}
