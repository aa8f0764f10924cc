using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Cuts a sentence that says two things of two moments: "de aanvang is zomer 2020, de afronding wordt voorzien in 2022".</summary>
internal static class Zindelen
{
    private const int Kortste = 25;
    /// <summary>A main clause has its verb near its beginning.</summary>
    private const int Vroeg = 60;
    private static readonly string[] Werkwoorden = [" is ", " zijn ", " wordt ", " worden ", " zal ", " zullen ", " hebben ", " heeft "];

    public static IReadOnlyList<(int Van, int Tot)> Van(string tekst, Zin zin)
    {
        // A comma between two clauses that each have a verb of their own and a year.
        for (var i = zin.Van + Kortste; i < zin.Tot - Kortste; i++)
        {
            if (tekst[i] != ',' || tekst[i + 1] != ' ') continue;
            var een = tekst.AsSpan(zin.Van, i - zin.Van);
            var ander = tekst.AsSpan(i + 1, zin.Tot - i - 1);
            if (HeeftJaar(een) && HeeftJaar(ander) && HeeftWerkwoord(een) && HeeftWerkwoord(ander[..Math.Min(Vroeg, ander.Length)]) && !Bijzin(ander)) return [(zin.Van, i), (i + 2, zin.Tot)];
        }
        return [(zin.Van, zin.Tot)];
    }

    private static bool HeeftWerkwoord(ReadOnlySpan<char> tekst)
    {
        foreach (var w in Werkwoorden) if (tekst.IndexOf(w, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    private static bool Bijzin(ReadOnlySpan<char> tekst)
    {
        foreach (var w in (ReadOnlySpan<string>)[" die ", " dat ", " waar", " zodat ", " en ", " of ", " om ", " zoals "]) if (tekst.StartsWith(w, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool HeeftJaar(ReadOnlySpan<char> tekst)
    {
        for (var i = 0; i + 4 <= tekst.Length; i++)
            if (tekst[i] is '2' && tekst[i + 1] is '0' && char.IsAsciiDigit(tekst[i + 2]) && char.IsAsciiDigit(tekst[i + 3])
                && (i == 0 || !char.IsAsciiDigit(tekst[i - 1])) && (i + 4 == tekst.Length || !char.IsAsciiDigit(tekst[i + 4]))) return true;
        return false;
    }
}
