namespace Landsdeel.Domain.Lezen.Oordelen;

/// <summary>A range of the letter that belongs to a proposal.</summary>
/// <param name="TotTeken">Just past the last character.</param>
public readonly record struct Markeerplaats(string Sleutel, int VanTeken, int TotTeken);

/// <summary>A piece of one line that belongs to the same proposals throughout.</summary>
/// <param name="Sleutels">The proposals, the shortest passage first; empty for plain text.</param>
public sealed record Regelstuk(string Tekst, IReadOnlyList<string> Sleutels);

/// <summary>One line of the letter.</summary>
/// <param name="Nummer">Counted from 1.</param>
public sealed record Gemarkeerderegel(int Nummer, IReadOnlyList<Regelstuk> Stukken);

/// <summary>Cuts a letter in lines and each line in pieces, so that every passage can be shown where it stands. The pieces of
/// a line, joined, are that line.</summary>
public static class Briefmarkering
{
    /// <summary>All lines; what follows the last line end is no line when it is empty.</summary>
    public static IReadOnlyList<Gemarkeerderegel> Regels(string tekst, IEnumerable<Markeerplaats> plaatsen)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var geordend = plaatsen.Where(p => p.VanTeken >= 0 && p.TotTeken <= tekst.Length && p.VanTeken < p.TotTeken)
            .OrderBy(p => p.VanTeken).ThenBy(p => p.TotTeken).ToList();
        var regels = new List<Gemarkeerderegel>();
        var lopend = new List<Markeerplaats>();
        var volgende = 0;
        for (int begin = 0, nummer = 1; begin < tekst.Length || (nummer == 1 && tekst.Length == 0); nummer++)
        {
            var einde = tekst.IndexOf('\n', begin);
            if (einde < 0) einde = tekst.Length;
            while (volgende < geordend.Count && geordend[volgende].VanTeken < Math.Max(einde, begin + 1)) lopend.Add(geordend[volgende++]);
            regels.Add(new(nummer, Stukken(tekst, begin, einde, lopend)));
            begin = einde + 1;
            lopend.RemoveAll(p => p.TotTeken <= einde + 1);
        }
        return regels;
    }

    private static List<Regelstuk> Stukken(string tekst, int begin, int einde, List<Markeerplaats> lopend)
    {
        if (lopend.Count == 0) return [new(tekst[begin..einde], [])];
        var grenzen = new SortedSet<int> { begin, einde };
        foreach (var p in lopend)
        {
            if (p.VanTeken > begin && p.VanTeken < einde) grenzen.Add(p.VanTeken);
            if (p.TotTeken > begin && p.TotTeken < einde) grenzen.Add(p.TotTeken);
        }
        var stukken = new List<Regelstuk>();
        foreach (var (van, tot) in grenzen.Zip(grenzen.Skip(1)))
            stukken.Add(new(tekst[van..tot], [.. lopend.Where(p => p.VanTeken <= van && p.TotTeken >= tot)
                .OrderBy(p => p.TotTeken - p.VanTeken).Select(p => p.Sleutel).Distinct()]));
        return stukken.Count > 0 ? stukken : [new("", [])];
    }
}
