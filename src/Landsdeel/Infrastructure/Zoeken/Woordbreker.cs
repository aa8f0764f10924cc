using System.Text;

namespace Landsdeel.Infrastructure.Zoeken;

/// <summary>One word of a text: where it stands (UTF-16 code units, Tot exclusive) and its folded form in [a-z0-9].</summary>
public readonly record struct Woord(int Van, int Tot, string Vorm);

/// <summary>A word with what the stems need to know of how it was written.</summary>
/// <param name="Woord">The word.</param>
/// <param name="Kern">What stands before the ending after an apostrophe (regio in regio's, bo in BO's), else null.</param>
/// <param name="Verbonden">Tied to the word before it by a hyphen, perhaps across a line end.</param>
internal readonly record struct Woorddeel(Woord Woord, string? Kern, bool Verbonden);

/// <summary>Breaks a text into words. Linear in the text; never throws.</summary>
/// <remarks>
/// An apostrophe between letters belongs to the word (regio's); so do the points of an abbreviation in single letters
/// (m.e.r.) and those between groups of three digits (75.000). A hyphen parts words and ties them.
/// </remarks>
internal ref struct Woordbreker(string tekst)
{
    private readonly string _tekst = tekst;
    private readonly StringBuilder _vorm = new();
    private int _plaats;

    public static List<Woorddeel> Breek(string tekst)
    {
        var delen = new List<Woorddeel>(tekst.Length / 6);
        var breker = new Woordbreker(tekst);
        var verbonden = false;
        while (breker.ZoekBegin())
        {
            delen.Add(breker.LeesWoord(verbonden));
            verbonden = breker.LeesKoppeling();
        }
        return delen;
    }

    private bool ZoekBegin()
    {
        while (_plaats < _tekst.Length && !IsLetter(_plaats))
            _plaats++;
        return _plaats < _tekst.Length;
    }

    private Woorddeel LeesWoord(bool verbonden)
    {
        _vorm.Clear();
        var van = _plaats;
        // Where in the folded form the last apostrophe stood, and where the last point did.
        int apostrof = -1, punt = 0;
        var tot = van;
        while (_plaats < _tekst.Length)
        {
            var teken = _tekst[_plaats];
            if (Letters.Vouw(teken) is { } letter)
                _vorm.Append(letter);
            else if (Letters.IsApostrof(teken) && IsLetter(_plaats + 1))
                apostrof = _vorm.Length;
            else if (teken == '.' && IsBinnenpunt(punt))
                punt = _vorm.Length;
            else
                break;
            _plaats++;
            tot = _plaats;
        }
        var vorm = _vorm.ToString();
        return new Woorddeel(new Woord(van, tot, vorm), Kern(vorm, apostrof), verbonden);
    }

    private static string? Kern(string vorm, int apostrof) =>
        apostrof > 0 && vorm[apostrof..] is "s" or "n" or "t" or "er" or "ers" or "tje" or "tjes" ? vorm[..apostrof] : null;

    private readonly bool IsBinnenpunt(int vorigePunt)
    {
        var sinds = _vorm.Length - vorigePunt;
        var alleenCijfers = char.IsAsciiDigit(_vorm[0]) && char.IsAsciiDigit(_vorm[^1]);
        if (alleenCijfers)
            return sinds <= 3 && (vorigePunt == 0 || sinds == 3)
                && IsCijfer(_plaats + 1) && IsCijfer(_plaats + 2) && IsCijfer(_plaats + 3) && !IsLetter(_plaats + 4);
        return sinds == 1 && IsLetter(_plaats + 1) && !IsCijfer(_plaats + 1) && !IsLetter(_plaats + 2);
    }

    /// <summary>Steps over a hyphen that ties the word just read to the next one, which may stand on the next line.</summary>
    private bool LeesKoppeling()
    {
        var i = _plaats;
        // The last point of an abbreviation: m.e.r.-procedure.
        if (i + 1 < _tekst.Length && _tekst[i] == '.' && Letters.IsKoppelteken(_tekst[i + 1]))
            i++;
        if (i >= _tekst.Length || !Letters.IsKoppelteken(_tekst[i]))
            return false;
        i++;
        var einde = i;
        while (einde < _tekst.Length && _tekst[einde] is ' ' or '\r')
            einde++;
        if (einde < _tekst.Length && _tekst[einde] == '\n')
        {
            i = einde + 1;
            while (i < _tekst.Length && _tekst[i] is ' ' or '\t')
                i++;
        }
        if (!IsLetter(i))
            return false;
        _plaats = i;
        return true;
    }

    private readonly bool IsLetter(int plaats) =>
        plaats < _tekst.Length && Letters.Vouw(_tekst[plaats]) is { Length: > 0 };

    private readonly bool IsCijfer(int plaats) => plaats < _tekst.Length && char.IsAsciiDigit(_tekst[plaats]);
}
