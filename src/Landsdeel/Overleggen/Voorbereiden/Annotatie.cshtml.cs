using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>The annotated agenda: what everyone at the table gets, and with each item what the own partij wrote for itself alone.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
[RequestFormLimits(ValueCountLimit = 5000)]
public sealed class AnnotatieModel(Sessie sessie, AgendaVragen agendas, OverlegVragen overleggen, AnnotatieVragen vragen, BewaarAnnotaties bewaar, AgendaUitvoer uitvoer) : PageModel, IMetWeigeringen
{
    public Agendabeeld Beeld { get; private set; } = null!;

    public IReadOnlyDictionary<string, Annotatieregel> Annotaties { get; private set; } = new Dictionary<string, Annotatieregel>();

    /// <summary>As typed, when it could not be kept.</summary>
    public IReadOnlyDictionary<string, Annotatieinvoer> Getypt { get; private set; } = new Dictionary<string, Annotatieinvoer>();

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public bool MagSchrijven { get; private set; }

    public PartijId Eigen => sessie.Actor.Partij;

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    public string Vraag() => SessieTussenstap.Blikvraag(Request.Query);

    public async Task<IActionResult> OnGetAsync(string id, string? vorm, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        if (vorm is null) return Page();
        if (!Enum.TryParse<Stukvorm>(vorm, ignoreCase: true, out var gekozen)) return NotFound();
        var bestand = await uitvoer.Maak([Beeld], gekozen, ct, Annotaties.ToDictionary(a => a.Key, a => a.Value.Annotatie));
        if (bestand.Gelukt) return File(bestand.Waarde.Inhoud, bestand.Waarde.Mediatype, "geannoteerde-" + bestand.Waarde.Naam);
        Weigeringen = bestand.Weigeringen;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostAsync(string id, string[]? sleutel, int[]? basis, string?[]? standpunt, string?[]? spreeklijn, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        var bekend = Beeld.Punten.Select(p => p.Sleutel).ToHashSet();
        List<Annotatieinvoer> invoer = [.. (sleutel ?? []).Select((s, i) => new Annotatieinvoer(s, basis?.ElementAtOrDefault(i) ?? 0, standpunt?.ElementAtOrDefault(i), spreeklijn?.ElementAtOrDefault(i))).Where(i => bekend.Contains(i.Sleutel))];
        var uitkomst = await bewaar.Voer(Beeld.Overleg.Id, invoer, ct);
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = uitkomst.Waarde == 0 ? "Er was niets gewijzigd." : "Bewaard. Alleen uw eigen organisatie ziet dit.";
            return LocalRedirect($"/overleggen/{id}/annotatie{Vraag()}");
        }
        Weigeringen = uitkomst.Weigeringen;
        Getypt = invoer.DistinctBy(i => i.Sleutel).ToDictionary(i => i.Sleutel);
        return Page();
    }

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || !sessie.Aangemeld || await overleggen.Een(new(id), ct) is not { } overleg || await agendas.Van(new(id), ct) is not { } beeld) return false;
        Beeld = beeld;
        Annotaties = await vragen.Van(beeld.Overleg.Id, ct);
        MagSchrijven = sessie.Blik.BekendMicros is null && Toegang.WeigerInOverleg(sessie, Bevoegdheid.AfsprakenBeheren, overleg.Eigenaar, beeld.Overleg.Landsdelen, beeld.Overleg.Id) is null;
        return true;
    }
}
