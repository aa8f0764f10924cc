using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Zoeken;

namespace Landsdeel.Inlezen;

/// <summary>Something that a row may be a double of.</summary>
public sealed record Dubbel
{
    /// <summary>Referentie or key of an afspraak in the register; null when it is another row of the list.</summary>
    public string? Afspraak { get; init; }
    /// <summary>The row of the list.</summary>
    public int? Regel { get; init; }
    public required string Tekst { get; init; }
    /// <summary>Why it seems one: "dezelfde tekst".</summary>
    public required string Waarom { get; init; }
}

/// <summary>A row that can be recorded, as far as doubles are looked for.</summary>
internal sealed record Dubbelrij(int Nummer, string Kenmerk, Landsdelen Landsdelen, int[] Woorden, string Tekst)
{
    /// <summary>The words by which anything alike is found, the rarest first; set when all rows are known.</summary>
    public int[] Zeldzaam { get; set; } = [];
}

/// <summary>Numbers the folded words of a list, so that wordings compare fast and take little memory.</summary>
internal sealed class Woordnummers
{
    private readonly Dictionary<string, int> _nummers = new(StringComparer.Ordinal);
    private readonly List<string> _woorden = [];
    private readonly List<int> _aantal = [];

    /// <summary>Sorted, without doubles; counts them.</summary>
    public int[] Tel(string tekst)
    {
        var nummers = Van(tekst);
        foreach (var n in nummers) _aantal[n]++;
        return nummers;
    }

    public int[] Van(string tekst)
    {
        var termen = Analyzer.Nederlands.Termen(tekst);
        var nummers = new int[termen.Count];
        for (var i = 0; i < nummers.Length; i++)
        {
            if (!_nummers.TryGetValue(termen[i], out var nummer))
            {
                nummer = _woorden.Count;
                _nummers.Add(termen[i], nummer);
                _woorden.Add(termen[i]);
                _aantal.Add(0);
            }
            nummers[i] = nummer;
        }
        Array.Sort(nummers);
        return nummers;
    }

    public string Woord(int nummer) => _woorden[nummer];

    /// <summary>Rare in this list, then long: long words are rare everywhere.</summary>
    public int[] ZeldzaamEerst(int[] woorden) => [.. woorden.OrderBy(w => _aantal[w]).ThenByDescending(w => _woorden[w].Length).ThenBy(w => w)];
}

/// <summary>Finds doubles within the list: rows with the same reference, or a wording alike in the same landsdeel. Only
/// earlier rows that share a rare word are compared, never all with all.</summary>
internal sealed class Lijstdubbelen
{
    /// <summary>More comparisons a row would make a list of nothing but likenesses take for ever.</summary>
    private const int MeesteVergelijkingen = 300;
    private readonly Dictionary<int, List<Dubbelrij>> _opWoord = [];
    private readonly Dictionary<string, Dubbelrij> _opKenmerk = new(StringComparer.Ordinal);

    /// <summary>The earlier row that this one may be a double of; then takes the row in.</summary>
    public Dubbel? Zoek(Dubbelrij rij)
    {
        var gevonden = OpKenmerk(rij) ?? OpTekst(rij);
        if (rij.Kenmerk != "") _opKenmerk.TryAdd(rij.Kenmerk, rij);
        foreach (var woord in rij.Zeldzaam.Take(Gelijkenis.MagMissen(rij.Woorden.Length) + 1))
        {
            if (!_opWoord.TryGetValue(woord, out var rijen)) _opWoord.Add(woord, rijen = []);
            rijen.Add(rij);
        }
        return gevonden;
    }

    private Dubbel? OpKenmerk(Dubbelrij rij) => rij.Kenmerk != "" && _opKenmerk.TryGetValue(rij.Kenmerk, out var eerder)
        ? new() { Regel = eerder.Nummer, Tekst = eerder.Tekst, Waarom = "hetzelfde kenmerk" } : null;

    private Dubbel? OpTekst(Dubbelrij rij)
    {
        var vergelijkingen = 0;
        foreach (var woord in rij.Zeldzaam.Take(Gelijkenis.MagMissen(rij.Woorden.Length) + 1))
        {
            if (!_opWoord.TryGetValue(woord, out var rijen)) continue;
            for (var i = rijen.Count - 1; i >= 0; i--)
            {
                if (vergelijkingen++ >= MeesteVergelijkingen) return null;
                if ((rijen[i].Landsdelen & rij.Landsdelen) == 0) continue;
                var gelijk = Gelijkenis.Van(rij.Woorden, rijen[i].Woorden);
                if (gelijk >= Gelijkenis.Drempel)
                    return new() { Regel = rijen[i].Nummer, Tekst = rijen[i].Tekst, Waarom = Dubbelwoorden.Tekst(gelijk, rij.Tekst == rijen[i].Tekst) };
            }
        }
        return null;
    }
}

internal static class Dubbelwoorden
{
    public const int LangsteTekst = 240;

    public static string Tekst(double gelijk, bool zelfde) => zelfde ? "dezelfde tekst" : gelijk >= 1 ? "dezelfde woorden" : $"de tekst lijkt er voor {Math.Floor(gelijk * 100)}% op";

    public static string Kort(string tekst) => tekst.Length > LangsteTekst ? tekst[..LangsteTekst] + "…" : tekst;
}
