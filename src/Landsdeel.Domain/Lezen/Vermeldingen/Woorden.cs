using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

internal enum Woordsoort : byte
{
    /// <summary>Outside the text: nothing matches it.</summary>
    Niets = 0,
    /// <summary>Begins with a letter: "regio's", "A12", "BZK".</summary>
    Woord,
    /// <summary>Digits with points or commas between: "9.150", "2020", "2,5".</summary>
    Getal,
    /// <summary>One other character; every dash and every single quote alike.</summary>
    Teken,
}

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Nummer">Of its folded form in the <see cref="Woordenboek"/>.</param>
/// <param name="Hoofd">Whether it begins with a capital.</param>
/// <param name="Wit">Whether white space stands before it.</param>
/// <param name="Regel">Whether it is the first of a line.</param>
/// <param name="Alinea">Whether a blank line or a page end stands before it.</param>
internal readonly record struct Woord(int Van, int Tot, int Nummer, Woordsoort Soort, bool Hoofd, bool Wit, bool Regel, bool Alinea)
{
    public int Lengte => Tot - Van;
}

/// <summary>A text cut into words in one pass. Reading outside it gives <see cref="Woordsoort.Niets"/>.</summary>
internal sealed class Woorden
{
    private static readonly Woord Buiten;
    private readonly Woord[] _woorden;
    private readonly int[] _zinnen;

    private Woorden(string tekst, Woord[] woorden)
    {
        (Tekst, _woorden, _zinnen) = (tekst, woorden, new int[woorden.Length]);
        for (int i = 0, zin = 0; i < woorden.Length; i++)
            _zinnen[i] = i > 0 && (woorden[i].Alinea || (woorden[i].Wit && (woorden[i].Hoofd || woorden[i].Soort != Woordsoort.Woord) && EindeZin(i - 1))) ? ++zin : zin;
    }

    /// <summary>How many words were looked at.</summary>
    public long Stappen { get; private set; }

    /// <summary>Whether a point, question or exclamation mark stands there that ends more than an abbreviation or a list number.</summary>
    private bool EindeZin(int i)
    {
        if (Is(i, '\'') || Is(i, '"') || Is(i, '\u201D') || Is(i, ')')) i--;
        if (Is(i, '?') || Is(i, '!')) return true;
        return Is(i, '.') && this[i - 1] is { Soort: Woordsoort.Woord } or { Soort: Woordsoort.Teken } or { Soort: Woordsoort.Getal, Regel: false }
            && !(this[i - 1].Lengte == 1 && this[i - 1].Hoofd);
    }

    public string Tekst { get; }

    /// <summary>The sentence that a word stands in, counted from 0.</summary>
    public int Zin(int i) => (uint)i < (uint)_zinnen.Length ? _zinnen[i] : -1;

    public int Aantal => _woorden.Length;

    public ref readonly Woord this[int i]
    {
        get
        {
            Stappen++;
            return ref (uint)i < (uint)_woorden.Length ? ref _woorden[i] : ref Buiten;
        }
    }

    public ReadOnlySpan<char> Span(int i)
    {
        ref readonly var woord = ref this[i];
        return Tekst.AsSpan(woord.Van, woord.Lengte);
    }

    /// <summary>Whether a sign stands there.</summary>
    public bool Is(int i, char teken)
    {
        ref readonly var woord = ref this[i];
        if (woord.Soort != Woordsoort.Teken) return false;
        var c = Tekst[woord.Van];
        return c == teken || (teken == '-' && Lettervorm.IsStreep(c)) || (teken == '\'' && Lettervorm.IsAanhaling(c));
    }

    /// <summary>The text from one word up to another, white space as it stands.</summary>
    public ReadOnlySpan<char> Stuk(int van, int tot) => van < tot && tot <= Aantal ? Tekst.AsSpan(this[van].Van, this[tot - 1].Tot - this[van].Van) : default;

    /// <summary>The index of the first word that begins at or after an offset.</summary>
    public int Vanaf(int teken)
    {
        var (laag, hoog) = (0, _woorden.Length);
        while (laag < hoog)
        {
            var midden = (laag + hoog) / 2;
            if (_woorden[midden].Van < teken) laag = midden + 1;
            else hoog = midden;
        }
        return laag;
    }

    /// <param name="regelIsAlinea">Whether every line is a paragraph, as in a repaired view.</param>
    public static Woorden Van(string tekst, Woordenboek boek, bool regelIsAlinea = false)
    {
        var woorden = new List<Woord>(tekst.Length / 5);
        for (var i = 0; i < tekst.Length;)
        {
            var (wit, regels) = (i == 0, i == 0 ? 2 : 0);
            for (; i < tekst.Length && (char.IsWhiteSpace(tekst[i]) || tekst[i] is '\u200B' or '\uFEFF'); i++)
            {
                wit = true;
                regels += tekst[i] == '\n' ? 1 : tekst[i] == '\f' ? 2 : 0;
            }
            if (i == tekst.Length) break;
            var van = i;
            var soort = char.IsAsciiDigit(tekst[i]) ? Woordsoort.Getal : char.IsLetter(tekst[i]) ? Woordsoort.Woord : Woordsoort.Teken;
            i = soort switch { Woordsoort.Getal => NaGetal(tekst, i), Woordsoort.Woord => NaWoord(tekst, i), _ => i + 1 };
            var nummer = soort == Woordsoort.Getal ? Woordenboek.Onbekend : boek.Zoek(tekst.AsSpan(van, i - van));
            woorden.Add(new(van, i, nummer, soort, char.IsUpper(tekst[van]), wit, regels > 0, regels > (regelIsAlinea ? 0 : 1)));
        }
        return new(tekst, [.. woorden]);
    }

    private static int NaGetal(string tekst, int i)
    {
        while (i < tekst.Length && (char.IsAsciiDigit(tekst[i])
            || (tekst[i] is '.' or ',' && i + 1 < tekst.Length && char.IsAsciiDigit(tekst[i + 1])))) i++;
        return i;
    }

    private static int NaWoord(string tekst, int i)
    {
        while (i < tekst.Length && (char.IsLetter(tekst[i]) || char.IsAsciiDigit(tekst[i]) || Lettervorm.IsMerk(tekst[i])
            || (Lettervorm.IsAanhaling(tekst[i]) && i + 1 < tekst.Length && char.IsLetter(tekst[i + 1])))) i++;
        return i;
    }
}
