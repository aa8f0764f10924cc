using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Herinneringen;

/// <summary>Says when a term is, as exact as it is and no more.</summary>
public static partial class Termijnzin
{
    public static string Wanneer(string woorden, DateOnly eerste, DateOnly laatste, Precisie precisie)
    {
        if (Seizoen().Match(woorden.Trim()) is { Success: true } m)
            return $"in {(m.Groups[1].Value.ToLowerInvariant() is "voorjaar" or "najaar" ? "het" : "de")} {m.Groups[1].Value.ToLowerInvariant()} van {m.Groups[2].Value}";
        if (Jaar().IsMatch(woorden.Trim())) return $"in {woorden.Trim()}";
        if (precisie != Precisie.Dag) return $"{woorden} ({(eerste == DateOnly.MinValue ? $"uiterlijk {laatste.Voluit()}" : $"{eerste.Voluit()} t/m {laatste.Voluit()}")})";
        var dag = eerste == laatste ? $"op {laatste.Voluit()}" : eerste == DateOnly.MinValue ? $"uiterlijk op {laatste.Voluit()}" : $"van {eerste.Voluit()} tot en met {laatste.Voluit()}";
        // The words say more than the day: "BO MIRT najaar 2020".
        return woorden.Any(char.IsLetter) && !Dagwoorden().IsMatch(woorden) ? $"{woorden}, {dag}" : dag;
    }

    [GeneratedRegex("^(voorjaar|zomer|najaar|winter) (?:van )?(\\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Seizoen();

    [GeneratedRegex("^\\d{4}$")]
    private static partial Regex Jaar();

    [GeneratedRegex("^(uiterlijk |op |voor )?\\d{1,2} [a-z]+ \\d{4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Dagwoorden();
}
