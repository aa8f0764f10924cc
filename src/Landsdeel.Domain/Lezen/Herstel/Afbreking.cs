namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Whether a hyphen at a line end belongs to the word ("NOVI-gebieden") or only to the line ("verstede-lijking").</summary>
internal sealed class Afbreking
{
    private static readonly string[] Voegwoorden = ["en", "of", "dan", "als", "t/m", "tot"];
    private readonly HashSet<string> _heel = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="tekst">The document: a word that it writes elsewhere, in the middle of a line, decides.</param>
    public Afbreking(string tekst)
    {
        var begin = -1;
        for (var i = 0; i <= tekst.Length; i++)
        {
            var deel = i < tekst.Length && (char.IsLetterOrDigit(tekst[i]) || (tekst[i] == '-' && begin >= 0 && i + 1 < tekst.Length && char.IsLetterOrDigit(tekst[i + 1])));
            if (deel && begin < 0) begin = i;
            if (deel || begin < 0) continue;
            if (i - begin is > 3 and < 60) _heel.Add(tekst[begin..i]);
            begin = -1;
        }
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
        if (_heel.Contains($"{voor}{na}")) return false;
        return _heel.Contains($"{voor}-{na}");
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
