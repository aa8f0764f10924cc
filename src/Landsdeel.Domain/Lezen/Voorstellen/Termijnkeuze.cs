using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Which of the terms in a sentence is its own.</summary>
internal static class Termijnkeuze
{
    /// <summary>Days: a moment within three years goes before the horizon of the whole opgave.</summary>
    private const int Nabij = 3 * 366;

    /// <summary>One that names an overleg, else one that has days to come, else any with days, else words alone.</summary>
    public static TermijnTreffer? Kies(IReadOnlyList<TermijnTreffer> termijnen, DateOnly? datum)
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
}
