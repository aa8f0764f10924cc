using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>The second step of signing in; only for who gave the right password a moment ago.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class CodeModel(TweedeStap stap) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Sessiekoekje.Half(HttpContext) is null ? LocalRedirect("/aanmelden") : Page();

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await Sessiekoekje.Half(HttpContext) is not { } half) return LocalRedirect("/aanmelden");
        var uitkomst = await stap.Controleer(half.Account, half.Stempel, Code, ct);
        if (!uitkomst.Gelukt)
        {
            foreach (var weigering in uitkomst.Weigeringen) ModelState.AddModelError(weigering.Veld ?? "", weigering.Bericht);
            return Page();
        }
        await Sessiekoekje.MeldHalfAf(HttpContext);
        await Sessiekoekje.MeldAan(HttpContext, uitkomst.Waarde, half.Dienst);
        return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug : "/");
    }
}
