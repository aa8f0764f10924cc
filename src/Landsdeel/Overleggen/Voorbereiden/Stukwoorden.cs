using System.Globalization;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>The words of the page of pieces.</summary>
public static class Stukwoorden
{
    /// <summary>"312 kB", "4,2 MB".</summary>
    public static string Omvang(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{bytes / 1024.0 / 1024.0:0.0} MB");

    public static string Zicht(ZichtNiveau niveau) => niveau switch
    {
        ZichtNiveau.Eigen => "alleen de eigen organisatie",
        ZichtNiveau.Overleg => "de deelnemers van dit overleg",
        ZichtNiveau.AllePartijen => "alle partijen",
        _ => "iedereen",
    };
}
