using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Accounts;

/// <summary>What one is here, and changing one's password.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Accountdiensten.Rem)]
public sealed class AccountModel(MijnAccount mijn, ZetWachtwoord zet, TweedeStap stap, Accountlijst lijst, Sessie sessie) : PageModel
{
    [BindProperty]
    public string? Huidig { get; set; }

    [BindProperty]
    public string? Wachtwoord { get; set; }

    [BindProperty]
    public string? Herhaling { get; set; }

    public Sessie Sessie => sessie;

    public AccountRij? Account { get; private set; }

    public int Herstelcodes { get; private set; }

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Faccount");
        Account = await mijn.Voer(ct);
        if (Account is null) return NotFound();
        Herstelcodes = await stap.Over(Account.Id, ct);
        Overleggen = await lijst.Overleggen(ct);
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await mijn.MetWachtwoord(ct) is null) return await OnGetAsync(ct);
        var uitkomst = await zet.Zelf(Huidig, Wachtwoord, Herhaling, ct);
        if (uitkomst.Gelukt)
        {
            await Sessiekoekje.MeldAan(HttpContext, uitkomst.Waarde);
            TempData["Gelukt"] = "Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld.";
            return LocalRedirect("/account");
        }
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        return await OnGetAsync(ct);
    }
}
