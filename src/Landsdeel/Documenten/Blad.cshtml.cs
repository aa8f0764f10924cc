using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Documenten;

/// <summary>One document in its own lines, with the passages of afspraken marked.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class BladModel(DocumentVragen vragen) : PageModel
{
    public DocumentBeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await vragen.Een(id, ct) is not { } beeld) return NotFound();
        Beeld = beeld;
        return Page();
    }
}
