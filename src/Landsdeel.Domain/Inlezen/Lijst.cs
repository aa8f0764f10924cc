namespace Landsdeel.Domain.Inlezen;

/// <summary>How a value stood in the file.</summary>
public enum Celvorm
{
    Leeg = 0,
    Tekst = 1,
    /// <summary>A number with a decimal point.</summary>
    Getal = 2,
    /// <summary>ISO 8601: a day, a day with a time, or only a time.</summary>
    Datum = 3,
    Waarheid = 4,
    /// <summary>A formula or an error stood there; its value is not used.</summary>
    Onbruikbaar = 5,
}

/// <summary>One value of a row.</summary>
/// <param name="Tekst">Empty when there is nothing, or nothing that can be used.</param>
public readonly record struct Lijstcel(Celvorm Vorm, string Tekst)
{
    public static Lijstcel Leeg { get; } = new(Celvorm.Leeg, "");
}

/// <summary>A column of the list: the letter a spreadsheet gives it, and its name in the header row.</summary>
public sealed record Lijstkolom(string Letter, string Naam);

/// <summary>A row of the list.</summary>
/// <param name="Regel">Row of the sheet or line of the file, counted from 1.</param>
/// <param name="Cellen">As many as the list has columns.</param>
public sealed record Lijstrij(int Regel, IReadOnlyList<Lijstcel> Cellen);

/// <summary>What is wrong with one cell or row: where, what, and what the user can do about it.</summary>
/// <param name="Kolom">Letter of the column; empty when it is about the whole row.</param>
/// <param name="Kolomnaam">Name of the column in the header row; empty likewise.</param>
/// <param name="Code">Stable, for programs and tests.</param>
/// <param name="Wat">Plain Dutch: what is wrong.</param>
/// <param name="Doen">Plain Dutch: what to do.</param>
public sealed record Rijmelding(int Regel, string Kolom, string Kolomnaam, string Code, string Wat, string Doen);
