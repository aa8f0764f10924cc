using System.Text.RegularExpressions;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>What a line of a list begins with: "•", "-", "o", "3.", "b)", "Afspraak 4:".</summary>
internal static partial class Lijstmerk
{
    public const string Opsommingstekens = "•●▪◦‣∙·*►→✓■□▫";

    /// <summary>The length of the mark with the white space behind it; 0 when there is none.</summary>
    /// <param name="zwak">The mark can also be running text: a dash or a lone letter o.</param>
    public static int Lengte(ReadOnlySpan<char> regel, out bool zwak)
    {
        zwak = false;
        if (regel.Length < 2) return 0;
        if (IsTeken(regel[0]))
        {
            var na = 1;
            while (na < regel.Length && (char.IsWhiteSpace(regel[na]) || IsTeken(regel[na]))) na++;
            return na < regel.Length ? na : 0;
        }
        if (regel[0] is '-' or '–' or '—' or 'o' or '§' && char.IsWhiteSpace(regel[1]))
        {
            zwak = true;
            var na = 1;
            while (na < regel.Length && char.IsWhiteSpace(regel[na])) na++;
            return na < regel.Length ? na : 0;
        }
        if (!MisschienNummer(regel)) return 0;
        foreach (var vondst in Nummer().EnumerateMatches(regel.Length > 40 ? regel[..40] : regel))
            return vondst.Length < regel.Length ? vondst.Length : 0;
        return 0;
    }

    /// <summary>A digit or bracket comes first, or letters with a point or bracket close behind them.</summary>
    private static bool MisschienNummer(ReadOnlySpan<char> regel) =>
        char.IsAsciiDigit(regel[0]) || regel[0] == '(' || regel[1..Math.Min(regel.Length, 5)].IndexOfAny('.', ')') >= 0;

    /// <summary>A bullet, or the private sign that a symbol font leaves behind.</summary>
    public static bool IsTeken(char c) => Opsommingstekens.Contains(c, StringComparison.Ordinal) || c is >= '\uE000' and <= '\uF8FF';

    [GeneratedRegex(@"^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+(?!\d)|\(?[a-z]{1,2}\)\s+|\(?[ivx]{1,4}[.)]\s+|[a-zA-Z]\.\s+(?=\p{Lu}\p{Ll})|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Nummer();
}
