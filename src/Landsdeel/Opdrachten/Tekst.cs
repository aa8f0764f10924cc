using System.Text;

namespace Landsdeel.Opdrachten;

/// <summary>Text on its way to a terminal.</summary>
public static class Tekst
{
    /// <summary>Without control characters: what stands in a register may come from anyone, and must not steer a terminal.</summary>
    public static string Schoon(string tekst)
    {
        if (!tekst.Any(char.IsControl)) return tekst;
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst) uit.Append(teken is '\n' or '\t' or '\r' ? ' ' : char.IsControl(teken) ? '\uFFFD' : teken);
        return uit.ToString();
    }

    /// <summary>Breaks at spaces so that no line is longer than the width, unless one word is.</summary>
    public static IEnumerable<string> Regels(string tekst, int breedte)
    {
        var regel = new StringBuilder();
        foreach (var woord in tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (regel.Length > 0 && regel.Length + 1 + woord.Length > breedte)
            {
                yield return regel.ToString();
                regel.Clear();
            }
            if (regel.Length > 0) regel.Append(' ');
            regel.Append(woord);
        }
        yield return regel.ToString();
    }

    /// <summary>"noord, oost of zuid".</summary>
    public static string Opsomming(IReadOnlyList<string> woorden) => woorden.Count switch
    {
        0 => "",
        1 => woorden[0],
        _ => string.Join(", ", woorden.Take(woorden.Count - 1)) + " of " + woorden[^1],
    };

    /// <summary>The word that was probably meant; null when none is near.</summary>
    public static string? Bedoeld(string getypt, IEnumerable<string> mogelijk) => mogelijk
        .Select(m => (Woord: m, Afstand: Afstand(getypt.ToLowerInvariant(), m.ToLowerInvariant())))
        .Where(m => m.Afstand <= Math.Max(1, m.Woord.TrimStart('-').Length / 3) || (m.Afstand <= 3 && getypt.StartsWith(m.Woord, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(m => m.Afstand).ThenBy(m => m.Woord, StringComparer.Ordinal).Select(m => m.Woord).FirstOrDefault();

    /// <summary>How many letters must be changed, added or left out; bounded by the length of both.</summary>
    private static int Afstand(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 40) return int.MaxValue;
        var vorige = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var nu = new int[b.Length + 1];
            nu[0] = i;
            for (var j = 1; j <= b.Length; j++)
                nu[j] = Math.Min(Math.Min(nu[j - 1], vorige[j]) + 1, vorige[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            vorige = nu;
        }
        return vorige[b.Length];
    }
}
