using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Landsdeel.Rondes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Start;

[Vereist(Bevoegdheid.Lezen)]
public sealed class IndexModel(StartVragen vragen, NoteerBezoek bezoek, LaadRonde laad, Sessie sessie) : PageModel
{
    public Sessie Sessie => sessie;

    public bool Leeg { get; private set; }

    public DateOnly Horizon => vragen.Horizon;

    public IReadOnlyList<StartOverleg> Overleggen { get; private set; } = [];

    public StartLijst TeLaat { get; private set; } = new(0, []);

    public StartLijst Binnenkort { get; private set; } = new(0, []);

    public StartLijst ZonderMoment { get; private set; } = new(0, []);

    /// <summary>When the previous visit ended; null on the first.</summary>
    public long? Sinds { get; private set; }

    public int Gewijzigd { get; private set; }

    public IReadOnlyList<StartWijziging> Wijzigingen { get; private set; } = [];

    public IReadOnlyList<StartConcept> Concepten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (sessie.Aangemeld) Concepten = await vragen.Concepten(ct);
        Overleggen = await vragen.Overleggen(ct);
        if (Leeg = await vragen.IsLeeg(ct)) return;
        TeLaat = await vragen.TeLaat(ct);
        Binnenkort = await vragen.Binnenkort(ct);
        ZonderMoment = await vragen.ZonderMoment(ct);
        if (!sessie.Aangemeld) return;
        Sinds = await bezoek.Voer(ct);
        if (Sinds is { } sinds) (Gewijzigd, Wijzigingen) = await vragen.Gewijzigd(sinds, ct);
    }

    /// <summary>Fills an empty register with the round of 2020 that travels with the product.</summary>
    [Vereist(Bevoegdheid.Inlezen)]
    public async Task<IActionResult> OnPostRondeAsync(CancellationToken ct)
    {
        var uitkomst = await laad.Voer(RondeBestand.Voorbeeld(), RondeBestand.VoorbeeldTekst, "samples/2020-voorjaar", ct);
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = $"De ronde van 2020 is geladen: {uitkomst.Waarde} afspraken.";
            return LocalRedirect("/");
        }
        foreach (var weigering in uitkomst.Weigeringen) ModelState.AddModelError("", weigering.Bericht);
        await OnGetAsync(ct);
        return Page();
    }
}
