using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Leunt">It has its subject and verb from the part before it: "en waar mogelijk extra stappen te zetten".</param>
internal readonly record struct Zindeel(int Van, int Tot, bool Leunt);

/// <summary>Cuts a sentence that promises two things: of two moments ("de aanvang is zomer 2020, de afronding volgt in 2022"), of two
/// certainties ("en waar mogelijk ..."), one after the other ("waarna ..."), or by two partijen ("en de provincie stelt ...").</summary>
internal static class Zindelen
{
    /// <summary>Characters: a shorter part says nothing by itself.</summary>
    private const int Kortste = 25;
    /// <summary>Words: a main clause has its verb near its beginning.</summary>
    private const int Vroeg = 9;

    public static IReadOnlyList<Zindeel> Van(Zin zin, IReadOnlyList<Woord> w, IReadOnlyList<Werkwoordvondst> werkwoorden, IReadOnlyList<TermijnTreffer> termijnen, IReadOnlyList<Partijnoeming> noemingen)
    {
        var uit = new List<Zindeel>();
        var (van, leunt, begin) = (zin.Van, false, 0);
        for (var i = 2; i < w.Count - 3; i++)
        {
            if (w[i].Van - van < Kortste || zin.Tot - w[i].Van < Kortste || Grens(w, i, begin, werkwoorden, termijnen, noemingen) is not { } soort) continue;
            uit.Add(new(van, w[i - 1].Tot, leunt));
            (van, leunt, begin) = (soort == Soort.Komma ? w[i + 1].Van : w[i].Van, soort == Soort.Mogelijk, i);
        }
        uit.Add(new(van, zin.Tot, leunt));
        return uit;
    }

    private enum Soort { Komma, Waarna, Mogelijk, Partij }

    private static Soort? Grens(IReadOnlyList<Woord> w, int i, int begin, IReadOnlyList<Werkwoordvondst> werkwoorden, IReadOnlyList<TermijnTreffer> termijnen, IReadOnlyList<Partijnoeming> noemingen)
    {
        var woord = w[i].Norm;
        if (woord == "waarna") return Soort.Waarna;
        if (woord == "en" && w[i + 1].Norm is "waar" or "zo" or "indien" && w[i + 2].Norm == "mogelijk") return Soort.Mogelijk;
        if (woord == "," && !Bijzin(w[i + 1].Norm) && HeeftMoment(termijnen, w[begin].Van, w[i].Van) && HeeftMoment(termijnen, w[i].Van, w[^1].Tot)
            && HeeftWerkwoord(w, werkwoorden, begin, i) && HeeftWerkwoord(w, werkwoorden, i, Math.Min(w.Count, i + Vroeg))) return Soort.Komma;
        if (woord is "en" or "terwijl" or "maar" && HeeftWerkwoord(w, werkwoorden, begin, i) && !EindigtOpPartij(w, i, noemingen))
            foreach (var n in noemingen)
            {
                if (n.Van < w[i].Tot || n.Van > w[Math.Min(w.Count - 1, i + 2)].Van || n.AlsPlaats) continue;
                for (var j = i + 1; j < w.Count; j++)
                    if (w[j].Van >= n.Tot) return HeeftWerkwoord(w, werkwoorden, j, j + 1) ? Soort.Partij : null;
            }
        return null;
    }

    private static bool EindigtOpPartij(IReadOnlyList<Woord> w, int i, IReadOnlyList<Partijnoeming> noemingen)
    {
        var voor = w[i - 1].Norm == "," ? i - 2 : i - 1;
        return noemingen.Any(n => n.Van < w[i].Van && n.Tot >= w[voor].Tot);
    }

    private static bool HeeftWerkwoord(IReadOnlyList<Woord> w, IReadOnlyList<Werkwoordvondst> werkwoorden, int van, int tot)
    {
        for (var i = van; i < tot; i++)
            if (w[i].Norm is "is" or "zijn" or "wordt" or "worden" or "zal" or "zullen" or "hebben" or "heeft" or "kan" or "kunnen" or "gaat" or "gaan") return true;
        foreach (var v in werkwoorden) if (v.Vorm == Werkwoordvorm.Tegenwoordig && v.Begin >= van && v.Begin < tot) return true;
        return false;
    }

    private static bool Bijzin(string woord) => woord is "die" or "dat" or "zodat" or "en" or "of" or "om" or "zoals" or "omdat" or "als" or "indien" || woord.StartsWith("waar", StringComparison.Ordinal);

    private static bool HeeftMoment(IReadOnlyList<TermijnTreffer> termijnen, int van, int tot)
    {
        foreach (var t in termijnen) if (t.Van >= van && t.Tot <= tot && t.Termijn.Tot is not null) return true;
        return false;
    }
}
