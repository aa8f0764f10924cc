using Landsdeel.Domain.Vaststellen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Vaststellen;

/// <summary>What the own partij must sign, what waits for others, and what is vastgesteld.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class OverzichtModel(Ondertekenopslag opslag, Gedeeld.Sessie sessie) : PageModel
{
    public IReadOnlyList<(string Kop, string Leeg, IReadOnlyList<Ondertekening> Lijst)> Delen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var alle = await opslag.Alle(ct);
        bool Moet(Ondertekening o) => o.MoetenNog.Any(g => sessie.Kijker.Namens.Contains(g.Partij));
        Delen =
        [
            ("Uw organisatie moet nog antwoorden", "Er ligt niets voor uw organisatie.", [.. alle.Where(Moet)]),
            ("Nog niet vastgesteld", "Er wordt nergens op gewacht.", [.. alle.Where(o => o.Vastgesteld is null && !Moet(o))]),
            ("Vastgesteld", "Er is nog niets vastgesteld.", [.. alle.Where(o => o.Vastgesteld is not null)]),
        ];
    }
}
