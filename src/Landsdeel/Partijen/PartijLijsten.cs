using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Partijen;

/// <summary>The lists of governments and alliances that travel with the product (data/partijen).</summary>
public static class PartijLijsten
{
    private static readonly Lazy<IReadOnlyList<Partij>> Gelezen = new(LeesAlle);

    public static IReadOnlyList<Partij> Alle() => Gelezen.Value;

    private static List<Partij> LeesAlle()
    {
        var bron = Assembly.GetExecutingAssembly();
        var partijen = new List<Partij>();
        foreach (var naam in bron.GetManifestResourceNames().Where(n => n.StartsWith("data/partijen/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var lezer = new StreamReader(bron.GetManifestResourceStream(naam)!);
            using var csv = new CsvReader(lezer, new CsvConfiguration(CultureInfo.InvariantCulture));
            csv.Read();
            csv.ReadHeader();
            while (csv.Read()) partijen.Add(Lees(csv));
        }
        return partijen;
    }

    private static Partij Lees(CsvReader rij) => new()
    {
        Id = new(rij["id"]!),
        Naam = rij["naam"]!,
        Afkorting = Leeg(rij["afkorting"]),
        Zijde = Enum.Parse<Zijde>(rij["zijde"]!, ignoreCase: true),
        Soort = Enum.Parse<PartijSoort>(rij["soort"]!, ignoreCase: true),
        Code = Leeg(rij["code"]),
        Landsdelen = Meer(rij["landsdelen"]).Aggregate(Landsdelen.Geen, (set, l) =>
            Domain.Gedeeld.LandsdelenExtensions.Lees(l, out var een) ? set | een : throw new InvalidDataException($"Unknown landsdeel '{l}'.")),
        Aliassen = Meer(rij["aliassen"]),
        GeldigVan = Dag(rij["geldig_van"]),
        GeldigTot = Dag(rij["geldig_tot"]),
        OpgegaanIn = [.. Meer(rij["opgegaan_in"]).Select(PartijId.Van)],
        Leden = [.. Meer(rij["leden"]).Select(PartijId.Van)],
        Bron = Leeg(rij["bron"]),
    };

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    private static string[] Meer(string? tekst) => (tekst ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly? Dag(string? tekst) => Leeg(tekst) is { } dag ? DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
