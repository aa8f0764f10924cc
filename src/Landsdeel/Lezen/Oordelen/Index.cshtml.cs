using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Where a letter is handed in, and the letters that are being judged.</summary>
[Vereist(Bevoegdheid.Inlezen), EnableRateLimiting(Remmen.Kostbaar)]
[RequestSizeLimit(Grootste)]
[RequestFormLimits(MultipartBodyLengthLimit = Grootste)]
public sealed class IndexModel(OntvangBrief ontvang, BriefVragen vragen, WijzigBrief wijzig) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>More than a letter may have, so that a file that is too large gets an answer instead of a broken connection.</summary>
    private const long Grootste = 250L * 1024 * 1024;
    private static readonly TimeSpan Even = TimeSpan.FromSeconds(2);

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    [BindProperty]
    public string? Datum { get; set; }

    [BindProperty]
    public string Zicht { get; set; } = nameof(ZichtNiveau.AllePartijen);

    [BindProperty]
    public string? VerslagVan { get; set; }

    public IReadOnlyList<Briefoverzicht> Recent { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    /// <summary>The letter that was read before from the same text.</summary>
    public string? Eerder { get; private set; }

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => (w.Veld ?? "Bestand") == veld)?.Bericht;

    public async Task OnGetAsync(CancellationToken ct) => Recent = await vragen.Recent(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Bestand is null) return await Opnieuw([new GeenBrief()], ct);
        DateOnly? datum = null;
        if (!string.IsNullOrWhiteSpace(Datum))
        {
            if (!DateOnly.TryParseExact(Datum.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return await Opnieuw([new BriefdatumOngeldig()], ct);
            datum = dag;
        }
        var zicht = Enum.TryParse<ZichtNiveau>(Zicht, out var niveau) ? niveau : (ZichtNiveau)(-1);
        await using var inhoud = Bestand.OpenReadStream();
        var uitkomst = await ontvang.Voer(inhoud, Bestand.Length, Bestand.FileName, new(datum, zicht, Invoertekst.Schoon(VerslagVan)), ct);
        if (!uitkomst.Gelukt) return await Opnieuw(uitkomst.Weigeringen, ct);
        await uitkomst.Waarde.Wacht(Even, ct);
        // A letter that could not be read at once is answered at once, and leaves no trace.
        if (await wijzig.Geweigerd(uitkomst.Waarde.Brief, ct) is { } geweigerd)
        {
            Eerder = geweigerd.Eerder;
            return await Opnieuw([new NietGelezen(geweigerd.Melding)], ct);
        }
        return Redirect($"/lezen/{uitkomst.Waarde.Brief}{SessieTussenstap.Blikvraag(Request.Query)}");
    }

    private async Task<IActionResult> Opnieuw(IReadOnlyList<Weigering> weigeringen, CancellationToken ct)
    {
        Weigeringen = [.. weigeringen.Select(w => w.Veld is null ? w with { Veld = "Bestand" } : w)];
        Recent = await vragen.Recent(ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
