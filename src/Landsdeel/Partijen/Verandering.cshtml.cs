using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Partijen;

/// <summary>Where is recorded that a partij is renamed, merges or is split.</summary>
[Vereist(Bevoegdheid.PartijenBeheren)]
public sealed class VeranderingModel(BekijkPartij bekijk, WijzigPartij wijzig, ZoekPartij zoek, Sessie sessie) : PageModel, IMetWeigeringen
{
    public PartijBeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    /// <summary>Which of the two forms was sent: "naam" or "op".</summary>
    public string Vorm { get; private set; } = "";

    /// <summary>As it was typed.</summary>
    public (string? Naam, string? Afkorting, string? Opvolgers, string? Samen, string? Nieuw, DateOnly? Dag, string? Grond) Invoer { get; private set; }

    public string? Fout(string vorm, string veld) => vorm == Vorm ? Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht : null;

    public string Adres(string handler) => $"/partijen/{Beeld.Partij.Id}/verandering?handler={handler}{SessieTussenstap.Blikvraag(Request.Query).Replace('?', '&')}";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await Laad(id, ct) ?? Page();

    public async Task<IActionResult> OnPostNaamAsync(string id, string? naam, string? afkorting, DateOnly? dag, string? grond, CancellationToken ct)
    {
        if (await Laad(id, ct) is { } weg) return weg;
        (Vorm, Invoer) = ("naam", (naam, afkorting, null, null, null, dag, grond));
        var uitkomst = await wijzig.Hernoem(id, naam, afkorting, dag, grond, ct);
        return Klaar(uitkomst.Gelukt ? [] : uitkomst.Weigeringen, $"De nieuwe naam geldt vanaf {Opmaak.Datumwoorden.Voluit(dag ?? sessie.Peildatum)}.");
    }

    public async Task<IActionResult> OnPostOpAsync(string id, string? opvolgers, string? samen, string? nieuw, DateOnly? dagop, string? grondop, CancellationToken ct)
    {
        if (await Laad(id, ct) is { } weg) return weg;
        (Vorm, Invoer) = ("op", (null, null, opvolgers, samen, nieuw, dagop, grondop));
        List<string> ids = [id];
        foreach (var naam in Los(samen))
        {
            var treffers = await zoek.Voer(naam, null, ct);
            if (treffers.Gevonden is { } gevonden) ids.Add(gevonden.Id);
            else Weigeringen = [.. Weigeringen, new OpvolgerOnbekend(naam) with { Veld = "samen" }];
        }
        if (Weigeringen.Count > 0) return Page();
        var uitkomst = await wijzig.GaOp(ids, [.. Los(opvolgers)], nieuw, dagop, grondop, ct);
        return Klaar([.. uitkomst.Gelukt ? [] : uitkomst.Weigeringen.Select(w => w.Veld is "dag" or "grond" ? w with { Veld = w.Veld + "op" } : w)], "Vastgelegd. Alles wat naar deze partij verwijst, blijft staan; de opvolger neemt haar werk over.");
    }

    private static string[] Los(string? namen) => (namen ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IActionResult Klaar(IReadOnlyList<Weigering> weigeringen, string gelukt)
    {
        if (weigeringen.Count == 0)
        {
            TempData["Gelukt"] = gelukt;
            return LocalRedirect($"/partijen/{Beeld.Partij.Id}{SessieTussenstap.Blikvraag(Request.Query)}");
        }
        Weigeringen = weigeringen;
        return Page();
    }

    private async Task<IActionResult?> Laad(string id, CancellationToken ct)
    {
        if (await bekijk.Voer(id, ct) is not { } beeld) return NotFound();
        Beeld = beeld;
        Invoer = (null, null, null, null, null, sessie.Peildatum, null);
        return await wijzig.Weiger(beeld.Partij, ct) is null ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
