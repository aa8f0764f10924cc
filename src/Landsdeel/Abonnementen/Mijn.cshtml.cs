using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Herinneringen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Kalenders;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Abonnementen;

/// <summary>All that one follows, and the messages that one gets.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class MijnModel(BeheerAbonnementen beheer, KiesHerinneringen herinneringen, Agendalinks agenda, MijnAccount mijn, IPost post, Sessie sessie) : PageModel
{
    public IReadOnlyList<Abonnementbeeld> Abonnementen { get; private set; } = [];

    public bool HeeftAccount => sessie.Persoon.Account is not null;

    public bool Bezorgt => post.Bezorgt;

    public string? Adres { get; private set; }

    public IReadOnlyList<AgendalinkRij> Agendalinks { get; private set; } = [];

    public Herinneringsoort HerinneringenUit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        Adres = (await mijn.Voer(ct))?.Email;
        Abonnementen = await beheer.Mijn(ct);
        Agendalinks = await agenda.Mijn(ct);
        HerinneringenUit = await herinneringen.Uit(ct);
        return Page();
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostHerinneringenAsync(Herinneringsoort[] aan, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        if ((await herinneringen.Voer(aan, ct)).Gelukt) TempData["Gelukt"] = "Uw keuze is bewaard.";
        return LocalRedirect("/abonnementen");
    }

    /// <param name="voor">A landsdeel; empty for all that one sees.</param>
    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostMaakAgendaAsync(string? voor, CancellationToken ct) =>
        await Link(await agenda.Maak(LandsdelenExtensions.Lees(voor, out var landsdeel) ? landsdeel : Landsdelen.Geen, ct), ct);

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostVernieuwAgendaAsync(long id, CancellationToken ct) => await Link(await agenda.Vernieuw(id, ct), ct);

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostStopAgendaAsync(long id, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        if ((await agenda.TrekIn(id, ct)).Gelukt) TempData["Gelukt"] = "De link werkt niet meer.";
        return LocalRedirect("/abonnementen");
    }

    [Vereist(Bevoegdheid.Lezen)]
    public async Task<IActionResult> OnPostStopAsync(long id, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        // Pressed twice, it was ended already: that is what was wanted.
        if ((await beheer.Eindig(id, ct)).Gelukt) TempData["Gelukt"] = "U volgt dit niet meer.";
        return LocalRedirect("/abonnementen");
    }

    private async Task<IActionResult> Link(Uitkomst<string> uitkomst, CancellationToken ct)
    {
        if (!sessie.Aangemeld) return LocalRedirect("/aanmelden?terug=%2Fabonnementen");
        if (uitkomst.Gelukt)
        {
            TempData["Agendalink"] = NodigUitModel.Site(Request) + uitkomst.Waarde;
            return LocalRedirect("/abonnementen#agenda");
        }
        if (uitkomst.Weigeringen.Any(w => w is INietGevonden)) return LocalRedirect("/abonnementen");
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError("", w.Bericht);
        return await OnGetAsync(ct);
    }
}
