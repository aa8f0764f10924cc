using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Vaststellen;

/// <summary>The secretaris lays a list or afspraak before those whom it binds: first sees who is asked, and who not again.</summary>
[Vereist(Bevoegdheid.OverleggenBeheren)]
public sealed class VoorleggenModel(LegVoor leg, Tekenbevoegden bevoegden, OverlegVragen overleggen, Partijen.Partijnoten noten, Sessie sessie) : PageModel, IMetWeigeringen
{
    public Voorlegging? V { get; private set; }

    public string Terug { get; private set; } = "";

    /// <summary>Where it is signed, when it lies there already and nothing changed since.</summary>
    public string? Ligt { get; private set; }

    /// <summary>Partijen of which nobody holds a mandaat today, as far as this register knows.</summary>
    public IReadOnlySet<PartijId> ZonderMandaat { get; private set; } = new HashSet<PartijId>();

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    /// <summary>How one that must sign is called now: "Amsterdam, opvolger van Weesp".</summary>
    public string Tekenaar(PartijId partij) => Vaststelwoorden.Tekenaar(V?.Wordt.Huidig(partij), Namen.GetValueOrDefault(partij.Waarde, partij.Waarde), _opvolgers.GetValueOrDefault(partij, []));

    private IReadOnlyDictionary<PartijId, IReadOnlyList<string>> _opvolgers = new Dictionary<PartijId, IReadOnlyList<string>>();

    public IReadOnlyList<Weigering> Weigeringen { get; private set; } = [];

    public DateOnly Voorstel => sessie.Peildatum.AddDays(21);

    [BindProperty]
    public DateOnly? Termijn { get; set; }

    public async Task<IActionResult> OnGetAsync(string soort, string sleutel, CancellationToken ct)
    {
        Termijn = Voorstel;
        return await Laad(soort, sleutel, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string soort, string sleutel, int versie, CancellationToken ct)
    {
        if (await Laad(soort, sleutel, ct) is { } weg) return weg;
        if (V is null) return Page();
        // What was looked at is what is laid before them.
        if (V.Wordt.Voorwerp.Versie != versie)
        {
            Weigeringen = [new AndereVersie(V.Wordt.Voorwerp.Versie)];
            return Page();
        }
        var uitkomst = await leg.Voer(V.Wordt.Voorwerp.Soort, sleutel, Termijn, NodigUitModel.Site(Request), ct);
        if (!uitkomst.Gelukt)
        {
            Weigeringen = uitkomst.Weigeringen;
            return Page();
        }
        var moeten = uitkomst.Waarde.MoetenNog.Count();
        TempData["Gelukt"] = uitkomst.Waarde.Vastgesteld is not null ? "Alle partijen hadden al ingestemd met wat ongewijzigd bleef: het is vastgesteld."
            : $"Versie {uitkomst.Waarde.Voorwerp.Versie} is voorgelegd. {moeten} {(moeten == 1 ? "partij moet" : "partijen moeten")} antwoorden.";
        return LocalRedirect(Vaststelwoorden.Adres(uitkomst.Waarde.Voorwerp) + SessieTussenstap.Blikvraag(Request.Query));
    }

    private async Task<IActionResult?> Laad(string soort, string sleutel, CancellationToken ct)
    {
        if (!IdVorm.Geldig(sleutel)) return NotFound();
        var welke = soort == "lijst" ? Voorwerpsoort.Lijst : Voorwerpsoort.Afspraak;
        Terug = welke == Voorwerpsoort.Lijst ? $"/overleggen/{sleutel}/afsprakenlijst" : $"/afspraken/{sleutel}";
        var uitkomst = await leg.Bekijk(welke, sleutel, ct);
        if (!uitkomst.Gelukt)
        {
            if (uitkomst.Weigeringen.Any(w => w is INietGevonden)) return NotFound();
            if (uitkomst.Weigeringen.Any(w => w is GeenRecht or BuitenBereik or NietAanTafel or VanAnderePartij)) return StatusCode(StatusCodes.Status403Forbidden);
            Weigeringen = uitkomst.Weigeringen;
            if (Weigeringen.Any(w => w is NietsGewijzigd or IsVastgesteld)) Ligt = $"/vaststellen/{soort}/{sleutel}";
            return null;
        }
        V = uitkomst.Waarde;
        var gevraagd = V.Wordt.Gevraagd.Select(g => g.Partij).ToList();
        var kan = (await bevoegden.Van(gevraagd, sessie.Vandaag, Landsdelen.Geen, null, ct)).SelectMany(b => b.Voor).ToHashSet();
        _opvolgers = await noten.Opvolgers(gevraagd, ct);
        ZonderMandaat = gevraagd.Where(g => !kan.Contains(g)).ToHashSet();
        Namen = (await overleggen.Namen([.. gevraagd, .. V.Wordt.Gevraagd.SelectMany(g => g.Namens)], ct)).ToDictionary(n => n.Partij.Waarde, n => n.Naam);
        return null;
    }
}
