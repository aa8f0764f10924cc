using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>Two people changed the same version. Where one changed a field, that change stands; where both did,
/// differently, a person chooses. Lists are merged by their members: two added partijen both stay.</summary>
/// <param name="Samengevoegd">With every field that needs no choice merged; where there is a conflict, as the other has it.</param>
/// <param name="Hunne">Fields that only the other changed.</param>
/// <param name="Mijne">Fields that only this one changed.</param>
/// <param name="Beide">Fields that both changed and that merge without a choice.</param>
/// <param name="Strijdig">Fields that both changed differently.</param>
public sealed record Samenvoeging(
    Afspraak Samengevoegd,
    IReadOnlyList<AfspraakVeld> Hunne,
    IReadOnlyList<AfspraakVeld> Mijne,
    IReadOnlyList<AfspraakVeld> Beide,
    IReadOnlyList<AfspraakVeld> Strijdig)
{
    public static Samenvoeging Van(Afspraak basis, Afspraak hunne, Afspraak mijne)
    {
        List<AfspraakVeld> vanHen = [], vanMij = [], vanBeide = [], strijdig = [];
        var uit = hunne;
        foreach (var veld in AfspraakVelden.Alle)
        {
            var zij = !AfspraakVelden.Gelijk(veld, basis, hunne);
            var ik = !AfspraakVelden.Gelijk(veld, basis, mijne);
            if (zij && !ik) vanHen.Add(veld);
            else if (ik && !zij)
            {
                vanMij.Add(veld);
                uit = AfspraakVelden.Neem(veld, mijne, uit);
            }
            else if (ik && zij)
            {
                if (AfspraakVelden.Gelijk(veld, hunne, mijne)) vanBeide.Add(veld);
                else if (Leden(veld, basis, hunne, mijne, uit) is { } samen)
                {
                    vanBeide.Add(veld);
                    uit = samen;
                }
                else strijdig.Add(veld);
            }
        }
        return new(uit, vanHen, vanMij, vanBeide, strijdig);
    }

    /// <summary>The outcome once the conflicts are settled: where <paramref name="ikWin"/> holds the field, mine stands.</summary>
    public Afspraak Beslecht(Afspraak mijne, IReadOnlySet<AfspraakVeld> ikWin) =>
        Strijdig.Where(ikWin.Contains).Aggregate(Samengevoegd, (af, veld) => AfspraakVelden.Neem(veld, mijne, af));

    private static Afspraak? Leden(AfspraakVeld veld, Afspraak basis, Afspraak hunne, Afspraak mijne, Afspraak uit) => veld switch
    {
        AfspraakVeld.Landsdelen => uit with { Landsdelen = (Landsdelen)Vlaggen((int)basis.Landsdelen, (int)hunne.Landsdelen, (int)mijne.Landsdelen) },
        AfspraakVeld.Themas => uit with { Themas = (Themas)Vlaggen((int)basis.Themas, (int)hunne.Themas, (int)mijne.Themas) },
        AfspraakVeld.Partijen => Lijst(basis.Partijen, hunne.Partijen, mijne.Partijen, p => p.Partij, Equals) is { } p ? uit with { Partijen = p } : null,
        AfspraakVeld.Agenderingen => Lijst(basis.Agenderingen, hunne.Agenderingen, mijne.Agenderingen, a => a.Sleutel, AgenderingGelijk.Alle.Equals) is { } a
            ? uit with { Agenderingen = a } : null,
        AfspraakVeld.Verbanden => Lijst(basis.Verbanden, hunne.Verbanden, mijne.Verbanden, v => (v.Naar, v.Soort), Equals) is { } v ? uit with { Verbanden = v } : null,
        AfspraakVeld.Passages => Lijst(basis.Passages, hunne.Passages, mijne.Passages, p => p, Equals) is { } p ? uit with { Passages = p } : null,
        _ => null,
    };

    // Each flag by itself: what either changed is changed.
    private static int Vlaggen(int basis, int hunne, int mijne) => basis ^ ((basis ^ hunne) | (basis ^ mijne));

    /// <summary>Merges by member, in the other's order with what this one added behind it; null when both changed one
    /// member differently, or a key occurs twice.</summary>
    private static List<T>? Lijst<T, TSleutel>(
        IReadOnlyList<T> basis, IReadOnlyList<T> hunne, IReadOnlyList<T> mijne, Func<T, TSleutel> sleutel, Func<T?, T?, bool> gelijk)
        where T : class where TSleutel : notnull
    {
        if (Tabel(basis, sleutel) is not { } b || Tabel(hunne, sleutel) is not { } h || Tabel(mijne, sleutel) is not { } m) return null;
        var uit = new List<T>();
        foreach (var k in hunne.Concat(mijne).Select(sleutel).Distinct())
        {
            var (was, zij, ik) = (b.GetValueOrDefault(k), h.GetValueOrDefault(k), m.GetValueOrDefault(k));
            var keuze = gelijk(zij, ik) || gelijk(was, ik) ? zij : ik;
            if (!gelijk(zij, ik) && !gelijk(was, zij) && !gelijk(was, ik)) return null;
            if (keuze is not null) uit.Add(keuze);
        }
        return uit;
    }

    private static Dictionary<TSleutel, T>? Tabel<T, TSleutel>(IReadOnlyList<T> lijst, Func<T, TSleutel> sleutel) where TSleutel : notnull
    {
        var tabel = new Dictionary<TSleutel, T>();
        return lijst.All(l => tabel.TryAdd(sleutel(l), l)) ? tabel : null;
    }
}
