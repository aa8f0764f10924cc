using System.Text;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Builds the text of a document out of its paragraphs: each on a line of its own, an empty line between two, none
/// between the items of a list.</summary>
internal sealed class Tekstbouwer(Leesgrenzen grenzen)
{
    private readonly StringBuilder _uit = new();
    private bool _punt;

    /// <param name="teken">What stands before an item of a list: "•", "1."; null for running text.</param>
    /// <param name="niveau">How deep in lists, from 0.</param>
    internal void Alinea(string tekst, string? teken = null, int niveau = 0)
    {
        var regel = Vouw(tekst);
        if (regel.Length == 0) return;
        if (_uit.Length > 0) _uit.Append(teken is not null && _punt ? "\n" : "\n\n");
        if (teken is not null) _uit.Append(' ', 2 * Math.Min(niveau, 8)).Append(teken).Append(' ');
        _uit.Append(regel);
        _punt = teken is not null;
        if (_uit.Length > grenzen.Tekens) throw new LeesStop(new DocumentTeveelTekst(grenzen.Tekens));
    }

    /// <summary>Lines that belong together: the rows of a table.</summary>
    internal void Regels(IReadOnlyList<string> regels)
    {
        foreach (var (i, regel) in regels.Where(r => r.Length > 0).Index())
        {
            if (_uit.Length > 0) _uit.Append(i == 0 ? "\n\n" : "\n");
            _uit.Append(regel);
            if (_uit.Length > grenzen.Tekens) throw new LeesStop(new DocumentTeveelTekst(grenzen.Tekens));
        }
        _punt = false;
    }

    internal string Tekst() => _uit.Length == 0 ? "" : _uit.Append('\n').ToString();

    /// <summary>White space as one space, except for a line that is broken on purpose.</summary>
    internal static string Vouw(string tekst)
    {
        var uit = new StringBuilder(tekst.Length);
        var wit = false;
        foreach (var teken in tekst)
        {
            if (teken == '\n')
            {
                if (uit.Length > 0 && uit[^1] != '\n') uit.Append('\n');
                wit = false;
            }
            else if (char.IsWhiteSpace(teken)) wit = uit.Length > 0 && uit[^1] != '\n';
            // A soft hyphen and marks of direction or width are for a printer, not for a reader.
            else if (teken is not ('\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\0'))
            {
                if (wit) uit.Append(' ');
                wit = false;
                uit.Append(Teken(teken));
            }
        }
        while (uit.Length > 0 && uit[^1] == '\n') uit.Length--;
        return uit.ToString();
    }

    /// <summary>Signs of the fonts Symbol and Wingdings, which Word draws bullets with, as what one sees.</summary>
    internal static char Teken(char teken) => teken switch
    {
        '\uF02D' => '-',
        '\uF0E0' or '\uF0E8' => '→',
        >= '\uF020' and <= '\uF0FF' => '•',
        < ' ' and not '\t' => ' ',
        _ => teken,
    };
}
