using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>One overleg: when, who, what comes back there and what was agreed there.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class OverlegModel(OverlegVragen vragen, AgendaVragen agendas, Sessie sessie) : PageModel
{
    public OverlegBeeld Beeld { get; private set; } = null!;

    public Agendabeeld Agenda { get; private set; } = null!;

    public IReadOnlyList<Agendapunt> KomtTerug { get; private set; } = [];

    public bool MagBewerken => sessie.Blik.BekendMicros is null && Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Een(new(id), ct) is not { } beeld || await agendas.Van(new(id), ct) is not { } agenda) return NotFound();
        Beeld = beeld;
        Agenda = agenda;
        KomtTerug = [.. agenda.Voorstel.Punten.Where(p => p.Herkomst == Puntherkomst.KomtTerug)];
        return Page();
    }
}
