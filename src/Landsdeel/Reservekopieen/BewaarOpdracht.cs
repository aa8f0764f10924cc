using System.CommandLine;
using System.Globalization;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Kopie;
using Landsdeel.Journaal;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Reservekopieen;

/// <summary><c>bewaar FILE|FOLDER</c>: a reservekopie of the whole register, while the site goes on.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class BewaarOpdracht : Opdracht
{
    private readonly Argument<string> _pad = new("bestand") { HelpName = "BESTAND", Description = "Het bestand dat wordt gemaakt. Geeft u een map, dan krijgt het bestand daarin een naam met datum en tijd." };
    private readonly Option<bool> _overschrijf = Opties.Vlag("--overschrijf", "Vervang het bestand als het er al is.");

    public BewaarOpdracht() : base("bewaar", "Maak een reservekopie van het hele register, ook terwijl de site draait.")
    {
        Vorm.Add(_pad);
        Vorm.Add(_overschrijf);
        Voorbeelden = ["bewaar reservekopieen", "bewaar register.zip --overschrijf"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var nu = DateTimeOffset.UnixEpoch.AddTicks(run.Sessie.NuMicros * TimeSpan.TicksPerMicrosecond);
        var pad = run.Waarde(_pad);
        if (Directory.Exists(pad)) pad = Path.Combine(pad, string.Create(CultureInfo.InvariantCulture, $"landsdeel-{SessieBouwer.Lokaal(run.Sessie.NuMicros):yyyyMMdd-HHmmss}.zip"));
        else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(pad)))) return run.Weiger(new BestandOntoegankelijk(pad, "de map bestaat niet."));
        var uitkomst = await Reservekopie.Maak(Databasekopie.Voor(run.Vraag<Databasekeuze>()), pad, run.Waarde(_overschrijf), nu, ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        var (brief, stand) = uitkomst.Waarde;
        run.Uitvoer.Uit.WriteLine($"De reservekopie staat in {Tekst.Schoon(pad)}: {(brief.Handelingen == 1 ? "1 handeling" : $"{brief.Handelingen} handelingen")}, {Omvang(new FileInfo(pad).Length)}.");
        // Whoever has this run at night must hear of it.
        if (stand.Breuk is { } breuk) return run.Weiger(new JournaalGebroken(breuk));
        run.Uitvoer.Uit.WriteLine("Het journaal erin is nagerekend en klopt.");
        return Uitgang.Gelukt;
    }

    private static string Omvang(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} kB" : $"{bytes / 1e6:N1} MB";
}

/// <summary><c>herstel FILE</c>: makes a register of a reservekopie, in a place where there is none.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class HerstelOpdracht : Opdracht
{
    private readonly Argument<string> _pad = new("bestand") { HelpName = "BESTAND", Description = "De reservekopie, gemaakt met 'bewaar'." };

    public HerstelOpdracht() : base("herstel", "Zet een reservekopie terug, waar nog geen register is.")
    {
        Vorm.Add(_pad);
        Voorbeelden = ["herstel reservekopieen/landsdeel-20261127-020000.zip"];
    }

    public override bool RegisterNodig => false;

    public override bool PlaatsNodig => true;

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var keuze = run.Vraag<Databasekeuze>();
        // Beside the place it goes to, so that taking its place is one step; for PostgreSQL beside the copy itself.
        var map = Path.GetDirectoryName(Path.GetFullPath(keuze.Postgres is null ? keuze.Bestand : run.Waarde(_pad)))!;
        var uitkomst = await Reservekopie.Zet(Databasekopie.Voor(keuze), run.Waarde(_pad), map, ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        var brief = uitkomst.Waarde;
        var van = Opmaak.Datumwoorden.Tijdstip(SessieBouwer.Micros(brief.Gemaakt));
        run.Uitvoer.Uit.WriteLine($"Het register van {van} is teruggezet: {(brief.Handelingen == 1 ? "1 handeling" : $"{brief.Handelingen} handelingen")}. Het journaal is nagerekend en klopt.");
        run.Uitvoer.Uit.WriteLine("Start de site met ./landsdeel.");
        return Uitgang.Gelukt;
    }
}
