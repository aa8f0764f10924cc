using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Inlezen;

/// <summary>Where a list is handed in, and the lists of the own partij.</summary>
[Vereist(Bevoegdheid.Inlezen), EnableRateLimiting(Remmen.Kostbaar)]
[RequestSizeLimit(Grootste)]
[RequestFormLimits(MultipartBodyLengthLimit = Grootste)]
public sealed class IndexModel(OntvangLijst ontvang, ImportVragen vragen, VerwijderLijst verwijder) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>More than a list may have, so that a file that is too large gets an answer instead of a broken connection.</summary>
    private const long Grootste = 100L * 1024 * 1024;

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    [BindProperty]
    public string? Werkblad { get; set; }

    [BindProperty]
    public string? KopRij { get; set; }

    public IReadOnlyList<Importregel> Recent { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => (w.Veld ?? "Bestand") == veld)?.Bericht;

    public async Task OnGetAsync(CancellationToken ct) => Recent = await vragen.Recent(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Bestand is null) return await Opnieuw([new GeenBestand()], ct);
        int? rij = null;
        if (!string.IsNullOrWhiteSpace(KopRij))
        {
            if (!int.TryParse(KopRij, out var getypt)) return await Opnieuw([new KopRijOngeldig()], ct);
            rij = getypt;
        }
        await using var inhoud = Bestand.OpenReadStream();
        var uitkomst = await ontvang.Voer(inhoud, Bestand.Length, Bestand.FileName, Werkblad, rij, ct);
        if (!uitkomst.Gelukt) return await Opnieuw(uitkomst.Weigeringen, ct);
        await uitkomst.Waarde.Wacht(Wachttijd.Even, ct);
        // A file that could not be read at once is answered at once, and leaves no trace.
        if (await verwijder.Geweigerd(uitkomst.Waarde.Import, ct) is { } weigering) return await Opnieuw([weigering], ct);
        return Redirect($"/inlezen/{uitkomst.Waarde.Import}{Request.QueryString}");
    }

    private async Task<IActionResult> Opnieuw(IReadOnlyList<Weigering> weigeringen, CancellationToken ct)
    {
        Weigeringen = [.. weigeringen.Select(w => w.Veld is null ? w with { Veld = "Bestand" } : w)];
        Recent = await vragen.Recent(ct);
        return Page();
    }
}

internal static class Wachttijd
{
    /// <summary>Work shorter than this needs no page of progress.</summary>
    public static TimeSpan Even { get; } = TimeSpan.FromSeconds(2);
}
