using System.Text.Encodings.Web;
using System.Text.Json;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Verschillen;

/// <summary>A point in time.</summary>
/// <param name="Bekend">UTC, microseconds since 1970; null with present knowledge.</param>
public sealed record BlikJson(DateOnly Peildatum, long? Bekend);

/// <summary>How many there were; <paramref name="PerStatus"/> names only statuses that occur.</summary>
public sealed record StandJson(int Afspraken, int TeLaat, IReadOnlyDictionary<string, int> PerStatus);

/// <summary>One field on both days, a line for each member of a list.</summary>
public sealed record VeldverschilJson(string Veld, IReadOnlyList<string> Was, IReadOnlyList<string> Wordt);

/// <summary>One afspraak that is not the same on both days.</summary>
/// <param name="UiterlijkWas">Last day of its term on the first day.</param>
/// <param name="Velden">Empty unless it was changed.</param>
public sealed record AfspraakverschilJson(
    string Id, string? Referentie, string Tekst, string? StatusWas, string? StatusWordt, DateOnly? UiterlijkWas, DateOnly? UiterlijkWordt, IReadOnlyList<VeldverschilJson> Velden);

/// <summary>One part; <paramref name="Meer"/> when there are more than stand here.</summary>
public sealed record VerschildeelJson(bool Meer, IReadOnlyList<AfspraakverschilJson> Afspraken);

public sealed record OverlegstaatJson(string Naam, IReadOnlyList<string> Landsdelen, string? Moment, string Status);

public sealed record OverlegverschilJson(string Id, OverlegstaatJson? Was, OverlegstaatJson? Wordt);

/// <summary>Both days and what differs, for other programs. Every name is always there.</summary>
/// <param name="Standen">Null in a very large register.</param>
public sealed record VerschilJson(
    BlikJson Van, BlikJson Tot, string? SindsOverleg, IReadOnlyList<StandJson>? Standen, VerschildeelJson Erbij, VerschildeelJson Gewijzigd, VerschildeelJson Weg,
    VerschildeelJson TeLaatGeworden, IReadOnlyList<OverlegverschilJson> Overleggen)
{
    /// <summary>A part for programs holds at most this many.</summary>
    public const int PerDeel = 10_000;

    private static readonly JsonSerializerOptions Vorm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Schrijf(Verschilbeeld beeld) => JsonSerializer.Serialize(Maak(beeld), Vorm);

    private static VerschilJson Maak(Verschilbeeld beeld) => new(
        new(beeld.Vergelijking.Van.Peildatum, beeld.Vergelijking.Van.BekendMicros),
        new(beeld.Vergelijking.Tot.Peildatum, beeld.Vergelijking.Tot.BekendMicros),
        beeld.Vergelijking.Overleg,
        beeld.Standen is { } s ? [Stand(s.Van), Stand(s.Tot)] : null,
        Deel(beeld, Verschilsoort.Erbij), Deel(beeld, Verschilsoort.Gewijzigd), Deel(beeld, Verschilsoort.Weg), Deel(beeld, Verschilsoort.TeLaat),
        [.. beeld.Overleggen.Select(o => new OverlegverschilJson(o.Id, Staat(o.Was), Staat(o.Wordt)))]);

    private static StandJson Stand(Registerstand stand) =>
        new(stand.Aantal, stand.TeLaat, stand.PerStatus.OrderBy(p => p.Key).ToDictionary(p => p.Key.ToString().ToLowerInvariant(), p => p.Value));

    private static VerschildeelJson Deel(Verschilbeeld beeld, Verschilsoort soort)
    {
        var deel = beeld.Deel(soort);
        return new(deel.Aantal.Meer || deel.Aantal.Getal > deel.Regels.Count, [.. deel.Regels.Select(r => new AfspraakverschilJson(
            r.Afspraak.Id.Waarde, r.Afspraak.Referentie, r.Afspraak.Tekst, Status(r.Was), Status(r.Wordt), r.Was?.LaatsteDag, r.Wordt?.LaatsteDag,
            [.. r.Velden.Select(v => new VeldverschilJson(v.Veld.Naam(), Veldwoorden.Regels(v.Veld, v.Oud, beeld.Namen), Veldwoorden.Regels(v.Veld, v.Nieuw, beeld.Namen)))]))]);
    }

    private static string? Status(Afspraakstaat? staat) => staat?.Inhoud.Status.ToString().ToLowerInvariant();

    private static OverlegstaatJson? Staat(Overlegstaat? o) => o is null ? null
        : new(o.Naam, [.. o.Landsdelen.Losse().Select(l => l.ToString())], o.Moment == "" ? null : o.Moment, o.Status.Woord());
}
