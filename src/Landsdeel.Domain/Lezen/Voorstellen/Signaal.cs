using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>A rule of <c>signalen.tsv</c>: words by which a sentence shows what it is.</summary>
/// <param name="Soort">Null: the sentence is no record (a report, an announcement of the letter itself).</param>
internal sealed record Signaal(
    Woordpatroon Patroon, AfspraakSoort? Soort, AfspraakSoort? Alternatief, Zekerheid? Zekerheid, double Vertrouwen, string Waarom);

/// <summary>Words in order. Between spaces: alternatives ("is|zijn"), a group of words ("{wij}"), "^" for the begin of the sentence,
/// "?" for any one word, ".." for a few words that do not leave the clause.</summary>
internal sealed class Woordpatroon
{
    /// <summary>The longest gap, in words and signs.</summary>
    private const int Gat = 22;
    private readonly HashSet<string>?[] _delen;
    private readonly char[] _soorten;

    public Woordpatroon(string tekst, Func<string, IEnumerable<string>> groep)
    {
        var delen = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _soorten = [.. delen.Select(d => d switch { "^" => '^', "?" => '?', ".." => '.', _ => 'w' })];
        _delen = [.. delen.Select(d => d is "^" or "?" or ".." ? null
            : d.Split('|').SelectMany(w => w.StartsWith('{') ? groep(w.Trim('{', '}')) : [w]).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Where it stands; (-1, -1) when it does not.</summary>
    public (int Van, int Tot) Vind(IReadOnlyList<Woord> woorden)
    {
        for (var i = 0; i < woorden.Count; i++)
        {
            if (_soorten[0] == '^' && i > 0) break;
            if (_delen[0] is { } eerste && !eerste.Contains(woorden[i].Norm)) continue;
            if (Past(woorden, i, 0) is var tot && tot >= 0) return (i, tot);
        }
        return (-1, -1);
    }

    private int Past(IReadOnlyList<Woord> woorden, int i, int deel)
    {
        for (; deel < _delen.Length; deel++)
        {
            if (_soorten[deel] == '^') continue;
            if (_soorten[deel] == '.')
            {
                var laatste = Math.Min(woorden.Count, i + Gat);
                for (var j = i; j < laatste && woorden[j].Norm is not (";" or ":"); j++)
                    // The first word that fits is the one: no search back, so the time stays linear.
                    if (_delen[deel + 1]!.Contains(woorden[j].Norm)) return Past(woorden, j, deel + 1);
                return -1;
            }
            if (i >= woorden.Count || (_delen[deel] is { } set && !set.Contains(woorden[i].Norm))) return -1;
            i++;
        }
        return i;
    }
}
