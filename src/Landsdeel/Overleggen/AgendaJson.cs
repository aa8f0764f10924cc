using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>One item as programs read it.</summary>
/// <param name="Afspraak">The reference one can say aloud, or else its key; null for an item that was added by hand.</param>
/// <param name="Regels">First and last line in the document; null when there is no passage.</param>
public sealed record AgendapuntJson(
    int Nummer, string Titel, string Actie, string Zekerheid, string Herkomst, string Reden, string? Afspraak, string? Agendering,
    string? Document, int[]? Regels, string? Citaat, IReadOnlyList<string> Partijen, string? Groep, string? Notitie);

/// <summary>What is offered beside an agenda: without a number.</summary>
public sealed record NaastpuntJson(string Titel, string Actie, string Zekerheid, string Herkomst, string Reden, string? Afspraak, string? Document, int[]? Regels);

/// <summary>The agenda of one overleg.</summary>
/// <param name="Overleg">Name of the overleg, as its round shares it.</param>
/// <param name="Status">voorstel, concept or vastgesteld.</param>
/// <param name="Melding">Says so when the text sends nothing to this overleg.</param>
public sealed record AgendaJson(
    string Overleg, string OverlegId, string Landsdeel, string? Moment, string Status, string Peildatum, string? Melding,
    IReadOnlyList<AgendapuntJson> Punten, IReadOnlyList<NaastpuntJson> ZonderMoment, IReadOnlyList<NaastpuntJson> Daarnaast)
{
    private static readonly JsonSerializerOptions Opties = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static AgendaJson Van(Agendabeeld beeld, DateOnly peildatum) => new(
        beeld.Overleg.Naam,
        beeld.Overleg.Id.Waarde,
        Domain.Gedeeld.LandsdelenExtensions.Namen(beeld.Overleg.Landsdelen),
        beeld.Overleg.Moment?.Tekst,
        beeld.Status,
        peildatum.ToString("yyyy-MM-dd", null),
        beeld.Voorstel.Melding,
        [.. beeld.Punten.Select((p, i) => new AgendapuntJson(i + 1, p.Titel, p.Actie.Woorden(), Domain.Gedeeld.ZekerheidExtensions.Woorden(p.Zekerheid),
            p.Herkomst.Woorden(), p.Reden, Afspraakwoord(p), p.Agendering, Document(p), Lijnen(p), p.Passages.Count > 0 ? p.Passages[0].Citaat : null,
            [.. p.Partijen.Select(d => d.Naam)], p.Groep, p.Notitie))],
        [.. beeld.Voorstel.ZonderMoment.Select(Naast)],
        [.. beeld.Voorstel.Daarnaast.Select(Naast)]);

    /// <summary>A list of agendas as text.</summary>
    public static string Schrijf(IEnumerable<Agendabeeld> beelden, DateOnly peildatum) =>
        JsonSerializer.Serialize(beelden.Select(b => Van(b, peildatum)).ToList(), Opties);

    private static NaastpuntJson Naast(Agendapunt p) => new(p.Titel, p.Actie.Woorden(), Domain.Gedeeld.ZekerheidExtensions.Woorden(p.Zekerheid),
        p.Herkomst.Woorden(), p.Reden, Afspraakwoord(p), Document(p), Lijnen(p));

    private static string? Afspraakwoord(Agendapunt p) => p.Referentie ?? p.Afspraak?.Waarde;

    private static string? Document(Agendapunt p) => p.Passages.Count > 0 ? p.Passages[0].Document.Waarde : null;

    private static int[]? Lijnen(Agendapunt p) => p.Passages.Count > 0 ? [p.Passages[0].VanRegel, p.Passages[0].TotRegel] : null;
}
