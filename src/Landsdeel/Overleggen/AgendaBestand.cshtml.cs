using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Overleggen;

/// <summary>An agenda as a file. Shows a page only when the file cannot be made, with what is missing.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class AgendaBestandModel(AgendaVragen vragen, AgendaUitvoer uitvoer, Gedeeld.Sessie sessie) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public string Terug { get; private set; } = "";

    /// <summary>Of one overleg, or of a round by its name.</summary>
    public async Task<IActionResult> OnGetAsync(string? id, string? naam, string vorm, CancellationToken ct)
    {
        if (naam is not null)
        {
            if (await vragen.Ronde(naam, sessie.Landsdeel, ct) is not { Count: > 0 } beelden) return NotFound();
            Terug = $"/overleggen/ronde/{Uri.EscapeDataString(naam)}";
            return await Stuur(beelden, vorm, ct);
        }
        if (!IdVorm.Geldig(id) || await vragen.Van(new(id!), ct) is not { } beeld) return NotFound();
        Terug = $"/overleggen/{id}/agenda";
        return await Stuur([beeld], vorm, ct);
    }

    private async Task<IActionResult> Stuur(IReadOnlyList<Agendabeeld> beelden, string vorm, CancellationToken ct)
    {
        if (!Enum.TryParse<Stukvorm>(vorm, ignoreCase: true, out var gekozen) || !Enum.IsDefined(gekozen)) return NotFound();
        var uitkomst = await uitvoer.Maak(beelden, gekozen, ct);
        if (uitkomst.Gelukt) return File(uitkomst.Waarde.Inhoud, uitkomst.Waarde.Mediatype, uitkomst.Waarde.Naam);
        Weigeringen = uitkomst.Weigeringen;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
