using System.Text;

namespace Landsdeel.Domain.Gedeeld;

/// <summary>How a quote is compared with its lines: white space becomes one space, and a hyphen at a line end stays
/// and is joined to the next line without a space.</summary>
public static class Citaatvouwing
{
    /// <summary>Folds lines into one running text.</summary>
    public static string Vouw(IEnumerable<string> regels)
    {
        var uit = new StringBuilder();
        foreach (var regel in regels)
        {
            var woorden = regel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var woord in woorden)
            {
                if (uit.Length > 0 && !(uit[^1] == '-' && woord == woorden[0])) uit.Append(' ');
                uit.Append(woord);
            }
        }
        return uit.ToString();
    }

    /// <summary>Whether the quote stands in these lines.</summary>
    public static bool StaatIn(string citaat, IEnumerable<string> regels) =>
        Vouw(regels).Contains(Vouw([citaat]), StringComparison.Ordinal);
}
