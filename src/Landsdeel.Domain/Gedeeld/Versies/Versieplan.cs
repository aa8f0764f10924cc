namespace Landsdeel.Domain.Gedeeld.Versies;

/// <summary>A version that the register now holds true: its place in storage, its number and the days it holds.</summary>
public sealed record BekendeVersie(long Rij, int Nummer, Geldigheid Geldigheid);

/// <summary>What happens to the stored versions when one is added. Nothing is ever overwritten:
/// rows are closed in knowledge time, and what still holds of them is written again with shorter days.</summary>
/// <param name="Sluiten">Rows that are no longer how the register knows it.</param>
/// <param name="Herhalen">Rows whose content is written again over the given days, keeping their number.</param>
/// <param name="Nieuw">The days over which the new content holds.</param>
/// <param name="Nummer">Its number: one more than the highest so far.</param>
public sealed record Versieplan(
    IReadOnlyList<long> Sluiten,
    IReadOnlyList<(long Rij, int Nummer, Geldigheid Geldigheid)> Herhalen,
    Geldigheid Nieuw,
    int Nummer)
{
    /// <summary>The first version of a record.</summary>
    public static Versieplan Eerste(DateOnly van) => new([], [], new(van, Tijdsblik.ZonderEinde), 1);

    /// <summary>The world changed on a day: the new content holds from then on, what came before keeps its days.</summary>
    public static Versieplan Wijziging(IReadOnlyList<BekendeVersie> bekend, int hoogsteNummer, DateOnly van)
    {
        List<long> sluiten = [];
        List<(long, int, Geldigheid)> herhalen = [];
        foreach (var v in bekend.Where(v => v.Geldigheid.Tot > van))
        {
            sluiten.Add(v.Rij);
            if (v.Geldigheid.Van < van) herhalen.Add((v.Rij, v.Nummer, new(v.Geldigheid.Van, van)));
        }
        return new(sluiten, herhalen, new(van, Tijdsblik.ZonderEinde), hoogsteNummer + 1);
    }

    /// <summary>The register was wrong: the new content takes exactly the days of the version it corrects.</summary>
    public static Versieplan Verbetering(IReadOnlyList<BekendeVersie> bekend, int hoogsteNummer, int nummer)
    {
        var fout = bekend.Single(v => v.Nummer == nummer);
        return new([fout.Rij], [], fout.Geldigheid, hoogsteNummer + 1);
    }

    /// <summary>Only how it is stored changes (an overleg got its real date): every version that holds is written again with
    /// its own content, number and days.</summary>
    /// <param name="bekend">In the order of their days; at least one.</param>
    public static Versieplan Herberekening(IReadOnlyList<BekendeVersie> bekend) => new(
        [.. bekend.Select(v => v.Rij)],
        [.. bekend.SkipLast(1).Select(v => (v.Rij, v.Nummer, v.Geldigheid))],
        bekend[^1].Geldigheid,
        bekend[^1].Nummer);
}
