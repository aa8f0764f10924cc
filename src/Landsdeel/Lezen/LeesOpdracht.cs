using System.CommandLine;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Lezen;

/// <summary><c>lees FILE</c>: what a letter, or each letter in a folder, proposes. Reads no register and stores nothing.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class LeesOpdracht : Opdracht
{
    private readonly Argument<string> _bestand = new("bestand")
    {
        HelpName = "BESTAND",
        Description = "De brief of afsprakenlijst: PDF, Word (.docx), OpenDocument (.odt), webpagina, XML van officiële bekendmakingen of tekst. Of een map: dan wordt elk bestand daarin gelezen.",
    };

    private readonly Option<DateOnly?> _datum = Opties.Dag("--van-datum", "De datum van de brief, als die er niet in staat; 'dit najaar' wordt vanaf die dag gerekend.");

    private readonly Option<bool> _tekst = Opties.Vlag("--tekst", "Toon alleen de tekst zoals die uit het bestand komt. De regels en tekens in de uitkomst zijn daarin geteld.");

    public LeesOpdracht() : base("lees", "Lees een brief en toon welke afspraken erin staan. Er wordt niets vastgelegd.")
    {
        Vorm.Add(_bestand);
        Vorm.Add(_datum);
        Vorm.Add(Opties.Json);
        Vorm.Add(_tekst);
        Voorbeelden = ["lees kamerbrief.pdf", "lees kamerbrief.txt --van-datum 2020-06-23 --json", "lees brieven/"];
    }

    public override bool RegisterNodig => false;

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var pad = run.Waarde(_bestand);
        var json = run.Waarde(Opties.Json);
        if (run.Waarde(_tekst) && (json || Directory.Exists(pad)))
        {
            run.Uitvoer.Fout.WriteLine(json ? "Kies --json of --tekst, niet allebei." : "--tekst werkt voor één bestand, niet voor een map.");
            return Uitgang.VerkeerdGebruik;
        }
        if (Directory.Exists(pad)) return await new Maplezing(run, pad, run.Waarde(_datum), json).Voer(ct);
        if (!File.Exists(pad)) return run.Weiger(new BestandOntbreekt(pad));
        var naam = Path.GetFileName(pad);
        var fout = run.Uitvoer.Fout;
        await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var getoond = false;
        var gelezen = await run.Vraag<Briefbestand>().Lees(stroom, naam, run.Waarde(_datum), stap =>
        {
            if (!run.Uitvoer.Voortgang || stap.Totaal < 2) return;
            getoond = true;
            fout.Write($"\rBladzijde {stap.Gedaan} van {stap.Totaal}".PadRight(40));
        }, ct);
        if (getoond) fout.Write("\r".PadRight(41) + "\r");
        if (!gelezen.Gelukt) return run.Weiger(gelezen.Weigeringen);
        foreach (var opmerking in gelezen.Waarde.Bestand.Opmerkingen) fout.WriteLine(opmerking);
        if (run.Waarde(_tekst)) run.Uitvoer.Uit.Write(gelezen.Waarde.Bestand.Bron.Tekst);
        else if (json) run.Uitvoer.Json(gelezen.Waarde.Resultaat.Json(naam, gelezen.Waarde.Bestand.Sha256), LeesVorm.EenBrief);
        else Leesblad.Toon(run.Uitvoer, naam, gelezen.Waarde);
        return Uitgang.Gelukt;
    }
}
