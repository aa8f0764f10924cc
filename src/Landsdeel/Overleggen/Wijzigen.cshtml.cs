using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>Adds an overleg, or changes one.</summary>
[Vereist(Bevoegdheid.OverleggenBeheren)]
public sealed class WijzigenModel(OverlegVragen vragen, MaakOverleg maak, WijzigOverleg wijzig, Deelnemerlezer lezer) : PageModel, IMetWeigeringen
{
    [BindProperty]
    public OverlegFormulier Formulier { get; set; } = new();

    /// <summary>The overleg that is changed; null when one is added.</summary>
    public Overleg? Overleg { get; private set; }

    public IReadOnlyList<Puntpartij> Deelnemers { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public bool EenAnderWasEerder => Weigeringen.Any(w => w is GelijktijdigGewijzigd);

    /// <summary>States that can be chosen here: those of the agenda follow from the agenda itself.</summary>
    public IEnumerable<OverlegStatus> Statussen => Enum.GetValues<OverlegStatus>().Where(s => s == (Overleg?.Status ?? OverlegStatus.Gepland)
        || (s >= OverlegStatus.Gehouden && s > (Overleg?.Status ?? OverlegStatus.Gepland)));

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken ct)
    {
        if (id is null) return Page();
        if (!IdVorm.Geldig(id) || await vragen.Een(new(id), ct) is not { } beeld) return NotFound();
        Overleg = beeld.Overleg;
        Deelnemers = beeld.Deelnemers;
        Formulier = OverlegFormulier.Van(beeld.Overleg, beeld.Nummer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken ct)
    {
        if (id is not null)
        {
            if (!IdVorm.Geldig(id) || await vragen.Een(new(id), ct) is not { } beeld) return NotFound();
            Overleg = beeld.Overleg;
        }
        List<Weigering> weigeringen = [];
        var erbij = await lezer.Lees(Formulier.Erbij, ct);
        if (!erbij.Gelukt) weigeringen.AddRange(erbij.Weigeringen);
        var invoer = Formulier.Invoer(erbij.Gelukt ? erbij.Waarde : []);
        if (Formulier.Status is { } status && !Statussen.Contains(status)) invoer = invoer with { Status = null };
        if (!ModelState.IsValid)
        {
            Deelnemers = await vragen.Namen(invoer.Deelnemers, ct);
            return Page();
        }
        if (weigeringen.Count == 0)
        {
            var uitkomst = id is null ? await Toevoegen(invoer, ct) : await Wijzig(id, invoer, ct);
            if (uitkomst.Gelukt)
            {
                TempData["Gelukt"] = id is null ? "Het overleg is toegevoegd." : "Het overleg is gewijzigd.";
                return Redirect($"/overleggen/{uitkomst.Waarde}{SessieTussenstap.Blikvraag(Request.Query)}");
            }
            weigeringen.AddRange(uitkomst.Weigeringen);
        }
        Weigeringen = weigeringen;
        foreach (var w in weigeringen) ModelState.AddModelError(w.Veld is { } veld ? "Formulier." + char.ToUpperInvariant(veld[0]) + veld[1..] : "", w.Bericht);
        Deelnemers = await vragen.Namen(invoer.Deelnemers, ct);
        return Page();
    }

    private async Task<Uitkomst<string>> Toevoegen(OverlegInvoer invoer, CancellationToken ct)
    {
        var uitkomst = await maak.Voer(invoer, Formulier.Zicht, ct);
        return uitkomst.Gelukt ? uitkomst.Waarde.Waarde : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    private async Task<Uitkomst<string>> Wijzig(string id, OverlegInvoer invoer, CancellationToken ct)
    {
        var uitkomst = await wijzig.Voer(new(id), Formulier.Basis, invoer, ct);
        return uitkomst.Gelukt ? id : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }
}
