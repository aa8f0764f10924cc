using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Partijen;

/// <summary>What becomes of a partij. Its key and every link to it stay.</summary>
public static class Partijverloop
{
    public const int LangsteNaam = 200;
    public const int MeesteOpvolgers = 20;

    /// <summary>A new name from a day on; it stays to be found by the old one.</summary>
    public static Uitkomst<Partij> Hernoem(Partij partij, string naam, string? afkorting, DateOnly dag)
    {
        if (string.IsNullOrWhiteSpace(naam)) return new PartijnaamLeeg();
        if (naam.Length > LangsteNaam || afkorting?.Length > LangsteNaam) return new PartijnaamTeLang();
        if (naam == partij.Naam && (afkorting ?? partij.Afkorting) == partij.Afkorting) return new PartijnaamGelijk();
        if (Weiger(partij, dag) is { } nee) return nee;
        return partij with
        {
            Naam = naam,
            Afkorting = afkorting ?? partij.Afkorting,
            Aliassen = [.. partij.Aliassen, .. new[] { partij.Naam, partij.Afkorting }.OfType<string>().Where(n => n != naam && n != afkorting && !partij.Aliassen.Contains(n))],
        };
    }

    /// <summary>It ends on a day and goes on in one successor (with others or alone), or is split over several.</summary>
    public static Uitkomst<Partij> GaOp(Partij partij, IReadOnlyList<PartijId> opvolgers, DateOnly dag)
    {
        if (opvolgers.Count == 0) return new OpvolgerOntbreekt();
        if (opvolgers.Count > MeesteOpvolgers) return new TeVeelOpvolgers();
        if (opvolgers.Contains(partij.Id)) return new OpvolgerIsZelf(partij.Naam);
        return Weiger(partij, dag) is { } nee ? nee : partij with { GeldigTot = dag, OpgegaanIn = [.. opvolgers.Distinct()] };
    }

    private static Weigering? Weiger(Partij partij, DateOnly dag) => partij.GeldigTot is { } tot && partij.OpgegaanIn.Count > 0 ? new PartijIsOpgegaan(partij.Naam, tot)
        : partij.GeldigVan is { } van && dag <= van ? new DagVoorBegin(partij.Naam, van) : null;
}
