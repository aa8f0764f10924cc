namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Finds names of a list in words: the longest at each place.</summary>
internal sealed class Namenzoeker<T>
{
    private readonly Dictionary<string, List<(string[] Woorden, T Waarde)>> _namen = new(StringComparer.Ordinal);

    public void Voeg(string naam, T waarde)
    {
        var woorden = Woordsnijder.Knip(naam).Select(w => w.Norm).ToArray();
        if (woorden.Length == 0) return;
        if (!_namen.TryGetValue(woorden[0], out var lijst)) _namen[woorden[0]] = lijst = [];
        var plaats = lijst.FindIndex(n => n.Woorden.Length < woorden.Length);
        lijst.Insert(plaats < 0 ? lijst.Count : plaats, (woorden, waarde));
    }

    /// <summary>The name that begins at a word; 0 when none does.</summary>
    public int Vind(IReadOnlyList<Woord> woorden, int i, out T? waarde)
    {
        waarde = default;
        if (!_namen.TryGetValue(woorden[i].Norm, out var lijst)) return 0;
        foreach (var (naam, w) in lijst)
        {
            if (!Past(woorden, i, naam)) continue;
            waarde = w;
            return naam.Length;
        }
        return 0;
    }

    public IEnumerable<(int Begin, int Aantal, T Waarde)> VindAlle(IReadOnlyList<Woord> woorden)
    {
        for (var i = 0; i < woorden.Count; i++)
        {
            var aantal = Vind(woorden, i, out var waarde);
            if (aantal == 0) continue;
            yield return (i, aantal, waarde!);
            i += aantal - 1;
        }
    }

    private static bool Past(IReadOnlyList<Woord> woorden, int i, string[] naam)
    {
        if (i + naam.Length > woorden.Count) return false;
        for (var j = 1; j < naam.Length; j++) if (woorden[i + j].Norm != naam[j]) return false;
        return true;
    }
}
