namespace Landsdeel.Infrastructure.Tabellen;

internal enum Waardesoort
{
    Leeg = 0,
    Tekst = 1,
    Getal = 2,
    Datum = 3,
    Moment = 4,
    Bedrag = 5,
}

/// <summary>A value for one cell, with its type kept, so that a spreadsheet can sort and count with it.</summary>
internal readonly record struct Waarde(Waardesoort Soort, string? Tekst = null, decimal Getal = 0, DateTime Moment = default);

/// <summary>A column of a list to be written: its name, how wide it stands in a sheet, and its value in each row.</summary>
public sealed class SchrijfKolom<T>
{
    internal SchrijfKolom(string naam, double breedte, Func<T, Waarde> waarde) => (Naam, Breedte, Waarde) = (naam, breedte, waarde);

    public string Naam { get; }

    /// <summary>In characters, as spreadsheets measure it; texts of a column of 30 or more wrap.</summary>
    public double Breedte { get; }

    internal Func<T, Waarde> Waarde { get; }
}

/// <summary>Makes columns: SchrijfKolom.Tekst&lt;Rij&gt;("Naam", r => r.Naam). A null becomes an empty cell.</summary>
public static class SchrijfKolom
{
    public static SchrijfKolom<T> Tekst<T>(string naam, Func<T, string?> waarde, double breedte = 24) =>
        new(naam, breedte, rij => waarde(rij) is { Length: > 0 } tekst ? new Waarde(Waardesoort.Tekst, tekst) : default);

    public static SchrijfKolom<T> Getal<T>(string naam, Func<T, decimal?> waarde, double breedte = 12) =>
        new(naam, breedte, rij => waarde(rij) is { } getal ? new Waarde(Waardesoort.Getal, Getal: getal) : default);

    public static SchrijfKolom<T> Datum<T>(string naam, Func<T, DateOnly?> waarde, double breedte = 12) =>
        new(naam, breedte, rij => waarde(rij) is { } dag ? new Waarde(Waardesoort.Datum, Moment: dag.ToDateTime(default)) : default);

    /// <param name="waarde">In the time zone that the reader of the list expects; written without a zone.</param>
    public static SchrijfKolom<T> Moment<T>(string naam, Func<T, DateTime?> waarde, double breedte = 18) =>
        new(naam, breedte, rij => waarde(rij) is { } moment ? new Waarde(Waardesoort.Moment, Moment: moment) : default);

    /// <param name="eurocenten">Whole cents; written in euros with two decimals.</param>
    public static SchrijfKolom<T> Bedrag<T>(string naam, Func<T, long?> eurocenten, double breedte = 16) =>
        new(naam, breedte, rij => eurocenten(rij) is { } cent ? new Waarde(Waardesoort.Bedrag, Getal: cent / 100m) : default);

    /// <summary>Written as "ja" and "nee".</summary>
    public static SchrijfKolom<T> JaNee<T>(string naam, Func<T, bool?> waarde, double breedte = 8) =>
        Tekst<T>(naam, rij => waarde(rij) is { } ja ? ja ? "ja" : "nee" : null, breedte);
}
