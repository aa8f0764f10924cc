using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Tests.Partijen;
using Landsdeel.Domain.Tests.Rondes;

namespace Landsdeel.Domain.Tests.Lezen.Vermeldingen;

/// <summary>The lists that the product ships, as the reader gets them.</summary>
internal static class Proeflijsten
{
    public static IReadOnlyList<Partij> Partijen { get; } = [.. Partijenlijsten.Alle.Select(Lees)];

    public static Woordlijsten Woorden { get; } = new(Directory
        .GetFiles(Path.Combine(Ronde2020.Wortel(), "data", "lezen"), "*.csv")
        .ToDictionary(b => Path.GetFileNameWithoutExtension(b), File.ReadAllText));

    private static Partij Lees(Lijstpartij rij) => new()
    {
        Id = new(rij.Id),
        Naam = rij["naam"],
        Afkorting = rij["afkorting"] is { Length: > 0 } kort ? kort : null,
        Zijde = Enum.Parse<Zijde>(rij["zijde"], ignoreCase: true),
        Soort = Enum.Parse<PartijSoort>(rij["soort"], ignoreCase: true),
        Landsdelen = rij.Meer("landsdelen").Aggregate(Landsdelen.Geen, (set, l) => set | Enum.Parse<Landsdelen>(l)),
        Aliassen = rij.Meer("aliassen"),
        GeldigVan = Dag(rij["geldig_van"]),
        GeldigTot = Dag(rij["geldig_tot"]),
    };

    private static DateOnly? Dag(string tekst) =>
        tekst.Length == 0 ? null : DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
