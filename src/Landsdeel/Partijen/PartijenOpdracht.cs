using System.CommandLine;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Opdrachten;
using Landsdeel.Rechten;

namespace Landsdeel.Partijen;

/// <summary><c>partijen</c>: the list of partijen.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class PartijenOpdracht : Opdracht
{
    private readonly Option<string?> _zoek = Opties.Woord("--zoek", "Zoek op naam, afkorting of code.", "WOORDEN");
    private readonly Option<PartijSoort?> _soort = Opties.Keuze("--soort", "Alleen deze soort.", "SOORT", Opties.Alle<PartijSoort>(Woorden.Woord));

    public PartijenOpdracht() : base("partijen", "Toon de partijen van Rijk en regio.")
    {
        Vorm.Add(_zoek);
        Vorm.Add(_soort);
        Vorm.Add(Opties.Landsdeel);
        Vorm.Add(Opties.Peildatum);
        Vorm.Add(Opties.Bekend);
        Vorm.Add(Opties.Json);
        Voorbeelden = ["partijen --soort waterschap --landsdeel Noord", "partijen --zoek Groningen --json"];
    }

    public override async Task<Uitgang> Voer(Uitvoering run, CancellationToken ct)
    {
        var partijen = await run.Vraag<PartijVragen>().Lijst(run.Waarde(_zoek), run.Waarde(_soort), ct);
        if (run.Waarde(Opties.Json))
        {
            run.Uitvoer.Json(partijen.Select(PartijJson.Van), Uitvoer.JsonVorm);
            return Uitgang.Gelukt;
        }
        var tabel = new Tabel("Naam", "Afkorting", "Soort", "Landsdelen");
        foreach (var p in partijen) tabel.Rij(p.Naam, p.Afkorting, p.Soort.Woord(), p.Landsdelen.Namen());
        if (partijen.Count > 0) run.Uitvoer.Toon(tabel);
        run.Uitvoer.Fout.WriteLine(partijen.Count == 1 ? "1 partij." : $"{partijen.Count} partijen.");
        return Uitgang.Gelukt;
    }
}
