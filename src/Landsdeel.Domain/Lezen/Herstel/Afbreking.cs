namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Whether a hyphen at a line end belongs to the word ("NOVI-gebieden") or only to the line ("verstede-lijking").</summary>
internal sealed class Afbreking
{
    private static readonly string[] Voegwoorden = ["en", "of", "dan", "als", "t/m", "tot"];
    /// <summary>A longer word is looked up nowhere.</summary>
    public const int LangsteWoord = 60;
    private readonly Lazy<HashSet<string>> _heel;
    private readonly (string Voor, string Na)[] _paren;

    /// <param name="tekst">The document: a word that it writes elsewhere, in the middle of a line, decides.</param>
    /// <param name="paren">Beginnings of words that always have a hyphen: "woon-werk", "rijk-regio".</param>
    public Afbreking(string tekst, IEnumerable<string> paren)
    {
        _heel = new(() => Woorden(tekst), LazyThreadSafetyMode.None);
        _paren = [.. paren.Select(p => p.Split('-')).Select(p => (p[0], p[1]))];
    }

    private static HashSet<string> Woorden(string tekst)
    {
        Stappenteller.Tel(tekst.Length);
        var heel = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var zoek = heel.GetAlternateLookup<ReadOnlySpan<char>>();
        var begin = -1;
        for (var i = 0; i <= tekst.Length; i++)
        {
            var deel = i < tekst.Length && (char.IsLetterOrDigit(tekst[i]) || (tekst[i] == '-' && begin >= 0 && i + 1 < tekst.Length && char.IsLetterOrDigit(tekst[i + 1])));
            if (deel && begin < 0) begin = i;
            if (deel || begin < 0) continue;
            if (i - begin is > 3 and < LangsteWoord) zoek.Add(tekst.AsSpan(begin, i - begin));
            begin = -1;
        }
        return heel;
    }

    /// <param name="voor">The word before the hyphen.</param>
    /// <param name="na">The word that begins the next line.</param>
    /// <param name="spatie">A space follows the hyphen that stays ("woon- en werklocaties").</param>
    public bool Blijft(ReadOnlySpan<char> voor, ReadOnlySpan<char> na, out bool spatie)
    {
        spatie = false;
        foreach (var woord in Voegwoorden)
            if (na.SequenceEqual(woord)) return spatie = true;
        if (na.IsEmpty || voor.IsEmpty || !char.IsLower(na[0])) return true;
        var laatste = voor[(voor.LastIndexOf('-') + 1)..];
        // An abbreviation or a number keeps its hyphen; so does a name within a name.
        if (laatste.IsEmpty || !HeeftKlein(laatste) || HoofdlettersBinnen(laatste)) return true;
        if (voor.Length + na.Length > LangsteWoord) return false;
        if (_heel.Value.Contains($"{voor}{na}")) return false;
        if (_heel.Value.Contains($"{voor}-{na}")) return true;
        foreach (var (links, rechts) in _paren)
            if (laatste.Equals(links, StringComparison.OrdinalIgnoreCase) && na.StartsWith(rechts, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool HeeftKlein(ReadOnlySpan<char> woord)
    {
        foreach (var c in woord) if (char.IsLower(c)) return true;
        return false;
    }

    private static bool HoofdlettersBinnen(ReadOnlySpan<char> woord)
    {
        for (var i = 1; i < woord.Length; i++) if (char.IsUpper(woord[i])) return true;
        return false;
    }
}
