using Landsdeel.Afspraken;
using Landsdeel.Afspraken.Formulier;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>The form of an afspraak, filled with a proposal, beside the lines that it comes from.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class VerbeterModel(
    Sessie sessie, Keuzelijsten keuzelijsten, LeesInvoer lees, ConceptVragen concepten, BewaarConcept bewaarConcept,
    BriefVragen vragen, NaamVragen namen, Overneming overneming, Gelijkenissen gelijkenissen, NeemOver neemOver)
    : FormulierModel(sessie, keuzelijsten, lees, concepten, bewaarConcept)
{
    private const int Rondom = 6;
    private readonly Sessie _sessie = sessie;
    private Naamgids _namen = null!;

    [BindProperty(SupportsGet = true)]
    public string Brief { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Voorstel { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Volgorde { get; set; }

    /// <summary>The number of the proposal when the form was opened.</summary>
    [BindProperty]
    public int? Nummer { get; set; }

    /// <summary>What it resembles was shown.</summary>
    [BindProperty]
    public bool TochNieuw { get; set; }

    public BriefRij Rij { get; private set; } = null!;
    public BriefVoorstelRij Gekozen { get; private set; } = null!;
    public IReadOnlyList<Gemarkeerderegel> Regels { get; private set; } = [];
    public IReadOnlyList<Gelijkend> Gelijkend { get; private set; } = [];
    public IReadOnlyList<string> Onbekend { get; private set; } = [];

    public override string Adres => $"/lezen/{Brief}/verbeter/{Voorstel}{(Volgorde == "twijfel" ? "?volgorde=twijfel" : "")}";

    public override string Terug => $"/lezen/{Brief}?voorstel={Voorstel}{(Volgorde == "twijfel" ? "&volgorde=twijfel" : "")}";

    public override string Vastlegdeel => "/Lezen/Oordelen/_Vastleggen.cshtml";

    public override string Vastlegwoorden => "Neem verbeterd over";

    protected override AfspraakId? Id => new($"{Brief}-{Voorstel}");

    public async Task<IActionResult> OnGetAsync(string? concept, CancellationToken ct)
    {
        if (!await Vind(ct)) return NotFound();
        if (Gekozen.Stand != VoorstelStand.Open) return Naar(Terug);
        Nummer = Gekozen.Nummer;
        var kop = Briefkop.Lees(Rij);
        var vers = AfspraakInvoer.Van(Basis!, _namen, kop.GeldigVan);
        (vers.GeldigVan, vers.Wijze) = (kop.GeldigVan.ToString("yyyy-MM-dd", null), "verbetering");
        // What the reader could not place is offered to be chosen, not dropped.
        vers.Partijen.AddRange(Onbekend.Select(naam => new PartijInvoer { Partij = naam, Rol = nameof(Rol.Betrokken) }));
        if (Onbekend.Count > 0) vers.Toelichting = null;
        return await Open(vers, concept, ct);
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken ct)
    {
        await TryUpdateModelAsync(Invoer, "");
        if (!await Vind(ct)) return NotFound();
        Invoer.BasisNummer = Basis!.Nummer;
        return await Doe(actie, ct);
    }

    protected override async Task<IReadOnlyList<Weigering>> Controleer(Versiewens wens, CancellationToken ct) => await neemOver.Controleer(Rij, wens, ct);

    protected override async Task<IActionResult?> LegVast(Gelezen gelezen, CancellationToken ct)
    {
        var uitkomst = await neemOver.Voer(Brief, Voorstel, Nummer ?? -1, new(gelezen.Wens, TochNieuw), ct);
        if (!uitkomst.Gelukt)
        {
            Meld(uitkomst.Weigeringen);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }
        var klaar = uitkomst.Waarde;
        TempData["Oordeel"] = $"Verbeterd overgenomen{(klaar.Sleutel == klaar.RecordId ? "" : " als " + klaar.Sleutel)}.{(klaar.Overleggen.Count == 0 ? "" : $" Toegevoegd: {string.Join("; ", klaar.Overleggen)}.")}";
        var alle = await vragen.Voorstellen(Rij, ct);
        var orde = Volgorde == "twijfel" ? Oordeelvolgorde.Twijfel : Oordeelvolgorde.Passage;
        var hierna = Oordeelregels.Volgende([.. Oordeelregels.InVolgorde(alle.Where(v => v.Soort == VoorstelSoort.Afspraak).Select(v => v.Domein()), orde)], Voorstel, _sessie.Oordelaar(), _sessie.NuMicros);
        return Naar($"/lezen/{Brief}?voorstel={hierna?.Sleutel ?? Voorstel}{(orde == Oordeelvolgorde.Twijfel ? "&volgorde=twijfel" : "")}");
    }

    private async Task<bool> Vind(CancellationToken ct)
    {
        if (await vragen.Vind(Brief, ct) is not { Stand: BriefStand.Gelezen } brief || await vragen.Een(brief, Voorstel, ct) is not { Soort: VoorstelSoort.Afspraak } rij) return false;
        (Rij, Gekozen) = (brief, rij);
        await vragen.Houd(brief, Voorstel, ct);
        var kop = Briefkop.Lees(brief);
        var (voorstel, _) = await overneming.Bind(kop, rij.Werk(), false, 1, ct);
        Basis = new(0, voorstel, new(kop.Zicht, _sessie.Actor.Partij), kop.GeldigVan, Tijdsblik.ZonderEinde);
        _namen = await namen.Voor([voorstel], [], [], ct);
        Onbekend = rij.Gelezen<Domain.Lezen.Kandidaat>() is { } k ? Voorstelafspraak.Onbekend(k) : [];
        Gelijkend = [.. (await gelijkenissen.Voor(brief, voorstel, ct)).Where(g => g.Sterk)];
        Regels = [.. Briefmarkering.Regels(brief.Tekst, rij.Markeringen()).Where(r => r.Nummer >= rij.VanRegel - Rondom && r.Nummer <= rij.TotRegel + Rondom)];
        return true;
    }
}
