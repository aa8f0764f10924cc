using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>Signs someone in.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class AanmeldenModel(MeldAan meldAan, Voorbeeldtoegang voorbeeld, Sessie sessie) : PageModel
{
    /// <summary>Where one was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public string? Adres { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    public Sessie Sessie => sessie;

    public bool Voorbeelden { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Voorbeelden = voorbeeld.Open && await meldAan.HeeftVoorbeelden(ct);

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uitkomst = await meldAan.Voer(Adres, Wachtwoord, ct);
        if (uitkomst.Gelukt) return await Binnen(uitkomst.Waarde);
        foreach (var weigering in uitkomst.Weigeringen) ModelState.AddModelError("", weigering.Bericht);
        await OnGetAsync(ct);
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostVoorbeeldAsync(string? wie, CancellationToken ct)
    {
        if (!voorbeeld.Open || await meldAan.Voorbeeld(wie, ct) is not { } account) return NotFound();
        return await Binnen(account);
    }

    private async Task<IActionResult> Binnen(Infrastructure.Database.Rijen.AccountRij account)
    {
        await Sessiekoekje.MeldAan(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug : "/");
    }
}
