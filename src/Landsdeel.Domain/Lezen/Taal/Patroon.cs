namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Words in order, as the rules of <c>data/lezen</c> write them: <c>a|b</c> either, <c>word*</c> any ending, <c>..</c> up to
/// <see cref="Sprong"/> words between, <c>^</c> at the beginning, <c>#vd</c> a past participle.</summary>
internal sealed class Patroon
{
    /// <summary>How many words a gap may pass over.</summary>
    public const int Sprong = 18;
    private const string Deelwoord = "#vd";
    private readonly string[][] _delen;
    private readonly bool[] _sprongen;
    private readonly bool _begin;

    public Patroon(string tekst)
    {
        var stukken = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (stukken.Length > 0 && stukken[0] == "^") (_begin, stukken) = (true, stukken[1..]);
        if (stukken.Length == 0 || stukken[0] == ".." || stukken[^1] == "..") throw new FormatException($"'{tekst}' is no pattern.");
        var delen = new List<string[]>();
        var sprongen = new List<bool>();
        var sprong = false;
        foreach (var stuk in stukken)
        {
            if (stuk == "..") { sprong = true; continue; }
            delen.Add(stuk.Split('|'));
            sprongen.Add(sprong);
            sprong = false;
        }
        (_delen, _sprongen) = ([.. delen], [.. sprongen]);
    }

    /// <summary>The words it can begin with; null when any word may.</summary>
    public IReadOnlyList<string>? Eerste => _delen[0].Any(d => d.EndsWith('*') || d == Deelwoord) ? null : _delen[0];

    /// <summary>Whether it stands at a word; gives the last word of it.</summary>
    public bool Past(IReadOnlyList<Woord> woorden, int i, out int einde)
    {
        einde = i;
        if (_begin && !IsBegin(woorden, i)) return false;
        if (!Gelijk(woorden[i], _delen[0])) return false;
        return Verder(woorden, 1, ref einde);
    }

    /// <summary>The rest of it, from the part <paramref name="d"/>; a gap that leads nowhere is tried longer.</summary>
    private bool Verder(IReadOnlyList<Woord> woorden, int d, ref int einde)
    {
        if (d == _delen.Length) return true;
        var verst = Math.Min(woorden.Count - 1, _sprongen[d] ? einde + 1 + Sprong : einde + 1);
        for (var j = einde + 1; j <= verst; j++)
        {
            if (Gelijk(woorden[j], _delen[d]))
            {
                var tot = j;
                if (Verder(woorden, d + 1, ref tot)) { einde = tot; return true; }
            }
            if (woorden[j].Norm == ";") return false;
        }
        return false;
    }

    /// <summary>Nothing but signs and numbers stands before it.</summary>
    private static bool IsBegin(IReadOnlyList<Woord> woorden, int i)
    {
        for (var j = 0; j < i; j++) if (char.IsLetter(woorden[j].Norm[0])) return false;
        return true;
    }

    private static bool Gelijk(Woord woord, string[] vormen)
    {
        foreach (var vorm in vormen)
            if (vorm == Deelwoord ? Deelwoorden.Is(woord.Norm) : vorm.EndsWith('*') ? woord.Norm.StartsWith(vorm[..^1], StringComparison.Ordinal) : woord.Norm == vorm) return true;
        return false;
    }
}

/// <summary>Tells past participles by their shape.</summary>
internal static class Deelwoorden
{
    private static readonly string[] Voorvoegsels = ["ge", "be", "ver", "ont", "her", "er"];
    private static readonly string[] Delen = ["aan", "af", "bij", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "terug", "toe", "uit", "vast", "voor", "voort", "weg"];

    public static bool Is(string woord)
    {
        if (woord.Length < 6 || !(woord[^1] is 'd' or 't' || woord.EndsWith("en", StringComparison.Ordinal))) return false;
        foreach (var deel in Delen)
            if (woord.Length > deel.Length + 5 && woord.StartsWith(deel + "ge", StringComparison.Ordinal)) return true;
        foreach (var voor in Voorvoegsels)
            if (woord.StartsWith(voor, StringComparison.Ordinal)) return woord[^1] is 'd' or 't' || voor == "ge";
        return false;
    }
}
