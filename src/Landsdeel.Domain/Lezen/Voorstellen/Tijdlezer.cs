using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Whether a sentence reports what was, says what is, or what shall be.</summary>
internal static class Tijdlezer
{
    public static Tijd Lees(Zinlezing z, Weging weging, DateOnly? datum)
    {
        var komt = false;
        var voorbij = false;
        foreach (var t in z.Termijnen)
        {
            if (t.Termijn.Tot is null) continue;
            if (datum is { } dag && t.Termijn.Verstreken(dag)) voorbij = true;
            else komt = true;
        }
        if (z.Woorden.Any(w => w.Norm is "toenmalige" or "destijds" or "indertijd")) return Tijd.Verleden;
        if (voorbij && !komt && weging.Soort is not AfspraakSoort.Vaststelling) return Tijd.Verleden;
        return weging.Soort == AfspraakSoort.Vaststelling ? Tijd.Heden : Tijd.Toekomst;
    }
}
