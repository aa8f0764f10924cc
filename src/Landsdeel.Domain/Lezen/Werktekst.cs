using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen;

/// <summary>A text as the reader works on it: a view of the original in which repair has taken effect. Every character of it
/// knows where it stands in the original, which is never edited.</summary>
public sealed class Werktekst
{
    private readonly int[] _herkomst;
    private readonly int[] _regels;
    private readonly IReadOnlyList<(int Van, int Tot)> _weggelaten;

    /// <param name="herkomst">For every character of <paramref name="tekst"/> its offset in <paramref name="bron"/>; not descending. A
    /// character that repair put in has the offset of the one before it.</param>
    /// <param name="weggelaten">Ranges of the original that are no text of the document (page furniture), in order, not overlapping.</param>
    public Werktekst(string bron, string tekst, int[] herkomst, IReadOnlyList<(int Van, int Tot)> weggelaten)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(herkomst.Length, tekst.Length);
        (Bron, Tekst, _herkomst, _weggelaten) = (bron, tekst, herkomst, weggelaten);
        var regels = new List<int> { 0 };
        for (var i = bron.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = bron.IndexOf('\n', i + 1)) regels.Add(i + 1);
        _regels = [.. regels];
    }

    /// <summary>The original as its own view: nothing repaired.</summary>
    public static Werktekst Van(string bron)
    {
        var herkomst = new int[bron.Length];
        for (var i = 0; i < herkomst.Length; i++) herkomst[i] = i;
        return new(bron, bron, herkomst, []);
    }

    public string Bron { get; }

    public string Tekst { get; }

    /// <summary>The offset in the original of a character of the view.</summary>
    public int Herkomst(int i) => _herkomst[i];

    /// <summary>The line of an offset in the original, counted from 1.</summary>
    public int Regel(int bronteken)
    {
        var i = Array.BinarySearch(_regels, bronteken);
        return i >= 0 ? i + 1 : ~i;
    }

    /// <summary>The place of a piece of the view, without white space at its ends.</summary>
    /// <param name="van">First character of the view.</param>
    /// <param name="tot">Just past the last; after <paramref name="van"/>.</param>
    public Vindplaats Plaats(int van, int tot)
    {
        while (van < tot - 1 && char.IsWhiteSpace(Tekst[van])) van++;
        while (tot > van + 1 && char.IsWhiteSpace(Tekst[tot - 1])) tot--;
        var (begin, einde) = (_herkomst[van], _herkomst[tot - 1] + 1);
        // An accent that stands behind its letter belongs to it, and so does the second half of a pair.
        while (einde < Bron.Length && (char.IsLowSurrogate(Bron[einde])
            || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(Bron[einde]) == System.Globalization.UnicodeCategory.NonSpacingMark)) einde++;
        return new(Regel(begin), Regel(einde - 1), begin, einde, Citaat(begin, einde));
    }

    /// <summary>The original between two offsets, folded, page furniture left out: what a quote must equal.</summary>
    public string Citaat(int van, int tot)
    {
        Stappenteller.Tel(tot - van);
        var i = EersteWeggelaten(van);
        if (i == _weggelaten.Count || _weggelaten[i].Van >= tot) return Citaatvouwing.Vouw(Bron.AsSpan(van, tot - van));
        var stuk = new System.Text.StringBuilder(tot - van);
        for (; i < _weggelaten.Count && _weggelaten[i].Van < tot; i++)
        {
            var (begin, einde) = _weggelaten[i];
            if (begin > van) stuk.Append(Bron, van, begin - van);
            van = Math.Max(van, einde);
        }
        if (tot > van) stuk.Append(Bron, van, tot - van);
        return Citaatvouwing.Vouw(stuk.ToString().AsSpan());
    }

    /// <summary>The first range left out that ends after an offset.</summary>
    private int EersteWeggelaten(int na)
    {
        var (laag, hoog) = (0, _weggelaten.Count);
        while (laag < hoog)
        {
            var midden = (laag + hoog) / 2;
            if (_weggelaten[midden].Tot <= na) laag = midden + 1;
            else hoog = midden;
        }
        return laag;
    }
}
