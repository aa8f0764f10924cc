using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>One account of the own partij. Of another partij there is none.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class PersoonModel(BeheerAccounts beheer, Accountlijst lijst, OpenWerkVragen werk, IPost post) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    public AccountRij? Account { get; private set; }

    /// <summary>What a colleague has to take over.</summary>
    public IReadOnlyList<OpenWerk> Werk { get; private set; } = [];

    public string? Fout { get; private set; }

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        Account = await lijst.Een(id, ct);
        if (Account is null) return NotFound();
        Overleggen = await lijst.Overleggen(ct);
        Werk = await werk.Van(Account, Overleggen, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostFunctieAsync(string id, string? functie, string? bereik, CancellationToken ct)
    {
        Fout = "functie";
        var keuze = NodigUitModel.Lees(functie, bereik);
        return await Klaar(id, keuze.Gelukt ? await beheer.GeefFunctie(id, keuze.Waarde, ct) : Uitkomst.Geweigerd<long>(keuze.Weigeringen), "De functie is gegeven.", ct);
    }

    public async Task<IActionResult> OnPostNeemFunctieAsync(string id, long nummer, CancellationToken ct) =>
        await Klaar(id, await beheer.NeemFunctie(id, nummer, ct), "De functie is ingetrokken.", ct);

    public async Task<IActionResult> OnPostMandaatAsync(string id, DateOnly? eersteDag, DateOnly? laatsteDag, string? bereik, CancellationToken ct) =>
        await Klaar(id, await beheer.GeefMandaat(id, eersteDag, laatsteDag, Accountwoorden.LeesBereik(bereik) ?? new(Landsdelen.Geen, new("onbekend")), ct), "Het mandaat is gegeven.", ct);

    public async Task<IActionResult> OnPostNeemMandaatAsync(string id, long nummer, CancellationToken ct) =>
        await Klaar(id, await beheer.NeemMandaat(id, nummer, ct), "Het mandaat is ingetrokken.", ct);

    public async Task<IActionResult> OnPostSluitAsync(string id, CancellationToken ct) =>
        await Klaar(id, await beheer.Sluit(id, ct), "Het account is gesloten en afgemeld. Wat nog open is, staat onder Nog niet af.", ct);

    public async Task<IActionResult> OnPostHeropenAsync(string id, CancellationToken ct) =>
        await Klaar(id, await beheer.Heropen(id, ct), "Het account is weer open.", ct);

    public async Task<IActionResult> OnPostWisStapAsync(string id, CancellationToken ct) =>
        await Klaar(id, await beheer.WisTweedeStap(id, ct), "De tweede stap is gewist. Bij de volgende keer aanmelden wordt hij opnieuw ingesteld.", ct);

    public async Task<IActionResult> OnPostLinkAsync(string id, CancellationToken ct)
    {
        var uitkomst = await beheer.NieuweLink(id, NodigUitModel.Site(Request), ct);
        if (uitkomst.Gelukt && !post.Bezorgt) TempData["Link"] = uitkomst.Waarde;
        return await Klaar(id, uitkomst, post.Bezorgt ? "De link gaat per e-mail naar deze persoon." : "De link is gemaakt.", ct);
    }

    private async Task<IActionResult> Klaar<T>(string id, Uitkomst<T> uitkomst, string gelukt, CancellationToken ct)
    {
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = gelukt;
            return LocalRedirect($"/beheer/accounts/{id}");
        }
        if (uitkomst.Weigeringen.Any(w => w is INietGevonden)) return NotFound();
        Weigeringen = uitkomst.Weigeringen;
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        return await OnGetAsync(id, ct);
    }
}
