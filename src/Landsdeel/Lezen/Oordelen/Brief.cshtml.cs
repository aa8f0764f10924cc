using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Someone else at work in the same letter.</summary>
public sealed record Medelezer(string Naam, string Sleutel);

/// <summary>The letter with its proposals: one in hand, to be judged. Every button is a form; a script makes it quick.</summary>
[Vereist(Bevoegdheid.Inlezen)]
public sealed class BriefModel(
    Sessie sessie, BriefVragen vragen, BekijkVoorstel bekijk, NeemOver neemOver, NeemAnderOver neemAnderOver, KoppelVoorstel koppel, EenvoudigeOordelen eenvoudig,
    MaakOngedaan ongedaan, VulAan vulAan, WijzigBrief wijzig, Leesrij rij) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>A letter of more lines is shown around the proposal in hand.</summary>
    private const int MeesteRegels = 2500;
    private const int Rondom = 400;
    private const string Bericht = "Oordeel";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Voorstel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Volgorde { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>The number of the proposal as the judge saw it.</summary>
    [BindProperty]
    public int Nummer { get; set; }

    public BriefRij Brief { get; private set; } = null!;
    public Briefkop Kop { get; private set; } = null!;
    public (int Gedaan, int Totaal) Lezen { get; private set; }
    public bool Onderbroken { get; private set; }
    public IReadOnlyList<BriefVoorstelRij> Alle { get; private set; } = [];
    /// <summary>Those of the chosen kind, in the chosen order, without what was split or merged.</summary>
    public IReadOnlyList<BriefVoorstelRij> Getoond { get; private set; } = [];
    public Voorstelbeeld? Hand { get; private set; }
    public bool InHanden { get; private set; }
    public IReadOnlyList<Gemarkeerderegel> Regels { get; private set; } = [];
    public int AlleRegels { get; private set; }
    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];
    public string? Gedaan { get; private set; }
    public string? Vorige { get; private set; }
    public string? Volgende { get; private set; }
    public IReadOnlyList<Medelezer> Medelezers { get; private set; } = [];

    public Oordeelvolgorde Orde => Volgorde == "twijfel" ? Oordeelvolgorde.Twijfel : Oordeelvolgorde.Passage;

    public VoorstelSoort Gekozen => Enum.TryParse<VoorstelSoort>(Soort, true, out var s) && Enum.IsDefined(s) ? s : VoorstelSoort.Afspraak;

    public Oordeelvoortgang Voortgang(VoorstelSoort soort) => Oordeelvoortgang.Van(Alle.Where(v => v.Soort == soort).Select(v => v.Domein()));

    /// <summary>This page with another proposal, order or kind.</summary>
    public string Adres(string? voorstel = null, Oordeelvolgorde? volgorde = null, VoorstelSoort? soort = null)
    {
        var vraag = new Dictionary<string, string?>();
        if (voorstel is not null) vraag["voorstel"] = voorstel;
        if ((volgorde ?? Orde) == Oordeelvolgorde.Twijfel) vraag["volgorde"] = "twijfel";
        if ((soort ?? Gekozen) is not VoorstelSoort.Afspraak and var s) vraag["soort"] = s.Woord();
        return QueryHelpers.AddQueryString($"/lezen/{Id}", vraag);
    }

    /// <summary>Where a form about the proposal in hand is sent.</summary>
    public string Naar(string handeling) => QueryHelpers.AddQueryString(Adres(Hand?.Rij.Sleutel ?? Voorstel), "handler", handeling);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await vragen.Vind(Id, ct) is not { } brief) return NotFound();
        Brief = brief;
        Kop = Briefkop.Lees(brief);
        if (brief.Stand != BriefStand.Gelezen)
        {
            Lezen = rij.Taak(Id)?.Voortgang ?? (0, 0);
            Onderbroken = brief.Stand == BriefStand.Lezen && rij.Taak(Id) is null
                && sessie.NuMicros - brief.BijgewerktOp > (long)BriefVragen.Stilte.TotalMicroseconds;
            return Page();
        }
        Gedaan = TempData[Bericht] as string;
        return await Toon(ct);
    }

    public Task<IActionResult> OnPostNeemOverAsync(bool tochNieuw, bool zonderOverleg, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = Gekozen == VoorstelSoort.Afspraak
            ? await neemOver.Voer(Id, Voorstel ?? "", Nummer, new(TochNieuw: tochNieuw, MaakOverleggen: !zonderOverleg), ct)
            : await neemAnderOver.Voer(Id, Voorstel ?? "", Nummer, VoorstelStand.Overgenomen, tochNieuw, ct);
        return uitkomst.Gelukt ? (Gekozen != VoorstelSoort.Afspraak ? "Overgenomen in het register."
            : $"Overgenomen{(uitkomst.Waarde.Sleutel == uitkomst.Waarde.RecordId ? "" : " als " + uitkomst.Waarde.Sleutel)}.{Erbij(uitkomst.Waarde.Overleggen)}") : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }, ct);

    public Task<IActionResult> OnPostKoppelAsync(string? naar, VoorstelStand hoe, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = Gekozen == VoorstelSoort.Afspraak
            ? await koppel.Voer(Id, Voorstel ?? "", Nummer, naar, hoe, ct)
            : await neemAnderOver.Voer(Id, Voorstel ?? "", Nummer, VoorstelStand.Gekoppeld, false, ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
        return (Gekozen == VoorstelSoort.Afspraak ? hoe : VoorstelStand.Gekoppeld) switch
        {
            VoorstelStand.Nagekomen => $"{uitkomst.Waarde.Sleutel} is nagekomen volgens deze brief.",
            VoorstelStand.NieuweTekst => $"{uitkomst.Waarde.Sleutel} heeft de tekst van deze brief.{Erbij(uitkomst.Waarde.Overleggen)}",
            _ => "De vindplaats is toegevoegd aan wat er al stond.",
        };
    }, ct);

    public Task<IActionResult> OnPostVerwerpAsync(string? keuze, string? reden, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = await eenvoudig.Verwerp(Id, Voorstel ?? "", Nummer, string.IsNullOrWhiteSpace(reden) ? keuze : reden, ct);
        return uitkomst.Gelukt ? "Verworpen." : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }, ct);

    public Task<IActionResult> OnPostSplitsAsync(string? delen, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = await eenvoudig.Splits(Id, Voorstel ?? "", Nummer, delen, ct);
        return uitkomst.Gelukt ? "Gesplitst. Beoordeel nu de delen." : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }, ct);

    public Task<IActionResult> OnPostVoegSamenAsync(List<string> samen, CancellationToken ct) => Doe(async () =>
    {
        var met = samen.Select(s => s.Split('@')).Where(d => d.Length == 2 && int.TryParse(d[1], out _)).Select(d => (d[0], int.Parse(d[1], null))).ToList();
        var uitkomst = await eenvoudig.VoegSamen(Id, Voorstel ?? "", Nummer, met, ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
        _hierna = uitkomst.Waarde;
        return "Samengevoegd. Beoordeel nu het geheel.";
    }, ct);

    /// <summary>Without a proposal: the last judgement of this person.</summary>
    public Task<IActionResult> OnPostOngedaanAsync(bool laatste, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = await ongedaan.Voer(Id, laatste ? null : Voorstel ?? "", ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
        _hierna = uitkomst.Waarde;
        return await vragen.Een(Brief, uitkomst.Waarde, ct) is null ? "Het toegevoegde voorstel is weggehaald." : "Ongedaan gemaakt. Het voorstel is weer open.";
    }, ct);

    /// <summary>Words that the reader passed by become a proposal.</summary>
    public Task<IActionResult> OnPostOntbreektAsync(int vanRegel, int? totRegel, int? vanKolom, int? totKolom, CancellationToken ct) => Doe(async () =>
    {
        var uitkomst = await vulAan.Voer(Id, new(vanRegel, totRegel ?? vanRegel, vanKolom, totKolom), ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
        (_hierna, Soort) = (uitkomst.Waarde, null);
        return "Toegevoegd als voorstel. Kijk na wat er staat, verbeter het, of neem het over.";
    }, ct);

    /// <summary>A sign of life from the page: keeps the proposal in hand, and tells what others did.</summary>
    public async Task<IActionResult> OnPostHoudAsync(CancellationToken ct)
    {
        if (await vragen.Vind(Id, ct) is not { Stand: BriefStand.Gelezen } brief) return NotFound();
        if (Voorstel is not null) await vragen.Houd(brief, Voorstel, ct);
        var alle = await vragen.Voorstellen(brief, ct);
        var voortgang = Oordeelvoortgang.Van(alle.Where(v => v.Soort == Gekozen).Select(v => v.Domein()));
        return new JsonResult(new
        {
            voortgang = $"{voortgang.Beoordeeld} van {voortgang.Totaal} beoordeeld",
            beoordeeld = voortgang.Beoordeeld,
            nummer = alle.FirstOrDefault(v => v.Sleutel == Voorstel)?.Nummer,
            standen = alle.Where(v => v.Stand != VoorstelStand.Open).ToDictionary(v => v.Sleutel, v => v.Stand.Klasse()),
        });
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        var uitkomst = await wijzig.Verwijder(Id, ct);
        if (!uitkomst.Gelukt) return NotFound();
        TempData["Gelukt"] = $"{uitkomst.Waarde} is weggehaald. Wat eruit is overgenomen, blijft in het register.";
        return LocalRedirect("/lezen" + SessieTussenstap.Blikvraag(Request.Query));
    }

    private string? _hierna;

    private static string Erbij(IReadOnlyList<string> overleggen) => overleggen.Count == 0 ? "" : $" Toegevoegd: {string.Join("; ", overleggen)}.";

    /// <summary>Judges, and goes on to the next; or shows why not, beside the proposal as it now is.</summary>
    private async Task<IActionResult> Doe(Func<Task<Uitkomst<string>>> oordeel, CancellationToken ct)
    {
        if (await vragen.Vind(Id, ct) is not { Stand: BriefStand.Gelezen } brief) return NotFound();
        Brief = brief;
        Kop = Briefkop.Lees(brief);
        var uitkomst = await oordeel();
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.Clear();
            return await Toon(ct);
        }
        TempData[Bericht] = uitkomst.Waarde;
        var alle = await vragen.Voorstellen(brief, ct);
        var hierna = _hierna ?? Oordeelregels.Volgende([.. Oordeelregels.InVolgorde(alle.Where(v => v.Soort == Gekozen).Select(v => v.Domein()), Orde)],
            Voorstel, sessie.Oordelaar(), sessie.NuMicros)?.Sleutel ?? Voorstel;
        if (alle.FirstOrDefault(v => v.Sleutel == hierna) is { } v && v.Soort != Gekozen) Soort = v.Soort.Woord();
        var adres = Adres(hierna);
        foreach (var naam in (string[])[SessieTussenstap.Landsdeel, SessieTussenstap.Peildatum])
            if (Request.Query[naam].FirstOrDefault() is { Length: > 0 } waarde) adres = QueryHelpers.AddQueryString(adres, naam, waarde);
        return LocalRedirect(adres);
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        Alle = await vragen.Voorstellen(Brief, ct);
        var perSleutel = Alle.ToDictionary(v => v.Sleutel);
        // A proposal that an address names decides which kind is shown.
        if (Voorstel is not null && perSleutel.TryGetValue(Voorstel, out var genoemd)) Soort = genoemd.Soort.Woord();
        var geordend = Oordeelregels.InVolgorde(Alle.Where(v => v.Soort == Gekozen).Select(v => v.Domein()), Orde).ToList();
        Getoond = [.. geordend.Where(v => v.Telt).Select(v => perSleutel[v.Sleutel])];
        var hier = Voorstel is not null && perSleutel.ContainsKey(Voorstel) ? Voorstel : Oordeelregels.Volgende(geordend, null, sessie.Oordelaar(), sessie.NuMicros)?.Sleutel ?? (Getoond is [var eerste, ..] ? eerste.Sleutel : null);
        await vragen.LaatLos(Brief, hier, ct);
        if (hier is not null)
        {
            InHanden = await vragen.Houd(Brief, hier, ct);
            Hand = await bekijk.Voer(Brief, Alle, hier, ct);
            var plek = Getoond.Index().FirstOrDefault(g => g.Item.Sleutel == hier, (-1, null!)).Item1;
            if (plek > 0) Vorige = Getoond[plek - 1].Sleutel;
            if (plek >= 0 && plek < Getoond.Count - 1) Volgende = Getoond[plek + 1].Sleutel;
        }
        Medelezers = [.. Alle.Select(v => v.Domein()).Where(v => v.Stand == VoorstelStand.Open && v.InHandenVanAnder(sessie.Oordelaar(), sessie.NuMicros)).Select(v => new Medelezer(v.Houder!.Naam, v.Sleutel))];
        var regels = Briefmarkering.Regels(Brief.Tekst, Getoond.Concat(Alle.Where(v => v.Sleutel == hier)).DistinctBy(v => v.Sleutel).SelectMany(v => v.Markeringen()));
        AlleRegels = regels.Count;
        var midden = Hand?.Rij.VanRegel ?? 1;
        Regels = regels.Count <= MeesteRegels ? regels : [.. regels.Where(r => r.Nummer >= midden - Rondom && r.Nummer <= midden + Rondom)];
        return Page();
    }
}
