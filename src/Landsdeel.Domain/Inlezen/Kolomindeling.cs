using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Inlezen;

/// <summary>Which column holds what, and what holds for rows that do not say it themselves.</summary>
/// <param name="Velden">As many as the list has columns; null: the column is not used.</param>
/// <param name="Landsdelen">For rows that name no landsdeel; empty: every row must name one.</param>
/// <param name="Zicht">For rows that do not say who may see them.</param>
public sealed record Kolomindeling(IReadOnlyList<ImportVeld?> Velden, Landsdelen Landsdelen, ZichtNiveau Zicht)
{
    /// <summary>The columns that hold a field, by position.</summary>
    public IEnumerable<int> Kolommen(ImportVeld veld) => Velden.Index().Where(v => v.Item == veld).Select(v => v.Index);

    /// <summary>Everything that stands in the way of reading rows with it.</summary>
    public static IReadOnlyList<Weigering> Controleer(Kolomindeling indeling, IReadOnlyList<Lijstkolom> kolommen)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(indeling.Velden.Count, kolommen.Count);
        var weigeringen = new List<Weigering>();
        if (!indeling.Kolommen(ImportVeld.Tekst).Any()) weigeringen.Add(new TekstkolomOntbreekt());
        foreach (var groep in indeling.Velden.Index().Where(v => v.Item is { } veld && !veld.MagVaker()).GroupBy(v => v.Item!.Value).Where(g => g.Count() > 1))
            foreach (var (kolom, _) in groep.Skip(1))
                weigeringen.Add(new VeldDubbel(groep.Key.Naam(), kolommen[groep.First().Index].Letter, kolommen[kolom].Letter, $"Velden[{kolom}]"));
        if (indeling.Landsdelen == Landsdelen.Geen && !indeling.Kolommen(ImportVeld.Landsdelen).Any()) weigeringen.Add(new LandsdeelNergens());
        if (!indeling.Kolommen(ImportVeld.KomtTerug).Any() && indeling.Kolommen(ImportVeld.KomtTerugActie).FirstOrDefault(-1) is >= 0 and var actie)
            weigeringen.Add(new ActieZonderTerugkomst($"Velden[{actie}]"));
        if (!Enum.IsDefined(indeling.Zicht)) weigeringen.Add(new ZichtOnbekend());
        if (indeling.Zicht == ZichtNiveau.Overleg && !indeling.Kolommen(ImportVeld.Overleg).Any()) weigeringen.Add(new ZichtZonderOverlegkolom());
        return weigeringen;
    }
}
