using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Abonnementen;

/// <summary>All that one follows, and the messages that one gets.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class MijnModel(BeheerAbonnementen beheer, MijnAccount mijn, IPost post, Sessie sessie) : PageModel
{
    public IReadOnlyList<Abonnementbeeld> Abonnementen { get; private set; } = [];

    public bool HeeftAccount => sessie.Persoon.Account is not null;

    public bool Bezorgt => post.Bezorgt;

    public string? Adres { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        Adres = (await mijn.Voer(ct))?.Email;
        Abonnementen = await beheer.Mijn(ct);
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostStopAsync(long id, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        // Pressed twice, it was ended already: that is what was wanted.
        if ((await beheer.Eindig(id, ct)).Gelukt) TempData["Gelukt"] = "U volgt dit niet meer.";
        return LocalRedirect("/abonnementen");
    }
}
