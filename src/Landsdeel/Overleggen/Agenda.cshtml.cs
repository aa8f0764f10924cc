using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

[Vereist(Bevoegdheid.Lezen)]
public sealed class AgendaModel(AgendaVragen vragen, Sessie sessie) : PageModel
{
    public Agendabeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Van(new(id), ct) is not { } beeld) return NotFound();
        Beeld = beeld;
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(string id, CancellationToken ct) =>
        IdVorm.Geldig(id) && await vragen.Van(new(id), ct) is { } beeld
            ? Content(AgendaJson.Schrijf([beeld], sessie.Peildatum), "application/json")
            : NotFound();
}
