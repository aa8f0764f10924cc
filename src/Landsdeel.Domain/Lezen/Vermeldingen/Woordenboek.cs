using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Numbers the words that any list names, so that reading a text compares numbers and allocates nothing per word.
/// Words are folded: lower case, no diacritics, every single quote and dash the same.</summary>
internal sealed class Woordenboek
{
    /// <summary>A word that no list has.</summary>
    public const int Onbekend = 0;
    private const int LangsteWoord = 80;
    private readonly Dictionary<string, int> _nummers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _zoek;

    public Woordenboek() => _zoek = _nummers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word as a list has it; given one when it is new.</summary>
    public int Nummer(ReadOnlySpan<char> woord)
    {
        Span<char> vorm = stackalloc char[LangsteWoord];
        var lengte = Vouw(woord, vorm);
        if (lengte <= 0) return Onbekend;
        if (_zoek.TryGetValue(vorm[..lengte], out var nummer)) return nummer;
        return _nummers[vorm[..lengte].ToString()] = _nummers.Count + 1;
    }

    /// <summary>The number of a word of a text; <see cref="Onbekend"/> when no list has it.</summary>
    public int Zoek(ReadOnlySpan<char> woord)
    {
        Span<char> vorm = stackalloc char[LangsteWoord];
        var lengte = Vouw(woord, vorm);
        return lengte > 0 && _zoek.TryGetValue(vorm[..lengte], out var nummer) ? nummer : Onbekend;
    }

    /// <summary>Writes the folded word; gives its length, or 0 when it is too long to be in a list.</summary>
    private static int Vouw(ReadOnlySpan<char> woord, Span<char> vorm)
    {
        var n = 0;
        foreach (var c in woord)
        {
            if (Lettervorm.IsMerk(c)) continue;
            if (n == vorm.Length) return 0;
            vorm[n++] = c < 128 ? (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '`' ? '\'' : c) : Grond(c);
        }
        return n;
    }

    private static char Grond(char c) => Lettervorm.IsAanhaling(c) ? '\'' : Lettervorm.IsStreep(c) ? '-' : Lettervorm.Grond(c);
}
