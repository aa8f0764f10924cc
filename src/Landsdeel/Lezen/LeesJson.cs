using Landsdeel.Afspraken;

namespace Landsdeel.Lezen;

/// <summary>One letter as it was read, for other programs: what <c>lees --json</c> writes. Stable in the way of
/// <see cref="AfspraakJson"/>. Lines count from 1; characters are offsets in the text, in UTF-16 code units, the last one exclusive.</summary>
public sealed record LeesJson(
    LeesDocumentJson Document,
    IReadOnlyList<KandidaatJson> Kandidaten,
    IReadOnlyList<CijferJson> Cijfers,
    IReadOnlyList<GelezenOverlegJson> Overleggen,
    IReadOnlyList<GelezenNaamJson> Gebieden,
    IReadOnlyList<GelezenNaamJson> Trajecten,
    IReadOnlyList<GelezenNaamJson> Opgaven,
    IReadOnlyList<GelezenNaamJson> Akkoorden,
    IReadOnlyList<GelezenPartijJson> Partijen);

/// <param name="Bestand">Name of the file, below the folder that was read.</param>
public sealed record LeesDocumentJson(string Bestand, string? Titel, DateOnly? Datum, string? Kenmerk, string? Dossier, string Sha256);

/// <summary>A proposal: the names of <see cref="AfspraakJson"/> and, besides, where it stands, how likely it is, and why.</summary>
/// <param name="Id">Unique within the document and the same at every reading.</param>
/// <param name="Referentie">Always null: a proposal has none yet.</param>
/// <param name="Status">"voorgesteld", or "geen" for what has no procedure.</param>
/// <param name="Samenhang">Ids of the proposals that the text links it with.</param>
/// <param name="Document">Name of the file.</param>
/// <param name="Tekens">Offset of the first character and just past the last.</param>
/// <param name="Vertrouwen">From 0 to 1.</param>
public sealed record KandidaatJson(
    string Id,
    string? Referentie,
    string Soort,
    string Tekst,
    IReadOnlyList<string> Landsdelen,
    IReadOnlyList<PartijJson> Partijen,
    TermijnJson? Termijn,
    string Zekerheid,
    string Tijd,
    string Status,
    IReadOnlyList<AgenderingJson> Agenderingen,
    IReadOnlyList<string> Samenhang,
    string Document,
    IReadOnlyList<int> Regels,
    string Citaat,
    IReadOnlyList<int> Tekens,
    double Vertrouwen,
    IReadOnlyList<string> Waarom);

/// <param name="Van">First year of the period.</param>
/// <param name="Tot">Last year, inclusive.</param>
public sealed record CijferJson(decimal Waarde, string Eenheid, string Wat, string? Gebied, int? Van, int? Tot, IReadOnlyList<int> Regels);

/// <param name="Regels">First and last line of its first mention.</param>
public sealed record GelezenOverlegJson(
    string Naam, string Reeks, IReadOnlyList<string> Landsdelen, TermijnJson? Moment, double Vertrouwen, IReadOnlyList<int>? Regels);

/// <param name="Toezegging">How far anyone is committed, in the words of the text.</param>
/// <param name="Regels">First and last line of its first mention.</param>
public sealed record GelezenNaamJson(
    string Naam, string Soort, IReadOnlyList<string> Landsdelen, string? Status, string? Toezegging, double Vertrouwen, IReadOnlyList<int>? Regels);

/// <param name="Regels">First and last line of its first mention.</param>
public sealed record GelezenPartijJson(string Naam, string Zijde, string Soort, IReadOnlyList<int>? Regels);
