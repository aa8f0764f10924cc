namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Patterns with what each means, found by the word that they begin with.</summary>
internal sealed class Patronen<T>
{
    private readonly Dictionary<string, List<(int Rang, Patroon Patroon, T Waarde)>> _opWoord = new(StringComparer.Ordinal);
    private readonly List<(int Rang, Patroon Patroon, T Waarde)> _overal = [];

    public Patronen(IEnumerable<(string Patroon, T Waarde)> regels)
    {
        foreach (var (rang, (tekst, waarde)) in regels.Index())
        {
            var patroon = new Patroon(tekst);
            if (patroon.Eerste is not { } eerste) _overal.Add((rang, patroon, waarde));
            else foreach (var woord in eerste)
            {
                if (!_opWoord.TryGetValue(woord, out var lijst)) _opWoord[woord] = lijst = [];
                lijst.Add((rang, patroon, waarde));
            }
        }
    }

    /// <summary>Every pattern that stands in the words, once each, with its first and last word; in the order of the rules.</summary>
    public List<(int Begin, int Einde, T Waarde)> Vind(IReadOnlyList<Woord> woorden)
    {
        var uit = new SortedDictionary<int, (int, int, T)>();
        for (var i = 0; i < woorden.Count; i++)
        {
            if (_opWoord.TryGetValue(woorden[i].Norm, out var lijst)) Probeer(lijst, woorden, i, uit);
            Probeer(_overal, woorden, i, uit);
        }
        return [.. uit.Values];
    }

    private static void Probeer(List<(int Rang, Patroon Patroon, T Waarde)> lijst, IReadOnlyList<Woord> woorden, int i, SortedDictionary<int, (int, int, T)> uit)
    {
        foreach (var (rang, patroon, waarde) in lijst)
            if (!uit.ContainsKey(rang) && patroon.Past(woorden, i, out var einde)) uit.Add(rang, (i, einde, waarde));
    }
}
