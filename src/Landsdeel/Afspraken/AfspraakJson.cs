using System.Text.Encodings.Web;
using System.Text.Json;

namespace Landsdeel.Afspraken;

/// <summary>One afspraak for other programs: what <c>afspraken --json</c> and the JSON export write. Stable: every name is
/// always there, null or an empty list when there is nothing; words are in lower case; days are yyyy-MM-dd.</summary>
/// <param name="Referentie">Null until it was first shared.</param>
/// <param name="Landsdelen">Names: "Noord".</param>
/// <param name="Zekerheid">In words: "zo mogelijk".</param>
/// <param name="Status">"geen" when it has no procedure.</param>
/// <param name="Samenhang">Ids of the afspraken that it is linked with, whichever of the two holds the link.</param>
/// <param name="Document">Id of the document of its first passage.</param>
/// <param name="Regels">First and last line of that passage.</param>
/// <param name="Citaat">Short quote of that passage.</param>
public sealed record AfspraakJson(
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
    string? Document,
    IReadOnlyList<int>? Regels,
    string? Citaat)
{
    /// <summary>How it is written. Letters stay letters: it is a file or a response of its own, never part of a page.</summary>
    public static JsonSerializerOptions Vorm { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };
}

/// <param name="Zijde">rijk, regio, derde or parlement.</param>
/// <param name="Rol">trekker, gebonden, betrokken or ontvanger.</param>
public sealed record PartijJson(string Naam, string Zijde, string Rol);

/// <param name="Tekst">As worded.</param>
/// <param name="Van">Earliest day, the real date of a named overleg taken into account; null when open.</param>
/// <param name="Tot">Latest day, likewise.</param>
/// <param name="Overleg">Name of the overleg that the words mean.</param>
public sealed record TermijnJson(string Tekst, DateOnly? Van, DateOnly? Tot, string? Overleg);

/// <param name="Overleg">Name of the overleg it returns in.</param>
/// <param name="Regels">First and last line of its own passage.</param>
public sealed record AgenderingJson(
    string Wat, string Actie, string? Overleg, DateOnly? Van, DateOnly? Tot, string Zekerheid, IReadOnlyList<int>? Regels);
