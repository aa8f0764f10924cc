namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>A word, number or sign of the view.</summary>
/// <param name="Norm">In lower case, apostrophes and dashes made one kind.</param>
/// <param name="Hoofdletter">It begins with a capital.</param>
internal readonly record struct Woord(int Van, int Tot, string Norm, bool Hoofdletter)
{
    public bool IsTeken => Norm.Length == 1 && !char.IsLetterOrDigit(Norm[0]);
}

internal static class Woordsnijder
{
    /// <summary>Cuts a piece of text into words and signs; a hyphen, apostrophe or full stop inside a word or number belongs to it.</summary>
    public static List<Woord> Knip(string tekst, int van, int tot)
    {
        Stappenteller.Tel(tot - van);
        var woorden = new List<Woord>((tot - van) / 6 + 1);
        for (var i = van; i < tot;)
        {
            if (char.IsWhiteSpace(tekst[i])) { i++; continue; }
            var begin = i++;
            if (char.IsLetterOrDigit(tekst[begin]))
                while (i < tot && (char.IsLetterOrDigit(tekst[i]) || IsBinnen(tekst, i, begin, tot))) i++;
            woorden.Add(new(begin, i, Vouw(tekst.AsSpan(begin, i - begin)), char.IsUpper(tekst[begin])));
        }
        return woorden;
    }

    public static List<Woord> Knip(string tekst) => Knip(tekst, 0, tekst.Length);

    private static bool IsBinnen(string tekst, int i, int begin, int tot)
    {
        if (i + 1 >= tot || !char.IsLetterOrDigit(tekst[i + 1])) return false;
        if (IsStreepje(tekst[i]) || IsApostrof(tekst[i])) return true;
        return tekst[i] is '.' or ',' && char.IsAsciiDigit(tekst[i - 1]) && char.IsAsciiDigit(tekst[i + 1]) && char.IsAsciiDigit(tekst[begin]);
    }

    private static bool IsStreepje(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrof(char c) => c is '\'' or '’' or '‘';

    public static string Vouw(ReadOnlySpan<char> woord)
    {
        Span<char> uit = woord.Length <= 128 ? stackalloc char[woord.Length] : new char[woord.Length];
        for (var i = 0; i < woord.Length; i++)
            uit[i] = IsStreepje(woord[i]) || woord[i] is '–' or '—' ? '-' : IsApostrof(woord[i]) ? '\'' : char.IsAscii(woord[i]) || char.IsLetter(woord[i]) ? char.ToLowerInvariant(woord[i]) : woord[i];
        return new(uit);
    }
}
