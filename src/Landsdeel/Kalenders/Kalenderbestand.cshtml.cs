using System.Text;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Kalenders;

/// <summary>The calendar that a private link gives, for the calendar program of its owner: it signs in with the link alone.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class KalenderbestandModel(Kalenderlezing lezing, Sessie sessie) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string geheim, CancellationToken ct)
    {
        if (geheim.Length > 100 || await lezing.Haal(geheim, sessie.EigenPeildatum ? sessie.Peildatum : null, ct) is not { } tekst) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(Encoding.UTF8.GetBytes(tekst), "text/calendar; charset=utf-8");
    }
}
