using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Inlezen;

/// <summary>Where the user says what each column holds.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class KolommenModel(ImportVragen vragen, KiesKolommen kies) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>One for each column; empty: not used.</summary>
    [BindProperty]
    public List<string?> Velden { get; set; } = [];

    [BindProperty]
    public string? Landsdelen { get; set; }

    [BindProperty]
    public string? Zicht { get; set; }

    [BindProperty]
    public string? GeldigVan { get; set; }

    public ImportRij Lijst { get; private set; } = null!;

    public Importkop Kop { get; private set; } = null!;

    public bool Onthouden { get; private set; }

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await Haal(id, ct) is { } anders) return anders;
        (var indeling, Onthouden) = await kies.Begin(id, ct);
        Velden = [.. indeling.Kolommen.Velden.Select(v => v?.ToString())];
        Landsdelen = indeling.Kolommen.Landsdelen.Losse().Select(l => l.ToString()).FirstOrDefault();
        Zicht = indeling.Kolommen.Zicht.ToString();
        GeldigVan = indeling.GeldigVan.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (await Haal(id, ct) is { } anders) return anders;
        if (!DateOnly.TryParseExact(GeldigVan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var geldigVan) || geldigVan.Year < Datumcontrole.EersteJaar)
            return Opnieuw([new DagOngeldig()]);
        var velden = Kop.Kolommen.Select((_, i) => i < Velden.Count && Enum.TryParse<ImportVeld>(Velden[i], out var veld) && Enum.IsDefined(veld) ? veld : (ImportVeld?)null).ToList();
        var landsdelen = LandsdelenExtensions.Lees(Landsdelen, out var landsdeel) ? landsdeel : Domain.Gedeeld.Landsdelen.Geen;
        var zicht = Enum.TryParse<ZichtNiveau>(Zicht, out var niveau) ? niveau : (ZichtNiveau)(-1);
        var uitkomst = await kies.Voer(id, new() { Kolommen = new(velden, landsdelen, zicht), GeldigVan = geldigVan }, ct);
        if (!uitkomst.Gelukt) return Opnieuw(uitkomst.Weigeringen);
        await uitkomst.Waarde.Wacht(Wachttijd.Even, ct);
        return Redirect($"/inlezen/{id}{Blikdeel.Van(Request)}");
    }

    private async Task<IActionResult?> Haal(string id, CancellationToken ct)
    {
        if (await vragen.Vind(id, ct) is not { } lijst) return NotFound();
        if (lijst.Stand() is not (Importstatus.Kolommen or Importstatus.Voorbeeld)) return Redirect($"/inlezen/{id}{Blikdeel.Van(Request)}");
        (Lijst, Kop) = (lijst, lijst.Kop());
        return null;
    }

    private PageResult Opnieuw(IReadOnlyList<Weigering> weigeringen)
    {
        Weigeringen = weigeringen;
        while (Velden.Count < Kop.Kolommen.Count) Velden.Add(null);
        return Page();
    }
}
