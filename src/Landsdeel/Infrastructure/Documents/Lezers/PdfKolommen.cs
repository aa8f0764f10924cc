namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Parts a page into columns, and puts those in reading order. A column of the letterhead in the margin (date, kenmerk) goes before the text
/// that it stands beside, so that a sentence that runs on to the next page is not interrupted. A table is no set of columns: its
/// rows are read as lines.</summary>
internal static class PdfKolommen
{
    private const int DiepsteDeling = 12;

    internal static List<List<Stuk>> Volgorde(List<Stuk> stukken)
    {
        var uit = new List<List<Stuk>>();
        if (stukken.Count > 0) Deel(stukken, DiepsteDeling, uit);
        return uit;
    }

    /// <summary>Pieces that stand on one line, left to right; lines from top to bottom.</summary>
    internal static List<List<Stuk>> Regels(List<Stuk> stukken)
    {
        var regels = new List<List<Stuk>>();
        foreach (var stuk in stukken.OrderByDescending(s => s.Y).ThenBy(s => s.X))
        {
            if (regels.Count > 0 && Math.Abs(regels[^1][0].Y - stuk.Y) < 0.3 * Math.Min(regels[^1][0].Hoogte, stuk.Hoogte)) regels[^1].Add(stuk);
            else regels.Add([stuk]);
        }
        foreach (var regel in regels) regel.Sort((a, b) => a.X.CompareTo(b.X));
        return regels;
    }

    private static void Deel(List<Stuk> stukken, int diepte, List<List<Stuk>> uit)
    {
        if (diepte > 0 && stukken.Count >= 4)
        {
            if (Strook(stukken) is { } x)
            {
                var links = stukken.Where(s => s.X < x).ToList();
                var rechts = stukken.Where(s => s.X >= x).ToList();
                var (eerst, dan) = Smal(rechts, links) ? (rechts, links) : (links, rechts);
                Deel(eerst, diepte - 1, uit);
                Deel(dan, diepte - 1, uit);
                return;
            }
            if (Snede(stukken) is { } y)
            {
                var onder = new List<List<Stuk>>();
                var boven = new List<List<Stuk>>();
                Deel([.. stukken.Where(s => s.Y > y)], diepte - 1, boven);
                Deel([.. stukken.Where(s => s.Y <= y)], diepte - 1, onder);
                // Where no half has columns the cut said nothing: the lines stay together.
                if (boven.Count + onder.Count > 2) uit.AddRange([.. boven, .. onder]);
                else uit.Add(stukken);
                return;
            }
        }
        uit.Add(stukken);
    }

    /// <summary>Where an empty strip from top to bottom parts two columns of text, or text and margin; null when there is none.</summary>
    private static double? Strook(List<Stuk> stukken)
    {
        double? beste = null;
        var breedst = 0.0;
        var einde = double.MinValue;
        foreach (var stuk in stukken.OrderBy(s => s.X))
        {
            var breedte = stuk.X - einde;
            if (einde > double.MinValue && breedte > breedst && breedte >= 0.9 * stuk.Hoogte
                && Kolommen([.. stukken.Where(s => s.X < stuk.X)], [.. stukken.Where(s => s.X >= stuk.X)]))
                (beste, breedst) = (stuk.X, breedte);
            einde = Math.Max(einde, stuk.Einde);
        }
        return beste;
    }

    private static bool Kolommen(List<Stuk> links, List<Stuk> rechts)
    {
        if (links.Count < 2 || rechts.Count < 2) return false;
        // Signs of a list stand in a column of their own; so do the numbers of headings.
        if (links.Average(s => s.Tekst.Length) <= 4 || rechts.Average(s => s.Tekst.Length) <= 2) return false;
        if (links.Max(s => s.Y) < rechts.Min(s => s.Y) || rechts.Max(s => s.Y) < links.Min(s => s.Y)) return false;
        var (l, r) = (links.Average(s => s.Tekst.Length), rechts.Average(s => s.Tekst.Length));
        if (l >= 25 && r >= 25 && links.Count >= 4 && rechts.Count >= 4) return true;
        // A margin beside text: other type, or lines that do not stand level. The cells of a table do.
        var smal = links.Count < rechts.Count ? links : rechts;
        var ander = smal == links ? rechts : links;
        if (ander.Average(s => s.Tekst.Length) < 25) return false;
        var gelijk = smal.Count(s => ander.Any(a => Math.Abs(a.Y - s.Y) < 0.05 * s.Hoogte));
        return gelijk * 2 < smal.Count || Math.Abs(Midden(smal) - Midden(ander)) > 0.08 * Midden(ander);
    }

    private static double Midden(List<Stuk> stukken) => stukken.Select(s => s.Hoogte).Order().ElementAt(stukken.Count / 2);

    /// <summary>Whether it is a margin beside the other: narrower by half, with less text.</summary>
    private static bool Smal(List<Stuk> stukken, List<Stuk> naast) =>
        stukken.Max(s => s.Einde) - stukken.Min(s => s.X) < 0.6 * (naast.Max(s => s.Einde) - naast.Min(s => s.X))
        && stukken.Sum(s => s.Tekst.Length) * 2 < naast.Sum(s => s.Tekst.Length);

    /// <summary>The middle of the widest empty band across the page, if it is wider than between two lines; null when there is none.</summary>
    private static double? Snede(List<Stuk> stukken)
    {
        var regels = Regels(stukken);
        var beste = (Wit: 0.0, Y: 0.0);
        for (var i = 1; i < regels.Count; i++)
        {
            var wit = regels[i - 1][0].Y - regels[i][0].Y;
            if (wit > beste.Wit) beste = (wit, regels[i - 1][0].Y - (0.4 * wit));
        }
        return beste.Wit > 1.5 * Midden(stukken) ? beste.Y : null;
    }
}
