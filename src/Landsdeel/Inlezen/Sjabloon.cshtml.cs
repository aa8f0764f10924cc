using Landsdeel.Infrastructure.Tabellen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Inlezen;

/// <summary>The template, as a workbook or as CSV.</summary>
[Vereist(Bevoegdheid.Inlezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class SjabloonModel(TimeProvider klok) : PageModel
{
    private const string Naam = "landsdeel-sjabloon-afspraken";

    public async Task<IActionResult> OnGetAsync(string soort, CancellationToken ct)
    {
        if (soort == "xlsx") return File(SjabloonSchrijver.Xlsx("Afspraken", Sjabloon.Inhoud, klok.GetUtcNow()), TabelSchrijver.XlsxMediatype, Naam + ".xlsx");
        var uit = new MemoryStream();
        await TabelSchrijver.SchrijfCsv(uit, [.. Sjabloon.Inhoud.Select((k, i) => SchrijfKolom.Tekst<IReadOnlyList<string>>(k.Naam, r => r[i]))],
            (IReadOnlyList<string>[])[[.. Sjabloon.Inhoud.Select(k => k.Voorbeeld)]], ct);
        uit.Position = 0;
        return File(uit, TabelSchrijver.CsvMediatype, Naam + ".csv");
    }
}
