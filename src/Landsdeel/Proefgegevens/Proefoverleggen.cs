using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Proefgegevens;

/// <summary>Made-up overleggen: twice a year a big one for each landsdeel, and smaller ones in between.
/// Their names say that they are made up, and no words in a real afspraak can come to mean them.</summary>
internal static class Proefoverleggen
{
    public static IReadOnlyList<Overleg> Maak(int zaad, DateOnly rond, IReadOnlyList<PartijId> ministeries, IReadOnlyDictionary<Landsdelen, IReadOnlyList<PartijId>> regio)
    {
        var uit = new List<Overleg>();
        for (var jaar = rond.Year - 2; jaar <= rond.Year + 4; jaar++)
        {
            foreach (var landsdeel in LandsdelenExtensions.Regionaal)
            {
                uit.Add(Een("voorjaar", jaar, landsdeel, new(jaar, 3, 1), new(jaar, 5, 31), [.. ministeries, .. regio[landsdeel].Take(5)]));
                uit.Add(Een("najaar", jaar, landsdeel, new(jaar, 9, 1), new(jaar, 11, 30), [.. ministeries, .. regio[landsdeel].Take(5)]));
                for (var maand = 1; maand <= 12; maand++)
                {
                    var toeval = new Toeval(zaad, jaar * 1000L + (int)landsdeel * 20 + maand);
                    var eerste = new DateOnly(jaar, maand, 1);
                    uit.Add(Een(eerste.ToString("MMMM", CultureInfo.GetCultureInfo("nl-NL")), jaar, landsdeel, eerste, eerste.AddMonths(1).AddDays(-1),
                        [toeval.Vaak(ministeries), toeval.Vaak(regio[landsdeel]), toeval.Vaak(regio[landsdeel])]));
                }
            }
        }
        return uit;

        Overleg Een(string wanneer, int jaar, Landsdelen landsdeel, DateOnly van, DateOnly tot, IReadOnlyList<PartijId> deelnemers) => new()
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"proef-{zaad}-{landsdeel.Letters()}-{jaar}-{wanneer}")),
            Naam = string.Create(CultureInfo.InvariantCulture, $"Proefoverleg {wanneer} {jaar}"),
            Reeks = OverlegReeks.Overig,
            Landsdelen = landsdeel,
            Moment = new($"{wanneer} {jaar}", van, tot, tot.DayNumber - van.DayNumber > 31 ? Precisie.Seizoen : Precisie.Maand),
            Status = tot < rond ? OverlegStatus.Gehouden : OverlegStatus.Gepland,
            Deelnemers = [.. deelnemers.Distinct()],
        };
    }
}
