namespace Landsdeel.Gedeeld;

/// <summary>The name of a file as its user's machine calls it: only ever shown, never a path.</summary>
public static class Bestandsnaam
{
    private const int Langste = 120;

    /// <summary>Without folders, control characters and characters that turn text around; not longer than a page can show.</summary>
    /// <param name="anders">When nothing is left.</param>
    public static string Schoon(string naam, string anders)
    {
        var kaal = naam[(naam.LastIndexOfAny(['/', '\\']) + 1)..];
        var schoon = string.Concat(kaal.Where(t => !char.IsControl(t) && !char.IsSurrogate(t) && char.GetUnicodeCategory(t) != System.Globalization.UnicodeCategory.Format)).Trim();
        return schoon == "" ? anders : schoon.Length > Langste ? schoon[..(Langste - 1)] + "…" : schoon;
    }
}
