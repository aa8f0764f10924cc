using Landsdeel.Domain.Lezen.Vermeldingen;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Who pulls it: "de provincie is trekker", "trekker: provincie", "onder regie van het waterschap", "heeft het voortouw".</summary>
internal static class Trekkers
{
    private const int Ervoor = 7, Erachter = 5;

    /// <summary>The first characters of the namings of who pulls.</summary>
    public static HashSet<int> In(Zinlezing z)
    {
        var uit = new HashSet<int>();
        var w = z.Woorden;
        for (var i = 0; i < w.Count; i++)
        {
            if (!IsTrekker(w, i)) continue;
            var achter = i + 1 < w.Count && w[i + 1].Norm is ":" or "is" or "zijn" or "wordt" or "worden" or "van" && w[i].Norm is not ("voortouw" or "initiatief") && !NaLidwoord(w, i);
            // "dat de provincie trekker is": who stands right before it.
            if (achter && z.Noemingen.Any(n => n.Tot <= w[i].Van && Tussen(w, n.Tot, w[i].Van) == 0)) achter = false;
            Partijnoeming? wie = null;
            foreach (var n in z.Noemingen)
            {
                if (n.Wijze is Noemwijze.Wij) continue;
                if (achter ? n.Van >= w[i].Tot && Tussen(w, w[i].Tot, n.Van) <= Erachter && wie is null : n.Tot <= w[i].Van && Tussen(w, n.Tot, w[i].Van) <= Ervoor) wie = n;
            }
            if (wie is not null) uit.Add(wie.Van);
        }
        return uit;
    }

    private static bool IsTrekker(IReadOnlyList<Woord> w, int i) => w[i].Norm switch
    {
        "trekker" or "trekkers" or "penvoerder" or "opdrachtgever" or "initiatiefnemer" or "actiehouder" or "kartrekker" => true,
        "voortouw" or "initiatief" => Bij(w, i, "neemt", "nemen", "heeft", "hebben", "krijgt"),
        "regie" or "leiding" or "aanvoering" => i > 0 && w[i - 1].Norm == "onder" || Bij(w, i, "voert", "voeren", "neemt", "nemen", "heeft"),
        _ => false,
    };

    private static bool NaLidwoord(IReadOnlyList<Woord> w, int i) => w[i].Norm is "regie" or "leiding" && i > 0 && w[i - 1].Norm is "de" && !(i > 1 && w[i - 2].Norm == "onder");

    private static bool Bij(IReadOnlyList<Woord> w, int i, params ReadOnlySpan<string> vormen)
    {
        for (var j = Math.Max(0, i - 8); j < Math.Min(w.Count, i + 3); j++)
            foreach (var vorm in vormen) if (w[j].Norm == vorm) return true;
        return false;
    }

    private static int Tussen(IReadOnlyList<Woord> w, int van, int tot) => w.Count(x => x.Van >= van && x.Van < tot && !x.IsTeken);
}
