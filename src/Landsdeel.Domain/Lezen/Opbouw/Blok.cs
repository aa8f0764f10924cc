namespace Landsdeel.Domain.Lezen.Opbouw;

internal enum BlokSoort
{
    Alinea,
    Kop,
    Lijstpunt,
    /// <summary>A row of a table that became text; its cells have a tab between them.</summary>
    Tabelrij,
    /// <summary>A quotation that stands by itself.</summary>
    Citaat,
}

/// <summary>A paragraph, heading or item of a list in the view of a <see cref="Werktekst"/>, where it is one line.</summary>
/// <param name="Van">First character in the view, the mark of a list passed over.</param>
/// <param name="Merk">The mark of a list as it stood ("•", "3.", "Afspraak 4:"); null when none.</param>
/// <param name="Niveau">How deep: the indentation of an item, or the number of parts in the number of a heading.</param>
/// <param name="Los">White space, a page edge or the margin sets it apart from what stands above it.</param>
internal sealed record Blok(BlokSoort Soort, int Van, int Tot, string? Merk = null, int Niveau = 0, bool Los = true);
