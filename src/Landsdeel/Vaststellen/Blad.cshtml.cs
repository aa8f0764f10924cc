using System.Text;
using Landsdeel.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Landsdeel.Vaststellen;

/// <summary>One list or afspraak being signed: its text, who answered, and the answer of the own partij.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Kostbaar)]
public sealed class BladModel(
    Ondertekenopslag opslag, Lijstopslag lijsten, MaakBewijs bewijs, Teken teken, OverlegVragen overleggen, Partijen.Partijnoten noten, IPost post, Gedeeld.Sessie sessie) : PageModel
{
    public Ondertekening O { get; private set; } = null!;

    /// <summary>The text that is signed, line by line.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>The list as it is signed; null for one afspraak.</summary>
    public Afsprakenlijst? Lijst { get; private set; }

    /// <summary>The afspraak as it is signed; null for a list.</summary>
    public Afspraak? Afspraak { get; private set; }

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    /// <summary>What changed for the own partij since its last answer; null when it never answered, or when nothing lies anew.</summary>
    public Lijstverschil? Verschil { get; private set; }

    /// <summary>The same for one afspraak.</summary>
    public IReadOnlyList<Puntwijziging>? Wijzigingen { get; private set; }

    /// <summary>Whether messages go out by mail.</summary>
    public bool Bezorgt => post.Bezorgt;

    public int? Sinds { get; private set; }

    /// <summary>The answer to confirm; null while it is still being given.</summary>
    public Antwoord? Bevestig { get; private set; }

    /// <summary>What was typed in the form of the answer, when it has to be typed better.</summary>
    public (Instemmingsoort? Soort, string? Tekst, Goedkeurder? Voor) Getypt { get; private set; }

    /// <summary>For whom one answers of several that went on in the own partij, by the address or the form; null for the first that waits.</summary>
    [BindProperty(Name = "namens", SupportsGet = true)]
    public string? Gekozen { get; set; }

    private PartijId? Als => string.IsNullOrEmpty(Gekozen) ? null : IdVorm.Geldig(Gekozen) ? new(Gekozen) : default(PartijId);

    /// <summary>All as whom the own partij was asked.</summary>
    public IReadOnlyList<PartijId> Eigenen => [.. O.Gevraagd.Select(g => g.Partij).Where(sessie.Kijker.Namens.Contains)];

    /// <summary>As whom the own partij was asked: by its own name, or by that of one it follows.</summary>
    public PartijId Eigen => Als is { } als && Eigenen.Contains(als) ? als : sessie.Namens(O.MoetenNog.Select(g => g.Partij)) ?? sessie.Namens(O.Gevraagd.Select(g => g.Partij)) ?? sessie.Actor.Partij;

    public DateOnly Vandaag => sessie.Peildatum;

    /// <summary>As whom the text names the own partij; empty when it does not bind it.</summary>
    public IReadOnlySet<PartijId> Namens { get; private set; } = new HashSet<PartijId>();

    /// <summary>What those are called that one who was asked goes on in, by the peildatum.</summary>
    private IReadOnlyDictionary<PartijId, IReadOnlyList<string>> _opvolgers = new Dictionary<PartijId, IReadOnlyList<string>>();

    /// <summary>How one that must sign is called now: "Amsterdam, opvolger van Weesp".</summary>
    public string Tekenaar(PartijId partij) => Vaststelwoorden.Tekenaar(O.Huidig(partij), Gevraagdnaam(partij), _opvolgers.GetValueOrDefault(partij, []));

    /// <summary>Whether one answers for a partij that went on in the own one.</summary>
    public bool IsOpvolger => Eigen != sessie.Actor.Partij;

    /// <summary>The same for the own partij: after a split it answers, and not the others.</summary>
    public string Ikzelf => !IsOpvolger ? Naam(Eigen) : $"{Naam(sessie.Actor.Partij)}, opvolger van {Gevraagdnaam(Eigen)}";

    public string Gevraagdnaam(PartijId partij) => O.Gevraagd.FirstOrDefault(g => g.Partij == partij)?.Naam ?? Naam(partij);

    public string Naam(PartijId partij) => Namen.GetValueOrDefault(partij.Waarde, partij.Waarde);

    public Instemming? Mijn => O.Huidig(Eigen);

    public bool Gevraagd => O.Gevraagd.Any(g => g.Partij == Eigen);

    public bool MagTekenen => Gevraagd && O.Vastgesteld is null && sessie.Mag(Bevoegdheid.Ondertekenen) && _mandaat is { Geldt: true } && sessie.Blik.BekendMicros is null;

    public bool MagHerinneren => O.MoetenNog.Any() && sessie.Mag(Bevoegdheid.OverleggenBeheren) && sessie.Blik.BekendMicros is null;

    /// <summary>Why this person cannot answer here for want of a mandate, and when it holds; empty when that is not the reason.</summary>
    public string MistMandaat => !Gevraagd || O.Vastgesteld is not null || !sessie.Aangemeld ? ""
        : !sessie.Mag(Bevoegdheid.Ondertekenen) ? "Dat doet een bestuurder met een mandaat." : _mandaat?.Uitleg ?? "";

    public bool IsBestuurder => sessie.Mag(Bevoegdheid.Ondertekenen);

    private Mandaatstand? _mandaat;

    public async Task<IActionResult> OnGetAsync(string soort, string sleutel, CancellationToken ct) => await Laad(soort, sleutel, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTekstAsync(string soort, string sleutel, CancellationToken ct) =>
        await Laad(soort, sleutel, ct) ? File(Encoding.UTF8.GetBytes(Tekst), "text/plain; charset=utf-8", "tekst.txt") : NotFound();

    public async Task<IActionResult> OnGetBewijsAsync(string soort, string sleutel, CancellationToken ct)
    {
        if (!await Laad(soort, sleutel, ct)) return NotFound();
        var uitkomst = await bewijs.Voer(O.Voorwerp.Soort, sleutel, ct);
        return uitkomst.Gelukt ? File(uitkomst.Waarde.Inhoud, uitkomst.Waarde.Mediatype, uitkomst.Waarde.Naam) : NotFound();
    }

    /// <param name="zeker">Set by the second step: what was chosen is shown first.</param>
    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostAntwoordAsync(
        string soort, string sleutel, string digest, Instemmingsoort? antwoord, string? tekst, Goedkeurder? voor, bool zeker, CancellationToken ct)
    {
        if (!await Laad(soort, sleutel, ct)) return NotFound();
        Getypt = (antwoord, tekst, voor);
        if (antwoord is not { } gekozen)
        {
            ModelState.AddModelError("antwoord", "Kies een antwoord.");
            return Page();
        }
        var gegeven = new Antwoord(gekozen, gekozen == Instemmingsoort.ZonderVoorbehoud ? null : tekst, gekozen == Instemmingsoort.OnderVoorbehoud ? voor : null);
        if (gegeven.Controleer() is { } fout)
        {
            ModelState.AddModelError(fout.Veld ?? "", fout.Bericht);
            return Page();
        }
        if (zeker) return await Klaar(await teken.Antwoord(O.Voorwerp.Soort, sleutel, digest, gegeven, ct, Als), "Uw antwoord is vastgelegd.", ct);
        Bevestig = gegeven;
        return Page();
    }

    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostVoorbehoudAsync(string soort, string sleutel, string? afloop, bool handhaaf, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) ? NotFound() : handhaaf
            ? await Klaar(await teken.Handhaaf(O.Voorwerp.Soort, sleutel, afloop, ct, Als), "Uw voorbehoud is gehandhaafd.", ct)
            : await Klaar(await teken.HefOp(O.Voorwerp.Soort, sleutel, afloop, ct, Als), "Uw voorbehoud is opgeheven.", ct);

    [Vereist(Bevoegdheid.Ondertekenen)]
    public async Task<IActionResult> OnPostAanvaardAsync(string soort, string sleutel, string van, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) || !IdVorm.Geldig(van) ? NotFound()
            : await Klaar(await teken.Aanvaard(O.Voorwerp.Soort, sleutel, new(van), ct, Als), "U hebt het voorbehoud aanvaard.", ct);

    [Vereist(Bevoegdheid.OverleggenBeheren)]
    public async Task<IActionResult> OnPostHerinnerAsync(string soort, string sleutel, string? bericht, CancellationToken ct) =>
        !await Laad(soort, sleutel, ct) ? NotFound()
            : await Klaar(await teken.Herinner(O.Voorwerp.Soort, sleutel, null, Gedeeld.Invoertekst.Schoon(bericht), NodigUitModel.Site(Request), ct), post.Bezorgt ? "De herinnering is vastgelegd en gaat per e-mail naar wie nog moet antwoorden." : "De herinnering is vastgelegd. Landsdeel verstuurt hier geen e-mail: laat het de partijen ook zelf weten.", ct);

    private async Task<IActionResult> Klaar(Uitkomst<Ondertekening> uitkomst, string gelukt, CancellationToken ct)
    {
        var adres = Vaststelwoorden.Adres(O.Voorwerp);
        if (!uitkomst.Gelukt)
        {
            foreach (var w in uitkomst.Weigeringen) ModelState.AddModelError(w.Veld ?? "", w.Bericht);
            await Laad(adres.Split('/')[2], O.Voorwerp.Sleutel, ct);
            return Page();
        }
        TempData["Gelukt"] = uitkomst.Waarde.Vastgesteld is null ? gelukt : gelukt + " Alle partijen hebben ingestemd: het is vastgesteld.";
        return Redirect(adres + SessieTussenstap.Blikvraag(Request.Query));
    }

    private async Task<bool> Laad(string soort, string sleutel, CancellationToken ct)
    {
        var welke = soort == "lijst" ? Voorwerpsoort.Lijst : Voorwerpsoort.Afspraak;
        if (!IdVorm.Geldig(sleutel) || await opslag.Huidig(welke, sleutel, ct) is not { } o || await bewijs.Tekst(o.Voorwerp, ct) is not { } tekst) return false;
        (O, Tekst) = (o, tekst);
        _mandaat = await teken.Mandaat(welke, sleutel, ct);
        Namens = o.Gevraagd.FirstOrDefault(g => g.Partij == Eigen)?.Namens.ToHashSet() ?? [];
        var versie = o.Voorwerp.Versie;
        if (welke == Voorwerpsoort.Lijst) Lijst = await lijsten.Versie(new(sleutel), versie, ct);
        else Afspraak = await opslag.Afspraak(sleutel, versie, ct);
        var was = o.Laatste(Eigen)?.GegevenOpVersie;
        var toen = was is { } w && w != versie && Afspraak is not null ? await opslag.Afspraak(sleutel, w, ct) : null;
        _opvolgers = await noten.Opvolgers(o.Gevraagd.Select(g => g.Partij), ct);
        Namen = (await overleggen.Namen([sessie.Actor.Partij, .. o.Gevraagd.SelectMany(g => g.Namens.Append(g.Partij)), .. new[] { Afspraak, toen }.OfType<Afspraak>().SelectMany(a => a.Partijen).Select(p => p.Partij)], ct))
            .ToDictionary(n => n.Partij.Waarde, n => n.Naam);
        if (was is not { } eerder || eerder == versie) return true;
        Sinds = eerder;
        if (Lijst is not null && await lijsten.Versie(new(sleutel), eerder, ct) is { } oud) Verschil = Lijstverschil.Tussen(oud, Lijst).Voor(Namens);
        if (Afspraak is not null && toen is not null) Wijzigingen = Tekenverschil.Tussen(toen, Afspraak, Naam);
        return true;
    }
}
