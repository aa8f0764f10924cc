namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Words in order, as the rules of <c>data/lezen</c> write them: <c>a|b</c> either, <c>word*</c> any ending, <c>..</c> up to
/// <see cref="Sprong"/> words between, <c>^</c> at the beginning, <c>#vd</c> a past participle. Compares numbers of words, not words.</summary>
internal sealed class Patroon
{
    /// <summary>How many words a gap may pass over.</summary>
    public const int Sprong = 18;
    private const string Deelwoord = "#vd";
    private readonly Deel[] _delen;
    private readonly bool _begin;

    /// <summary>One place in the pattern.</summary>
    /// <param name="Woorden">A bit for each number of a word that fits.</param>
    /// <param name="Sprong">A gap stands before it.</param>
    private sealed record Deel(ulong[] Woorden, string[] Beginsels, bool Deelwoord, bool Sprong)
    {
        public bool IsVast => Beginsels.Length == 0 && !Deelwoord;

        public bool Past(in Zinrij rij, int i)
        {
            var nummer = rij.Nummers[i];
            if (nummer > 0 && Heeft(Woorden, nummer)) return true;
            if (IsVast) return false;
            var norm = rij.Woorden[i].Norm;
            foreach (var begin in Beginsels)
                if (norm.StartsWith(begin, StringComparison.Ordinal)) return true;
            return Deelwoord && Deelwoorden.Is(norm);
        }
    }

    /// <param name="nummer">Gives a word its number, from 1.</param>
    public Patroon(string tekst, Func<string, int> nummer)
    {
        var stukken = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (stukken.Length > 0 && stukken[0] == "^") (_begin, stukken) = (true, stukken[1..]);
        if (stukken.Length == 0 || stukken[0] == ".." || stukken[^1] == "..") throw new FormatException($"'{tekst}' is no pattern.");
        var delen = new List<Deel>();
        var sprong = false;
        foreach (var stuk in stukken)
        {
            if (stuk == "..") { sprong = true; continue; }
            var vormen = stuk.Split('|');
            int[] vast = [.. vormen.Where(v => !v.EndsWith('*') && v != Deelwoord).Select(nummer)];
            delen.Add(new(Bits(vast), [.. vormen.Where(v => v.EndsWith('*')).Select(v => v[..^1])], vormen.Contains(Deelwoord), sprong));
            if (Anker < 0 && delen.All(d => !d.Sprong) && delen[^1].IsVast) (Anker, Ankerwoorden) = (delen.Count - 1, vast);
            sprong = false;
        }
        _delen = [.. delen];
    }

    /// <summary>The first part before which no gap stands and that is one of <see cref="Ankerwoorden"/>; -1 when any word may stand at every such part.</summary>
    public int Anker { get; } = -1;

    public IReadOnlyList<int> Ankerwoorden { get; } = [];

    /// <summary>Whether every part has a word in the sentence at all: a quick no for most.</summary>
    public bool KanStaan(ReadOnlySpan<ulong> aanwezig)
    {
        foreach (var deel in _delen)
        {
            if (!deel.IsVast) continue;
            var gevonden = false;
            for (var k = 0; k < deel.Woorden.Length && !gevonden; k++) gevonden = (deel.Woorden[k] & aanwezig[k]) != 0;
            if (!gevonden) return false;
        }
        return true;
    }

    /// <summary>Whether it stands at a word; gives the last word of it.</summary>
    public bool Past(in Zinrij rij, int i, out int einde, ref long stappen)
    {
        einde = i;
        stappen++;
        if (_begin && i > rij.EersteLetterwoord) return false;
        return _delen[0].Past(rij, i) && Verder(rij, 1, ref einde, ref stappen);
    }

    /// <summary>The rest of it, from the part <paramref name="d"/>; a gap that leads nowhere is tried longer.</summary>
    private bool Verder(in Zinrij rij, int d, ref int einde, ref long stappen)
    {
        if (d == _delen.Length) return true;
        var deel = _delen[d];
        var verst = Math.Min(rij.Nummers.Length - 1, deel.Sprong ? einde + 1 + Sprong : einde + 1);
        for (var j = einde + 1; j <= verst; j++)
        {
            stappen++;
            if (deel.Past(rij, j))
            {
                var tot = j;
                if (Verder(rij, d + 1, ref tot, ref stappen)) { einde = tot; return true; }
            }
            if (rij.Nummers[j] == Zinrij.Puntkomma) return false;
        }
        return false;
    }

    internal static bool Heeft(ReadOnlySpan<ulong> bits, int nummer) => nummer >> 6 is var vak && vak < bits.Length && (bits[vak] & (1UL << (nummer & 63))) != 0;

    private static ulong[] Bits(int[] nummers)
    {
        var bits = new ulong[nummers.Length == 0 ? 0 : (nummers.Max() >> 6) + 1];
        foreach (var n in nummers) bits[n >> 6] |= 1UL << (n & 63);
        return bits;
    }
}

/// <summary>The words of a sentence with their numbers in some <see cref="Patronen{T}"/>; 0 for a word that no pattern has.</summary>
internal readonly ref struct Zinrij(IReadOnlyList<Woord> woorden, ReadOnlySpan<int> nummers, int eersteLetterwoord)
{
    /// <summary>The number of ";", over which no gap passes.</summary>
    public const int Puntkomma = 1;

    public IReadOnlyList<Woord> Woorden { get; } = woorden;

    public ReadOnlySpan<int> Nummers { get; } = nummers;

    /// <summary>Before it stands nothing but signs and numbers.</summary>
    public int EersteLetterwoord { get; } = eersteLetterwoord;
}
