using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>The steps towards one overleg: their days, how far they are, and the lead times behind them.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class SpoorboekjeModel(Sessie sessie, OverlegVragen overleggen, KalenderVragen vragen, StelSpoorboekjeIn stel) : PageModel, IMetWeigeringen
{
    public Overleg Overleg { get; private set; } = null!;

    public IReadOnlyList<Spoormoment> Stappen { get; private set; } = [];

    public bool MagWijzigen { get; private set; }

    public Doorlooptijden Tijden { get; private set; } = null!;

    public DateOnly Peildatum => sessie.Peildatum;

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public string? Fout(Spoorstap stap) => Weigeringen.FirstOrDefault(w => w.Veld == stap.ToString())?.Bericht;

    public string Adres(string handler) => $"/overleggen/{Overleg.Id}/spoorboekje?handler={handler}{SessieTussenstap.Blikvraag(Request.Query).Replace('?', '&')}";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await Laad(id, ct) ? Page() : NotFound();

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostTijdenAsync(string id, int? puntenAanleveren, int? stukkenAanleveren, int? agendaVast, int? verzenden, bool standaard, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        // An empty or unreadable field is out of range, and is told as such.
        Tijden = standaard ? Doorlooptijden.Van(Overleg.Reeks) : new(puntenAanleveren ?? -1, stukkenAanleveren ?? -1, agendaVast ?? -1, verzenden ?? -1);
        ModelState.Clear();
        return Klaar(await stel.Voer(Overleg.Id, standaard ? null : Tijden, ct), "Het spoorboekje is bijgewerkt.");
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostVerzondenAsync(string id, CancellationToken ct) =>
        !await Laad(id, ct) ? NotFound() : Klaar(await stel.Verzonden(Overleg.Id, ct), "Vastgelegd dat de agenda is verzonden.");

    private IActionResult Klaar(Uitkomst<long> uitkomst, string gelukt)
    {
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            return Page();
        }
        TempData["Gelukt"] = gelukt;
        return LocalRedirect($"/overleggen/{Overleg.Id}/spoorboekje{SessieTussenstap.Blikvraag(Request.Query)}");
    }

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await overleggen.Een(new(id), ct) is not { } beeld) return false;
        Overleg = beeld.Overleg;
        Tijden = Overleg.Doorlooptijden ?? Doorlooptijden.Van(Overleg.Reeks);
        Stappen = (await vragen.Een(Overleg, ct)).Stappen;
        MagWijzigen = sessie.Blik.BekendMicros is null && Toegang.WeigerInOverleg(sessie, Bevoegdheid.OverleggenBeheren, beeld.Eigenaar, Overleg.Landsdelen, Overleg.Id) is null;
        return true;
    }
}
