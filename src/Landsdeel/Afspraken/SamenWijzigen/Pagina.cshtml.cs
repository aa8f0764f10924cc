using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken.SamenWijzigen;

/// <summary>Choose a change, see what it does, record it. The choice travels in the form, so nothing is kept in between.</summary>
[Vereist(Bevoegdheid.AfsprakenBeheren)]
public sealed class PaginaModel(
    Filteroplossing oplossing, Afspraakselectie selectie, LandsdeelDb db, StelWijzigingVoor stel, LegWijzigingVast leg, Sessie sessie) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    public const string Adres = "/afspraken/samen-wijzigen";

    [BindProperty] public string? Wat { get; set; }
    [BindProperty] public string? Trekker { get; set; }
    [BindProperty] public string? Thema { get; set; }
    [BindProperty] public string? Moment { get; set; }
    [BindProperty] public string? Ingang { get; set; }
    [BindProperty] public string? Waarom { get; set; }
    /// <summary>The chosen afspraken with the versions that were seen.</summary>
    [BindProperty] public string? Keuze { get; set; }

    public IReadOnlyList<Gekozene> Gekozen { get; private set; } = [];
    public IReadOnlyList<(string Referentie, string Tekst)> Namen { get; private set; } = [];
    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];
    public Wijzigvoorstel? Voorstel { get; private set; }
    /// <summary>Others were first; nothing was written.</summary>
    public IntussenGewijzigd? Botsing { get; private set; }
    public bool EenAnderWasEerder => Botsing is not null;
    public AfspraakFilter Filter { get; private set; } = AfspraakFilter.Leeg;
    public string Terug => LijstModel.Naar(Filter);
    public string Hier(string handeling) => LijstModel.Met(Adres, [.. Filtertaal.Paren(Filter), new("handler", handeling)]);

    public Task OnGetAsync(CancellationToken ct) => Toon([], ct);

    /// <summary>From the list: what was ticked, or all of the view.</summary>
    public async Task OnPostAsync(string[]? gekozen, string? alles, CancellationToken ct)
    {
        await LeesFilter(ct);
        var ids = alles == "ja"
            ? await selectie.Geordend(Filter, null).Select(r => r.AfspraakId).Take(Verandering.Meeste + 1).ToListAsync(ct)
            : [.. (gekozen ?? []).Where(IdVorm.Geldig).Distinct().Take(Verandering.Meeste + 1)];
        Ingang ??= Filtertaal.Dag(sessie.Peildatum);
        await Toon([.. ids.Select(id => new Gekozene(id, 0))], ct);
    }

    public async Task OnPostBekijkAsync(CancellationToken ct)
    {
        await LeesFilter(ct);
        await Bekijk(Gekozene.Lees(Keuze), ct);
    }

    public async Task<IActionResult> OnPostLegAsync(CancellationToken ct)
    {
        await LeesFilter(ct);
        var gezien = Gekozene.Lees(Keuze);
        var uitkomst = await leg.Voer(gezien, Wens, ct);
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = uitkomst.Waarde == 1 ? "1 afspraak is gewijzigd." : $"{uitkomst.Waarde} afspraken zijn gewijzigd, in één handeling.";
            return LocalRedirect(Blik(Terug));
        }
        Botsing = uitkomst.Weigeringen.OfType<IntussenGewijzigd>().FirstOrDefault();
        Weigeringen = Botsing is null ? uitkomst.Weigeringen : [];
        await Bekijk(gezien, ct);
        return Page();
    }

    private Wijzigwens Wens => new(Wat, Trekker, Thema, Moment, Filtertaal.LeesDag(Ingang), Waarom);

    private async Task Bekijk(IReadOnlyList<Gekozene> keuze, CancellationToken ct)
    {
        var voorstel = await stel.Voer(keuze, Wens, ct);
        if (voorstel.Gelukt) Voorstel = voorstel.Waarde;
        else (Weigeringen, Botsing) = (voorstel.Weigeringen, null);
        await Toon(keuze, ct);
    }

    private async Task Toon(IReadOnlyList<Gekozene> keuze, CancellationToken ct)
    {
        if (keuze.Count == 0 && Weigeringen.Count == 0) Weigeringen = [new NietsGekozen()];
        if (keuze.Count > Verandering.Meeste) (Weigeringen, keuze) = ([new TeVeelGekozen()], []);
        Gekozen = keuze;
        var ids = keuze.Select(k => k.Id).ToList();
        Namen = [.. (await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => ids.Contains(r.AfspraakId)).OrderBy(r => r.ReferentieSleutel)
            .Select(r => new { r.Referentie, r.Tekst }).ToListAsync(ct)).Select(r => (r.Referentie, r.Tekst))];
        Keuze = Gekozene.Schrijf(Voorstel?.Regels.Select(r => r.Gekozene) ?? keuze);
    }

    private async Task LeesFilter(CancellationToken ct) => Filter = (await oplossing.Lees(Request.Query, ct)).Filter.Selectie;

    /// <summary>Landsdeel and peildatum go along, as in every link.</summary>
    private string Blik(string adres) => LijstModel.Met(adres, Request.Query
        .Where(q => q.Key is "landsdeel" or "peildatum").Select(q => new KeyValuePair<string, string>(q.Key, q.Value.ToString())));
}
