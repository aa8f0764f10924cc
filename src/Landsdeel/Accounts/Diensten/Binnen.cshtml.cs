using Landsdeel.Domain.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts.Diensten;

/// <summary>Where one comes back from the own organisation: signed in, or told why not.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.RemDienst)]
public sealed class BinnenModel(MeldAanViaDienst meldAan, Aanmelddiensten diensten) : PageModel
{
    public const string Pad = "/aanmelden/via-organisatie";

    public string Uitleg { get; private set; } = new DienstMislukt().Bericht;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Dienstkoekje.Neem(HttpContext, diensten) is not { } mee) return Weiger(new DienstMislukt());
        var uitkomst = await meldAan.Voer(mee.Bewijs, ct);
        return uitkomst.Gelukt ? await AanmeldenModel.Binnen(HttpContext, Url, uitkomst.Waarde, mee.Terug, mee.Bewijs.Dienst) : Weiger(uitkomst.Weigeringen[0]);
    }

    private PageResult Weiger(Weigering weigering)
    {
        Uitleg = weigering.Bericht;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
