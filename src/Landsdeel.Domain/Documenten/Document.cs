using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Documenten;

/// <summary>A letter, list or other paper that records come from or lean on.</summary>
/// <param name="Bestand">File name of the text beside the round's file, when the text is held; else null.</param>
/// <param name="Sha256">Of that file's bytes, lower-case hexadecimal.</param>
public sealed record Document
{
    public required DocumentId Id { get; init; }
    public required string Titel { get; init; }
    public required string Soort { get; init; }
    public DateOnly? Datum { get; init; }
    /// <summary>The date as far as the text gives it, where no whole day is known.</summary>
    public string? DatumWoorden { get; init; }
    public string? Afzender { get; init; }
    public string? Kenmerk { get; init; }
    public string? Dossier { get; init; }
    public string? Nummer { get; init; }
    public string? Bestand { get; init; }
    public string? Sha256 { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Toelichting { get; init; }
}
