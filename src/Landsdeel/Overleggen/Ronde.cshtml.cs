using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>The agendas of all overleggen of one round together.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class RondeModel(AgendaVragen vragen, Infrastructure.Documents.Omzetter omzetter, Sessie sessie) : PageModel
{
    public string Naam { get; private set; } = "";

    public IReadOnlyList<Agendabeeld> Beelden { get; private set; } = [];

    public bool KanOmzetten => omzetter.Beschikbaar;

    public Landsdelen Landsdeel => sessie.Landsdeel;

    public async Task<IActionResult> OnGetAsync(string naam, CancellationToken ct)
    {
        Beelden = await vragen.Ronde(naam, sessie.Landsdeel, ct);
        if (Beelden.Count == 0) return NotFound();
        Naam = Beelden[0].Overleg.Naam;
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(string naam, CancellationToken ct) =>
        await vragen.Ronde(naam, sessie.Landsdeel, ct) is { Count: > 0 } beelden
            ? Content(AgendaJson.Schrijf(beelden, sessie.Peildatum), "application/json") : NotFound();
}
