using Landsdeel.Accounts.Diensten;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>Signs someone in.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class AanmeldenModel(MeldAan meldAan, Voorbeeldtoegang voorbeeld, Aanmelddiensten diensten, Sessie sessie) : PageModel
{
    /// <summary>Where one was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty]
    public string? Adres { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    public Sessie Sessie => sessie;

    public IReadOnlyList<Aanmelddienst> Diensten => diensten.Alle;

    public string Verder => Url.IsLocalUrl(Terug) && Terug != "/" ? "?terug=" + Uri.EscapeDataString(Terug) : "";

    public bool Voorbeelden { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Voorbeelden = voorbeeld.Open && await meldAan.HeeftVoorbeelden(ct);

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uitkomst = await meldAan.Voer(Adres, Wachtwoord, ct);
        if (uitkomst.Gelukt) return await Binnen(HttpContext, Url, uitkomst.Waarde, Terug);
        foreach (var weigering in uitkomst.Weigeringen) ModelState.AddModelError("", weigering.Bericht);
        await OnGetAsync(ct);
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostVoorbeeldAsync(string? wie, CancellationToken ct)
    {
        if (!voorbeeld.Open || await meldAan.Voorbeeld(wie, ct) is not { } account) return NotFound();
        await Sessiekoekje.MeldAan(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug : "/");
    }

    /// <summary>After the right first step: to the second step, or to setting it up, which goes on to where one was going.</summary>
    /// <param name="dienst">Which vouched for the account; null by password.</param>
    internal static async Task<IActionResult> Binnen(HttpContext verzoek, IUrlHelper url, AccountRij account, string? terug, Aanmelddienst? dienst = null)
    {
        var verder = url.IsLocalUrl(terug) && terug != "/" ? "?terug=" + Uri.EscapeDataString(terug) : "";
        if (dienst is { TweedeStapDaar: true })
        {
            await Sessiekoekje.MeldAan(verzoek, account, dienst.Sleutel, stapDaar: true);
            return new LocalRedirectResult(url.IsLocalUrl(terug) ? terug : "/");
        }
        if (account.TwoFactorEnabled)
        {
            await Sessiekoekje.MeldHalfAan(verzoek, account, dienst?.Sleutel);
            return new LocalRedirectResult("/aanmelden/code" + verder);
        }
        await Sessiekoekje.MeldAan(verzoek, account, dienst?.Sleutel);
        return verzoek.RequestServices.GetRequiredService<Accountinstellingen>().TweedeStapVerplicht
            ? new LocalRedirectResult("/account/tweede-stap" + verder) : new LocalRedirectResult(url.IsLocalUrl(terug) ? terug : "/");
    }
}
