using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Vaststellen;

/// <summary>One list or afspraak being signed: its text, who answered, and the answer of the own partij.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class BladModel(Ondertekenopslag opslag, Lijstopslag lijsten, MaakBewijs bewijs, Teken teken, Gedeeld.Sessie sessie) : PageModel
{
    public Ondertekening O { get; private set; } = null!;

    public string Tekst { get; private set; } = "";

    /// <summary>What changed for the own partij since its last answer; null when it never answered.</summary>
    public Lijstverschil? Verschil { get; private set; }

    public int? Sinds { get; private set; }

    /// <summary>The answer to confirm; null while it is still being given.</summary>
    public Antwoord? Bevestig { get; private set; }

    public PartijId Eigen => sessie.Actor.Partij;

    public Instemming? Mijn => O.Huidig(Eigen);

    public bool Gevraagd => O.Gevraagd.Any(g => g.Partij == Eigen);

    public bool MagTekenen => Gevraagd && O.Vastgesteld is null && sessie.Mag(Bevoegdheid.Ondertekenen) && sessie.Blik.BekendMicros is null;

    public bool MagHerinneren => O.MoetenNog.Any() && sessie.Mag(Bevoegdheid.OverleggenBeheren) && sessie.Blik.BekendMicros is null;

    public async Task<IActionResult> OnGetAsync(string soort, string sleutel, CancellationToken ct) => await Laad(soort, sleutel, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTekstAsync(string soort, string sleutel, CancellationToken ct) =>
        await Laad(soort, sleutel, ct) ? File(Encoding.UTF8.GetBytes(Tekst), "text/plain; charset=utf-8", "tekst.txt") : NotFound();

    public async Task<IActionResult> OnGetBewijsAsync(string soort, string sleutel, CancellationToken ct)
    {
        if (!await Laad(soort, sleutel, ct)) return NotFound();
        var uitkomst = await bewijs.Voer(O.Voorwerp.Soort, sleutel, ct);
        return uitkomst.Gelukt ? File(uitkomst.Waarde.Inhoud, uitkomst.Waarde.Mediatype, uitkomst.Waarde.Naam) : NotFound();
    }

    /// <param name="zeker">Set by the second step: what was chosen is shown first.</param>
    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostAntwoordAsync(
        string soort, string sleutel, string digest, Instemmingsoort? antwoord, string? tekst, Goedkeurder? voor, bool zeker, CancellationToken ct)
    {
        if (!await Laad(soort, sleutel, ct)) return NotFound();
        if (antwoord is not { } gekozen)
        {
            ModelState.AddModelError("antwoord", "Kies een antwoord.");
            return Page();
        }
        var gegeven = new Antwoord(gekozen, gekozen == Instemmingsoort.ZonderVoorbehoud ? null : tekst, gekozen == Instemmingsoort.OnderVoorbehoud ? voor : null);
        if (gegeven.Controleer() is { } fout)
        {
            ModelState.AddModelError(fout.Veld ?? "", fout.Bericht);
            return Page();
        }
        if (zeker) return await Klaar(await teken.Antwoord(O.Voorwerp.Soort, sleutel, digest, gegeven, ct), "Uw antwoord is vastgelegd.", ct);
        Bevestig = gegeven;
        return Page();
    }

    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostVoorbehoudAsync(string soort, string sleutel, string? afloop, bool handhaaf, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) ? NotFound() : handhaaf
            ? await Klaar(await teken.Handhaaf(O.Voorwerp.Soort, sleutel, afloop, ct), "Uw voorbehoud is gehandhaafd.", ct)
            : await Klaar(await teken.HefOp(O.Voorwerp.Soort, sleutel, afloop, ct), "Uw voorbehoud is opgeheven.", ct);

    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostAanvaardAsync(string soort, string sleutel, string van, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) || !IdVorm.Geldig(van) ? NotFound()
            : await Klaar(await teken.Aanvaard(O.Voorwerp.Soort, sleutel, new(van), ct), "U hebt het voorbehoud aanvaard.", ct);

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostHerinnerAsync(string soort, string sleutel, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) ? NotFound()
            : await Klaar(await teken.Herinner(O.Voorwerp.Soort, sleutel, null, null, ct), "De herinnering is vastgelegd.", ct);

    private async Task<IActionResult> Klaar(Uitkomst<Ondertekening> uitkomst, string gelukt, CancellationToken ct)
    {
        var adres = Vaststelwoorden.Adres(O.Voorwerp);
        if (!uitkomst.Gelukt)
        {
            foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
            await Laad(adres.Split('/')[2], O.Voorwerp.Sleutel, ct);
            return Page();
        }
        TempData["Gelukt"] = uitkomst.Waarde.Vastgesteld is null ? gelukt : gelukt + " Alle partijen hebben ingestemd: het is vastgesteld.";
        return Redirect(adres + SessieTussenstap.Blikvraag(Request.Query));
    }

    private async Task<bool> Laad(string soort, string sleutel, CancellationToken ct)
    {
        var welke = soort == "lijst" ? Voorwerpsoort.Lijst : Voorwerpsoort.Afspraak;
        if (!IdVorm.Geldig(sleutel) || await opslag.Huidig(welke, sleutel, ct) is not { } o || await bewijs.Tekst(o.Voorwerp, ct) is not { } tekst) return false;
        (O, Tekst) = (o, tekst);
        if (welke != Voorwerpsoort.Lijst || o.Laatste(Eigen) is not { } laatste || laatste.GegevenOpVersie == o.Voorwerp.Versie) return true;
        if (await lijsten.Versie(new(sleutel), laatste.GegevenOpVersie, ct) is { } oud && await lijsten.Versie(new(sleutel), o.Voorwerp.Versie, ct) is { } nieuw)
            (Sinds, Verschil) = (laatste.GegevenOpVersie, Lijstverschil.Tussen(oud, nieuw)
                .Voor(o.Gevraagd.FirstOrDefault(g => g.Partij == Eigen)?.Namens.ToHashSet() ?? []));
        return true;
    }
}
