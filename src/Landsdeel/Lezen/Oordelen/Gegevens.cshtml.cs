using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What is known of the letter as a whole, who may see what comes of it, and what was judged so far.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class GegevensModel(Sessie sessie, BriefVragen vragen, WijzigBrief wijzig) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    private const int Getoond = 50;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Titel { get; set; }

    [BindProperty]
    public string? Datum { get; set; }

    [BindProperty]
    public string? Zicht { get; set; }

    [BindProperty]
    public string? VerslagVan { get; set; }

    [BindProperty]
    public string? Meekijken { get; set; }

    public BriefRij Brief { get; private set; } = null!;
    public Briefkop Kop { get; private set; } = null!;
    public bool Vast { get; private set; }
    public bool Eigen { get; private set; }
    public IReadOnlyList<Gegeven> Oordelen { get; private set; } = [];
    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Vind(ct)) return NotFound();
        (Titel, Datum, Zicht, VerslagVan, Meekijken) = (Brief.Titel, Kop.Kenmerken.Datum?.ToString("yyyy-MM-dd", null), Kop.Zicht.ToString(), Kop.VerslagVan, Brief.ZichtNiveau.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Vind(ct)) return NotFound();
        DateOnly? datum = null;
        if (!string.IsNullOrWhiteSpace(Datum))
        {
            if (!DateOnly.TryParseExact(Datum.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return Opnieuw([new BriefdatumOngeldig()]);
            datum = dag;
        }
        var zicht = Enum.TryParse<ZichtNiveau>(Zicht, out var z) ? z : Kop.Zicht;
        var meekijken = Enum.TryParse<ZichtNiveau>(Meekijken, out var m) ? m : Brief.ZichtNiveau;
        var uitkomst = await wijzig.Voer(Id, Titel, datum, zicht, Invoertekst.Schoon(VerslagVan), meekijken, ct);
        if (!uitkomst.Gelukt) return Opnieuw(uitkomst.Weigeringen);
        TempData["Gelukt"] = "De gegevens van de brief zijn bewaard.";
        return LocalRedirect($"/lezen/{Id}{SessieTussenstap.Blikvraag(Request.Query)}");
    }

    private PageResult Opnieuw(IReadOnlyList<Weigering> weigeringen)
    {
        Weigeringen = weigeringen;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Vind(CancellationToken ct)
    {
        if (await vragen.Vind(Id, ct) is not { Stand: BriefStand.Gelezen } brief) return false;
        Brief = brief;
        Kop = Briefkop.Lees(brief);
        Vast = await wijzig.IetsOvergenomen(brief, ct);
        Eigen = brief.ZichtPartij == sessie.Actor.Partij.Waarde;
        Oordelen = await vragen.Gegeven(brief, Getoond, ct);
        return true;
    }
}
