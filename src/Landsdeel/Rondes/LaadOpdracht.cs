using System.CommandLine;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Rondes;

/// <summary><c>laad FILE</c>: a round into the register, all of it or nothing.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class LaadOpdracht : Opdracht
{
    private readonly Argument<string> _bestand = new("bestand") { HelpName = "BESTAND", Description = "Het rondebestand (JSON). Teksten die het noemt, staan in dezelfde map." };

    public LaadOpdracht() : base("laad", "Laad een ronde in het register. Klopt er iets niet, dan wordt er niets vastgelegd.")
    {
        Vorm.Add(_bestand);
        Voorbeelden = ["laad ronde.json", "laad ronde.json --leeg"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var pad = run.Waarde(_bestand);
        var gelezen = RondeMap.Lees(pad);
        if (!gelezen.Gelukt) return run.Weiger(gelezen.Weigeringen);
        var (ronde, teksten) = gelezen.Waarde;
        var uitkomst = await run.Vraag<LaadRonde>().Voer(ronde, b => teksten.GetValueOrDefault(b), Path.GetFileName(pad), ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine($"De ronde '{Tekst.Schoon(ronde.Naam)}' is geladen: {Aantal(uitkomst.Waarde, "afspraak", "afspraken")}, {Aantal(ronde.Overleggen.Count, "overleg", "overleggen")} en {Aantal(ronde.Partijen.Count, "partij", "partijen")}.");
        return Uitgang.Gelukt;
    }

    private static string Aantal(int n, string een, string meer) => $"{n} {(n == 1 ? een : meer)}";
}
