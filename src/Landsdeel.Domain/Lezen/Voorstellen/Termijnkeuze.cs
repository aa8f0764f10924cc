using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Which of the terms in a sentence is its own; else what "nu" or the proposal before it says.</summary>
internal static class Termijnkeuze
{
    /// <summary>Days: a moment within three years goes before the horizon of the whole opgave.</summary>
    private const int Nabij = 3 * 366;

    /// <param name="tekst">The view.</param>
    /// <param name="vorige">The proposal right before it; null when none.</param>
    /// <returns>The term, and whether the sentence itself names the moment.</returns>
    public static (Termijn? Termijn, bool Eigen) Kies(Zinlezing z, string tekst, DateOnly? datum, AfspraakSoort soort, Kandidaat? vorige)
    {
        var eigen = Kies(z.Termijnen, datum);
        if (eigen?.Termijn.Tot is not null) return (Gezien(z, eigen.Termijn), true);
        if (NaLabel(z, tekst, datum) is { } label) return (label, true);
        return (Nu(z.Woorden, datum, soort) ?? Overgenomen(z.Woorden, vorige) ?? eigen?.Termijn, false);
    }

    /// <summary>"Start uitvoering: 2013": what stands behind the colon is a moment, also without a preposition.</summary>
    private static Termijn? NaLabel(Zinlezing z, string tekst, DateOnly? datum)
    {
        for (var i = z.Woorden.Count - 2; i > 0 && i >= z.Woorden.Count - 8; i--)
            if (z.Woorden[i].Norm == ":" && TermijnParser.Lees(tekst[z.Woorden[i + 1].Van..z.Tot].TrimEnd('.', ';', ' '), datum ?? new DateOnly(2000, 1, 1)) is { Tot: not null } t) return t;
        return null;
    }

    /// <summary>One that names an overleg, else one that has days to come, else any with days, else words alone.</summary>
    private static TermijnTreffer? Kies(IReadOnlyList<TermijnTreffer> termijnen, DateOnly? datum)
    {
        TermijnTreffer? beste = null;
        var rang = -1;
        foreach (var t in termijnen)
        {
            var komt = datum is not { } peildatum || !t.Termijn.Verstreken(peildatum);
            var r = t.Termijn switch
            {
                { Overleg: not null, Tot: not null } when komt => 5,
                { Tot: { } tot } when komt && datum is { } dag && tot.DayNumber - dag.DayNumber < Nabij => 4,
                { Tot: not null } when komt => 3,
                { Tot: not null } => 2,
                { Overleg: not null } => 1,
                _ => 0,
            };
            if (r > rang) (beste, rang) = (t, r);
        }
        return beste;
    }

    /// <summary>What someone said on an earlier day of "de komende ronde" is seen from that day: "in november 2019 is aangegeven dat de
    /// komende ronde ...".</summary>
    private static Termijn Gezien(Zinlezing z, Termijn t)
    {
        if (!z.Woorden.Any(w => w.Norm is "aangegeven" or "toegezegd" or "gemeld" or "aangekondigd" or "gezegd")
            || !(t.Tekst.Contains("komende", StringComparison.OrdinalIgnoreCase) || t.Tekst.Contains("volgend", StringComparison.OrdinalIgnoreCase))) return t;
        var toen = z.Termijnen.Where(a => a.Termijn.Tot < t.Van && a.Termijn != t).MaxBy(a => a.Termijn.Tot);
        return toen?.Termijn.Tot is { } dag && TermijnParser.Lees(t.Tekst, dag) is { Tot: not null } gezien ? gezien : t;
    }

    /// <summary>Convention: "nu" and "momenteel" mean, of what is found, the day of the document; of what is being done, the year of it.</summary>
    private static Termijn? Nu(IReadOnlyList<Woord> w, DateOnly? datum, AfspraakSoort soort)
    {
        if (datum is not { } dag) return null;
        for (var i = 0; i < Math.Min(w.Count, 12); i++)
        {
            var woord = w[i].Norm;
            if (!(woord is "nu" or "momenteel" or "thans" || (woord == "dit" && i > 0 && w[i - 1].Norm == "op" && i + 1 < w.Count && w[i + 1].Norm == "moment"))) continue;
            var tekst = woord == "dit" ? "op dit moment" : woord;
            return soort == AfspraakSoort.Vaststelling ? new(tekst, dag, dag, Precisie.Dag) : new(tekst, dag, new DateOnly(dag.Year, 12, 31), Precisie.Jaar);
        }
        return null;
    }

    /// <summary>"Dit kan gaan over ...", "Dan wordt ook ...": the moment was said in the sentence before.</summary>
    private static Termijn? Overgenomen(IReadOnlyList<Woord> w, Kandidaat? vorige)
    {
        if (vorige?.Termijn is not { Tot: not null } termijn) return null;
        var eerste = w.FirstOrDefault(x => !x.IsTeken).Norm;
        var wijst = eerste is "dit" or "dan" or "daarbij" or "hierbij" or "daarin" or "hierin" || w.Take(8).Any(x => x.Norm is "dan");
        return wijst ? termijn : null;
    }
}
