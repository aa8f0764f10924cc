using System.Collections.Frozen;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Whether a web page has more elements inside each other than any page has. Told before it is parsed: a parser takes time that
/// grows with the square of the depth.</summary>
internal static class Htmldiepte
{
    /// <summary>Old pages leave elements open by the hundred.</summary>
    private const int Meeste = 5_000;

    /// <summary>Elements that hold nothing, or that the next one closes.</summary>
    private static readonly FrozenSet<string> Ongeteld = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "rp", "rt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TelNiet = Ongeteld.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool TeDiep(ReadOnlySpan<char> html)
    {
        var diep = 0;
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length;)
        {
            var sluit = html[i + 1] == '/';
            var naam = html[(i + (sluit ? 2 : 1))..];
            var lang = 0;
            while (lang < naam.Length && lang < 32 && char.IsAsciiLetterOrDigit(naam[lang])) lang++;
            if (lang > 0 && char.IsAsciiLetter(naam[0]) && !TelNiet.Contains(naam[..lang]))
            {
                diep = sluit ? Math.Max(0, diep - 1) : diep + 1;
                if (diep > Meeste) return true;
            }
            var volgende = html[(i + 1)..].IndexOf('<');
            if (volgende < 0) break;
            i += 1 + volgende;
        }
        return false;
    }
}
