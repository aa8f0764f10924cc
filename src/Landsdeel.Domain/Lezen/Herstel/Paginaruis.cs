using System.Text.RegularExpressions;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Finds the lines that are no text of the document: page numbers, headers and footers that return, letterheads, site menus.</summary>
internal sealed partial class Paginaruis(string tekst, IReadOnlyList<Tekstregel> regels, Leeswoorden woorden)
{
    /// <summary>How many lines with text at the top and at the foot of a page may be header or footer.</summary>
    private const int Rand = 4;
    private const int LangsteRuis = 100;
    private const int LangsteBriefhoofd = 46;
    private readonly bool[] _ruis = new bool[regels.Count];
    /// <summary>Which lines stand at the top or the foot of a page.</summary>
    private readonly bool[] _rand = Randen(regels);

    public bool[] Vind()
    {
        Stappenteller.Tel(regels.Count);
        var herhaald = HerhaaldAanDeRand();
        for (var i = 0; i < regels.Count; i++)
        {
            if (regels[i].Leeg || regels[i].Lengte > LangsteRuis) continue;
            Stappenteller.Tel(regels[i].Lengte);
            var regel = Regel(i);
            _ruis[i] |= IsPaginanummer(regel) || IsAdres(regel) || IsKamervoet(regel) || woorden.IsPaginaruis(regel) || regel.StartsWith("U bent hier", StringComparison.Ordinal)
                || (herhaald.Count > 0 && _rand[i] && herhaald.Contains(Sleutel(i)));
        }
        for (var i = 0; i < regels.Count; i++) _ruis[i] |= KaalNummer(Regel(i)) && Alleen(i);
        for (var i = 0; i < regels.Count; i++) Briefhoofd(i);
        return _ruis;
    }

    private ReadOnlySpan<char> Regel(int i) => tekst.AsSpan(regels[i].Van, regels[i].Lengte);

    private string Sleutel(int i) => Cijfers().Replace(Regel(i).ToString(), "#");

    /// <summary>A label of a letterhead and the value below it ("Datum", "23 juni 2020"), with the name of the ministry above.</summary>
    private void Briefhoofd(int i)
    {
        if (regels[i].Leeg || !woorden.BegintBriefhoofd(Regel(i))) return;
        Stappenteller.Tel(Math.Min(regels[i].Lengte, LangsteRuis));
        if (regels[i].Lengte <= LangsteRuis && Veld().Match(Regel(i).ToString()) is { Success: true } veld && woorden.IsBriefhoofd(veld.Groups["label"].ValueSpan)
            && Waarde().IsMatch(veld.Groups["waarde"].ValueSpan))
            _ruis[i] = true;
        if (!woorden.IsBriefhoofd(Regel(i).TrimEnd(':'))) return;
        var waarde = Volgende(i, 1);
        if (waarde < 0 || !(IsWaarde(waarde) || woorden.IsBriefhoofd(Regel(waarde).TrimEnd(':')))) return;
        _ruis[i] = true;
        _ruis[waarde] |= IsWaarde(waarde);
        for (int vorige = Volgende(i, -1), n = 0; vorige >= 0 && n < 4; vorige = Volgende(vorige, -1), n++)
        {
            if (_ruis[vorige]) return;
            // The end of a sentence that a page break left short is text, wherever it stands.
            if (regels[vorige].Lengte > LangsteBriefhoofd || Regel(vorige)[^1] is '.' or ';') return;
            if (!Regel(vorige).StartsWith("Ministerie ", StringComparison.Ordinal)) continue;
            for (var j = vorige; j < i; j++) _ruis[j] |= !regels[j].Leeg;
            return;
        }
    }

    private bool IsWaarde(int i) => regels[i].Lengte <= LangsteRuis && Waarde().IsMatch(Regel(i));

    // Most lines cannot be any of these, and show it by their first character.
    private static bool IsPaginanummer(ReadOnlySpan<char> regel) => (char.IsAsciiDigit(regel[0]) || regel[0] is '-' or '–' or 'P' or 'p' or 'B' or 'b') && Paginanummer().IsMatch(regel);

    private static bool IsAdres(ReadOnlySpan<char> regel) => (char.IsAsciiDigit(regel[0]) || regel[0] is '>' or 'R' or 'P' or 'w' or 'h' or 'T' or 'F') && Adres().IsMatch(regel);

