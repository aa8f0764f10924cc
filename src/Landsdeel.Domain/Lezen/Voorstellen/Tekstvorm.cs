namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Makes of a piece of the view a sentence that can be read by itself.</summary>
internal static class Tekstvorm
{
    private const int Langst = 2000;

    public static string Vouw(string tekst)
    {
        var uit = new System.Text.StringBuilder(tekst.Length);
        foreach (var c in tekst)
            if (!char.IsWhiteSpace(c)) uit.Append(c);
            else if (uit.Length > 0 && uit[^1] != ' ') uit.Append(' ');
        return uit.ToString().TrimEnd();
    }

    /// <summary>How much of the sentence before it is quoted.</summary>
    private const int Context = 400;

    /// <param name="aanhef">The lead sentence of the list that it is an item of; null when none.</param>
    /// <param name="ervoor">The sentence that "dit" and "hierover" in it mean; null when it can be read without.</param>
    public static string Zin(string tekst, string? aanhef, string? ervoor)
    {
        var zin = Zin(tekst, aanhef);
        if (ervoor is null) return zin;
        var voor = Vouw(ervoor).TrimEnd('.', ';', ' ');
        if (voor.Length > Context) voor = voor[..(voor.LastIndexOf(' ', Context) is > 0 and var spatie ? spatie : Context)] + " …";
        return $"{zin} (Hiervoor staat: “{voor}”)";
    }

    private static string Zin(string tekst, string? aanhef)
    {
        var zin = Vouw(tekst).TrimEnd(';', ',', ' ');
        if (aanhef is not null)
        {
            var lood = Vouw(aanhef).TrimEnd(':', ' ');
            var klein = zin.Length > 1 && char.IsUpper(zin[0]) && char.IsLower(zin[1]) ? char.ToLowerInvariant(zin[0]) + zin[1..] : zin;
            zin = klein.StartsWith("te ", StringComparison.Ordinal) || klein.StartsWith("om ", StringComparison.Ordinal) || klein.StartsWith("dat ", StringComparison.Ordinal)
                ? $"{lood} {klein}" : $"{lood}: {klein}";
        }
        if (zin.Length > 0 && char.IsLower(zin[0])) zin = char.ToUpperInvariant(zin[0]) + zin[1..];
        if (zin.Length > Langst) zin = zin[..Langst].TrimEnd() + "…";
        return zin.Length > 0 && zin[^1] is not ('.' or '!' or '…' or '?') ? zin + "." : zin;
    }
}
