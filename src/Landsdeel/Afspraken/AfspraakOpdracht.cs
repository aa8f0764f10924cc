using System.CommandLine;

using System.Text.Json;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opdrachten;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;

namespace Landsdeel.Afspraken;

/// <summary><c>afspraak REFERENTIE</c>: one record, whole.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AfspraakOpdracht : Opdracht
{
    private readonly Argument<string> _referentie = new("referentie") { HelpName = "REFERENTIE", Description = "De referentie of sleutel van de afspraak: NW-2020-14." };

    public AfspraakOpdracht() : base("afspraak", "Toon één afspraak.")
    {
        Vorm.Add(_referentie);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["afspraak NW-2020-14", "afspraak NW-2020-14 --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var getypt = run.Waarde(_referentie);
        if (await run.Vraag<VindAfspraak>().Id(getypt, ct) is not { } id || await run.Vraag<AfspraakJsonVragen>().Een(id, ct) is not { } a)
            return run.Weiger(new ReferentieNietGevonden(getypt, run.Sessie.Peildatum));
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Json(a, new JsonSerializerOptions(AfspraakJson.Vorm) { WriteIndented = true });
            return Uitgang.Gelukt;
        }
        run.Uitvoer.Kaart(a.Referentie ?? a.Id, a.Tekst,
        [
            ("Soort", a.Soort),
            ("Landsdelen", string.Join(", ", a.Landsdelen)),
            .. a.Partijen.Select(p => (char.ToUpperInvariant(p.Rol[0]) + p.Rol[1..], p.Naam)),
            ("Termijn", a.Termijn is { } t ? t.Tekst + Dagen(t.Van, t.Tot) : "geen"),
            ("Zekerheid", a.Zekerheid),
            ("Tijd", a.Tijd),
            ("Status", a.Status == "geen" ? "geen procedure" : a.Status),
            .. a.Agenderingen.Select(g => ("Komt terug", $"{g.Overleg ?? "zonder overleg"}{Dagen(g.Van, g.Tot)}: {g.Wat} ({g.Actie}, {g.Zekerheid})")),
            ("Samenhang", string.Join(", ", a.Samenhang)),
            ("Bron", a.Document is null ? "" : $"{a.Document}, regels {a.Regels![0]}-{a.Regels[1]}: “{a.Citaat}”"),
        ]);
        return Uitgang.Gelukt;
    }

    private static string Dagen(DateOnly? van, DateOnly? tot) => (van, tot) switch
    {
        (null, null) => "",
        ({ } v, { } t) when v == t => $" ({Dag(v)})",
        ({ } v, { } t) => $" ({Dag(v)} tot en met {Dag(t)})",
        ({ } v, null) => $" (vanaf {Dag(v)})",
        (null, { } t) => $" (tot en met {Dag(t)})",
    };

    private static string Dag(DateOnly dag) => dag.Voluit();
}