    private static bool IsKamervoet(ReadOnlySpan<char> regel) => regel[0] is 'T' or 'E' or 'k' or 'I' or '’' or '\'' && Kamervoet().IsMatch(regel);

    private static bool KaalNummer(ReadOnlySpan<char> regel) => regel.Length is > 0 and <= 3 && !regel.ContainsAnyExceptInRange('0', '9');

    private int Volgende(int i, int stap)
    {
        // A letterhead is spaced out with a few empty lines at most.
        for (var n = 0; n < 4; n++)
        {
            i += stap;
            if (i < 0 || i >= regels.Count) return -1;
            if (!regels[i].Leeg) return i;
        }
        return -1;
    }

    /// <summary>A bare number is a page number only between empty lines or other furniture at the edge of a page.</summary>
    private bool Alleen(int i) =>
        (i == 0 || regels[i - 1].Leeg || _ruis[i - 1] || regels[i].Nieuwblad) && (i + 1 == regels.Count || regels[i + 1].Leeg || _ruis[i + 1] || regels[i + 1].Nieuwblad)
        && (_rand[i] || regels.Count == 1 || (i > 0 && _ruis[i - 1]) || (i > 1 && regels[i - 2].Leeg) || (i + 2 < regels.Count && regels[i + 2].Leeg));

    private static bool[] Randen(IReadOnlyList<Tekstregel> regels)
    {
        var randen = new bool[regels.Count];
        // How many lines with text stand between a line and the page edge before it, and then the one behind it.
        for (int i = 0, sinds = Rand; i < randen.Length; i++)
        {
            if (regels[i].Nieuwblad) sinds = 0;
            else if (!regels[i].Leeg) sinds++;
            randen[i] = sinds < Rand;
        }
        for (int i = randen.Length - 1, tot = Rand; i >= 0; i--)
        {
            randen[i] |= tot < Rand;
            if (!regels[i].Leeg) tot++;
            if (regels[i].Nieuwblad) tot = 0;
        }
        return randen;
    }

    /// <summary>What stands at the edge of three pages or more, numbers apart.</summary>
    private HashSet<string> HerhaaldAanDeRand()
    {
        var keren = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < regels.Count; i++)
        {
            if (regels[i].Leeg || regels[i].Lengte > LangsteRuis || !_rand[i]) continue;
            var sleutel = Sleutel(i);
            keren[sleutel] = keren.GetValueOrDefault(sleutel) + 1;
        }
        return [.. keren.Where(k => k.Value >= 3 && !k.Key.EndsWith(':')).Select(k => k.Key)];
    }

    [GeneratedRegex(@"^(?:(?:Pagina|Page|Blz\.?|Bladzijde|Blad)\s*:?\s*\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?|\d{1,3}\s*/\s*\d{1,3}|\d{1,3}\s+van\s+\d{1,3}|[-–]\s*\d{1,3}\s*[-–])$", RegexOptions.IgnoreCase)]
    private static partial Regex Paginanummer();

    /// <summary>The foot of a parliamentary paper.</summary>
    [GeneratedRegex(@"^(?:(?:Tweede|Eerste) Kamer,? vergaderjaar \d{4}\s?[-–/]\s?\d{4}\b.*|kst-\d\S*|ISSN \d.*|['’]s-Gravenhage \d{4})$")]
    private static partial Regex Kamervoet();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"^(?:>\s*Retouradres|Retouradres\b|Postbus\s+\d|www\.\S+$|https?://\S+$|\d{4}\s?[A-Z]{2}\s+[A-Z][A-Za-z' -]+$|[TF]\s?\+?\(?0\d{2}[\d)\s-]{6,}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Adres();

    /// <summary>A day, or a number with capitals and digits: no sentence that happens to stand below a label.</summary>
    [GeneratedRegex(@"^(?:\d{1,2}\s+\p{L}+\s+\d{4}|\d{1,2}-\d{1,2}-\d{4}|(?=.*\d)[A-Z0-9][A-Za-z0-9./-]*(?: [A-Z0-9/-][A-Za-z0-9./-]*){0,3}|-|–)$")]
    private static partial Regex Waarde();

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}() -]{2,16}?)[ \t]*:?[ \t]+(?<waarde>\S[^\t]{0,40})$")]
    private static partial Regex Veld();
}
