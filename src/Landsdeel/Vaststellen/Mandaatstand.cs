using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Vaststellen;

/// <summary>Whether a person may sign something, and if not, since or until when.</summary>
/// <param name="Mandaten">Those that reach as far as what is signed, of whatever days.</param>
/// <param name="Dag">The day that it would be signed on.</param>
public sealed record Mandaatstand(IReadOnlyList<Mandaat> Mandaten, DateOnly Dag, DateOnly Vandaag)
{
    /// <summary>Today as well: nobody signs after the mandate ended by looking from an earlier day.</summary>
    public bool Geldt => Mandaten.Any(m => m.Geldt(Dag)) && Mandaten.Any(m => m.Geldt(Vandaag));

    /// <summary>Why not, in words; empty when it holds.</summary>
    public string Uitleg
    {
        get
        {
            if (Geldt) return "";
            if (Mandaten.Count == 0) return "U hebt hiervoor geen mandaat. Vraag de beheerder van uw organisatie het vast te leggen.";
            // The nearest to the day on which it does not hold.
            var mist = Mandaten.Any(m => m.Geldt(Vandaag)) ? Dag : Vandaag;
            var een = Mandaten.MinBy(m => mist < m.EersteDag ? m.EersteDag.DayNumber - mist.DayNumber : mist.DayNumber - m.LaatsteDag.DayNumber)!;
            var waarom = mist == Vandaag ? "U kunt nu niet tekenen" : $"U kunt niet tekenen op {mist.Dag()}";
            return $"{waarom}: uw mandaat {(een.EersteDag > Vandaag ? "geldt pas" : een.LaatsteDag < Vandaag ? "gold" : "geldt")} {Dagen(een)}.";
        }
    }

    private static string Dagen(Mandaat m) => m.LaatsteDag == DateOnly.MaxValue ? $"vanaf {m.EersteDag.Dag()}" : $"van {m.EersteDag.Dag()} tot en met {m.LaatsteDag.Dag()}";
}
