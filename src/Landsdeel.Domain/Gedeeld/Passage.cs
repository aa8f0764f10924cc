namespace Landsdeel.Domain.Gedeeld;

/// <summary>Where something stands in a document: the provenance.</summary>
/// <param name="VanRegel">First line, counted from 1.</param>
/// <param name="TotRegel">Last line, inclusive.</param>
/// <param name="Citaat">A short quote: the text with white space folded to one space and a hyphen at a line end
/// joined to the next line without a space.</param>
/// <param name="VanTeken">Offset in UTF-16 code units of the first character in the document's text, if known.</param>
/// <param name="TotTeken">Offset just past the last character, if known.</param>
public sealed record Passage(
    DocumentId Document,
    int VanRegel,
    int TotRegel,
    string Citaat,
    int? Pagina = null,
    int? VanTeken = null,
    int? TotTeken = null);
