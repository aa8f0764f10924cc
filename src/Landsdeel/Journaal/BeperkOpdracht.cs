using System.CommandLine;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Journaal;

/// <summary><c>journaal beperk ROLE</c>: what is recorded cannot be changed or taken away by the role that the site works with.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class BeperkOpdracht : Opdracht
{
    private readonly Argument<string> _rol = new("rol") { HelpName = "ROL", Description = "De rol in PostgreSQL waarmee de site werkt. Niet de eigenaar van de tabellen." };

    public BeperkOpdracht() : base("beperk", "Laat de PostgreSQL-rol van de site niets wijzigen of weghalen van wat is vastgelegd.")
    {
        Onder = ("journaal", "Controleer en bescherm wat er is vastgelegd.");
        Vorm.Add(_rol);
        Voorbeelden = ["journaal beperk landsdeel_site"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var rol = run.Waarde(_rol);
        if (await new Databaserol(run.Vraag<LandsdeelDb>()).Beperk(rol, ct) is { } weigering) return run.Weiger(weigering);
        run.Uitvoer.Uit.WriteLine($"De rol {Tekst.Schoon(rol)} kan nu alleen toevoegen aan wat is vastgelegd.");
        return Uitgang.Gelukt;
    }
}
