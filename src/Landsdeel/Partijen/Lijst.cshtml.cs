using Landsdeel.Domain.Partijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Partijen;

[Vereist(Bevoegdheid.Lezen)]
public sealed class LijstModel(PartijVragen vragen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public PartijSoort? Soort { get; set; }

    public IReadOnlyList<PartijRegel> Partijen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Partijen = await vragen.Lijst(Zoek, Soort, ct);
}
