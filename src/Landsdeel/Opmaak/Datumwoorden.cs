using System.Globalization;
using Landsdeel.Gedeeld;

namespace Landsdeel.Opmaak;

/// <summary>Days and times as a Dutch reader writes them.</summary>
public static class Datumwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"1 juli 2020".</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>"1 juli 2020, 14.05 uur", from UTC microseconds.</summary>
    public static string Tijdstip(long micros) => SessieBouwer.Lokaal(micros).ToString("d MMMM yyyy, HH.mm 'uur'", Nederlands);

    /// <summary>How far a day lies from another, in words: "vandaag", "over 12 dagen", "over 5 maanden", "3 dagen geleden".</summary>
    public static string Afstand(this DateOnly dag, DateOnly vanaf)
    {
        var dagen = dag.DayNumber - vanaf.DayNumber;
        return dagen switch
        {
            0 => "vandaag",
            1 => "morgen",
            -1 => "gisteren",
            _ => dagen > 0 ? "over " + Lengte(dagen) : Lengte(-dagen) + " geleden",
        };
    }

    /// <summary>"1 dag", "12 dagen", "5 maanden", "2 jaar": days up to three months, then months, then years.</summary>
    public static string Lengte(int dagen) => dagen switch
    {
        1 => "1 dag",
        <= 92 => $"{dagen} dagen",
        <= 730 => $"{(int)Math.Round(dagen / 30.4)} maanden",
        _ => $"{(int)Math.Round(dagen / 365.25)} jaar",
    };
}
