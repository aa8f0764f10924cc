using System.CommandLine;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Opvolgen;

/// <summary>The progress of an afspraak as programs read it. Every name is always there; what is unknown is null.</summary>
public sealed record OpvolgingJson(string Afspraak, string Status, string? Koers, IReadOnlyList<BerichtJson> Berichten, IReadOnlyList<BewijsJson> Bewijs, NakomingJson? Nakoming);

public sealed record BerichtJson(string Id, DateOnly Dag, string Tekst, string? Stand, string Partij, string Wie, string Zicht);

public sealed record BewijsJson(string Id, string Soort, string Titel, string? Document, string? Stuk, string? Citaat, int? VanRegel, int? TotRegel, string? Bladzijde, string? Adres, string Partij, string Zicht);

/// <param name="Verzoek">Number of the last request.</param>
public sealed record NakomingJson(int Verzoek, string Stand, string Partij, DateOnly Dag, int Versie, IReadOnlyList<string> Bewijs, IReadOnlyList<NakomingsantwoordJson> Antwoorden);

/// <param name="Antwoord">Null for who must still answer.</param>
public sealed record NakomingsantwoordJson(string Wie, string? Antwoord, string? Reden, DateOnly? Dag);

/// <summary><c>opvolgen toon</c>: what was told of one afspraak.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class ToonOpvolging : Opdracht
{
    private readonly Argument<string> _sleutel = Opvolgregel.Sleutel();

    public ToonOpvolging() : base("toon", "Toon de voortgang, het bewijs en of de afspraak is nagekomen.")
    {
        Onder = Opvolgregel.Groep;
        Vorm.Add(_sleutel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["opvolgen toon NW-2020-9", "opvolgen toon NW-2020-9 --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var sleutel = run.Waarde(_sleutel);
        if (await run.Vraag<VindAfspraak>().Id(sleutel, ct) is not { } id || await run.Vraag<BekijkOpvolging>().Voer(id, ct) is not { } b)
            return run.Weiger(new ReferentieNietGevonden(sleutel, run.Sessie.Peildatum));
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Json(Json(b), Uitvoer.JsonVorm);
            return Uitgang.Gelukt;
        }
        run.Uitvoer.Alinea($"{b.Afspraak.Referentie ?? b.Afspraak.Id.Waarde}: {b.Afspraak.Status.Woord()}{(b.Koers == Koers.Geen ? "" : $", {b.Koers.Woord()}")}");
        foreach (var m in b.Opvolging.Berichten) run.Uitvoer.Alinea($"{m.Inhoud.Dag:yyyy-MM-dd} {m.Inhoud.Id} {m.Inhoud.Tekst}{(m.Inhoud.Stand is { } s ? $" ({s.Woord()})" : "")}");
        foreach (var m in b.Opvolging.Bewijs) run.Uitvoer.Alinea($"Bewijs {m.Inhoud.Id}: {m.Inhoud.Titel} {b.Plaats(m.Inhoud)}".TrimEnd());
        if (b.Opvolging.Nakoming?.Inhoud.Laatste is { } v)
        {
            run.Uitvoer.Alinea($"Nakoming: {v.Stand.Woord()}, gevraagd op {v.Dag:yyyy-MM-dd}");
            foreach (var g in v.Gevraagd) run.Uitvoer.Alinea($"{b.Naam(g)}: {Opvolgwoorden.Antwoord(v.Van(g.Partij))}{(v.Van(g.Partij)?.Reden is { } r ? $": {r}" : "")}");
        }
        return Uitgang.Gelukt;
    }

    private static OpvolgingJson Json(Opvolgbeeld b) => new(b.Afspraak.Referentie ?? b.Afspraak.Id.Waarde, b.Afspraak.Status.Woord(), b.Koers == Koers.Geen ? null : b.Koers.Woord(),
        [.. b.Opvolging.Berichten.Select(m => new BerichtJson(m.Inhoud.Id, m.Inhoud.Dag, m.Inhoud.Tekst, m.Inhoud.Stand?.Woord(), b.Naam(m.Inhoud.Partij), m.Wie, m.Zicht.Niveau.ToString().ToLowerInvariant()))],
        [.. b.Opvolging.Bewijs.Select(m => new BewijsJson(m.Inhoud.Id, m.Inhoud.Soort.ToString().ToLowerInvariant(), m.Inhoud.Titel, m.Inhoud.Document?.Waarde, m.Inhoud.Stuk, m.Inhoud.Citaat, m.Inhoud.VanRegel, m.Inhoud.TotRegel,
            m.Inhoud.Pagina, m.Inhoud.Adres, b.Naam(m.Inhoud.Partij), m.Zicht.Niveau.ToString().ToLowerInvariant()))],
        b.Opvolging.Nakoming?.Inhoud.Laatste is { } v ? new(v.Nummer, v.Stand.ToString().ToLowerInvariant(), b.Naam(v.Partij), v.Dag, v.Versie,
            [.. v.Bewijs.Where(i => b.Opvolging.Bewijs.Any(m => m.Inhoud.Id == i))],
            [.. v.Gevraagd.Select(g => new NakomingsantwoordJson(b.Naam(g), v.Van(g.Partij)?.Antwoord.ToString().ToLowerInvariant(), v.Van(g.Partij)?.Reden, v.Van(g.Partij)?.Dag))]) : null);
}
