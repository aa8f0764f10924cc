using System.CommandLine;
using Landsdeel.Afspraken;
using Landsdeel.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;

namespace Landsdeel.Verschillen;

/// <summary><c>verschil</c>: what changed between two days, or since an overleg.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VerschilOpdracht : Opdracht
{
    private readonly Option<DateOnly?> _van = Opties.Dag("--van", "De eerste dag. Zonder deze optie de dag van het laatste overleg dat voorbij is.");
    private readonly Option<DateOnly?> _tot = Opties.Dag("--tot", "De tweede dag. Zonder deze optie de dag waarmee het register opent.");
    private readonly Option<string?> _sinds = Opties.Woord("--sinds", "Neem de dag van dit overleg als eerste dag: naam of sleutel.", "OVERLEG");
    private readonly Option<Vergelijkwijze?> _wijze = Opties.Keuze("--wijze", "Wat op die dagen gold, of wat het register op die dagen zelf zei.", "WIJZE", Opties.Alle<Vergelijkwijze>(w => w.ToString().ToLowerInvariant()));

    public VerschilOpdracht() : base("verschil", "Toon wat er is veranderd tussen twee dagen.")
    {
        foreach (var optie in (Option[])[_van, _tot, _sinds, _wijze, Opties.Landsdeel, Opties.Bekend, Opties.Json]) Vorm.Add(optie);
        Voorbeelden = ["verschil --van 2020-07-01 --tot 2020-12-01", "verschil --sinds \"BO Leefomgeving juni 2020\" --landsdeel Noordwest --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        if (run.Waarde(_van) is not null && run.Waarde(_sinds) is not null)
        {
            run.Uitvoer.Fout.WriteLine("Kies --van of --sinds, niet allebei.");
            return Uitgang.VerkeerdGebruik;
        }
        var gekozen = await run.Vraag<KiesVergelijking>().Voer(new(run.Waarde(_van), run.Waarde(_tot), run.Waarde(_sinds), null, run.Waarde(_wijze) ?? default), ct);
        if (!gekozen.Gelukt) return run.Weiger(gekozen.Weigeringen);
        var json = run.Waarde(Opties.Json);
        var beeld = await run.Vraag<VerschilVragen>().Voer(gekozen.Waarde, null, 1, json ? VerschilJson.PerDeel : VerschilVragen.PerDeel, ct);
        if (json) run.Uitvoer.Uit.Write(VerschilJson.Schrijf(beeld) + "\n");
        else Toon(run.Uitvoer, beeld);
        return Uitgang.Gelukt;
    }

    private static void Toon(Uitvoer uitvoer, Verschilbeeld beeld)
    {
        var (van, tot) = (beeld.Vergelijking.Van.Peildatum, beeld.Vergelijking.Tot.Peildatum);
        uitvoer.Alinea($"Van {van.Voluit()}{(beeld.Vergelijking.Overleg is { } sinds ? $" ({sinds})" : "")} tot {tot.Voluit()}.");
        if (beeld.Standen is { } standen)
        {
            var tabel = new Tabel("Stand", $"|{van.Voluit()}", $"|{tot.Voluit()}");
            foreach (var (naam, was, wordt) in Verschilwoorden.Standen(standen.Van, standen.Tot)) tabel.Rij(naam, was.ToString(null as IFormatProvider), wordt.ToString(null as IFormatProvider));
            uitvoer.Toon(tabel);
        }
        foreach (var deel in beeld.Delen.Where(d => d.Aantal.Getal > 0))
        {
            uitvoer.Alinea($"\n{Verschilwoorden.Kop(deel.Soort)}: {deel.Aantal}");
            var tabel = new Tabel("|Referentie", "Afspraak", "Wat");
            foreach (var r in deel.Regels) tabel.Rij(r.Afspraak.Referentie ?? r.Afspraak.Id.Waarde, r.Afspraak.Tekst, Verschilwoorden.Kort(r, beeld.Namen));
            uitvoer.Toon(tabel);
            if (deel.Aantal.Meer || deel.Aantal.Getal > deel.Regels.Count) uitvoer.Fout.WriteLine($"De eerste {deel.Regels.Count} staan hier. Alles: --json.");
        }
        if (beeld.Overleggen.Count > 0)
        {
            uitvoer.Alinea("\nOverleggen");
            var tabel = new Tabel("Overleg", "Landsdelen", "Wat");
            foreach (var o in beeld.Overleggen) tabel.Rij((o.Wordt ?? o.Was)!.Naam, Domain.Gedeeld.LandsdelenExtensions.Namen((o.Wordt ?? o.Was)!.Landsdelen), Verschilwoorden.Kort(o));
            uitvoer.Toon(tabel);
        }
        if (beeld.Niets) uitvoer.Fout.WriteLine("Er is tussen deze dagen niets veranderd.");
    }
}
