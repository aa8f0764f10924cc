namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>What is an opgave by where it stands: a numbered heading that names what the text is about ("3. Energietransitie"), and an item under a lead
/// sentence that ends with opgaven ("De vier opgaven zijn:").</summary>
internal static class Opgaveblokken
{
    private const int LangsteKop = 80;
    private const int LangstePunt = 120;

    public static IReadOnlyList<(int Van, int Tot)> In(Structuur structuur, Leeswoorden woorden)
    {
        var uit = new List<(int, int)>();
        foreach (var blok in structuur.Blokken)
        {
            if (blok.Soort != BlokSoort.Kop || blok.Merk is not [>= '0' and <= '9', ..] || blok.Tot - blok.Van > LangsteKop) continue;
            if (woorden.ThemasIn(structuur.Tekst.Tekst[blok.Van..blok.Tot]) != default) uit.Add((blok.Van, blok.Tot));
        }
        foreach (var zin in structuur.Zinnen)
            if (zin.Aanhef >= 0 && zin.Lengte <= LangstePunt && NoemtOpgaven(structuur.Tekst.Tekst, structuur.Zinnen[zin.Aanhef])) uit.Add((zin.Van, zin.Tot));
        uit.Sort();
        return uit;
    }

    /// <summary>The last words before the colon, not what the sentence says further on.</summary>
    private static bool NoemtOpgaven(string tekst, Zin aanhef)
    {
        var staart = tekst.AsSpan(Math.Max(aanhef.Van, aanhef.Tot - 60), Math.Min(60, aanhef.Lengte));
        return staart.EndsWith(":", StringComparison.Ordinal) && (staart.Contains("opgaven", StringComparison.OrdinalIgnoreCase) || staart.Contains("uitdagingen", StringComparison.OrdinalIgnoreCase)
            || staart.Contains("prioriteiten", StringComparison.OrdinalIgnoreCase));
    }
}
