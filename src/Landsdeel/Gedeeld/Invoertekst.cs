using System.Text;

namespace Landsdeel.Gedeeld;

/// <summary>Cleans what people type before it is stored.</summary>
public static class Invoertekst
{
    /// <summary>Trimmed, with one kind of line end, without characters that no database takes (control characters other than
    /// tab and line end, half characters); null when nothing is left.</summary>
    public static string? Schoon(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst)) return null;
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.ReplaceLineEndings("\n").EnumerateRunes())
            if (!Rune.IsControl(teken) || teken.Value is '\n' or '\t') uit.Append(teken);
        var schoon = uit.ToString().Trim();
        return schoon.Length == 0 ? null : schoon;
    }
}
