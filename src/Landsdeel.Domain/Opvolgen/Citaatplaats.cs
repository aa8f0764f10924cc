using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>Finds the lines in which a quote stands, with the folding of <see cref="Citaatvouwing"/>.</summary>
public static class Citaatplaats
{
    /// <summary>The fewest lines, as early as possible, counted from 1; null when the words do not stand there.</summary>
    public static (int Van, int Tot)? Zoek(IReadOnlyList<string> regels, string citaat)
    {
        var gezocht = Citaatvouwing.Vouw([citaat]);
        if (gezocht == "" || !Staat(regels, 0, regels.Count, gezocht)) return null;
        // The last line: the first with which all that comes before holds the quote. Then the first line, likewise.
        var tot = Kleinste(1, regels.Count, n => Staat(regels, 0, n, gezocht));
        var van = tot - Kleinste(1, tot, n => Staat(regels, tot - n, tot, gezocht));
        return (van + 1, tot);
    }

    private static bool Staat(IReadOnlyList<string> regels, int van, int tot, string gezocht) =>
        Citaatvouwing.Vouw(regels.Skip(van).Take(tot - van)).Contains(gezocht, StringComparison.Ordinal);

    /// <summary>The smallest number for which it holds; when it holds for one, it holds for all that are larger.</summary>
    private static int Kleinste(int van, int tot, Func<int, bool> geldt)
    {
        while (van < tot)
        {
            var midden = (van + tot) / 2;
            if (geldt(midden)) tot = midden;
            else van = midden + 1;
        }
        return van;
    }
}
