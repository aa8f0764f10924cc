using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Vaststellen;

/// <summary>A partij that must sign, and as whom the text names it: by its own name, or by that of a group it stands for.</summary>
/// <param name="Naam">As it is called now; null when that is not known.</param>
public sealed record Ondertekenplicht(PartijId Partij, IReadOnlySet<PartijId> Namens, string? Naam = null);

/// <summary>Who signs for whom. "Het Rijk" and "de regio" are bound by many agreements, but have no hand to sign with:
/// those of them that sit at the table sign.</summary>
public static class Vertegenwoordiging
{
    /// <param name="gebonden">As the text names them, in its order.</param>
    /// <param name="partijen">What is known of them and of the participants.</param>
    /// <param name="deelnemers">Who sits at the table.</param>
    public static IReadOnlyList<Ondertekenplicht> Bepaal(
        IEnumerable<PartijId> gebonden, IReadOnlyDictionary<PartijId, Partij> partijen, IReadOnlyList<PartijId> deelnemers)
    {
        var aanTafel = deelnemers.Select(d => partijen.GetValueOrDefault(d)).OfType<Partij>().Where(p => !IsGroep(p)).ToList();
        Dictionary<PartijId, HashSet<PartijId>> uit = [];
        List<PartijId> volgorde = [];
        foreach (var genoemd in gebonden.Distinct())
            foreach (var tekenaar in Tekenaars(genoemd))
            {
                if (uit.TryAdd(tekenaar, [])) volgorde.Add(tekenaar);
                uit[tekenaar].Add(genoemd);
            }
        return [.. volgorde.Select(p => new Ondertekenplicht(p, uit[p], partijen.GetValueOrDefault(p)?.Naam))];

        IEnumerable<PartijId> Tekenaars(PartijId genoemd)
        {
            if (partijen.GetValueOrDefault(genoemd) is not { } partij || !IsGroep(partij)) return [genoemd];
            var namens = aanTafel.Where(p => partij.Leden.Count > 0 ? partij.Leden.Contains(p.Id) : p.Zijde == partij.Zijde).Select(p => p.Id).ToList();
            // A group of which nobody sits at the table stays to be asked, so that nothing becomes vastgesteld without it.
            return namens.Count > 0 ? namens : [genoemd];
        }
    }

    private static bool IsGroep(Partij partij) => partij.Soort is PartijSoort.Rijk or PartijSoort.Collectief;
}
