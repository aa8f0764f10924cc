using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary><c>agenda --overleg NAME</c>: the saved agenda of each landsdeel, or else the proposal.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AgendaOpdracht : Opdracht
{
    private readonly Option<string?> _overleg = Opties.Woord("--overleg", "De naam of sleutel van het overleg.", "OVERLEG");

    private readonly IReadOnlyList<(Stukvorm Vorm, Option<string?> Bestand)> _stukken =
    [
        (Stukvorm.Docx, Opties.Woord("--docx", "Maak een Word-bestand van de agenda.", "BESTAND")),
        (Stukvorm.Odt, Opties.Woord("--odt", "Maak een OpenDocument-bestand van de agenda.", "BESTAND")),
        (Stukvorm.Pdf, Opties.Woord("--pdf", "Maak een PDF van de agenda.", "BESTAND")),
    ];
    private readonly Option<bool> _overschrijf = Opties.Vlag("--overschrijf", "Vervang het bestand als het er al is.");

    public AgendaOpdracht() : base("agenda", "Toon de agenda van een overleg, met bij elk punt de reden.")
    {
        _overleg.Required = true;
        Vorm.Add(_overleg);
        Vorm.Add(Opties.Landsdeel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        foreach (var (_, bestand) in _stukken) Vorm.Add(bestand);
        Vorm.Add(_overschrijf);
        Voorbeelden = ["agenda --overleg \"BO MIRT najaar 2020\"", "agenda --overleg \"BO MIRT najaar 2020\" --landsdeel Noord --json", "agenda --overleg \"BO MIRT najaar 2020\" --landsdeel Noord --pdf agenda.pdf"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var overleg = run.Waarde(_overleg)!;
        var stukken = _stukken.Where(s => run.Waarde(s.Bestand) is not null).ToList();
        if (stukken.Count + (run.Waarde(Opties.Json) ? 1 : 0) > 1)
        {
            run.Uitvoer.Fout.WriteLine("Kies één vorm: --json, --docx, --odt of --pdf.");
            return Uitgang.VerkeerdGebruik;
        }
        var beelden = await run.Vraag<AgendaVragen>().Ronde(overleg, run.Sessie.Landsdeel, ct);
        if (beelden.Count == 0) return run.Weiger(new OverlegOnbekend(overleg));
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Uit.Write(AgendaJson.Schrijf(beelden, run.Sessie.Peildatum) + "\n");
            return Uitgang.Gelukt;
        }
        if (stukken is [var (vorm, bestand)]) return await Stuk(run, beelden, vorm, run.Waarde(bestand)!, ct);
        foreach (var beeld in beelden) Toon(run.Uitvoer, beeld);
        return Uitgang.Gelukt;
    }

    private async Task<Uitgang> Stuk(Uitvoering run, IReadOnlyList<Agendabeeld> beelden, Stukvorm vorm, string pad, CancellationToken ct)
    {
        var stuk = await run.Vraag<AgendaUitvoer>().Maak(beelden, vorm, ct);
        if (!stuk.Gelukt) return run.Weiger(stuk.Weigeringen);
        if (Bestanden.Schrijf([(pad, stuk.Waarde.Inhoud)], run.Waarde(_overschrijf)) is { } weigering) return run.Weiger(weigering);
        run.Uitvoer.Uit.WriteLine($"De agenda staat in {Tekst.Schoon(pad)}.");
        return Uitgang.Gelukt;
    }

    private static void Toon(Uitvoer uitvoer, Agendabeeld beeld)
    {
        var kop = $"{beeld.Overleg.VolleNaam()}: {(beeld.Bewaard is null ? "voorgestelde agenda" : $"agenda, {beeld.Status}")}";
        if (beeld.Punten.Count == 0) uitvoer.Alinea($"{kop}\n{beeld.Voorstel.Melding ?? "Er staan geen punten op deze agenda."}\n");
        else
        {
            uitvoer.Alinea(kop);
            if (beeld.Voorstel.Melding is { } melding) uitvoer.Alinea(melding);
            var tabel = new Tabel("|Nr", "Punt", "Actie", "Zekerheid", "Waarom hier");
            foreach (var (punt, nummer) in beeld.Punten.Select((p, i) => (p, i + 1)))
                tabel.Rij(nummer.ToString(null as IFormatProvider), $"{(punt.Referentie is { } r ? r + " " : "")}{punt.Titel}", punt.Actie.Woorden(), punt.Zekerheid.Woorden(), punt.Reden);
            uitvoer.Toon(tabel);
            uitvoer.Alinea("");
        }
        if (beeld.Voorstel.ZonderMoment.Count + beeld.Voorstel.Daarnaast.Count is > 0 and var ernaast)
            uitvoer.Fout.WriteLine($"{beeld.Overleg.VolleNaam()}: {ernaast} {(ernaast == 1 ? "punt" : "punten")} staan ernaast, zonder nummer. Zie --json.");
    }
}
