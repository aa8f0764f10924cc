using System.CommandLine;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Vaststellen;

/// <summary><c>verifieer FILE</c>: checks a signed list as paper, or the proof of a list or afspraak. Reads nothing but the file.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VerifieerOpdracht : Opdracht
{
    private readonly Argument<string> _bestand = new("bestand") { HelpName = "BESTAND", Description = "Een vastgestelde afsprakenlijst als DOCX, ODT of PDF, of het losse bewijs (zip)." };

    public VerifieerOpdracht() : base("verifieer", "Controleer of een ondertekende lijst of een bewijs klopt, zonder register.")
    {
        Vorm.Add(_bestand);
        Voorbeelden = ["verifieer afsprakenlijst-bo-mirt-najaar-2020-noordwest.pdf", "verifieer bewijs-O-BOM-2020-NW.zip"];
    }

    public override bool RegisterNodig => false;

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var pad = run.Waarde(_bestand);
        if (!File.Exists(pad)) return run.Weiger(new BestandOntbreekt(pad));
        var uitkomst = Papiercontrole.Controleer(await File.ReadAllBytesAsync(pad, ct));
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        var (o, keten, vorm, precies) = uitkomst.Waarde;
        run.Uitvoer.Alinea($"Het bewijs klopt: {o.Voorwerp.Naam}, versie {o.Voorwerp.Versie}, vastgesteld op {Vaststelwoorden.Getekend(o.Vastgesteld!.Dag, o.Vastgesteld.OpMicros)}.");
        if (vorm is not null)
            run.Uitvoer.Alinea(precies ? "Het bestand is precies zoals Landsdeel het van de ondertekende tekst maakt."
                : "Wat in het bestand staat, is woord voor woord wat is getekend. De opmaak is niet vergeleken.");
        foreach (var g in o.Gevraagd)
        {
            var i = o.Huidig(g.Partij)!;
            run.Uitvoer.Alinea($"{Vaststelwoorden.Tekenaar(i, g.Naam ?? g.Partij.Waarde, [])}: {i.Wie}, {Vaststelwoorden.Getekend(i.Dag, i.OpMicros)}{(i.Voorbehoud is null ? "" : i.Voorbehoud.Stand == Domain.Vaststellen.Voorbehoudstand.Opgeheven ? ", voorbehoud opgeheven" : ", voorbehoud aanvaard")}");
        }
        run.Uitvoer.Alinea($"Tekst: {o.Voorwerp.Digest}\nJournaal: {keten}");
        return Uitgang.Gelukt;
    }
}
