using System.Text.Json;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Afspraken.Formulier;

/// <summary>Two changes on one version: what the other did, what this one did, and what must be chosen.</summary>
public sealed record Botsing(Afspraak Basis, AfspraakVersie Hunne, Levensmoment Moment, Versiewens Mijne, Samenvoeging Samen, Naamgids Namen, bool Opnieuw);

/// <summary>The form to change an afspraak, and the page on which two changes are merged.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class WijzigenModel(
    Sessie sessie, Keuzelijsten keuzelijsten, LeesInvoer lees, ConceptVragen concepten, BewaarConcept bewaarConcept,
    WijzigAfspraak wijzig, VindAfspraak vind, Levensloop levensloop, NaamVragen namen)
    : FormulierModel(sessie, keuzelijsten, lees, concepten, bewaarConcept), IMetWeigeringen
{
    private readonly Sessie _sessie = sessie;
    private readonly LeesInvoer _lees = lees;
    private readonly ConceptVragen _concepten = concepten;
    private AfspraakVersie _nieuwste = null!;

    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    /// <summary>The two changes, when someone else was first; null while there is just the form.</summary>
    public Botsing? Botsing { get; private set; }

    /// <summary>They stand in the model state.</summary>
    public IReadOnlyList<Weigering> Weigeringen => [];

    public bool EenAnderWasEerder => Botsing is not null;

    /// <summary>What was typed, while it is not in fields.</summary>
    public string Bewaard => JsonSerializer.Serialize(Invoer);

    public string Naam => _nieuwste.Inhoud.Referentie ?? "deze afspraak";

    public override string Adres => Terug + "/wijzigen";

    public override string Terug => "/afspraken/" + (_nieuwste.Inhoud.Referentie ?? _nieuwste.Inhoud.Id.Waarde);

    protected override AfspraakId? Id => _nieuwste.Inhoud.Id;

    public async Task<IActionResult> OnGetAsync(string? concept, CancellationToken ct)
    {
        if (!await Vind(ct)) return NotFound();
        if (Toegang.WeigerWijzigen(_sessie, Bevoegdheid.AfsprakenBeheren, _nieuwste.Zicht.Eigenaar, _nieuwste.Inhoud.Landsdelen, _nieuwste.Inhoud.Overleg) is not null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Basis = _nieuwste;
        var geopend = await Open(AfspraakInvoer.Van(_nieuwste, await namen.Voor([_nieuwste.Inhoud], [], [], ct), _sessie.Peildatum), concept, ct);
        // A draft may have been begun on an older version.
        Basis = await BasisVan(Invoer, ct) ?? _nieuwste;
        return geopend;
    }

    public async Task<IActionResult> OnPostAsync(string? actie, string? bewaard, int? hunne, CancellationToken ct)
    {
        if (!await Vind(ct)) return NotFound();
        if (actie is "samenvoegen" or "samen-bewerken" && bewaard?.Length <= BewaarConcept.LangsteInhoud && Lees(bewaard) is { } invoer) Invoer = invoer;
        else await TryUpdateModelAsync(Invoer, "");
        if (await BasisVan(Invoer, ct) is not { } basis) return BadRequest();
        Basis = basis;
        return actie is "samenvoegen" or "samen-bewerken" ? await VoegSamen(actie == "samenvoegen", hunne, ct) : await Doe(actie, ct);
    }

    protected override Task<IReadOnlyList<Weigering>> Controleer(Versiewens wens, CancellationToken ct) => wijzig.Controleer(Basis!, wens, ct);

    protected override async Task<IActionResult?> LegVast(Gelezen gelezen, CancellationToken ct)
    {
        var uitkomst = await wijzig.Voer(_nieuwste.Inhoud.Id, Basis!.Nummer, gelezen.Wens, ct);
        if (uitkomst.Gelukt) return Naar(NaVastleggen(uitkomst.Waarde));
        if (uitkomst.Weigeringen.Any(w => w is GelijktijdigGewijzigd))
        {
            await Vind(ct);
            await Bots(gelezen.Wens, opnieuw: false, ct);
        }
        else Meld(uitkomst.Weigeringen);
        return null;
    }

    /// <summary>Merges and records, or merges and goes on editing.</summary>
    private async Task<IActionResult> VoegSamen(bool vastleggen, int? hunne, CancellationToken ct)
    {
        var gelezen = await _lees.Voer(Invoer, Basis, _nieuwste.Inhoud.Id, ct);
        await Bots(gelezen.Wens, opnieuw: hunne != _nieuwste.Nummer, ct);
        var botsing = Botsing!;
        var ikWin = botsing.Samen.Strijdig.Where(v => Gekozen(v) == "ik").ToHashSet();
        foreach (var veld in botsing.Samen.Strijdig.Where(v => Gekozen(v) is not ("ik" or "zij")))
            ModelState.AddModelError($"Keuze-{veld}", $"{veld.Naam()}: kies welke tekst blijft staan.");
        if (botsing.Opnieuw || !ModelState.IsValid) return await Toon(ct);

        var samen = botsing.Samen.Beslecht(botsing.Mijne.Inhoud, ikWin);
        var zicht = botsing.Mijne.Zicht.Niveau > botsing.Hunne.Zicht.Niveau ? botsing.Mijne.Zicht : botsing.Hunne.Zicht;
        // From the same day as the other's change: then there is one wording from that day on, the merged one.
        var wens = botsing.Mijne with
        {
            Inhoud = samen,
            Zicht = zicht,
            Verbetering = botsing.Mijne.Verbetering || botsing.Mijne.GeldigVan == botsing.Hunne.GeldigVan,
        };
        var verder = AfspraakInvoer.Van(botsing.Hunne with { Inhoud = samen, Zicht = zicht }, botsing.Namen, wens.GeldigVan);
        (verder.Wijze, verder.Waarom, verder.GeldigVan) = (wens.Verbetering ? "verbetering" : "wijziging", Invoer.Waarom, Invoer.GeldigVan);
        (Invoer, Basis, Botsing) = (verder, botsing.Hunne, null);
        if (!vastleggen) return await Toon(ct);
        var uitkomst = await wijzig.Voer(_nieuwste.Inhoud.Id, botsing.Hunne.Nummer, wens, ct);
        if (uitkomst.Gelukt)
        {
            await _concepten.GooiWeg(ConceptVragen.Formulier(Id), ct);
            return Naar(NaVastleggen(uitkomst.Waarde));
        }
        Meld(uitkomst.Weigeringen);
        return await Toon(ct);
    }

    private string? Gekozen(AfspraakVeld veld) => Request.Form[$"Keuze-{veld}"].FirstOrDefault();

    private async Task Bots(Versiewens mijne, bool opnieuw, CancellationToken ct)
    {
        var moment = (await levensloop.Voor(_nieuwste.Inhoud.Id, ct))[^1];
        var gids = await namen.Voor([Basis!.Inhoud, _nieuwste.Inhoud, mijne.Inhoud], [], [moment.Partij], ct);
        Botsing = new(Basis.Inhoud, _nieuwste, moment, mijne, Samenvoeging.Van(Basis.Inhoud, _nieuwste.Inhoud, mijne.Inhoud with { Referentie = Basis.Inhoud.Referentie }), gids, opnieuw);
    }

    private async Task<bool> Vind(CancellationToken ct)
    {
        if (await vind.Id(Sleutel, ct) is not { } id || await vind.Nieuwste(id, ct) is not { } nieuwste) return false;
        _nieuwste = nieuwste;
        return true;
    }

    private async Task<AfspraakVersie?> BasisVan(AfspraakInvoer invoer, CancellationToken ct) => invoer.BasisNummer switch
    {
        null => null,
        var n when n == _nieuwste.Nummer => _nieuwste,
        var n => await vind.Versie(_nieuwste.Inhoud.Id, n.Value, ct),
    };

    private static string NaVastleggen(Afspraak afspraak) => $"/afspraken/{afspraak.Referentie ?? afspraak.Id.Waarde}?gedaan=vastgelegd";
}
