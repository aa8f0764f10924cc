namespace Landsdeel.Domain.Lezen;

/// <summary>The text of a document as it was got out of its file. Offsets and lines of everything that is read refer to
/// <see cref="Tekst"/>: UTF-16 code units, and lines that end with '\n', counted from 1. It is never edited.</summary>
/// <param name="Tekst">Pages are separated by a form feed where the file has pages.</param>
/// <param name="Kenmerken">What the file itself says of the document, outside its text; null when nothing.</param>
public sealed record Brontekst(string Tekst, Documentkenmerken? Kenmerken = null);

/// <summary>What is known of the document as a whole. Null where neither the text nor the file says it.</summary>
/// <param name="Datum">Its own date: "dit najaar" and "volgend jaar" are seen from it.</param>
/// <param name="Dossier">Of the House: "34682".</param>
/// <param name="Nummer">Within the dossier: "50".</param>
public sealed record Documentkenmerken(
    string? Titel = null,
    DateOnly? Datum = null,
    string? Afzender = null,
    string? Kenmerk = null,
    string? Dossier = null,
    string? Nummer = null);
