using Landsdeel.Accounts.Diensten;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.OpenIdConnect;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>Ends the session; by a form, so that no other site can do it by a link. Who came through the own organisation is still signed in
/// there, and can end that as well.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AfmeldenModel(Aanmelddiensten diensten, AccountVragen accounts, Sessie sessie) : PageModel
{
    public Sessie Sessie => sessie;

    /// <summary>Through which one had come.</summary>
    public Aanmelddienst? Dienst { get; private set; }

    /// <summary>Where that session ends; null when it has no page for that.</summary>
    public string? Daar { get; private set; }

    public async Task OnGetAsync(string? dienst)
    {
        if (sessie.Aangemeld || (Dienst = diensten.Van(dienst)) is null) return;
        Daar = await Dienststart.Afmelden(HttpContext, Dienst);
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync()
    {
        await Sessiekoekje.MeldAf(HttpContext, accounts, sessie.NuMicros);
        if (sessie.Persoon.Dienst is { } dienst) return LocalRedirect("/afmelden?dienst=" + Uri.EscapeDataString(dienst));
        TempData["Gelukt"] = "U bent afgemeld.";
        return LocalRedirect("/");
    }
}
