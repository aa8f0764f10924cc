using System.Globalization;
using System.Text;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Builds the view: characters with their origin, white space folded, words that a line end broke made whole.</summary>
internal sealed class Weergave(string bron, Afbreking afbreking)
{
    private readonly Plakletters _plak = new(bron);
    private char[] _tekst = new char[bron.Length + 16];
    private int[] _herkomst = new int[bron.Length + 16];
    private int _laatsteRegelbegin;

    public string Tekst => new(_tekst, 0, Lengte);

    public int[] Herkomst => _herkomst[..Lengte];

    public int Lengte { get; private set; }

    public char this[int i] => _tekst[i];

    private char Laatste => _tekst[Lengte - 1];

    /// <summary>Begins a block on a line of its own.</summary>
    public int Begin()
    {
        if (Lengte > 0) Zet('\n', _herkomst[Lengte - 1]);
        return _laatsteRegelbegin = Lengte;
    }

    /// <summary>Adds a line of the original to the block.</summary>
    /// <param name="tabel">Wide gaps are the borders of cells.</param>
    public void VoegRegelToe(int van, int tot, bool tabel = false)
    {
        Stappenteller.Tel(tot - van);
        if (Lengte > _laatsteRegelbegin) Verbind(van, tot);
        for (var i = van; i < tot; i++)
        {
            var c = bron[i];
            if (char.IsAsciiLetterLower(c)) Zet(c, i);
            else if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or '\0') continue;
            else if (char.IsWhiteSpace(c)) Wit(ref i, tot, tabel);
            else if (c is >= '\uFB00' and <= '\uFB04') foreach (var deel in Ligatuur(c)) Zet(deel, i);
            else if (_plak.IsNoot(i, van, tot)) continue;
            else
            {
                if (Lengte >= 3 && _plak.IsGeplakt(i, van, tot)) Zet(' ', _herkomst[Lengte - 1]);
                Zet(c, i);
            }
        }
        while (Lengte > _laatsteRegelbegin && Laatste is ' ' or '\t') Lengte--;
    }

    private void Wit(ref int i, int tot, bool tabel)
    {
        var begin = i;
        var tab = false;
        while (i < tot && (char.IsWhiteSpace(bron[i]) || bron[i] is '\u200B')) tab |= bron[i++] == '\t';
        if (Lengte > _laatsteRegelbegin && Laatste is not (' ' or '\t')) Zet(tabel && (tab || i - begin > 2) ? '\t' : ' ', begin);
        i--;
    }

    /// <summary>Joins the line to what stands before it: with a space, or as one word where a hyphen broke it.</summary>
    private void Verbind(int van, int tot)
    {
        if (Laatste is not ('-' or '\u2010' or '\u00AC') || Lengte < 2 || !char.IsLetterOrDigit(_tekst[Lengte - 2]))
        {
            // A soft hyphen at the line end went already; the line before ends where it stood.
            if (!EindigtZacht(van)) Zet(' ', _herkomst[Lengte - 1]);
            return;
        }
        var voor = Woordbegin();
        var na = van;
        while (na < tot && na - van <= Afbreking.LangsteWoord && char.IsLetterOrDigit(bron[na])) na++;
        if (!afbreking.Blijft(_tekst.AsSpan(voor, Lengte - 1 - voor), bron.AsSpan(van, na - van), out var spatie)) Lengte--;
        else if (spatie) Zet(' ', _herkomst[Lengte - 1]);
    }

    private bool EindigtZacht(int van)
    {
        var i = _herkomst[Lengte - 1] + 1;
        return i < van && bron[i] == '\u00AD';
    }

    private int Woordbegin()
    {
        var i = Lengte - 1;
        while (i > _laatsteRegelbegin && Lengte - i <= Afbreking.LangsteWoord && (char.IsLetterOrDigit(_tekst[i - 1]) || _tekst[i - 1] is '-' or '’' or '\'')) i--;
        return i;
    }

    private static string Ligatuur(char c) => c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" };

    private void Zet(char c, int herkomst)
    {
        // A letter and the accent behind it are one character to the reader.
        if (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && Lengte > _laatsteRegelbegin
            && Samen(Laatste, c) is { } samen) { _tekst[Lengte - 1] = samen; return; }
        if (Lengte == _tekst.Length)
        {
            Array.Resize(ref _tekst, 2 * Lengte);
            Array.Resize(ref _herkomst, 2 * Lengte);
        }
        _tekst[Lengte] = c;
        _herkomst[Lengte++] = herkomst;
    }

    private static char? Samen(char letter, char accent)
    {
        if (!char.IsLetter(letter)) return null;
        var samen = $"{letter}{accent}".Normalize(NormalizationForm.FormC);
        return samen.Length == 1 ? samen[0] : null;
    }
}
