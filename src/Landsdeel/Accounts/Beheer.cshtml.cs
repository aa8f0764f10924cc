using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>The people of one's partij.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class BeheerModel(Accountlijst lijst, Poststand post, Sessie sessie) : PageModel
{
    public Sessie Sessie => sessie;

    public IReadOnlyList<AccountRij> Accounts { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public Postbeeld Post { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Accounts, Overleggen, Post) = (await lijst.Voer(ct), await lijst.Overleggen(ct), await post.Haal(ct));

    public async Task<IActionResult> OnPostOpnieuwAsync(long bericht, CancellationToken ct)
    {
        await post.Opnieuw(bericht, ct);
        TempData["Gelukt"] = "Het bericht wordt nog een keer verstuurd.";
        return LocalRedirect("/beheer/accounts");
    }
}
