using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Domain.Partijen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>What partijen propose for the agenda of an overleg, and what both secretarissen say of it.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class InbrengModel(Sessie sessie, OverlegVragen overleggen, InbrengVragen vragen, BrengIn inbreng) : PageModel, IMetWeigeringen
{
    public Overleg Overleg { get; private set; } = null!;

    public IReadOnlyList<Inbrengregel> Regels { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Overleggen { get; private set; } = new Dictionary<string, string>();

    public bool MagInbrengen { get; private set; }

    public bool MagOordelen { get; private set; }

    public Zijde Zijde { get; private set; }

    public PartijId Eigen => sessie.Actor.Partij;

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    /// <summary>As it was typed.</summary>
    public Inbrenginvoer Invoer { get; private set; } = new(null, null, AgenderingActie.Bespreken, Behandeling.Bespreekstuk, null);

    /// <summary>At which proposal it went wrong, and the reason typed there.</summary>
    public (string Id, string? Reden) Getypt { get; private set; } = ("", null);

    public string? Fout(string veld) => Getypt.Id == "" ? Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht : null;

    public string Adres(string handler) => $"/overleggen/{Overleg.Id}/inbreng?handler={handler}{SessieTussenstap.Blikvraag(Request.Query).Replace('?', '&')}";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await Laad(id, ct) ? Page() : NotFound();

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostBrengInAsync(
        string id, string? titel, string? toelichting, AgenderingActie? actie, Behandeling? behandeling, string? referentie, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Invoer = new(titel, toelichting, actie ?? AgenderingActie.Bespreken, behandeling ?? Behandeling.Bespreekstuk, referentie);
        return Klaar(await inbreng.Voer(Overleg.Id, Invoer, ct), "Uw punt is ingebracht. De secretarissen van Rijk en regio beslissen of het op de agenda komt.");
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostOordeelAsync(string id, string punt, bool akkoord, string? reden, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Getypt = (punt, reden);
        var uitkomst = await inbreng.Beoordeel(Overleg.Id, punt, akkoord, reden, ct);
        return Klaar(uitkomst, !uitkomst.Gelukt ? "" : uitkomst.Waarde.Status switch
        {
            Inbrengstatus.Aanvaard => "Beide secretarissen zijn akkoord. Het punt kan op de agenda.",
            Inbrengstatus.Afgewezen => "Het punt is afgewezen, met uw reden.",
            _ => "U bent akkoord. Nu is de secretaris van de andere zijde aan zet.",
        });
    }

    [Vereist(Bevoegdheid.AfsprakenBeheren)]
    public async Task<IActionResult> OnPostTerugAsync(string id, string punt, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Getypt = (punt, null);
        return Klaar(await inbreng.TrekTerug(Overleg.Id, punt, ct), "Uw punt is teruggetrokken.");
    }

    private IActionResult Klaar<T>(Uitkomst<T> uitkomst, string gelukt)
    {
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = gelukt;
            return LocalRedirect($"/overleggen/{Overleg.Id}/inbreng{SessieTussenstap.Blikvraag(Request.Query)}");
        }
        Weigeringen = Getypt.Id == "" ? uitkomst.Weigeringen : [.. uitkomst.Weigeringen.Select(w => w.Veld is null ? w : w with { Veld = $"{w.Veld}-{Getypt.Id}" })];
        return Page();
    }

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await overleggen.Een(new(id), ct) is not { } beeld) return false;
        Overleg = beeld.Overleg;
        Regels = await vragen.Van(Overleg.Id, ct);
        Zijde = await inbreng.Zijde(ct);
        bool Mag(Bevoegdheid wat) => sessie.Blik.BekendMicros is null && Overleg.Status < OverlegStatus.Gehouden
            && Toegang.WeigerInOverleg(sessie, wat, beeld.Eigenaar, Overleg.Landsdelen, Overleg.Id) is null;
        MagInbrengen = Mag(Bevoegdheid.AfsprakenBeheren);
        MagOordelen = Mag(Bevoegdheid.OverleggenBeheren) && Zijde is Zijde.Rijk or Zijde.Regio;
        Namen = (await overleggen.Namen([.. Regels.SelectMany(r => r.Inbreng.Oordelen.Select(o => o.Partij).Append(r.Inbreng.Indiener))], ct)).ToDictionary(p => p.Partij.Waarde, p => p.Naam);
        var vanuit = new Dictionary<string, string>();
        foreach (var van in Regels.Select(r => r.Inbreng.Vanuit).OfType<OverlegId>().Distinct())
            if (await overleggen.Een(van, ct) is { } ander) vanuit[van.Waarde] = ander.Overleg.VolleNaam();
        Overleggen = vanuit;
        return true;
    }
}
