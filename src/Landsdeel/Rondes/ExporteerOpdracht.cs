using System.CommandLine;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Rondes;

/// <summary><c>exporteer FILE</c>: what the register holds, as the file of a round with its texts beside it.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class ExporteerOpdracht : Opdracht
{
    private readonly Argument<string> _bestand = new("bestand") { HelpName = "BESTAND", Description = "Het rondebestand (JSON) dat wordt gemaakt. Teksten van documenten komen ernaast." };
    private readonly Option<bool> _overschrijf = Opties.Vlag("--overschrijf", "Vervang bestanden die er al zijn.");

    public ExporteerOpdracht() : base("exporteer", "Schrijf het register naar een rondebestand dat Landsdeel weer kan laden.")
    {
        Vorm.Add(_bestand);
        Vorm.Add(_overschrijf);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Voorbeelden = ["exporteer ronde.json", "exporteer ronde.json --overschrijf"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var pad = run.Waarde(_bestand);
        var (ronde, teksten) = await run.Vraag<ExporteerRonde>().Voer(ct);
        if (RondeMap.Schrijf(pad, RondeBestand.Schrijf(ronde), teksten, run.Waarde(_overschrijf)) is { } weigering) return run.Weiger(weigering);
        run.Uitvoer.Uit.WriteLine($"Het register staat in {Tekst.Schoon(pad)}: {ronde.Afspraken.Count} {(ronde.Afspraken.Count == 1 ? "afspraak" : "afspraken")}.");
        return Uitgang.Gelukt;
    }
}
