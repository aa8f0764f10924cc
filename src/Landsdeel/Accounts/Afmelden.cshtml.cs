using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>Ends the session; by a form, so that no other site can do it by a link.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AfmeldenModel(Sessie sessie) : PageModel
{
    public Sessie Sessie => sessie;

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync()
    {
        await Sessiekoekje.MeldAf(HttpContext);
        TempData["Gelukt"] = "U bent afgemeld.";
        return LocalRedirect("/");
    }
}
