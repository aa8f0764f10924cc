using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>The pieces of an overleg, and where one hands them in.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
[RequestSizeLimit(Grootste)]
[RequestFormLimits(MultipartBodyLengthLimit = Grootste)]
public sealed class StukkenModel(Sessie sessie, OverlegVragen overleggen, AgendaVragen agendas, StukVragen vragen, VoegStukToe voegToe, TrekStukIn trekIn) : PageModel, IMetWeigeringen
{
    /// <summary>More than a piece may have, so that one that is too large gets an answer instead of a broken connection.</summary>
    private const long Grootste = Vergaderstuk.Grootste + (50L * 1024 * 1024);

    public Overleg Overleg { get; private set; } = null!;

    public IReadOnlyList<Agendapunt> Punten { get; private set; } = [];

    public IReadOnlyList<Stukregel> Regels { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    public bool MagToevoegen { get; private set; }

    public PartijId Eigen => sessie.Actor.Partij;

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public (string? Titel, string? Bij, ZichtNiveau Niveau) Getypt { get; private set; } = (null, null, ZichtNiveau.Overleg);

    public string Adres => $"/overleggen/{Overleg.Id}/stukken{SessieTussenstap.Blikvraag(Request.Query)}";

    public string AdresMet(string handler) => Adres + (Adres.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler;

    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await Laad(id, ct) ? Page() : NotFound();

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostAsync(string id, IFormFile? bestand, string? titel, string? bij, ZichtNiveau? niveau, string? stuk, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Getypt = (titel, bij, niveau ?? ZichtNiveau.Overleg);
        if (!string.IsNullOrEmpty(bij) && Punten.All(p => p.Sleutel != bij)) bij = null;
        using var inhoud = bestand?.OpenReadStream() ?? Stream.Null;
        var uitkomst = await voegToe.Voer(Overleg.Id, new(stuk, titel, bij, niveau ?? (ZichtNiveau)(-1), bestand?.FileName ?? "", bestand?.Length ?? 0), inhoud, ct);
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            ModelState.Clear();
            return Page();
        }
        TempData["Gelukt"] = uitkomst.Waarde.Versies.Count == 1 ? "Het stuk is toegevoegd." : $"Versie {uitkomst.Waarde.Versies.Count} van het stuk is toegevoegd.";
        return LocalRedirect(Adres);
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostTrekInAsync(string id, string? stuk, string? waarom, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        var uitkomst = await trekIn.Voer(Overleg.Id, stuk ?? "", waarom, ct);
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            ModelState.Clear();
            return Page();
        }
        TempData["Gelukt"] = "Het stuk is ingetrokken. Niemand ziet het meer bij dit overleg.";
        return LocalRedirect(Adres);
    }

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await overleggen.Een(new(id), ct) is not { } beeld || await agendas.Van(new(id), ct) is not { } agenda) return false;
        (Overleg, Punten) = (beeld.Overleg, agenda.Punten);
        Regels = await vragen.Van(Overleg.Id, ct);
        Namen = (await overleggen.Namen([.. Regels.Select(r => r.Stuk.Indiener)], ct)).ToDictionary(p => p.Partij.Waarde, p => p.Naam);
        MagToevoegen = sessie.Blik.BekendMicros is null && Toegang.WeigerInOverleg(sessie, Bevoegdheid.AfsprakenBeheren, beeld.Eigenaar, Overleg.Landsdelen, Overleg.Id) is null;
        return true;
    }
}
