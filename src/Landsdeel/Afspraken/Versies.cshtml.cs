using Landsdeel.Domain.Afspraken;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Afspraken;

/// <summary>Two versions of an afspraak beside each other.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VersiesModel(VindAfspraak vind, Levensloop levensloop, NaamVragen namen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tot { get; set; }

    public IReadOnlyList<Levensmoment> Leven { get; private set; } = [];
    public Levensmoment Oud { get; private set; } = null!;
    public Levensmoment Nieuw { get; private set; } = null!;
    public Naamgids Namen { get; private set; } = null!;
    public IReadOnlyList<Veldverschil> Verschillen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await vind.Id(Sleutel, ct) is not { } id) return NotFound();
        Leven = await levensloop.Voor(id, ct);
        if (Leven.Count == 0) return NotFound();
        var nieuw = Tot is null ? Leven[^1] : Leven.SingleOrDefault(m => m.Nummer == Tot);
        var oud = Van is null ? Leven.LastOrDefault(m => m.Nummer < nieuw?.Nummer) ?? Leven[0] : Leven.SingleOrDefault(m => m.Nummer == Van);
        if (oud is null || nieuw is null) return NotFound();
        (Oud, Nieuw) = (oud, nieuw);
        Verschillen = AfspraakVerschil.Tussen(Oud.Inhoud, Nieuw.Inhoud);
        Namen = await namen.Voor([Oud.Inhoud, Nieuw.Inhoud], [], [Oud.Partij, Nieuw.Partij], ct);
        return Page();
    }
}
