using Landsdeel.Infrastructure.OpenIdConnect;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts.Diensten;

/// <summary>Sends someone to the sign-in page of their organisation; shown itself only when that cannot be reached.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.RemDienst)]
public sealed class DienstModel(Aanmelddiensten diensten) : PageModel
{
    public Aanmelddienst? Dienst { get; private set; }

    /// <param name="uitnodiging">The secret of the link with which the person came.</param>
    public async Task<IActionResult> OnGetAsync(string sleutel, string? terug, string? uitnodiging)
    {
        if ((Dienst = diensten.Van(sleutel)) is null) return NotFound();
        if (await Dienststart.Bereikbaar(HttpContext, Dienst))
            return Challenge(Dienststart.Met(uitnodiging, Url.IsLocalUrl(terug) ? terug : null), Dienst.Schema);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
