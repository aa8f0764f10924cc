namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>Tells where copying glued two things together: the number of a footnote to its word ("aan1", "gemaakt.1 De"), a sentence to the next
/// ("overleg.De"), a year to a dossier or a word ("2019-202034682", "juni2020").</summary>
internal sealed class Plakletters(string bron)
{
    private int _nootVan = -1, _nootTot = -1;
    private bool _noot;

    /// <summary>Whether a character belongs to the number of a footnote. Not "CO2", "A12", "km2". For the characters of a line in order.</summary>
    public bool IsNoot(int i, int van, int tot)
    {
        if (!char.IsAsciiDigit(bron[i])) return false;
        // A row of digits is looked at once, however long it is.
        if (i >= _nootTot || i < _nootVan)
        {
            (_nootVan, _nootTot) = (i, i);
            while (_nootTot < tot && char.IsAsciiDigit(bron[_nootTot])) _nootTot++;
            Stappenteller.Tel(_nootTot - _nootVan);
            _noot = _nootTot - _nootVan <= 2 && (AanWoord(van, tot) || NaZin(van, tot));
        }
        return _noot;
    }

    private bool AanWoord(int van, int tot)
    {
        if (_nootTot < tot && (char.IsLetterOrDigit(bron[_nootTot]) || bron[_nootTot] is '-' or '/' || (bron[_nootTot] == '.' && _nootTot + 1 < tot && char.IsLetterOrDigit(bron[_nootTot + 1])))) return false;
        return Kleine(_nootVan, van, 3);
    }

    /// <summary>"... heeft gemaakt.1 De minister": behind the point of a sentence, before the next.</summary>
    private bool NaZin(int van, int tot) =>
        _nootVan - 1 >= van && bron[_nootVan - 1] is '.' or ',' or ';' && Kleine(_nootVan - 1, van, 4)
        && (_nootTot == tot || (char.IsWhiteSpace(bron[_nootTot]) && _nootTot + 1 < tot && (char.IsUpper(bron[_nootTot + 1]) || bron[_nootVan - 1] != '.')));

    private bool Kleine(int i, int van, int aantal)
    {
        for (var n = 1; n <= aantal; n++) if (i - n < van || !char.IsLower(bron[i - n])) return false;
        return true;
    }

    /// <summary>Whether a space was lost before a character.</summary>
    public bool IsGeplakt(int i, int van, int tot)
    {
        if (i - van < 3) return false;
        if (char.IsUpper(bron[i])) return bron[i - 1] == '.' && Kleine(i - 1, van, 2) && i + 1 < tot && char.IsLower(bron[i + 1]);
        if (!char.IsAsciiDigit(bron[i])) return false;
        if (Kleine(i, van, 3)) return Jaar(i) && (i + 4 >= tot || !char.IsLetterOrDigit(bron[i + 4]));
        return i - van >= 9 && Jarenpaar(i - 9) && i + 4 < tot && Cijfers(i, 5);
    }

    private bool Jaar(int i) => Cijfers(i, 4) && (bron[i], bron[i + 1]) is ('1', '9') or ('2', '0');

    private bool Jarenpaar(int i) => Cijfers(i, 4) && bron[i + 4] is '-' or '–' or '/' && Cijfers(i + 5, 4)
        && bron[i] is '1' or '2' && bron[i + 5] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(bron[i - 1]));

    private bool Cijfers(int i, int aantal)
    {
        for (var n = 0; n < aantal; n++) if (i + n >= bron.Length || !char.IsAsciiDigit(bron[i + n])) return false;
        return true;
    }
}
