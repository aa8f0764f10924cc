using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Journaal;

/// <summary><c>journaal controleer</c>: computes the chain anew.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class ControleerOpdracht : Opdracht
{
    public ControleerOpdracht() : base("controleer", "Reken na of alles wat is vastgelegd nog zo is als het werd vastgelegd.")
    {
        Onder = ("journaal", "Controleer en bescherm wat er is vastgelegd.");
        Voorbeelden = ["journaal controleer"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var uitkomst = await run.Vraag<ControleerJournaal>().Voer(ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine(uitkomst.Waarde == 1 ? "Het journaal klopt: 1 handeling." : $"Het journaal klopt: {uitkomst.Waarde} handelingen.");
        return Uitgang.Gelukt;
    }
}
