using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Inlezen;

/// <summary>A list on its way: sends on to the step that waits for the user, shows progress, or what became of it.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class LijstModel(ImportVragen vragen, BesluitLijst besluit, Inleesrij rij) : PageModel
{
    public const int Getoond = 10;

    public ImportRij Lijst { get; private set; } = null!;

    public Importstatus Stand { get; private set; }

    public int Gedaan { get; private set; }

    public int Ingelezen { get; private set; }

    public IReadOnlyList<IngelezenAfspraak> Eerste { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await vragen.Vind(id, ct) is not { } lijst) return NotFound();
        (Lijst, Stand) = (lijst, lijst.Stand());
        if (Stand is Importstatus.Kolommen) return Redirect($"/inlezen/{id}/kolommen{Request.QueryString}");
        if (Stand is Importstatus.Voorbeeld) return Redirect($"/inlezen/{id}/voorbeeld{Request.QueryString}");
        Gedaan = rij.Taak(id)?.Gedaan ?? lijst.Gedaan;
        if (Stand is Importstatus.Vastgelegd)
        {
            Ingelezen = await vragen.AantalIngelezen(id, ct);
            Eerste = await vragen.Ingelezen(id, Getoond, ct);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(string id, CancellationToken ct)
    {
        if (await vragen.Vind(id, ct) is null) return NotFound();
        await besluit.BreekAf(id, ct);
        return Redirect($"/inlezen/{id}{Blikdeel.Van(Request)}");
    }
}
