using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>Sets the second step up, or again with another app.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class TweedeStapPaginaModel(TweedeStap stap, MijnAccount mijn, Sessie sessie) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public string Wie { get; private set; } = "";

    public string Sleutel { get; private set; } = "";

    /// <summary>Shown once, right after setting up.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string Verder => Url.IsLocalUrl(Terug) ? Terug : "/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } id) return LocalRedirect("/aanmelden?terug=%2Faccount%2Ftweede-stap");
        if (await mijn.MetTweedeStap(ct) is not { } account) return NotFound();
        (Wie, Sleutel) = (account.Email ?? account.Naam, await stap.Begin(id, ct));
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } id || await mijn.MetTweedeStap(ct) is null) return await OnGetAsync(ct);
        var uitkomst = await stap.Bevestig(id, Code, ct);
        if (!uitkomst.Gelukt)
        {
            foreach (var weigering in uitkomst.Weigeringen) ModelState.AddModelError(weigering.Veld ?? "", weigering.Bericht);
            return await OnGetAsync(ct);
        }
        Codes = uitkomst.Waarde;
        await Sessiekoekje.MeldAan(HttpContext, (await mijn.MetTweedeStap(ct))!, sessie.Persoon.Dienst);
        return Page();
    }
}
