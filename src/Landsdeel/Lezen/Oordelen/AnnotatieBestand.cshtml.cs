using System.Text.Json;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What was judged of a letter, as a file.</summary>
[Vereist(Bevoegdheid.Inlezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class AnnotatieBestandModel(AnnotatieVragen vragen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await vragen.Van(id, ct) is { } annotatie
        ? File(JsonSerializer.SerializeToUtf8Bytes(annotatie, AnnotatieVragen.Vorm), "application/json", $"annotatie-{id[^8..]}.json")
        : NotFound();
}
