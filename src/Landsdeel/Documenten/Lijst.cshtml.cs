using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Documenten;

/// <summary>The documents that records come from or lean on.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class LijstModel(DocumentVragen vragen) : PageModel
{
    public IReadOnlyList<DocumentRegel> Documenten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Documenten = await vragen.Lijst(ct);
}
