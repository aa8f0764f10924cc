using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Partijen;

/// <summary>The page of one partij.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class BladModel(BekijkPartij bekijk) : PageModel
{
    public PartijBeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await bekijk.Voer(id, ct) is not { } beeld) return NotFound();
        Beeld = beeld;
        return Page();
    }
}
