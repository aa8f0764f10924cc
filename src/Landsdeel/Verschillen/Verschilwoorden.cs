using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Gedeeld;
using Landsdeel.Opmaak;
using Landsdeel.Overleggen;

namespace Landsdeel.Verschillen;

/// <summary>How page and command line say what differs.</summary>
public static class Verschilwoorden
{
    public static string Kop(Verschilsoort soort) => soort switch
    {
        Verschilsoort.Erbij => "Erbij gekomen",
        Verschilsoort.Gewijzigd => "Gewijzigd",
        Verschilsoort.Weg => "Niet meer in het register",
        Verschilsoort.TeLaat => "Te laat geworden",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>What stands under the heading; "" where the heading says it all.</summary>
    public static string Uitleg(Verschilsoort soort) => soort switch
    {
        Verschilsoort.Weg => "Deze afspraken stonden er op de eerste dag. Daarna is vastgesteld dat ze niet in het register horen.",
        Verschilsoort.TeLaat => "De laatste dag van de termijn ligt tussen de twee dagen, en op de tweede dag was de afspraak nog niet nagekomen.",
        _ => "",
    };

    /// <summary>The word in an address.</summary>
    public static string Adres(Verschilsoort soort) => soort switch { Verschilsoort.TeLaat => "te-laat", _ => soort.ToString().ToLowerInvariant() };

    public static Verschilsoort? Lees(string? woord) => Enum.GetValues<Verschilsoort>().Cast<Verschilsoort?>().FirstOrDefault(s => Adres(s!.Value) == woord);

    /// <summary>The counts of both days, line by line: all, each status that occurs, late.</summary>
    public static IEnumerable<(string Naam, int Was, int Wordt)> Standen(Registerstand was, Registerstand wordt) =>
    [
        ("Afspraken", was.Aantal, wordt.Aantal),
        .. Enum.GetValues<AfspraakStatus>().Where(s => was.PerStatus.ContainsKey(s) || wordt.PerStatus.ContainsKey(s))
            .Select(s => (s.Woord().Hoofdletter(), was.PerStatus.GetValueOrDefault(s), wordt.PerStatus.GetValueOrDefault(s))),
        ("Te laat", was.TeLaat, wordt.TeLaat),
    ];

    /// <summary>On one line: what is different about this afspraak.</summary>
    public static string Kort(Verschilregel r, Naamgids namen)
    {
        if (r.Was is null) return r.Wordt!.LaatsteDag is { } uiterlijk ? $"{r.Wordt.Inhoud.Status.Woord()}, uiterlijk {uiterlijk.Voluit()}" : r.Wordt.Inhoud.Status.Woord();
        if (r.Wordt is null) return r.Was.Inhoud.Status.Woord();
        var delen = r.Velden.Select(v => v.Veld switch
        {
            AfspraakVeld.Status => $"{Regels(AfspraakVeld.Status, r.Was.Inhoud, namen)} → {Regels(AfspraakVeld.Status, r.Wordt.Inhoud, namen)}",
            _ => v.Veld.Naam().ToLowerInvariant(),
        }).ToList();
        if (r.DagenVerschoven) delen.Add($"uiterlijk {Dag(r.Was.LaatsteDag)} → {Dag(r.Wordt.LaatsteDag)}");
        if (r.AnderZicht) delen.Add("wie het mag zien");
        return delen.Count == 0 ? "opnieuw vastgelegd" : string.Join(", ", delen);
    }

    /// <summary>On one line: what is different about this overleg.</summary>
    public static string Kort(Overlegverschil o) => (o.Was, o.Wordt) switch
    {
        (null, { } w) => $"erbij: {w.Status.Woord()}{(w.Moment == "" ? "" : ", " + w.Moment)}",
        (not null, null) => "niet meer in het register",
        ({ } w, { } n) => string.Join(", ", new[]
        {
            w.Naam == n.Naam ? null : $"naam was '{w.Naam}'",
            w.Status == n.Status ? null : $"{w.Status.Woord()} → {n.Status.Woord()}",
            (w.EersteDag, w.LaatsteDag, w.Moment) == (n.EersteDag, n.LaatsteDag, n.Moment) ? null : $"{Wanneer(w)} → {Wanneer(n)}",
            w.Landsdelen == n.Landsdelen ? null : "landsdelen",
        }.OfType<string>()),
        _ => throw new ArgumentException("An overleg that is on neither day differs in nothing.", nameof(o)),
    };

    public static string Dag(DateOnly? dag) => dag?.Voluit() ?? "geen dag";

    private static string Regels(AfspraakVeld veld, Afspraak a, Naamgids namen) => string.Join(", ", Veldwoorden.Regels(veld, a, namen));

    private static string Wanneer(Overlegstaat o) => o.Moment == "" ? "nog geen moment" : o.EersteDag == o.LaatsteDag ? Overlegwoorden.Dagen(o.EersteDag, o.LaatsteDag)! : o.Moment;
}
