using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>The people of one's partij.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class BeheerModel(Accountlijst lijst, Sessie sessie) : PageModel
{
    public Sessie Sessie => sessie;

    public IReadOnlyList<AccountRij> Accounts { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken ct) => (Accounts, Overleggen) = (await lijst.Voer(ct), await lijst.Overleggen(ct));
}
