using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Overleggen.Conceptlijst;

/// <summary>The list of agreements of an overleg as page and as file, with what partijen say of it.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class ConceptlijstModel(
    Sessie sessie, OverlegVragen overleggen, Vergaderen.VergaderVragen vergaderingen, Lijstopslag lijsten, MaakConceptlijst maak, ReactieVragen reacties,
    Reageer reageer, BeslisReactie beslis, LijstUitvoer uitvoer, Ondertekenopslag ondertekeningen, Partijen.Partijnoten noten) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    public Overleg Overleg { get; private set; } = null!;

    /// <summary>Null while there is none, or none that this viewer may see.</summary>
    public Afsprakenlijst? Lijst { get; private set; }

    /// <summary>How the partijen sign it; null while it lies before nobody, or not for this viewer.</summary>
    public Ondertekening? Ondertekening { get; private set; }

    public DateOnly Vandaag => sessie.Peildatum;

    public bool HeeftVerslag { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlyList<Reactieregel>> Reacties { get; private set; } = new Dictionary<string, IReadOnlyList<Reactieregel>>();

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    /// <summary>At which agreement or reaction it went wrong, and what was typed there.</summary>
    public (string Bij, string? Opmerking, string? Voorstel, string? Reden) Getypt { get; private set; } = ("", null, null, null);

    private bool Nu => sessie.Blik.BekendMicros is null && Overleg.Status != OverlegStatus.LijstVastgesteld;

    private PartijId _eigenaar;

    public bool MagBeslissen => Nu && Mag(Bevoegdheid.OverleggenBeheren);

    public bool MagReageren => Nu && Mag(Bevoegdheid.AfsprakenBeheren);

    private bool Mag(Bevoegdheid wat) => Toegang.WeigerInOverleg(sessie, wat, _eigenaar, Overleg.Landsdelen, Overleg.Id) is null;

    public string Adres(string handler = "") => $"/overleggen/{Overleg.Id}/afsprakenlijst{QueryString.Create("handler", handler).Value}{SessieTussenstap.Blikvraag(Request.Query).Replace('?', '&')}";

    public async Task<IActionResult> OnGetAsync(string id, string? vorm, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        if (vorm is null) return Page();
        if (Lijst is null || !Enum.TryParse<Stukvorm>(vorm, ignoreCase: true, out var gekozen)) return NotFound();
        var bestand = await uitvoer.Maak(Lijst, Overleg, gekozen, ct, Ondertekening, Opvolgers);
        if (bestand.Gelukt) return File(bestand.Waarde.Inhoud, bestand.Waarde.Mediatype, bestand.Waarde.Naam);
        Weigeringen = bestand.Weigeringen;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostMaakAsync(string id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        return Klaar(await maak.Voer(Overleg.Id, ct), "De conceptlijst is gemaakt van het verslag.", "");
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostReageerAsync(string id, string afspraak, string? opmerking, string? voorstel, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Getypt = (afspraak, opmerking, voorstel, null);
        return Klaar(await reageer.Voer(Overleg.Id, afspraak, opmerking, voorstel, ct), "Uw reactie is geplaatst.", afspraak);
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostBeslisAsync(string id, string reactie, string? besluit, string? reden, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Getypt = (reactie, null, null, reden);
        return Klaar(await beslis.Voer(Overleg.Id, reactie, besluit == "overnemen", reden, ct), besluit == "overnemen" ? "Het voorstel is overgenomen, in de lijst en in het register." : "De reactie is afgewezen, met uw reden.", "");
    }

    private IActionResult Klaar<T>(Uitkomst<T> uitkomst, string gelukt, string anker)
    {
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = gelukt;
            return LocalRedirect($"/overleggen/{Overleg.Id}/afsprakenlijst{SessieTussenstap.Blikvraag(Request.Query)}{(anker == "" ? "" : "#" + anker)}");
        }
        Weigeringen = uitkomst.Weigeringen;
        return Page();
    }

    private IReadOnlyDictionary<PartijId, IReadOnlyList<string>> _opvolgers = new Dictionary<PartijId, IReadOnlyList<string>>();

    /// <summary>What those are called that one who must sign goes on in.</summary>
    public IReadOnlyList<string> Opvolgers(PartijId partij) => _opvolgers.GetValueOrDefault(partij, []);

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await overleggen.Een(new(id), ct) is not { } beeld) return false;
        (Overleg, _eigenaar) = (beeld.Overleg, beeld.Eigenaar);
        Ondertekening = await ondertekeningen.Huidig(Voorwerpsoort.Lijst, id, ct);
        // What is vastgesteld is the version that was signed, whatever was made of it meanwhile.
        Lijst = Ondertekening is { Vastgesteld: not null } vast ? await lijsten.Versie(Overleg.Id, vast.Voorwerp.Versie, ct) : await lijsten.Huidig(Overleg.Id, ct);
        HeeftVerslag = await vergaderingen.Verslag(Overleg.Id, ct) is not null;
        var alle = await reacties.Van(Overleg.Id, ct);
        Reacties = alle.GroupBy(r => r.Reactie.Afspraak).ToDictionary(g => g.Key, g => (IReadOnlyList<Reactieregel>)[.. g]);
        _opvolgers = await noten.Opvolgers(Ondertekening?.Gevraagd.Select(g => g.Partij) ?? [], ct);
        Namen = (await overleggen.Namen([.. alle.Select(r => r.Reactie.Partij), .. Ondertekening?.Gevraagd.Select(g => g.Partij) ?? []], ct)).ToDictionary(p => p.Partij.Waarde, p => p.Naam);
        return true;
    }
}
