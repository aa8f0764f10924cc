using System.Buffers;
using System.Collections.Frozen;

namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Patterns with what each means, found by a word that each must have.</summary>
internal sealed class Patronen<T>
{
    private readonly FrozenDictionary<string, int> _nummers;
    private readonly (Patroon Patroon, T Waarde)[] _regels;
    /// <summary>By the number of a word the patterns that are tried where it stands.</summary>
    private readonly int[][] _opWoord;
    private readonly int[] _overal;
    private readonly int _vakken;

    public Patronen(IEnumerable<(string Patroon, T Waarde)> regels)
    {
        var nummers = new Dictionary<string, int>(StringComparer.Ordinal) { [";"] = Zinrij.Puntkomma };
        int Nummer(string woord) => nummers.TryGetValue(woord, out var n) ? n : nummers[woord] = nummers.Count + 1;
        _regels = [.. regels.Select(r => (new Patroon(r.Patroon, Nummer), r.Waarde))];
        var opWoord = new List<int>[nummers.Count + 1];
        foreach (var (rang, (patroon, _)) in _regels.Index())
            foreach (var woord in patroon.Ankerwoorden) (opWoord[woord] ??= []).Add(rang);
        _opWoord = [.. opWoord.Select(l => l?.ToArray() ?? [])];
        _overal = [.. _regels.Index().Where(r => r.Item.Patroon.Anker < 0).Select(r => r.Index)];
        _nummers = nummers.ToFrozenDictionary(StringComparer.Ordinal);
        _vakken = (nummers.Count >> 6) + 1;
    }

    /// <summary>Every pattern that stands in the words, once each, with its first and last word; in the order of the rules.</summary>
    public List<(int Begin, int Einde, T Waarde)> Vind(IReadOnlyList<Woord> woorden)
    {
        var buffer = ArrayPool<int>.Shared.Rent(woorden.Count);
        var nummers = buffer.AsSpan(0, woorden.Count);
        Span<ulong> aanwezig = stackalloc ulong[_vakken];
        var eerste = int.MaxValue;
        for (var i = 0; i < nummers.Length; i++)
        {
            var norm = woorden[i].Norm;
            nummers[i] = _nummers.TryGetValue(norm, out var nummer) ? nummer : 0;
            aanwezig[nummers[i] >> 6] |= 1UL << (nummers[i] & 63);
            if (eerste == int.MaxValue && char.IsLetter(norm[0])) eerste = i;
        }
        var gevonden = new List<(int Rang, int Begin, int Einde)>();
        var rij = new Zinrij(woorden, nummers, eerste);
        var stappen = (long)nummers.Length;
        for (var i = 0; i < nummers.Length; i++)
        {
            if (nummers[i] > 0) Probeer(_opWoord[nummers[i]], rij, i, aanwezig, gevonden, ref stappen);
            Probeer(_overal, rij, i, aanwezig, gevonden, ref stappen);
        }
        Stappenteller.Tel(stappen);
        ArrayPool<int>.Shared.Return(buffer);
        gevonden.Sort(static (a, b) => a.Rang.CompareTo(b.Rang));
        return gevonden.ConvertAll(g => (g.Begin, g.Einde, _regels[g.Rang].Waarde));
    }

    private void Probeer(int[] rangen, in Zinrij rij, int i, ReadOnlySpan<ulong> aanwezig, List<(int Rang, int Begin, int Einde)> gevonden, ref long stappen)
    {
        foreach (var rang in rangen)
        {
            var patroon = _regels[rang].Patroon;
            var begin = i - Math.Max(0, patroon.Anker);
            stappen++;
            if (begin < 0 || !patroon.KanStaan(aanwezig) || Heeft(gevonden, rang) || !patroon.Past(rij, begin, out var einde, ref stappen)) continue;
            gevonden.Add((rang, begin, einde));
        }
    }

    /// <summary>Few patterns stand in one sentence, so looking through them is the quickest.</summary>
    private static bool Heeft(List<(int Rang, int Begin, int Einde)> gevonden, int rang)
    {
        foreach (var g in gevonden) if (g.Rang == rang) return true;
        return false;
    }
}
