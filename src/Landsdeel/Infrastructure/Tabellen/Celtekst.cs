using System.Globalization;
using System.Text;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>What both the reader and the writer know about the text of a cell.</summary>
internal static class Celtekst
{
    /// <summary>Line ends become \n, other control characters a space.</summary>
    internal static string Schoon(string tekst)
    {
        if (!tekst.AsSpan().ContainsAnyInRange('\0', '\u001F') && !tekst.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return tekst;
        var uit = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length; i++)
        {
            var teken = tekst[i];
            if (teken == '\r')
            {
                if (i + 1 >= tekst.Length || tekst[i + 1] != '\n')
                    uit.Append('\n');
            }
            else
            {
                uit.Append(char.IsControl(teken) && teken is not ('\n' or '\t') ? ' ' : teken);
            }
        }
        return uit.ToString();
    }

    internal static string EenRegel(string tekst) =>
        string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a spreadsheet could take this text for a formula: its first visible character is one that starts a
    /// formula, or it begins with a tab or line end, which some programs drop. Apostrophes before it do not count, so that the
    /// apostrophe that protects a text can be taken off again without loss.</summary>
    /// <remarks>The list is OWASP's on CSV injection, full-width forms included.</remarks>
    internal static bool LijktFormule(string tekst)
    {
        var i = 0;
        while (i < tekst.Length && tekst[i] == '\'')
            i++;
        if (i < tekst.Length && tekst[i] is '\t' or '\r' or '\n')
            return true;
        while (i < tekst.Length && (char.IsWhiteSpace(tekst[i]) || char.IsControl(tekst[i])
            || char.GetUnicodeCategory(tekst[i]) == UnicodeCategory.Format))
            i++;
        return i < tekst.Length && tekst[i] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
    }
}
