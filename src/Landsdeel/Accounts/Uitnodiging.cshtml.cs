using Landsdeel.Accounts.Diensten;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>Where the link of an invitation or of a new password leads.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class UitnodigingModel(ZetWachtwoord zet, Aanmelddiensten diensten) : PageModel
{
    [BindProperty]
    public string? Wachtwoord { get; set; }

    [BindProperty]
    public string? Herhaling { get; set; }

    /// <summary>Whose link it is; null when it does not work.</summary>
    public AccountRij? Account { get; private set; }

    /// <summary>Where the person can go on with the account of the own organisation.</summary>
    public IEnumerable<Aanmelddienst> Diensten => Account is null ? [] : diensten.Voor(Account.Partij);

    public string Geheim { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string geheim, CancellationToken ct)
    {
        (Account, Geheim) = (await zet.Van(geheim, ct), geheim);
        // With a body of its own: it says what to do.
        if (Account is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(string geheim, CancellationToken ct)
    {
        var uitkomst = await zet.MetLink(geheim, Wachtwoord, Herhaling, ct);
        if (uitkomst.Gelukt) return await AanmeldenModel.Binnen(HttpContext, Url, uitkomst.Waarde, null);
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        return await OnGetAsync(geheim, ct);
    }
}
