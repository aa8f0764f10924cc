using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Whether words are denied: "is niet afgesproken", "wordt niet gestart", "geen afspraken gemaakt".</summary>
internal static class Ontkenning
{
    /// <summary>How far behind a lone verb its "niet" may stand: "wil nog niet".</summary>
    private const int Achter = 3;

    /// <summary>The word that denies the words from <paramref name="begin"/> to <paramref name="einde"/>; -1 when none does.
    /// "Besloten is niet te starten" is a decision: what stands behind the cue is its content.</summary>
    public static int Van(IReadOnlyList<Woord> w, int begin, int einde)
    {
        for (var i = begin; i <= einde; i++) if (Is(w, i)) return i;
        if (begin > 0 && Is(w, begin - 1)) return begin - 1;
        // A finite verb has its denial behind it; a participle or noun does not.
        if (begin == einde && begin <= Achter * 2 && w[begin].Norm is "zal" or "zullen" or "wil" or "willen" or "kan" or "kunnen" or "voornemens")
            for (var i = einde + 1; i <= Math.Min(w.Count - 1, einde + Achter + 1); i++) if (Is(w, i)) return i;
        return -1;
    }

    private static bool Is(IReadOnlyList<Woord> w, int i) => w[i].Norm switch
    {
        "niet" => !(i + 1 < w.Count && w[i + 1].Norm is "alleen" or "slechts" or "langer" or "meer"),
        "geen" or "nooit" or "evenmin" or "noch" => true,
        _ => false,
    };
}
