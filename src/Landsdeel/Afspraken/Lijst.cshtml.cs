using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Web;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace Landsdeel.Afspraken;

/// <summary>The register as a list. Its address is the filter.</summary>
[Vereist(Bevoegdheid.Lezen), EnableRateLimiting(Remmen.Ophalen)]
public sealed class LijstModel(Filteroplossing oplossing, AfspraakLijst lijst, Facetvragen facetten, Gebieden.GebiedVragen gebieden, Sessie sessie) : PageModel
{
    public const string Adres = "/afspraken";

    /// <summary>The orders with their names for people.</summary>
    public static IReadOnlyList<(Sortering Sortering, string Naam)> Volgorden { get; } =
        [(Sortering.Termijn, "termijn"), (Sortering.Referentie, "referentie"), (Sortering.Nieuwste, "nieuwste eerst"), (Sortering.Register, "register")];

    /// <summary>The forms in which a view can be saved.</summary>
    public static IReadOnlyList<(string Vorm, string Naam)> Vormen { get; } = [("xlsx", "Excel"), ("csv", "CSV"), ("json", "JSON")];

    public OpgelosteFilter Vraag { get; private set; } = null!;
    public AfspraakPagina Pagina { get; private set; } = null!;
    public Facetblok Facetten { get; private set; } = null!;
    public DateOnly Peildatum => sessie.Peildatum;
    public bool MagWijzigen => Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is null && sessie.Blik.BekendMicros is null;

    /// <summary>What one follows who follows this list: the landsdeel of the bar with it.</summary>
    public string Volgsleutel => Abonnementen.BeheerAbonnementen.Vraag(sessie.Landsdeel == Domain.Gedeeld.Landsdelen.Geen || Filter.Landsdelen != Domain.Gedeeld.Landsdelen.Geen
        ? Filter : Filter with { Landsdelen = sessie.Landsdeel });

    /// <summary>Whether the user asked for the counts of a large register.</summary>
    [BindProperty(Name = "aantallen", SupportsGet = true)]
    public string? Aantallen { get; set; }

    public AfspraakFilter Filter => Pagina.Filter;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Vraag = await oplossing.Lees(Request.Query, ct);
        Pagina = await lijst.Pagina(Vraag.Filter, ct);
        Vraag = Vraag with { Filter = Pagina.Filter };
        Facetten = await Blok(Pagina.Groot && Aantallen is null, ct);
    }

    /// <summary>Only the facets, counted: what the list of a large register fetches after itself.</summary>
    public async Task<IActionResult> OnGetAantallenAsync(CancellationToken ct)
    {
        Vraag = await oplossing.Lees(Request.Query, ct);
        return Partial("_Facetten", await Blok(false, ct));
    }

    private async Task<Facetblok> Blok(bool later, CancellationToken ct)
    {
        var telling = later ? null : await facetten.Tel(Vraag.Filter, ct);
        // Those of the landsdeel one looks at, and what is of no one landsdeel.
        var (balk, gekozen) = (sessie.Landsdeel, Vraag.Filter.Landsdelen);
        bool Hier(Domain.Gedeeld.Landsdelen van) => van == Domain.Gedeeld.Landsdelen.Geen
            || ((balk == Domain.Gedeeld.Landsdelen.Geen || (van & balk) != 0) && (gekozen == Domain.Gedeeld.Landsdelen.Geen || (van & gekozen) != 0));
        return new(Vraag.Filter, Facetindeling.Maak(Vraag, telling), later ? null : await facetten.Weergaven(ct))
        {
            Gebieden = [.. (await gebieden.Alle(ct)).Where(g => Hier(g.Landsdelen) && !Vraag.Filter.Gebieden.Contains(g.Id))],
        };
    }

    /// <summary>Where script fetches the counted facets.</summary>
    public string Later => QueryHelpers.AddQueryString(Adres + Request.QueryString, "handler", "aantallen");

    /// <summary>The address of a filter, below this site.</summary>
    public static string Naar(AfspraakFilter filter) => Met(Adres, Filtertaal.Paren(filter));

    /// <summary>The address of this filter with one value more, from its beginning.</summary>
    public static string NaarMet(AfspraakFilter filter, string sleutel, string waarde) =>
        Met(Adres, [.. Filtertaal.Paren(filter with { Plaats = null }), new(sleutel, waarde)]);

    /// <summary>The address of this filter with, of this part, only this value; from its beginning. What a number counts.</summary>
    public static string NaarAlleen(AfspraakFilter filter, string sleutel, string waarde) =>
        Met(Adres, [.. Filtertaal.Paren(filter with { Plaats = null }).Where(p => p.Key != sleutel), new(sleutel, waarde)]);

    public static string Met(string adres, IEnumerable<KeyValuePair<string, string>> paren) =>
        QueryHelpers.AddQueryString(adres, paren.Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)));
}

/// <summary>What the facets show.</summary>
/// <param name="Weergaven">Null while not counted.</param>
public sealed record Facetblok(AfspraakFilter Filter, IReadOnlyList<Facet> Facetten, IReadOnlyList<KlareWeergave>? Weergaven)
{
    /// <summary>The areas that one may choose besides those that are chosen.</summary>
    public IReadOnlyList<Gebieden.Gebiedregel> Gebieden { get; init; } = [];
}
