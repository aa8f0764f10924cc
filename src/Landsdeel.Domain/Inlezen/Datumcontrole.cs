using System.Globalization;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld.Termijnen;

namespace Landsdeel.Domain.Inlezen;

/// <summary>What is wrong with a date, and what to do about it.</summary>
public sealed record Datumfout(string Code, string Wat, string Doen);

/// <summary>Finds dates that cannot be meant, before a text is read as a term: days that do not exist, years of two digits,
/// and what spreadsheets make of an empty or mistyped date.</summary>
public static partial class Datumcontrole
{
    /// <summary>No agreement of this register is older; a date before it is a spreadsheet's zero.</summary>
    public const int EersteJaar = 1950;
    private const string Voorbeeld = "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 23-06-2020.";

    /// <summary>The first thing wrong with the dates in a text; null when there is none.</summary>
    public static Datumfout? Controleer(Lijstcel cel)
    {
        if (cel.Vorm == Celvorm.Getal) return Getal(cel.Tekst);
        if (cel.Vorm == Celvorm.Datum) return Dag(cel) is { } dag ? Jaar(dag.Year, Toon(dag)) : new("datum-alleen-tijd",
            $"Hier staat alleen een tijd ({cel.Tekst}), geen dag.", Voorbeeld);
        foreach (Match m in Cijfers().Matches(cel.Tekst))
            if (InCijfers(m) is { } fout) return fout;
        foreach (Match m in Woorden().Matches(cel.Tekst))
        {
            var maand = Kalender.Maanden.Index().First(n => n.Item.StartsWith(m.Groups["maand"].Value[..3], StringComparison.OrdinalIgnoreCase)).Index + 1;
            if (Bestaat(Int(m, "dag"), maand, Int(m, "jaar"), m.Value) is { } fout) return fout;
        }
        return Dagnummer().IsMatch(cel.Tekst) ? Getal(cel.Tekst.Trim()) : null;
    }

    /// <summary>The day of a date cell of a spreadsheet; null when it holds only a time.</summary>
    public static DateOnly? Dag(Lijstcel cel) => cel.Tekst.Length >= 10
        && DateOnly.TryParseExact(cel.Tekst.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static Datumfout? InCijfers(Match m)
    {
        var (een, twee, drie) = (m.Groups["een"].Value, Int(m, "twee"), m.Groups["drie"].Value);
        if (een.Length == 4) return Bestaat(int.Parse(drie, CultureInfo.InvariantCulture), twee, int.Parse(een, CultureInfo.InvariantCulture), m.Value);
        // 12.500.000 is an amount, 10-12-14 a date whose year says too little.
        if (drie.Length == 3) return null;
        if (drie.Length < 4) return new("datum-jaar-kort", $"In '{m.Value}' heeft het jaar {(drie.Length == 2 ? "twee cijfers" : "één cijfer")}; daaruit blijkt niet welk jaar het is.",
            "Schrijf het jaar met vier cijfers, bijvoorbeeld 31-12-2021.");
        return Bestaat(int.Parse(een, CultureInfo.InvariantCulture), twee, int.Parse(drie, CultureInfo.InvariantCulture), m.Value);
    }

    private static Datumfout? Bestaat(int dag, int maand, int jaar, string getypt)
    {
        if (jaar is 0 or > 9999) return new("datum-jaar", $"Het jaar in '{getypt}' bestaat niet.", Voorbeeld);
        if (maand is < 1 or > 12)
            return new("datum-maand", $"De datum '{getypt}' bestaat niet: er is geen maand {maand}.",
                dag is >= 1 and <= 12 ? "Staan dag en maand omgewisseld? " + Voorbeeld : Voorbeeld);
        if (dag < 1 || dag > DateTime.DaysInMonth(jaar, maand))
            return new("datum-dag", $"De datum '{getypt}' bestaat niet: {Kalender.Maanden[maand - 1]} {jaar} heeft {DateTime.DaysInMonth(jaar, maand)} dagen.", "Verbeter de dag of de maand.");
        return Jaar(jaar, getypt);
    }

    private static Datumfout? Jaar(int jaar, string getypt) => jaar < EersteJaar
        ? new("datum-te-vroeg", $"De datum '{getypt}' ligt in {jaar}. Zo'n datum ontstaat als een cel leeg is of verkeerd is opgemaakt.", "Typ de juiste datum, of maak de cel leeg.")
        : jaar > 2199 ? new("datum-te-laat", $"De datum '{getypt}' ligt in {jaar}; dat is te ver weg.", "Verbeter het jaar.") : null;

    private static Datumfout? Getal(string tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar is >= EersteJaar and <= 2199 ? null
            : new("datum-getal", $"Hier staat het getal {tekst}; dat is geen datum en geen jaar.", "Maak de cel in Excel op als datum, of schrijf de datum als 23-06-2020.");

    private static string Toon(DateOnly dag) => dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    private static int Int(Match m, string groep) => int.TryParse(m.Groups[groep].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : 0;

    [GeneratedRegex(@"(?<![\d.,])(?<een>\d{4}|\d{1,2})(?<streep>[-/.])(?<twee>\d{1,2})\k<streep>(?<drie>\d{1,4})(?!\d)")]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"(?<!\d)(?<dag>\d{1,2})\s(?<maand>jan(?:uari)?|feb(?:ruari)?|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s(?<jaar>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Woorden();

    [GeneratedRegex(@"^\s*\d{5,}\s*$")]
    private static partial Regex Dagnummer();
}
