using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>The proposal, or the saved agenda with what is proposed but not on it. Every button but the last ones changes
/// only the form; saving makes a version.</summary>
[Vereist(Bevoegdheid.Lezen)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class AgendaModel(
    AgendaVragen vragen, AgendaOpslag opslag, MaakAgenda maak, BewaarAgenda bewaar, HeropenAgenda heropen,
    Infrastructure.Documents.Omzetter omzetter, Sessie sessie, Identiteiten identiteiten) : PageModel, Infrastructure.Web.IMetWeigeringen
{
    /// <summary>What the key of an item made by hand begins with.</summary>
    public const string EigenSleutel = "eigen-";

    [BindProperty]
    public AgendaFormulier Formulier { get; set; } = new();

    public Agendabeeld Beeld { get; private set; } = null!;

    /// <summary>What the form shows: the saved agenda, with what was changed since.</summary>
    public Agenda? Werk { get; private set; }

    public bool NietBewaard { get; private set; }

    /// <summary>What went wrong, each with the field of this form it is about.</summary>
    public IReadOnlyList<Weigering> Weigeringen
    {
        get;
        private set => field = [.. value.Select(w => w with
        {
            Veld = w switch
            {
                RedenOntbreekt { Stap: "heropenen" } => "Formulier.Waarom",
                AfspraakOnbekend => "Formulier.Referentie",
                NieuweTitelLeeg => "Formulier.NieuwTitel",
                _ => w.Veld,
            },
        })];
    } = [];

    public bool EenAnderWasEerder => Weigeringen is [AgendaIsGewijzigd];

    /// <summary>What someone else changed while this form was open.</summary>
    public Agendaverschil? Intussen { get; private set; }

    public bool MagBewerken => sessie.Blik.BekendMicros is null && Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is null;

    /// <summary>Whether ODT and PDF can be made on this machine.</summary>
    public bool KanOmzetten => omzetter.Beschikbaar;

    /// <summary>What is wrong with a field, by the name that the refusal gives it.</summary>
    public string? Fout(string veld) => Weigeringen.FirstOrDefault(w => w.Veld == veld)?.Bericht;

    /// <summary>What may still be put on the agenda, by where it is offered.</summary>
    public IEnumerable<Agendapunt> Aangeboden(IEnumerable<Agendapunt> punten) =>
        punten.Where(p => Werk is null || (Werk.Punten.All(w => w.Sleutel != p.Sleutel) && Werk.Afgevallen.All(a => a.Punt.Sleutel != p.Sleutel)));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await Laad(id, ct)) return NotFound();
        Werk = Beeld.Bewaard;
        Formulier.Basis = Beeld.Nummer;
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(string id, CancellationToken ct) =>
        await Laad(id, ct) ? Content(AgendaJson.Schrijf([Beeld], sessie.Peildatum), "application/json") : NotFound();

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostMaakAsync(string id, CancellationToken ct)
    {
        if (!MagBewerken) return StatusCode(StatusCodes.Status403Forbidden);
        if (!IdVorm.Geldig(id)) return NotFound();
        return await Klaar(id, await maak.Voer(new(id), ct), "De agenda is gemaakt van het voorstel.", ct);
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostHeropenAsync(string id, CancellationToken ct)
    {
        if (!MagBewerken) return StatusCode(StatusCodes.Status403Forbidden);
        if (!IdVorm.Geldig(id)) return NotFound();
        return await Klaar(id, await heropen.Voer(new(id), Formulier.Basis, Formulier.Waarom, ct), "De agenda is heropend.", ct);
    }

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostBewerkAsync(string id, CancellationToken ct)
    {
        if (!MagBewerken) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await Laad(id, ct)) return NotFound();
        var overleg = new OverlegId(id);
        if (await opslag.Versie(overleg, Formulier.Basis, ct) is not { } basis) return await Klaar(id, new GeenAgenda(), "", ct);
        basis = await vragen.Zichtbaar(basis, ct);
        var (doe, sleutel) = Formulier.Doe?.Split(':', 2) is [var wat, .. var rest] ? (wat, rest.FirstOrDefault() ?? "") : ("", "");
        if (doe is "bewaar" or "vast")
        {
            var uitkomst = await bewaar.Voer(overleg, Formulier.Basis, Formulier.Invoer(), Formulier.Eigen(), Formulier.Waarom ?? "", doe == "vast", ct);
            if (uitkomst.Gelukt) return await Klaar(id, uitkomst, doe == "vast" ? "De agenda is vastgesteld." : $"De agenda is bewaard als versie {uitkomst.Waarde}.", ct);
            Weigeringen = uitkomst.Weigeringen;
        }
        var aanbod = await bewaar.Aanbod(overleg, Formulier.Invoer(), Formulier.Eigen(), ct);
        Werk = Formulier.Werkblad(basis, aanbod);
        NietBewaard = true;
        if (Weigeringen is [AgendaIsGewijzigd]) VoegSamen(basis);
        else if (doe is not ("bewaar" or "vast")) Neem(await Stap(doe, sleutel, aanbod, ct));
        ModelState.Clear();
        return Page();
    }

    private async Task<Uitkomst<Agenda>> Stap(string doe, string sleutel, Dictionary<string, Agendapunt> aanbod, CancellationToken ct)
    {
        var werk = Werk!;
        switch (doe)
        {
            case "omhoog": return werk.Omhoog(sleutel);
            case "omlaag": return werk.Omlaag(sleutel);
            case "laatvallen":
                return werk.LaatVallen(sleutel, Formulier.Reden(sleutel)) is { Gelukt: false } nee
                ? Uitkomst.Geweigerd<Agenda>([.. nee.Weigeringen.Select(w => w with { Veld = "valreden-" + sleutel })]) : werk.LaatVallen(sleutel, Formulier.Reden(sleutel));
            case "terug": return werk.Terugzetten(sleutel);
            case "neem": return aanbod.TryGetValue(sleutel, out var punt) ? await VoegToe(werk, punt, ct) : new PuntOnbekend(sleutel);
            case "groepeer": return werk.GegroepeerdOpOnderwerp();
            case "register":
                var referentie = Formulier.Referentie?.Trim() ?? "";
                if (await vragen.Punt(referentie, ct) is not { } gevonden) return new AfspraakOnbekend(referentie);
                Formulier.Referentie = null;
                return await VoegToe(werk, gevonden, ct);
            case "zelf":
                if (string.IsNullOrWhiteSpace(Formulier.NieuwTitel)) return new NieuweTitelLeeg();
                var zelf = new EigenPunt(EigenSleutel + identiteiten.Nieuw(), Formulier.NieuwTitel.Trim(),
                    AgendaFormulier.Keuze<Domain.Afspraken.AgenderingActie>(Formulier.NieuwActie), AgendaFormulier.Keuze(Formulier.NieuwZekerheid, Zekerheid.Mogelijk));
                Formulier.NieuwTitel = null;
                return werk.VoegToe(BewaarAgenda.Eigen(zelf));
            default: return werk;
        }
    }

    private async Task<Uitkomst<Agenda>> VoegToe(Agenda werk, Agendapunt punt, CancellationToken ct) =>
        (await opslag.AlleenVoorEnkelen(werk.Overleg, [punt], ct)).Count > 0 ? new AfspraakNietVoorDeelnemers(punt.Titel) : werk.VoegToe(punt);

    private void Neem(Uitkomst<Agenda> uitkomst)
    {
        if (uitkomst.Gelukt) Werk = uitkomst.Waarde;
        else Weigeringen = uitkomst.Weigeringen;
    }

    /// <summary>Shows what someone else saved meanwhile and lays what was typed here on top of it.</summary>
    private void VoegSamen(Agenda basis)
    {
        if (Beeld.Bewaard is not { } nieuwste) return;
        Intussen = Agendaverschil.Tussen(basis, nieuwste);
        var hier = Werk!.Punten.Concat(Werk.Afgevallen.Select(a => a.Punt)).Select(p => p.Sleutel).ToHashSet();
        Werk = Werk with
        {
            Status = nieuwste.Status,
            Punten = [.. Werk.Punten, .. nieuwste.Punten.Where(p => !hier.Contains(p.Sleutel))],
            Afgevallen = [.. Werk.Afgevallen, .. nieuwste.Afgevallen.Where(a => !hier.Contains(a.Punt.Sleutel))],
        };
        Formulier.Basis = Beeld.Nummer;
    }

    private async Task<IActionResult> Klaar(string id, Uitkomst<int> uitkomst, string gelukt, CancellationToken ct)
    {
        if (uitkomst.Gelukt)
        {
            TempData["Gelukt"] = gelukt;
            return Redirect($"/overleggen/{id}/agenda{Vraag()}");
        }
        if (!await Laad(id, ct)) return NotFound();
        Werk = Beeld.Bewaard;
        Formulier.Basis = Beeld.Nummer;
        Weigeringen = uitkomst.Weigeringen;
        ModelState.Clear();
        return Page();
    }

    /// <summary>Landsdeel and peildatum of this request, to stay there.</summary>
    public string Vraag() => Infrastructure.Web.SessieTussenstap.Blikvraag(Request.Query);

    private async Task<bool> Laad(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Van(new(id), ct) is not { } beeld) return false;
        Beeld = beeld;
        return true;
    }
}
