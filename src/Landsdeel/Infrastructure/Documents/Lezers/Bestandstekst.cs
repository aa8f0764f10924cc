using Landsdeel.Domain.Lezen;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>What a file is, told from its content.</summary>
public enum Bestandsvorm
{
    Tekst = 0,
    Pdf,
    Docx,
    Odt,
    Html,
    /// <summary>XML of officielebekendmakingen.</summary>
    Xml,
}

/// <summary>The text that was got out of a file.</summary>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Opmerkingen">What the reader should know though the file could be read: sentences in plain Dutch.</param>
public sealed record Bestandstekst(Brontekst Bron, Bestandsvorm Vorm, string Sha256, IReadOnlyList<string> Opmerkingen);

/// <summary>How far reading is; pages of a PDF, and one step for every other form.</summary>
public readonly record struct Leesstap(int Gedaan, int Totaal);

/// <summary>What a file may cost. Beyond it reading stops with a refusal.</summary>
public sealed record Leesgrenzen
{
    public static Leesgrenzen Gewoon { get; } = new();

    /// <summary>Bytes of the file. A letter with its pictures has a few million; nothing beyond the limit is even taken in.</summary>
    public int Bytes { get; init; } = 50 * 1024 * 1024;
    /// <summary>Characters of text that come out: some 4,000 pages.</summary>
    public int Tekens { get; init; } = 10_000_000;
    /// <summary>Bytes that come out of a packed file, all parts that are read together.</summary>
    public long Uitgepakt { get; init; } = 100L * 1024 * 1024;
    public int Paginas { get; init; } = 2_000;
    /// <summary>Elements inside each other.</summary>
    public int Diepte { get; init; } = 256;
    /// <summary>For one file, from its first byte.</summary>
    public TimeSpan Tijd { get; init; } = TimeSpan.FromSeconds(60);
}
