using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Tabellen;

public enum Bestandssoort
{
    Csv = 0,
    Xlsx = 1,
}

public enum CelSoort
{
    Leeg = 0,
    Tekst = 1,
    /// <summary>A number as the file holds it, written with a decimal point: "1234.5". Only from XLSX.</summary>
    Getal = 2,
    /// <summary>ISO 8601: "2020-06-23", "2020-06-23T14:30:00" or "14:30:00". Only from XLSX.</summary>
    Datum = 3,
    /// <summary>"WAAR" or "ONWAAR". Only from XLSX.</summary>
    Waarheid = 4,
    /// <summary>A cell whose value is not used, since a formula or an error stands in it; the table has a bezwaar about it.</summary>
    Onbruikbaar = 5,
}

/// <summary>A value as it stands in the file. Numbers in a text, Dutch notation included, stay text.</summary>
/// <param name="Tekst">Null when the cell is empty or unusable. Line ends are \n; other control characters are spaces.</param>
public readonly record struct Cel(string? Tekst, CelSoort Soort)
{
    internal static readonly Cel Onbruikbaar = new(null, CelSoort.Onbruikbaar);
}

/// <param name="Letter">As a spreadsheet names it: A, B, ... AA; for CSV too.</param>
/// <param name="Naam">As in the header row, with white space folded.</param>
public sealed record TabelKolom(string Letter, string Naam);

/// <param name="Nummer">Row of the sheet, or line of the CSV file on which the row begins; from 1.</param>
/// <param name="Cellen">As many as the table has columns, in their order.</param>
public sealed record TabelRij(int Nummer, IReadOnlyList<Cel> Cellen);

/// <summary>A list as read from a file, with everything that must be mended in it before it may be used.</summary>
public sealed record Tabel
{
    public required Bestandssoort Soort { get; init; }
    /// <summary>The sheet that was read; null for CSV.</summary>
    public string? Werkblad { get; init; }
    /// <summary>Names of all visible sheets, in order; empty for CSV.</summary>
    public IReadOnlyList<string> Werkbladen { get; init; } = [];
    /// <summary>What separates the fields of the CSV file; null for XLSX.</summary>
    public char? Scheidingsteken { get; init; }
    /// <summary>Row or line of the column names.</summary>
    public required int KopRij { get; init; }
    public required IReadOnlyList<TabelKolom> Kolommen { get; init; }
    /// <summary>Rows with at least one value.</summary>
    public required IReadOnlyList<TabelRij> Rijen { get; init; }
    /// <summary>What is wrong with single rows and cells, for a preview; the first <see cref="TabelGrenzen.Bezwaren"/>.</summary>
    public required IReadOnlyList<TabelBezwaar> Bezwaren { get; init; }

    /// <summary>The table for whoever writes it to the register: refused as long as anything is wrong with it.</summary>
    public Uitkomst<Tabel> ZonderBezwaren() => Bezwaren.Count == 0 ? this : Uitkomst.Geweigerd<Tabel>(Bezwaren);
}

/// <summary>What a file may hold at most; a file from outside is read within these bounds of memory and time.</summary>
public sealed record TabelGrenzen
{
    public static readonly TabelGrenzen Gewoon = new();

    public int Rijen { get; init; } = 50_000;
    public int Kolommen { get; init; } = 200;
    /// <summary>Non-empty cells in the whole table.</summary>
    public int Cellen { get; init; } = 2_000_000;
    /// <summary>Characters (UTF-16 code units) in one cell.</summary>
    public int TekensPerCel { get; init; } = 32_000;
    /// <summary>Characters in all different texts together.</summary>
    public int Tekens { get; init; } = 50_000_000;
    /// <summary>Bytes of the file.</summary>
    public int Bytes { get; init; } = 25 * 1024 * 1024;
    /// <summary>Bytes of an XLSX file's parts when unpacked.</summary>
    public long Uitgepakt { get; init; } = 150L * 1024 * 1024;
    /// <summary>How many times larger than its packed size a part of more than 1 MB may be. Measured on a list of 50,000 rows and 20 columns: 9.</summary>
    public int Verhouding { get; init; } = 200;
    /// <summary>Bezwaren that are kept; of the rest only the number is said.</summary>
    public int Bezwaren { get; init; } = 500;
}

/// <summary>What the user chose when the first attempt was not what they meant.</summary>
public sealed record LeesKeuze
{
    /// <summary>Name of the sheet; null: the first visible one with values.</summary>
    public string? Werkblad { get; init; }
    /// <summary>Row of the column names; null: the first row with a value.</summary>
    public int? KopRij { get; init; }
    public TabelGrenzen Grenzen { get; init; } = TabelGrenzen.Gewoon;
}
