using System.CommandLine;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Vaststellen;

/// <summary><c>verifieer FILE</c>: checks a signed list or afspraak. Reads nothing but the file.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VerifieerOpdracht : Opdracht
{
    private readonly Argument<string> _bestand = new("bestand") { HelpName = "BESTAND", Description = "Het bewijs zoals Landsdeel het geeft: een zip-bestand." };

    public VerifieerOpdracht() : base("verifieer", "Controleer of een bewijs van samen vaststellen klopt, zonder register.")
    {
        Vorm.Add(_bestand);
        Voorbeelden = ["verifieer bewijs-O-BOM-2020-NW.zip"];
    }

    public override bool RegisterNodig => false;

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var pad = run.Waarde(_bestand);
        if (!File.Exists(pad)) return run.Weiger(new BestandOntbreekt(pad));
        var uitkomst = Bewijs.Controleer(await File.ReadAllBytesAsync(pad, ct));
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        var (o, keten) = uitkomst.Waarde;
        run.Uitvoer.Alinea($"Het bewijs klopt: {o.Voorwerp.Naam}, versie {o.Voorwerp.Versie}, vastgesteld op {o.Vastgesteld!.Dag.Dag()}.");
        foreach (var i in o.Gevraagd.Select(g => o.Huidig(g.Partij)!))
            run.Uitvoer.Alinea($"{i.Partij}: {i.Wie}, {i.Dag.Dag()}{(i.Voorbehoud is null ? "" : i.Voorbehoud.Stand == Domain.Vaststellen.Voorbehoudstand.Opgeheven ? ", voorbehoud opgeheven" : ", voorbehoud aanvaard")}");
        run.Uitvoer.Alinea($"Tekst: {o.Voorwerp.Digest}\nJournaal: {keten}");
        return Uitgang.Gelukt;
    }
}
