using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Partijen;

/// <summary>The page of one partij.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class BladModel(BekijkPartij bekijk, WijzigPartij wijzig) : PageModel
{
    public PartijBeeld Beeld { get; private set; } = null!;

    /// <summary>May record that it is renamed, merges or is split.</summary>
    public bool MagVeranderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await bekijk.Voer(id, ct) is not { } beeld) return NotFound();
        Beeld = beeld;
        MagVeranderen = await wijzig.Weiger(beeld.Partij, ct) is null;
        return Page();
    }
}
