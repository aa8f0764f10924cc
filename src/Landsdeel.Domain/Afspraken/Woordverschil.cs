namespace Landsdeel.Domain.Afspraken;

/// <summary>What happened to a stretch of words.</summary>
public enum Verandering
{
    Gelijk = 0,
    Weg = 1,
    Erbij = 2,
}

/// <summary>A stretch of text with its white space.</summary>
public sealed record Stuk(Verandering Verandering, string Tekst);

/// <summary>Compares two wordings word by word, along their longest common subsequence.</summary>
public static class Woordverschil
{
    /// <summary>Beyond this many cells (a thousand words and spaces on either side) the changed middle counts as replaced whole.</summary>
    private const int MeesteCellen = 1_000_000;

    /// <summary>The stretches in order. Without those that came the old text remains, without those that went the new.</summary>
    public static IReadOnlyList<Stuk> Tussen(string oud, string nieuw)
    {
        var (a, b) = (Woorden(oud), Woorden(nieuw));
        var begin = 0;
        while (begin < a.Count && begin < b.Count && a[begin] == b[begin]) begin++;
        var eind = 0;
        while (eind < a.Count - begin && eind < b.Count - begin && a[^(eind + 1)] == b[^(eind + 1)]) eind++;

        var stukken = new Stukken();
        stukken.Voeg(Verandering.Gelijk, a.Take(begin));
        Midden(a[begin..(a.Count - eind)], b[begin..(b.Count - eind)], stukken);
        stukken.Voeg(Verandering.Gelijk, a.Skip(a.Count - eind));
        return stukken.Af();
    }

    private static void Midden(List<string> a, List<string> b, Stukken stukken)
    {
        if ((long)a.Count * b.Count > MeesteCellen)
        {
            stukken.Voeg(Verandering.Weg, a);
            stukken.Voeg(Verandering.Erbij, b);
            return;
        }
        // lengte[i,j]: longest common subsequence of a from i and b from j.
        var lengte = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                lengte[i, j] = a[i] == b[j] ? (ushort)(lengte[i + 1, j + 1] + 1) : Math.Max(lengte[i + 1, j], lengte[i, j + 1]);
        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && a[x] == b[y]) (stukken, x, y) = (stukken.Voeg(Verandering.Gelijk, [a[x]]), x + 1, y + 1);
            else if (y == b.Count || x < a.Count && lengte[x + 1, y] >= lengte[x, y + 1]) stukken.Voeg(Verandering.Weg, [a[x++]]);
            else stukken.Voeg(Verandering.Erbij, [b[y++]]);
        }
    }

    /// <summary>Words and the white space between them, each by itself: together they are the text.</summary>
    private static List<string> Woorden(string tekst)
    {
        var woorden = new List<string>();
        for (var i = 0; i < tekst.Length;)
        {
            var wit = char.IsWhiteSpace(tekst[i]);
            var tot = i + 1;
            while (tot < tekst.Length && char.IsWhiteSpace(tekst[tot]) == wit) tot++;
            woorden.Add(tekst[i..tot]);
            i = tot;
        }
        return woorden;
    }

    /// <summary>Joins neighbours of the same fate.</summary>
    private sealed class Stukken
    {
        private readonly List<Stuk> _af = [];
        private readonly List<string> _lopend = [];
        private Verandering _soort;

        public Stukken Voeg(Verandering soort, IEnumerable<string> woorden)
        {
            foreach (var woord in woorden)
            {
                if (soort != _soort) Sluit();
                _soort = soort;
                _lopend.Add(woord);
            }
            return this;
        }

        public List<Stuk> Af()
        {
            Sluit();
            return _af;
        }

        private void Sluit()
        {
            if (_lopend.Count > 0) _af.Add(new(_soort, string.Concat(_lopend)));
            _lopend.Clear();
        }
    }
}
