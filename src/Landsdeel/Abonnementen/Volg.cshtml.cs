using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Abonnementen;

/// <summary>Begins to follow something, or changes when the message comes.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VolgModel(BeheerAbonnementen beheer, IPost post, Sessie sessie) : PageModel
{
    public Abonnementsoort Soort { get; private set; }

    public string Sleutel { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public string? Genoemd { get; private set; }

    public Berichtritme? Gekozen { get; private set; }

    /// <summary>Of the subscription that is there.</summary>
    public long Id { get; private set; }

    public bool Volgt => Id != 0;

    public bool Bezorgt => post.Bezorgt;

    public async Task<IActionResult> OnGetAsync(string? soort, string? sleutel, CancellationToken ct)
    {
        if (sessie.Persoon.Account is null) return LocalRedirect(sessie.Aangemeld ? "/abonnementen" : "/aanmelden?terug=%2Fabonnementen");
        return await Laad(soort, sleutel, ct) ? Page() : NotFound();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(string? soort, string? sleutel, Berichtritme? ritme, string? naam, CancellationToken ct)
    {
        if (sessie.Persoon.Account is null) return LocalRedirect(sessie.Aangemeld ? "/abonnementen" : "/aanmelden?terug=%2Fabonnementen");
        if (!await Laad(soort, sleutel, ct)) return NotFound();
        var uitkomst = await beheer.Volg(Soort, sleutel, ritme, naam, ct);
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = $"U krijgt {ritme!.Value.Woorden()} bericht als er iets verandert.";
            return LocalRedirect("/abonnementen");
        }
        if (uitkomst.Weigeringen.Any(w => w is INietGevonden)) return NotFound();
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        (Gekozen, Genoemd) = (ritme, naam);
        return Page();
    }

    private async Task<bool> Laad(string? soort, string? sleutel, CancellationToken ct)
    {
        if (!Enum.TryParse<Abonnementsoort>(soort, ignoreCase: true, out var welke) || !Enum.IsDefined(welke) || await beheer.Wat(welke, sleutel ?? "", ct) is not var (echt, naam)) return false;
        (Soort, Sleutel, Naam) = (welke, echt, naam);
        var nu = await beheer.Vind(welke, echt, ct);
        (Id, Gekozen, Genoemd) = (nu?.Id ?? 0, nu?.Ritme ?? Berichtritme.Direct, nu?.Naam);
        return true;
    }
}
