using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Verschillen;

/// <summary>What changed between two days, both states beside each other.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class IndexModel(KiesVergelijking kies, VerschilVragen vragen, Sessie sessie) : PageModel, IMetWeigeringen
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    /// <summary>An overleg that is over, whose day is the first one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sinds { get; set; }

    /// <summary>An overleg, to see what changed since the one before it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Voor { get; set; }

    [BindProperty(SupportsGet = true)]
    public Vergelijkwijze Wijze { get; set; }

    /// <summary>One part, by itself.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wat { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Sessie Sessie => sessie;

    /// <summary>Null when what was asked is refused.</summary>
    public Verschilbeeld? Beeld { get; private set; }

    public IReadOnlyList<Vorigoverleg> Keuzes { get; private set; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public Verschilsoort? Alleen => Verschilwoorden.Lees(Wat);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Beeld = await Vergelijk(VerschilVragen.PerDeel, ct);
        Keuzes = await kies.Keuzes(Beeld?.Vergelijking.Tot.Peildatum ?? sessie.Peildatum, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken ct) => await Vergelijk(VerschilJson.PerDeel, ct) is { } beeld
        ? Content(VerschilJson.Schrijf(beeld), "application/json")
        : new ContentResult { StatusCode = Response.StatusCode, ContentType = "application/json", Content = System.Text.Json.JsonSerializer.Serialize(new { fouten = Weigeringen.Select(w => new { w.Code, w.Bericht }) }) };

    /// <summary>This same comparison, with one part by itself, on a page of it.</summary>
    public string Adres(Verschilsoort? soort, int pagina = 1, bool json = false)
    {
        var v = Beeld!.Vergelijking;
        var vraag = new Dictionary<string, string?>
        {
            ["van"] = $"{v.Van.Peildatum:yyyy-MM-dd}",
            ["tot"] = $"{v.Tot.Peildatum:yyyy-MM-dd}",
            ["wijze"] = v.Wijze == Vergelijkwijze.Gold ? null : "zei",
            ["wat"] = soort is { } s ? Verschilwoorden.Adres(s) : null,
            ["pagina"] = pagina > 1 ? pagina.ToString(null as IFormatProvider) : null,
            ["handler"] = json ? "json" : null,
        };
        return QueryHelpers.AddQueryString("/verschil", vraag.Where(p => p.Value is not null));
    }

    private async Task<Verschilbeeld?> Vergelijk(int per, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            ModelState.Clear();
            Weigeringen = [new DagOnleesbaar()];
        }
        else
        {
            var gekozen = await kies.Voer(new(Van, Tot, Sinds, Voor, Wijze), ct);
            if (gekozen.Gelukt) return await vragen.Voer(gekozen.Waarde, Alleen, Math.Clamp(Pagina, 1, 20), per, ct);
            Weigeringen = gekozen.Weigeringen;
        }
        Response.StatusCode = Weigeringen.All(w => w is INietGevonden) ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
        return null;
    }
}
