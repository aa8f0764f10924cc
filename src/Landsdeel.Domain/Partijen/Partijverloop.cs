using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Partijen;

/// <summary>A partij that another one follows.</summary>
/// <param name="Geheel">It merged whole into its one successor, secrets and all. After a split nobody but itself knows whose its own notes are: then only its duties, and what it shared, go on.</param>
public sealed record Voorganger(PartijId Partij, bool Geheel);

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

    /// <summary>Those whose duties a partij has on a day, however many steps back.</summary>
    /// <param name="opgegaan">Partijen that went on in others.</param>
    public static IReadOnlyList<Voorganger> Voorgangers(PartijId partij, IReadOnlyCollection<Partij> opgegaan, DateOnly dag)
    {
        Dictionary<PartijId, bool> uit = [];
        var nog = new Queue<(PartijId Partij, bool Geheel)>([(partij, true)]);
        while (nog.TryDequeue(out var nu))
            foreach (var p in opgegaan.Where(p => p.GeldigTot <= dag && p.OpgegaanIn.Contains(nu.Partij) && p.Id != partij))
            {
                var geheel = nu.Geheel && p.OpgegaanIn.Count == 1;
                if (uit.TryGetValue(p.Id, out var al) && (al || !geheel)) continue;
                uit[p.Id] = geheel;
                nog.Enqueue((p.Id, geheel));
            }
        return [.. uit.Select(u => new Voorganger(u.Key, u.Value)).OrderBy(v => v.Partij.Waarde, StringComparer.Ordinal)];
    }

    private static Weigering? Weiger(Partij partij, DateOnly dag) => partij.GeldigTot is { } tot && partij.OpgegaanIn.Count > 0 ? new PartijIsOpgegaan(partij.Naam, tot)
        : partij.GeldigVan is { } van && dag <= van ? new DagVoorBegin(partij.Naam, van) : null;
}
