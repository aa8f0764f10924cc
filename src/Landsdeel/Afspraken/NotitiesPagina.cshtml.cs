using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Afspraken;

/// <summary>Adds and removes notes, and goes back to the afspraak.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class NotitiesPaginaModel(VoegNotitieToe voegToe, VerwijderNotitie verwijder) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    public string? Tekst { get; private set; }

    public IActionResult OnGet() => Terug("");

    public async Task<IActionResult> OnPostAsync(string? actie, string? tekst, long notitie, CancellationToken ct)
    {
        Tekst = tekst;
        var uitkomst = actie == "weg" ? await verwijder.Voer(Sleutel, notitie, ct) : await voegToe.Voer(Sleutel, tekst, ct);
        if (uitkomst.Gelukt) return Terug("?gedaan=notitie");
        if (uitkomst.Weigeringen.Any(w => w is AfspraakNietGevonden or NotitieNietGevonden)) return NotFound();
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError("tekst", w.Bericht);
        return Page();
    }

    private LocalRedirectResult Terug(string erbij)
    {
        var pad = $"/afspraken/{Uri.EscapeDataString(Sleutel)}{erbij}";
        foreach (var naam in (string[])[SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum])
            if (Request.Query[naam].FirstOrDefault() is { Length: > 0 } waarde) pad = QueryHelpers.AddQueryString(pad, naam, waarde);
        return LocalRedirect(pad + "#notities");
    }
}
