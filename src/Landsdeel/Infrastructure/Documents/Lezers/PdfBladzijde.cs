using System.Text;
using UglyToad.PdfPig.Content;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The lines of one page in the order in which they are read. A PDF knows signs at places; lines, words and columns are found
/// from those: signs on one baseline are a line, a wide gap ends a piece of it, an empty strip between pieces parts two columns.</summary>
internal static class PdfBladzijde
{
    /// <summary>Parts of the size of the type: what is wider between two signs is a space, what is much wider ends a piece.</summary>
    private const double Spatie = 0.17, Sprong = 1.8;

    internal static List<string> Regels(IReadOnlyList<Letter> letters)
    {
        var tekens = letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && l.Value.Length > 0).Select(Teken.Van).Where(t => t.Geldig).ToList();
        var uit = new List<string>();
        foreach (var blok in PdfKolommen.Volgorde(Stukken(tekens)))
        {
            if (uit.Count > 0) uit.Add("");
            uit.AddRange(Blok(blok));
        }
        return uit;
    }

    /// <summary>The lines of one column from top to bottom; a wide distance becomes an empty line.</summary>
    private static IEnumerable<string> Blok(List<Stuk> stukken)
    {
        var regels = PdfKolommen.Regels(stukken);
        var afstanden = regels.Zip(regels.Skip(1), (a, b) => a[0].Y - b[0].Y).Where(d => d > 0).Order().ToList();
        var gewoon = afstanden.Count == 0 ? double.MaxValue : afstanden[afstanden.Count / 2];
        double? vorige = null;
        foreach (var regel in regels)
        {
            if (vorige - regel[0].Y > Math.Max(gewoon * 1.4, regel[0].Hoogte * 1.6)) yield return "";
            vorige = regel[0].Y;
            yield return string.Join("  ", regel.Select(s => s.Tekst));
        }
    }

    private static List<Stuk> Stukken(List<Teken> tekens)
    {
        var uit = new List<Stuk>();
        foreach (var regel in Grondlijnen(tekens))
        {
            var nu = new List<Teken>();
            foreach (var teken in regel.OrderBy(t => t.X).ThenBy(t => t.Volgorde))
            {
                if (nu.Count > 0)
                {
                    var vorig = nu[^1];
                    // Bold is at times drawn twice, a hair apart.
                    if (teken.Tekst == vorig.Tekst && Math.Abs(teken.X - vorig.X) < 0.15 * teken.Hoogte) continue;
                    if (teken.X - vorig.Einde > Sprong * Math.Max(teken.Hoogte, vorig.Hoogte)) Sluit();
                }
                if (nu.Count > 0 || !string.IsNullOrWhiteSpace(teken.Tekst)) nu.Add(teken);
            }
            Sluit();

            void Sluit()
            {
                while (nu.Count > 0 && string.IsNullOrWhiteSpace(nu[^1].Tekst)) nu.RemoveAt(nu.Count - 1);
                if (nu.Count > 0 && Woorden(nu) is { Length: > 0 } tekst) uit.Add(new(nu[0].X, nu.Max(t => t.Einde), Onder(nu), nu.Max(t => t.Hoogte), tekst));
                nu = [];
            }
        }
        return uit;

        // The baseline of the largest type: a raised figure does not lift its line.
        static double Onder(List<Teken> t) => t.MaxBy(x => x.Hoogte)!.Y;
    }

    /// <summary>Signs on one baseline; smaller ones that are raised or lowered a little belong to the line that they stand in.</summary>
    private static List<List<Teken>> Grondlijnen(List<Teken> tekens)
    {
        var regels = new List<(double Y, double Hoogte, List<Teken> Tekens)>();
        foreach (var teken in tekens.OrderByDescending(t => t.Hoogte).ThenBy(t => t.Volgorde))
        {
            var beste = -1;
            for (var (i, afstand) = (regels.Count - 1, double.MaxValue); i >= 0; i--)
            {
                var verschil = Math.Abs(regels[i].Y - teken.Y);
                if (verschil < afstand && (verschil <= 0.25 * teken.Hoogte || Verhoogd(teken, regels[i].Hoogte, verschil, regels[i].Tekens))) (beste, afstand) = (i, verschil);
            }
            if (beste >= 0) regels[beste].Tekens.Add(teken);
            else regels.Add((teken.Y, teken.Hoogte, [teken]));
        }
        return [.. regels.OrderByDescending(r => r.Y).Select(r => r.Tekens)];
    }

    /// <summary>A smaller sign that leans on one of the line: the figure of a note, not the text of a margin beside it.</summary>
    private static bool Verhoogd(Teken teken, double hoogte, double verschil, List<Teken> regel) =>
        teken.Hoogte < 0.8 * hoogte && verschil <= 0.5 * hoogte && regel.Exists(t => Math.Abs(teken.X - t.Einde) < 0.3 * hoogte || Math.Abs(t.X - teken.Einde) < 0.3 * hoogte);

    private static string Woorden(List<Teken> tekens)
    {
        var uit = new StringBuilder();
        foreach (var (i, teken) in tekens.Index())
        {
            if (string.IsNullOrWhiteSpace(teken.Tekst))
            {
                if (uit.Length > 0 && uit[^1] != ' ') uit.Append(' ');
                continue;
            }
            if (i > 0 && uit.Length > 0 && uit[^1] != ' ' && teken.X - tekens[i - 1].Einde > Spatie * teken.Hoogte) uit.Append(' ');
            foreach (var c in teken.Tekst) uit.Append(Vouw(c));
        }
        return uit.ToString().TrimEnd();
    }

    private static string Vouw(char c) => c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        '\u00AD' => "-",
        '\u00A0' or '\u2007' or '\u202F' => " ",
        '\0' or '\uFEFF' or '\u200B' => "",
        _ => Tekstbouwer.Teken(c).ToString(),
    };

    private sealed record Teken(string Tekst, double X, double Einde, double Y, double Hoogte, int Volgorde)
    {
        internal bool Geldig => double.IsFinite(X + Einde + Y + Hoogte) && Math.Abs(X) < 1e5 && Math.Abs(Y) < 1e5 && Hoogte is > 0.5 and < 1e4;

        internal static Teken Van(Letter l, int volgorde) =>
            new(l.Value, l.StartBaseLine.X, Math.Max(l.EndBaseLine.X, l.StartBaseLine.X), l.StartBaseLine.Y, l.PointSize > 0 ? l.PointSize : l.BoundingBox.Height, volgorde);
    }
}

/// <summary>Part of a line: words without a wide gap.</summary>
/// <param name="Y">Of the baseline; upwards.</param>
internal sealed record Stuk(double X, double Einde, double Y, double Hoogte, string Tekst);
