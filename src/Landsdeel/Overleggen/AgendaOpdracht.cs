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

    public AgendaOpdracht() : base("agenda", "Toon de agenda van een overleg, met bij elk punt de reden.")
    {
        _overleg.Required = true;
        Vorm.Add(_overleg);
        Vorm.Add(Opties.Landsdeel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["agenda --overleg \"BO MIRT najaar 2020\"", "agenda --overleg \"BO MIRT najaar 2020\" --landsdeel Noord --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var overleg = run.Waarde(_overleg)!;
        var beelden = await run.Vraag<AgendaVragen>().Ronde(overleg, run.Sessie.Landsdeel, ct);
        if (beelden.Count == 0) return run.Weiger(new OverlegOnbekend(overleg));
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Uit.Write(AgendaJson.Schrijf(beelden, run.Sessie.Peildatum) + "\n");
            return Uitgang.Gelukt;
        }
        foreach (var beeld in beelden) Toon(run.Uitvoer, beeld);
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
