namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds names of several words in a text, all that begin at a word at once. A capital in the name must be one in the
/// text; a name or abbreviation with capitals inside ("IenW", "BZK") must stand there letter for letter.</summary>
internal sealed class Naamboom<T>(Woordenboek boek)
{
    private readonly record struct Eis(bool Hoofd, string? Letterlijk);

    private readonly Dictionary<long, int> _takken = [];
    /// <summary>By the number of a word whether a name begins with it: most words of a text begin none.</summary>
    private bool[] _eerste = new bool[64];
    private bool _metGetal;
    private readonly List<List<(Eis[] Eisen, T Waarde)>?> _namen = [null];

    public void Voeg(string naam, T waarde)
    {
        var woorden = Woorden.Van(naam, boek);
        if (woorden.Aantal == 0) return;
        var knoop = 0;
        var eisen = new Eis[woorden.Aantal];
        for (var i = 0; i < woorden.Aantal; i++)
        {
            var span = woorden.Span(i);
            // A number in a name stands in no dictionary of words; its digits do.
            var nummer = boek.Nummer(span);
            var sleutel = Sleutel(knoop, nummer);
            if (i == 0) Eerste(nummer, woorden[i].Soort == Woordsoort.Getal);
            eisen[i] = new(woorden[i].Hoofd, HoofdBinnenin(span) ? span.ToString() : null);
            if (!_takken.TryGetValue(sleutel, out var volgende))
            {
                _takken[sleutel] = volgende = _namen.Count;
                _namen.Add(null);
            }
            knoop = volgende;
        }
        (_namen[knoop] ??= []).Add((eisen, waarde));
    }

    /// <summary>Adds every name that begins at word <paramref name="i"/>, shortest first. No name goes on over a blank line.</summary>
    public void Zoek(Woorden woorden, int i, List<(int Einde, T Waarde)> uit)
    {
        var eerste = woorden[i].Nummer;
        if (eerste >= _eerste.Length || (eerste == Woordenboek.Onbekend ? !_metGetal : !_eerste[eerste])) return;
        var knoop = 0;
        for (var j = i; j < woorden.Aantal; j++)
        {
            ref readonly var woord = ref woorden[j];
            if (j > i && woord.Alinea) return;
            var nummer = woord.Soort == Woordsoort.Getal ? boek.Zoek(woorden.Span(j)) : woord.Nummer;
            if (nummer == Woordenboek.Onbekend || !_takken.TryGetValue(Sleutel(knoop, nummer), out knoop)) return;
            if (_namen[knoop] is not { } hier) continue;
            foreach (var (eisen, waarde) in hier)
                if (Past(woorden, i, eisen)) uit.Add((j + 1, waarde));
        }
    }

    private static long Sleutel(int knoop, int woord) => ((long)knoop << 32) | (uint)woord;

    private void Eerste(int nummer, bool getal)
    {
        _metGetal |= getal;
        if (nummer >= _eerste.Length) Array.Resize(ref _eerste, 2 * nummer);
        _eerste[nummer] = true;
    }

    private static bool Past(Woorden woorden, int i, Eis[] eisen)
    {
        for (var k = 0; k < eisen.Length; k++)
        {
            if (eisen[k].Hoofd && !woorden[i + k].Hoofd) return false;
            if (eisen[k].Letterlijk is { } letters && !woorden.Span(i + k).SequenceEqual(letters)) return false;
        }
        return true;
    }

    private static bool HoofdBinnenin(ReadOnlySpan<char> woord)
    {
        for (var i = 1; i < woord.Length; i++)
            if (char.IsUpper(woord[i])) return true;
        return false;
    }
}
