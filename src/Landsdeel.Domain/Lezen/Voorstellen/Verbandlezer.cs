using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Reads the links between proposals that the text states.</summary>
internal sealed class Verbandlezer(Leesgidsen gidsen, string tekst)
{
    /// <param name="vorige">The proposal before it in the same paragraph, with its key; null when none.</param>
    /// <param name="aanhef">The key of the lead sentence of its list, when that is a proposal itself.</param>
    public IReadOnlyList<GelezenVerband> Lees(Zinlezing z, string? vorige, string? aanhef)
    {
        var uit = new List<GelezenVerband>();
        if (aanhef is not null) uit.Add(new(aanhef, VerbandSoort.OnderdeelVan, "staat in de opsomming eronder"));
        if (vorige is null || vorige == aanhef) return uit;
        foreach (var (begin, einde, soort) in gidsen.Woorden.Verbindingen.Vind(z.Woorden))
        {
            if (uit.Count > 0 && soort == VerbandSoort.Samenhang) continue;
            if (uit.Any(v => v.Naar == vorige)) continue;
            uit.Add(new(vorige, soort, z.Tekst(tekst, begin, einde)));
        }
        return uit;
    }
}
