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

    public bool[] Vind()
    {
        var herhaald = HerhaaldAanDeRand();
        for (var i = 0; i < regels.Count; i++)
        {
            if (regels[i].Leeg || regels[i].Lengte > LangsteRuis) continue;
            var regel = Regel(i);
            _ruis[i] |= Paginanummer().IsMatch(regel) || herhaald.Contains(Sleutel(regel)) && AanDeRand(i)
                || woorden.Paginaruis.Contains(regel) || Adres().IsMatch(regel) || (KaalNummer().IsMatch(regel) && Alleen(i));
        }
        for (var i = 0; i < regels.Count; i++) Briefhoofd(i);
        return _ruis;
    }

    private string Regel(int i) => tekst[regels[i].Van..regels[i].Tot];

    private static string Sleutel(string regel) => Cijfers().Replace(regel, "#");

    /// <summary>A label of a letterhead and the value below it ("Datum", "23 juni 2020"), with the name of the ministry above.</summary>
    private void Briefhoofd(int i)
    {
        if (regels[i].Leeg) return;
        if (Veld().Match(Regel(i)) is { Success: true } veld && woorden.Briefhoofd.Contains(veld.Groups["label"].Value) && Waarde().IsMatch(veld.Groups["waarde"].Value))
            _ruis[i] = true;
        if (!woorden.Briefhoofd.Contains(Regel(i).TrimEnd(':'))) return;
        var waarde = Volgende(i, 1);
        if (waarde < 0 || !(Waarde().IsMatch(Regel(waarde)) || woorden.Briefhoofd.Contains(Regel(waarde).TrimEnd(':')))) return;
        _ruis[i] = true;
        _ruis[waarde] |= Waarde().IsMatch(Regel(waarde));
        for (int vorige = Volgende(i, -1), n = 0; vorige >= 0 && n < 4; vorige = Volgende(vorige, -1), n++)
        {
            if (_ruis[vorige]) return;
            if (regels[vorige].Lengte > LangsteBriefhoofd) return;
            if (!Ministerie().IsMatch(Regel(vorige))) continue;
            for (var j = vorige; j < i; j++) _ruis[j] |= !regels[j].Leeg;
            return;
        }
    }

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

    /// <summary>A bare number is a page number only between empty lines at the edge of a page.</summary>
    private bool Alleen(int i) =>
        (i == 0 || regels[i - 1].Leeg || regels[i].Nieuwblad) && (i + 1 == regels.Count || regels[i + 1].Leeg || regels[i + 1].Nieuwblad)
        && (AanDeRand(i) || regels.Count == 1 || (i > 1 && regels[i - 2].Leeg) || (i + 2 < regels.Count && regels[i + 2].Leeg));

    private bool AanDeRand(int i)
    {
        if (regels[i].Nieuwblad) return true;
        for (int j = i, n = 0; j > 0 && n < Rand; j--)
        {
            if (regels[j].Nieuwblad) return true;
            if (!regels[j].Leeg) n++;
        }
        for (int j = i + 1, n = 1; j < regels.Count && n <= Rand; j++)
        {
            if (regels[j].Nieuwblad) return true;
            if (!regels[j].Leeg) n++;
        }
        return false;
    }

    /// <summary>What stands at the edge of three pages or more, numbers apart.</summary>
    private HashSet<string> HerhaaldAanDeRand()
    {
        var keren = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < regels.Count; i++)
        {
            if (regels[i].Leeg || regels[i].Lengte > LangsteRuis || !AanDeRand(i)) continue;
            var sleutel = Sleutel(Regel(i));
            keren[sleutel] = keren.GetValueOrDefault(sleutel) + 1;
        }
        return [.. keren.Where(k => k.Value >= 3 && !k.Key.EndsWith(':')).Select(k => k.Key)];
    }

    [GeneratedRegex(@"^(?:(?:Pagina|Page|Blz\.?|Bladzijde|Blad)\s*:?\s*\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?|\d{1,3}\s*/\s*\d{1,3}|\d{1,3}\s+van\s+\d{1,3}|[-–]\s*\d{1,3}\s*[-–])$", RegexOptions.IgnoreCase)]
    private static partial Regex Paginanummer();

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex KaalNummer();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"^(?:>\s*Retouradres|Retouradres\b|Postbus\s+\d|www\.\S+$|https?://\S+$|\d{4}\s?[A-Z]{2}\s+[A-Z][A-Za-z' -]+$|[TF]\s?\+?\(?0\d{2}[\d)\s-]{6,}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Adres();

    [GeneratedRegex(@"^(?:\d{1,2}\s+\p{L}+\s+\d{4}|\d{1,2}-\d{1,2}-\d{4}|[A-Z0-9][A-Za-z0-9./ -]*\d[A-Za-z0-9./-]*|\d+|-|–)$")]
    private static partial Regex Waarde();

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}() -]{2,16}?)[ \t]*:?[ \t]+(?<waarde>\S[^\t]{0,40})$")]
    private static partial Regex Veld();

    [GeneratedRegex(@"^Ministerie\s+van\b")]
    private static partial Regex Ministerie();
}
