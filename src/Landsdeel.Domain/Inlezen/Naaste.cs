namespace Landsdeel.Domain.Inlezen;

/// <summary>Which known names look most like what was typed, for a message.</summary>
public static class Naaste
{
    private const int Langste = 60;

    /// <summary>At most so many names, the likeliest first; empty when nothing looks like it.</summary>
    /// <param name="namen">Folded form and name for people; several forms may lead to one name.</param>
    public static IReadOnlyList<string> Namen(string getypt, IEnumerable<(string Vorm, string Naam)> namen, int hoogstens = 3)
    {
        var gezocht = Kort(Kolomherkenning.Vouw(getypt));
        if (gezocht.Length < 2) return [];
        var woorden = gezocht.Split(' ').Where(w => w.Length >= 4).ToHashSet();
        return [.. namen
            .Select(n => (n.Naam, Score: Score(gezocht, woorden, Kort(n.Vorm))))
            .Where(n => n.Score >= 0.5)
            .OrderByDescending(n => n.Score).ThenBy(n => n.Naam.Length).ThenBy(n => n.Naam, StringComparer.Ordinal)
            .Select(n => n.Naam).Distinct().Take(hoogstens)];
    }

    private static string Kort(string tekst) => tekst.Length > Langste ? tekst[..Langste] : tekst;

    /// <summary>0 to 1: how much of the letters, or of the longer words, agrees.</summary>
    private static double Score(string gezocht, HashSet<string> woorden, string vorm)
    {
        if (vorm.Length == 0) return 0;
        var langste = Math.Max(gezocht.Length, vorm.Length);
        var letters = Math.Abs(gezocht.Length - vorm.Length) * 2 > langste ? 0 : 1 - (double)Afstand(gezocht, vorm) / langste;
        if (woorden.Count == 0) return letters;
        var samen = vorm.Split(' ').Count(woorden.Contains);
        return Math.Max(letters, samen * 0.9 / Math.Max(woorden.Count, 1));
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Afstand(string een, string ander)
    {
        Span<int> vorige = stackalloc int[Langste + 1], deze = stackalloc int[Langste + 1];
        for (var j = 0; j <= ander.Length; j++) vorige[j] = j;
        for (var i = 1; i <= een.Length; i++)
        {
            deze[0] = i;
            for (var j = 1; j <= ander.Length; j++)
                deze[j] = Math.Min(Math.Min(vorige[j], deze[j - 1]) + 1, vorige[j - 1] + (een[i - 1] == ander[j - 1] ? 0 : 1));
            deze.CopyTo(vorige);
        }
        return vorige[ander.Length];
    }
}
