using System.Text;

namespace Landsdeel.Domain.Gedeeld;

/// <summary>How a quote is compared with its lines: white space becomes one space, and a hyphen at a line end stays
/// and is joined to the next line without a space.</summary>
public static class Citaatvouwing
{
    /// <summary>Folds lines into one running text.</summary>
    public static string Vouw(IEnumerable<string> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var uit = new StringBuilder();
        foreach (var regel in regels) Voeg(uit, regel);
        return uit.ToString();
    }

    /// <summary>Folds a text of several lines.</summary>
    public static string Vouw(ReadOnlySpan<char> tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        foreach (var regel in tekst.Split('\n')) Voeg(uit, tekst[regel]);
        return uit.ToString();
    }

    private static void Voeg(StringBuilder uit, ReadOnlySpan<char> regel)
    {
        var aansluiten = uit.Length > 0 && uit[^1] == '-';
        for (var i = 0; i < regel.Length;)
        {
            while (i < regel.Length && char.IsWhiteSpace(regel[i])) i++;
            var begin = i;
            while (i < regel.Length && !char.IsWhiteSpace(regel[i])) i++;
            if (i == begin) break;
            if (uit.Length > 0 && !aansluiten) uit.Append(' ');
            aansluiten = false;
            uit.Append(regel[begin..i]);
        }
    }

    /// <summary>Whether the quote stands in these lines.</summary>
    public static bool StaatIn(string citaat, IEnumerable<string> regels) =>
        Vouw(regels).Contains(Vouw([citaat]), StringComparison.Ordinal);
}
