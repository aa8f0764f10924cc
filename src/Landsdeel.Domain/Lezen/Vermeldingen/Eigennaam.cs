using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>A proper name that no list has: words with a capital, and the small words between them.</summary>
internal static class Eigennaam
{
    private const int MeesteWoorden = 9;

    /// <summary>The word behind the name that begins here; <paramref name="i"/> when none does. "Bloemendaal aan Zee", "Alphen-Chaam",
    /// "'s-Gravenland" are one name.</summary>
    public static int Einde(Woorden woorden, int i)
    {
        var j = i;
        if (woorden.Is(j, '\'') && woorden[j + 1] is { Lengte: 1, Wit: false, Alinea: false } && woorden.Is(j + 2, '-')) j += 3;
        var einde = i;
        while (j - i < MeesteWoorden * 2 && woorden[j] is { Soort: Woordsoort.Woord, Hoofd: true } woord && (j == i || !woord.Alinea))
        {
            einde = ++j;
            if (woorden.Is(j, '-') && !woorden[j].Wit && woorden[j + 1] is { Hoofd: true } && (!woorden[j + 1].Wit || woorden[j + 1].Regel)) j++;
            else if (Klein(woorden, j) is var na && na > j && woorden[na].Hoofd) j = na;
        }
        return einde;
    }

    public static string Tekst(Woorden woorden, int van, int tot) => Citaatvouwing.Vouw(woorden.Stuk(van, tot));

    /// <summary>On one line, as a quote is folded.</summary>
    public static string Tekst(string stuk) => Citaatvouwing.Vouw(stuk.AsSpan());

    /// <summary>The small words that stand inside names.</summary>
    private static int Klein(Woorden woorden, int j)
    {
        for (var n = 0; n < 2 && woorden[j] is { Soort: Woordsoort.Woord, Alinea: false, Hoofd: false }
            && woorden.Span(j) is "aan" or "de" or "den" or "der" or "het" or "van" or "op" or "ter" or "ten" or "bij"; n++) j++;
        return j;
    }
}
