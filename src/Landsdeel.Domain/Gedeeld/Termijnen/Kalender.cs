using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>Some days, with how exact they are said.</summary>
/// <param name="Van">First day; null when open.</param>
/// <param name="Tot">Last day, inclusive; null when open.</param>
internal readonly record struct Tijdvak(DateOnly? Van, DateOnly? Tot, Precisie Precisie);

/// <summary>Names of months and numbers, and arithmetic with days that never leaves the calendar.</summary>
internal static class Kalender
{
    /// <summary>A bare number is read as a year from here on.</summary>
    public const int VroegsteJaar = 1900;

    /// <summary>And up to here.</summary>
    public const int LaatsteJaar = 2199;

    public static readonly IReadOnlyList<string> Maanden =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly FrozenDictionary<string, int> MaandVanWoord = new Dictionary<string, int>
    {
        ["januari"] = 1,
        ["jan"] = 1,
        ["februari"] = 2,
        ["feb"] = 2,
        ["febr"] = 2,
        ["maart"] = 3,
        ["mrt"] = 3,
        ["april"] = 4,
        ["apr"] = 4,
        ["mei"] = 5,
        ["juni"] = 6,
        ["jun"] = 6,
        ["juli"] = 7,
        ["jul"] = 7,
        ["augustus"] = 8,
        ["aug"] = 8,
        ["september"] = 9,
        ["sept"] = 9,
        ["sep"] = 9,
        ["oktober"] = 10,
        ["okt"] = 10,
        ["november"] = 11,
        ["nov"] = 11,
        ["december"] = 12,
        ["dec"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Telwoorden = new Dictionary<string, int>
    {
        ["een"] = 1,
        ["twee"] = 2,
        ["drie"] = 3,
        ["vier"] = 4,
        ["vijf"] = 5,
        ["zes"] = 6,
        ["zeven"] = 7,
        ["acht"] = 8,
        ["negen"] = 9,
        ["tien"] = 10,
        ["elf"] = 11,
        ["twaalf"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Rangwoorden = new Dictionary<string, int>
    {
        ["eerste"] = 1,
        ["1e"] = 1,
        ["1ste"] = 1,
        ["tweede"] = 2,
        ["2e"] = 2,
        ["2de"] = 2,
        ["derde"] = 3,
        ["3e"] = 3,
        ["3de"] = 3,
        ["vierde"] = 4,
        ["4e"] = 4,
        ["4de"] = 4,
        ["laatste"] = 4,
    }.ToFrozenDictionary();

    public static readonly FrozenSet<string> Weekdagen = FrozenSet.ToFrozenSet(
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]);

    /// <summary>The month a word names, 1 to 12, or null.</summary>
    public static int? Maand(string woord) => MaandVanWoord.TryGetValue(woord, out var maand) ? maand : null;

    /// <summary>Whether the name of the month is shortened ("nov"), so that a point may follow it.</summary>
    public static bool IsAfkorting(string woord) => woord.Length < 5 && !Maanden.Contains(woord);

    /// <summary>The number a word or digits say, up to 999, or null.</summary>
    public static int? Getal(Token token) => token.Kind switch
    {
        TokenKind.Number when token.Waarde is > 0 and < 1000 => token.Waarde,
        TokenKind.Word when Telwoorden.TryGetValue(token.Norm, out var getal) => getal,
        _ => null,
    };

    /// <summary>"derde", "3e": 3; "laatste" counts as the fourth quarter. Null for other words.</summary>
    public static int? Rang(string woord) => Rangwoorden.TryGetValue(woord, out var rang) ? rang : null;

    public static bool IsMomentwoord(string woord) => Maand(woord) is not null || Seizoenen.Lees(woord) is not null;

    /// <summary>The day, or null when the calendar has none ("31 februari").</summary>
    public static DateOnly? Dag(int jaar, int maand, int dag) =>
        jaar is < 1 or > 9999 || maand is < 1 or > 12 || dag < 1 || dag > DateTime.DaysInMonth(jaar, maand)
            ? null
            : new DateOnly(jaar, maand, dag);

    public static DateOnly EindVanMaand(int jaar, int maand) => new(jaar, maand, DateTime.DaysInMonth(jaar, maand));

    /// <summary>The day so many days on; held at the calendar's ends.</summary>
    public static DateOnly PlusDagen(DateOnly dag, int dagen) =>
        DateOnly.FromDayNumber(Math.Clamp(dag.DayNumber + dagen, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The day so many months on; held at the calendar's ends.</summary>
    public static DateOnly PlusMaanden(DateOnly dag, int maanden)
    {
        var telling = (dag.Year * 12) + dag.Month - 1 + maanden;
        return telling switch
        {
            < 12 => DateOnly.MinValue,
            >= 120_000 => DateOnly.MaxValue,
            _ => dag.AddMonths(maanden),
        };
    }

    /// <summary>"21 november 2019".</summary>
    public static string Voluit(DateOnly dag) => $"{dag.Day} {Maanden[dag.Month - 1]} {dag.Year:0000}";
}
