using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>Gives one version of a piece as a file to keep, never as something that a browser opens within this site.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Ophalen)]
public sealed class StukBestandModel(StukVragen vragen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, string stuk, int versie, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || !IdVorm.Geldig(stuk) || await vragen.Versie(new(id), stuk, versie, ct) is not { } gevonden) return NotFound();
        Response.ContentType = gevonden.Mediatype;
        Response.ContentLength = gevonden.Bytes;
        var naam = new ContentDispositionHeaderValue("attachment");
        naam.SetHttpFileName(gevonden.Bestandsnaam);
        Response.Headers.ContentDisposition = naam.ToString();
        await vragen.Schrijf(stuk, gevonden.Nummer, Response.Body, ct);
        return new EmptyResult();
    }
}
