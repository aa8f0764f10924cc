using System.Globalization;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Serial day numbers of a sheet as ISO 8601.</summary>
internal static class XlsxDatum
{
    /// <summary>9999-12-31 in the system that starts in 1900.</summary>
    private const int Laatste = 2_958_465;
    private const int Tussen1900En1904 = 1462;
    private const int SecondenPerDag = 86_400;

    /// <param name="vanaf1904">The workbook counts from 1 January 1904 instead of from 1900.</param>
    /// <returns>Null when the number is no day.</returns>
    internal static string? Iso(double getal, Getalsoort soort, bool vanaf1904)
    {
        if (double.IsNaN(getal) || getal < 0 || getal > Laatste + 1)
            return null;
        var dag = (int)Math.Floor(getal);
        var seconde = (int)Math.Round((getal - dag) * SecondenPerDag);
        if (seconde == SecondenPerDag)
            (dag, seconde) = (dag + 1, 0);
        var tijd = TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(seconde));
        if (dag == 0 && soort == Getalsoort.Tijd)
            return tijd.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (vanaf1904)
            dag += Tussen1900En1904;
        // The system of 1900 counts 29 February 1900 (day 60), which never was, and has no day 0.
        if (dag is 0 or 60 or > Laatste)
            return null;
        var datum = new DateOnly(1899, 12, 30).AddDays(dag < 60 ? dag + 1 : dag);
        return seconde == 0
            ? datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : datum.ToDateTime(tijd).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>A cell of type d holds ISO 8601 itself; it comes back in the same form as the others.</summary>
    internal static string? VanIso(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTime.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                ? moment.TimeOfDay < TimeSpan.FromSeconds(1)
                    ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                : null;
}
