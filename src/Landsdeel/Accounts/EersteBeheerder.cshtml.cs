using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>Where the link from the terminal leads.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class EersteBeheerderModel(MaakEersteBeheerder maak) : PageModel
{
    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Adres { get; set; }

    [BindProperty]
    public string? Partij { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    [BindProperty]
    public string? Herhaling { get; set; }

    public EenmaligeLinkRij? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(string geheim, CancellationToken ct)
    {
        Link = await maak.Van(geheim, ct);
        if (Link is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(string geheim, CancellationToken ct)
    {
        var uitkomst = await maak.Voer(geheim, Naam, Adres, Partij, Wachtwoord, Herhaling, ct);
        if (uitkomst.Gelukt) return await AanmeldenModel.Binnen(HttpContext, Url, uitkomst.Waarde, "/beheer/accounts");
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        return await OnGetAsync(geheim, ct);
    }
}
