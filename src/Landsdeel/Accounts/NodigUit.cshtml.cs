using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Accounts;

/// <summary>Invites someone to the own partij.</summary>
[Vereist(Bevoegdheid.AccountsBeheren)]
public sealed class NodigUitModel(BeheerAccounts beheer, Accountlijst lijst, IPost post) : PageModel
{
    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Adres { get; set; }

    [BindProperty]
    public string? Functie { get; set; }

    [BindProperty]
    public string? Bereik { get; set; }

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken ct) => Overleggen = await lijst.Overleggen(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var uitkomst = Lees(Functie, Bereik) is { Gelukt: true } keuze
            ? await beheer.NodigUit(Naam, Adres, keuze.Waarde, Site(Request), ct) : Uitkomst.Geweigerd<(string, string)>([new FunctieKiezen()]);
        if (uitkomst is { Gelukt: true, Waarde: var (account, link) })
        {
            // Without a mail server the beheerder hands the link over. It is shown once.
            TempData["Link"] = post.Bezorgt ? null : link;
            TempData["Gelukt"] = post.Bezorgt ? $"De uitnodiging gaat per e-mail naar {Adres?.Trim()}." : "De uitnodiging is gemaakt.";
            return LocalRedirect($"/beheer/accounts/{account}");
        }
        foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
        await OnGetAsync(ct);
        return Page();
    }

    /// <summary>What was chosen in the two lists.</summary>
    internal static Uitkomst<Toekenning> Lees(string? functie, string? bereik) =>
        !Enum.TryParse<Functie>(functie, out var f) || !Enum.IsDefined(f) ? new FunctieKiezen()
        : Accountwoorden.LeesBereik(bereik) is { } b ? new Toekenning(f, b) : new OverlegVanBereikOnbekend();

    /// <summary>Where links lead: the address that others know this site by, or else this site as the one who asks reached it. The host is one of those allowed.</summary>
    internal static string Site(HttpRequest verzoek) => verzoek.HttpContext.RequestServices.GetRequiredService<Gedeeld.Siteadres>() is { IsPubliek: true } publiek
        ? publiek.Waarde : $"{verzoek.Scheme}://{verzoek.Host}";
}
