using System.Globalization;
using System.Text;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Builds the view: characters with their origin, white space folded, words that a line end broke made whole.</summary>
internal sealed class Weergave(string bron, Afbreking afbreking)
{
    private readonly StringBuilder _tekst = new();
    private readonly List<int> _herkomst = [];
    private int _laatsteRegelbegin;

    public string Tekst => _tekst.ToString();

    public int[] Herkomst => [.. _herkomst];

    public int Lengte => _tekst.Length;

    public char this[int i] => _tekst[i];

    public int Eerste(int van, int tot, string tekens)
    {
        for (var i = van; i < tot; i++) if (tekens.Contains(_tekst[i], StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>Begins a block on a line of its own.</summary>
    public int Begin()
    {
        if (_tekst.Length > 0) Zet('\n', _herkomst[^1]);
        return _laatsteRegelbegin = _tekst.Length;
    }

    /// <summary>Adds a line of the original to the block.</summary>
    /// <param name="tabel">Wide gaps are the borders of cells.</param>
    public void VoegRegelToe(int van, int tot, bool tabel = false)
    {
        if (_tekst.Length > _laatsteRegelbegin) Verbind(van, tot);
        for (var i = van; i < tot; i++)
        {
            var c = bron[i];
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or '\0') continue;
            if (char.IsWhiteSpace(c)) Wit(ref i, tot, tabel);
            else if (c is >= '\uFB00' and <= '\uFB04') foreach (var deel in Ligatuur(c)) Zet(deel, i);
            else if (IsNoot(i, van, tot)) continue;
            else
            {
                if (Geplakt(i, van, tot)) Zet(' ', _herkomst[^1]);
                Zet(c, i);
            }
        }
        while (_tekst.Length > _laatsteRegelbegin && _tekst[^1] is ' ' or '\t') Neem();
    }

    private void Wit(ref int i, int tot, bool tabel)
    {
        var begin = i;
        var tab = false;
        while (i < tot && (char.IsWhiteSpace(bron[i]) || bron[i] is '\u200B')) tab |= bron[i++] == '\t';
        if (_tekst.Length > _laatsteRegelbegin && _tekst[^1] is not (' ' or '\t')) Zet(tabel && (tab || i - begin > 2) ? '\t' : ' ', begin);
        i--;
    }

    /// <summary>Joins the line to what stands before it: with a space, or as one word where a hyphen broke it.</summary>
    private void Verbind(int van, int tot)
    {
        if (_tekst[^1] is not ('-' or '\u2010' or '\u00AC') || _tekst.Length < 2 || !char.IsLetterOrDigit(_tekst[^2]))
        {
            // A soft hyphen at the line end went already; the line before ends where it stood.
            if (!EindigtZacht(van)) Zet(' ', _herkomst[^1]);
            return;
        }
        var voor = Woordbegin();
        var na = van;
        while (na < tot && char.IsLetterOrDigit(bron[na])) na++;
        if (!afbreking.Blijft(_tekst.ToString(voor, _tekst.Length - 1 - voor), bron.AsSpan(van, na - van), out var spatie)) Neem();
        else if (spatie) Zet(' ', _herkomst[^1]);
    }

    private bool EindigtZacht(int van)
    {
        var i = _herkomst[^1] + 1;
        return i < van && bron[i] == '\u00AD';
    }

    private int Woordbegin()
    {
        var i = _tekst.Length - 1;
        while (i > _laatsteRegelbegin && (char.IsLetterOrDigit(_tekst[i - 1]) || _tekst[i - 1] is '-' or '’' or '\'')) i--;
        return i;
    }

    /// <summary>The number of a footnote that stuck to a word: "aan1". Not "CO2", "A12", "km2".</summary>
    private bool IsNoot(int i, int van, int tot)
    {
        if (!char.IsAsciiDigit(bron[i]) || i - van < 4) return false;
        var (begin, eind) = (i, i);
        while (begin > van && char.IsAsciiDigit(bron[begin - 1])) begin--;
        while (eind < tot && char.IsAsciiDigit(bron[eind])) eind++;
        if (eind - begin > 2 || (eind < tot && (char.IsLetterOrDigit(bron[eind]) || bron[eind] is '-' or '/' or '.' && eind + 1 < tot && char.IsLetterOrDigit(bron[eind + 1])))) return false;
        for (var n = 1; n <= 3; n++) if (begin - n < van || !char.IsLower(bron[begin - n])) return false;
        return true;
    }

    /// <summary>Two tokens that lost the space between them: "overleg.De", "2019-202034682".</summary>
    private bool Geplakt(int i, int van, int tot)
    {
        if (i - van < 3 || _tekst.Length < 3) return false;
        if (char.IsUpper(bron[i]) && bron[i - 1] == '.' && char.IsLower(bron[i - 2]) && char.IsLower(bron[i - 3])
            && i + 1 < tot && char.IsLower(bron[i + 1])) return true;
        return char.IsAsciiDigit(bron[i]) && i - van >= 9 && Jarenpaar(i - 9) && i + 4 < tot && Cijfers(i, 5);
    }

    private bool Jarenpaar(int i) => Cijfers(i, 4) && bron[i + 4] is '-' or '–' or '/' && Cijfers(i + 5, 4)
        && bron[i] is '1' or '2' && bron[i + 5] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(bron[i - 1]));

    private bool Cijfers(int i, int aantal)
    {
        for (var n = 0; n < aantal; n++) if (i + n >= bron.Length || !char.IsAsciiDigit(bron[i + n])) return false;
        return true;
    }

    private static string Ligatuur(char c) => c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" };

    private void Zet(char c, int herkomst)
    {
        // A letter and the accent behind it are one character to the reader.
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && _tekst.Length > _laatsteRegelbegin
            && Samen(_tekst[^1], c) is { } samen) { _tekst[^1] = samen; return; }
        _tekst.Append(c);
        _herkomst.Add(herkomst);
    }

    private static char? Samen(char letter, char accent)
    {
        if (!char.IsLetter(letter)) return null;
        var samen = $"{letter}{accent}".Normalize(NormalizationForm.FormC);
        return samen.Length == 1 ? samen[0] : null;
    }

    private void Neem()
    {
        _tekst.Length--;
        _herkomst.RemoveAt(_herkomst.Count - 1);
    }
}
