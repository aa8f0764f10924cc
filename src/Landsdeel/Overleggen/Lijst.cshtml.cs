using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

[Vereist(Bevoegdheid.Lezen)]
public sealed class LijstModel(OverlegVragen vragen, Sessie sessie) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OverlegReeks? Reeks { get; set; }

    /// <summary>Only overleggen of a corridor.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Corridors { get; set; }

    public OverlegLijst Lijst { get; private set; } = new([], [], false);

    public Sessie Sessie => sessie;

    public bool MagBewerken => Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is null;

    public async Task OnGetAsync(CancellationToken ct) => Lijst = await vragen.Lijst(Reeks, Corridors, ct);
}
