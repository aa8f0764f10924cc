using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Tabellen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Inlezen;

/// <summary>What would be recorded and what is wrong, before anything is.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class VoorbeeldModel(ImportVragen vragen, BesluitLijst besluit) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    [BindProperty(SupportsGet = true)]
    public string? Toon { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Blad { get; set; }

    public ImportRij Lijst { get; private set; } = null!;

    public Voorbeelddeel Deel { get; private set; }

    public int Bladnummer { get; private set; }

    public int Bladen { get; private set; }

    public Voorbeeldstand Stand { get; private set; } = null!;

    public IReadOnlyList<Voorbeeldregel> Regels { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public int Aantal => Deel switch
    {
        Voorbeelddeel.Meldingen => Lijst.MetMelding,
        Voorbeelddeel.Dubbel => Lijst.MogelijkDubbel,
        Voorbeelddeel.Klaar => Lijst.Klaar,
        _ => Lijst.Rijen,
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await Haal(id, ct) ?? await Toe(ct);

    public async Task<IActionResult> OnPostKeuzesAsync(string id, [FromForm] Dictionary<int, ImportKeuze> keuze, [FromForm] string? alle, CancellationToken ct)
    {
        if (await Haal(id, ct) is { } anders) return anders;
        if (Enum.TryParse<ImportKeuze>(alle, out var voorAlle) && Enum.IsDefined(voorAlle)) await besluit.KiesAlle(id, voorAlle, ct);
        else await besluit.Kies(id, keuze.Where(k => Enum.IsDefined(k.Value)).Take(ImportVragen.PerBlad).ToDictionary(), ct);
        return Redirect($"/inlezen/{id}/voorbeeld{Blikdeel.Van(Request, ("toon", Toon ?? ""), ("blad", Blad ?? "1"))}#keuzes");
    }

    public async Task<IActionResult> OnPostVastleggenAsync(string id, [FromForm] int? weglaten, CancellationToken ct)
    {
        if (await Haal(id, ct) is { } anders) return anders;
        var uitkomst = await besluit.LegVast(id, weglaten, ct);
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            return await Toe(ct);
        }
        await uitkomst.Waarde.Wacht(Wachttijd.Even, ct);
        return Redirect($"/inlezen/{id}{Blikdeel.Van(Request)}");
    }

    public async Task<IActionResult> OnGetMeldingenAsync(string id, CancellationToken ct)
    {
        if (await Haal(id, ct) is { } anders) return anders;
        Response.ContentType = TabelSchrijver.CsvMediatype;
        Response.Headers.ContentDisposition = "attachment; filename=\"meldingen.csv\"";
        await TabelSchrijver.SchrijfCsv(Response.Body,
        [
            SchrijfKolom.Getal<Rijmelding>("Regel", m => m.Regel),
            SchrijfKolom.Tekst<Rijmelding>("Kolom", m => m.Kolom),
            SchrijfKolom.Tekst<Rijmelding>("Naam van de kolom", m => m.Kolomnaam),
            SchrijfKolom.Tekst<Rijmelding>("Wat er niet klopt", m => m.Wat),
            SchrijfKolom.Tekst<Rijmelding>("Wat u kunt doen", m => m.Doen),
        ], vragen.Meldingen(id, ct), ct);
        return new EmptyResult();
    }

    /// <summary>Address of a page of a part.</summary>
    public string Adres(Voorbeelddeel deel, int blad = 1) => $"/inlezen/{Lijst.Id}/voorbeeld?toon={deel.ToString().ToLowerInvariant()}{(blad > 1 ? $"&blad={blad}" : "")}";

    private async Task<IActionResult?> Haal(string id, CancellationToken ct)
    {
        if (await vragen.Vind(id, ct) is not { } lijst) return NotFound();
        if (lijst.Stand() != Importstatus.Voorbeeld) return Redirect($"/inlezen/{id}{Blikdeel.Van(Request)}");
        Lijst = lijst;
        Deel = Enum.TryParse<Voorbeelddeel>(Toon, ignoreCase: true, out var deel) && Enum.IsDefined(deel) ? deel : Voorbeelddeel.Alles;
        Bladen = Math.Max(1, (Aantal + ImportVragen.PerBlad - 1) / ImportVragen.PerBlad);
        Bladnummer = Math.Clamp(int.TryParse(Blad, NumberStyles.None, CultureInfo.InvariantCulture, out var blad) ? blad : 1, 1, Bladen);
        return null;
    }

    private async Task<IActionResult> Toe(CancellationToken ct)
    {
        Stand = await vragen.Stand(Lijst, ct);
        Regels = await vragen.Voorbeeld(Lijst, Deel, Bladnummer, ct);
        Namen = await vragen.Namen(Regels, ct);
        return Page();
    }
}
