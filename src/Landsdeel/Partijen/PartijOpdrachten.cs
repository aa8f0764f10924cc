using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Partijen;

/// <summary><c>partij hernoem</c>.</summary>
[Vereist(Bevoegdheid.PartijenBeheren)]
public sealed class HernoemOpdracht : Opdracht
{
    internal static (string, string) Groep { get; } = ("partij", "Leg vast dat een partij anders gaat heten, opgaat in een andere of wordt gesplitst.");

    private readonly Argument<string> _partij = new("partij") { Description = "Naam, afkorting of code van de partij." };
    private readonly Argument<string> _naam = new("naam") { Description = "De nieuwe naam." };
    private readonly Option<string?> _afkorting = Opties.Woord("--afkorting", "De nieuwe afkorting.", "AFKORTING");
    private readonly Option<DateOnly?> _dag = Opties.Dag("--dag", "De dag waarop het ingaat.");
    private readonly Option<string?> _grond = Opties.Woord("--grond", "Het besluit of de wet waarop het berust.", "TEKST");

    public HernoemOpdracht() : base("hernoem", "Geef een partij vanaf een dag een andere naam.")
    {
        Onder = Groep;
        Vorm.Add(_partij);
        Vorm.Add(_naam);
        Vorm.Add(_afkorting);
        Vorm.Add(_dag);
        Vorm.Add(_grond);
        Voorbeelden = ["partij hernoem GM1940 \"De Fryske Marren\" --dag 2015-07-01 --grond Raadsbesluit"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var naam = run.Waarde(_partij);
        if ((await run.Vraag<ZoekPartij>().Voer(naam, null, ct)).Gevonden is not { } partij) return run.Weiger(new OpvolgerOnbekend(naam));
        var uitkomst = await run.Vraag<WijzigPartij>().Hernoem(partij.Id, run.Waarde(_naam), run.Waarde(_afkorting), run.Waarde(_dag), run.Waarde(_grond), ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine($"{Tekst.Schoon(partij.Naam)} heet vanaf {run.Waarde(_dag):yyyy-MM-dd} {Tekst.Schoon(uitkomst.Waarde.Naam)}.");
        return Uitgang.Gelukt;
    }
}

/// <summary><c>partij gaat-op</c>.</summary>
[Vereist(Bevoegdheid.PartijenBeheren)]
public sealed class GaatOpOpdracht : Opdracht
{
    private readonly Argument<string[]> _partijen = new("partijen") { Description = "Naam, afkorting of code van de partijen die ophouden te bestaan.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _in = new("--in") { Description = "De partij waarin zij opgaan. Vaker te gebruiken: dan wordt de partij gesplitst.", HelpName = "PARTIJ", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _nieuw = Opties.Woord("--nieuw", "Naam van een opvolger die nog niet in het register staat.", "NAAM");
    private readonly Option<DateOnly?> _dag = Opties.Dag("--dag", "De dag waarop het ingaat.");
    private readonly Option<string?> _grond = Opties.Woord("--grond", "Het besluit of de wet waarop het berust.", "TEKST");

    public GaatOpOpdracht() : base("gaat-op", "Laat een of meer partijen vanaf een dag opgaan in een andere, of splits er een over meer.")
    {
        Onder = HernoemOpdracht.Groep;
        Vorm.Add(_partijen);
        Vorm.Add(_in);
        Vorm.Add(_nieuw);
        Vorm.Add(_dag);
        Vorm.Add(_grond);
        Voorbeelden = ["partij gaat-op Weesp --in GM0363 --dag 2022-03-24 --grond Herindelingswet"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        List<string> ids = [];
        foreach (var naam in run.Waarde(_partijen))
        {
            if ((await run.Vraag<ZoekPartij>().Voer(naam, null, ct)).Gevonden is not { } partij) return run.Weiger(new OpvolgerOnbekend(naam));
            ids.Add(partij.Id);
        }
        var uitkomst = await run.Vraag<WijzigPartij>().GaOp(ids, run.Waarde(_in) ?? [], run.Waarde(_nieuw), run.Waarde(_dag), run.Waarde(_grond), ct);
        if (!uitkomst.Gelukt) return run.Weiger(uitkomst.Weigeringen);
        run.Uitvoer.Uit.WriteLine($"Vastgelegd: {string.Join(", ", uitkomst.Waarde.Select(p => Tekst.Schoon(p.Naam)))} {(uitkomst.Waarde.Count == 1 ? "gaat" : "gaan")} op in {(uitkomst.Waarde[0].OpgegaanIn.Count == 1 ? "een andere partij" : $"{uitkomst.Waarde[0].OpgegaanIn.Count} andere partijen")}.");
        return Uitgang.Gelukt;
    }
}
