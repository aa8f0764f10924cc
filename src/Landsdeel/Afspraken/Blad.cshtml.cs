using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opvolgen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Afspraken;

/// <summary>The page of one afspraak.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class BladModel(VindAfspraak vind, BekijkAfspraak bekijk, Levensloop levensloop, BekijkOpvolging opvolging, Opvolgbron bron, Gedeeld.Sessie sessie) : PageModel
{
    public bool MagWijzigen { get; private set; }

    /// <summary>May lay it before the partijen to sign.</summary>
    public bool MagVoorleggen { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    /// <summary>"vastgelegd" or "notitie" right after that was done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gedaan { get; set; }

    /// <summary>Null when no version held on the peildatum.</summary>
    public AfspraakBeeld? Beeld { get; private set; }

    /// <summary>Progress, evidence and nakoming.</summary>
    public Opvolgbeeld Opvolging { get; private set; } = null!;

    /// <summary>May tell how far it is.</summary>
    public bool MagOpvolgen { get; private set; }

    /// <summary>Versions and what was told meanwhile, newest first.</summary>
    public IEnumerable<(Levensmoment? Versie, Opvolgmoment? Gemeld)> Tijdlijn => Beeld!.Leven.Select(l => (l.Op, Versie: (Levensmoment?)l, Gemeld: (Opvolgmoment?)null))
        .Concat(Opvolging.Momenten.Select(m => (m.Op, Versie: (Levensmoment?)null, Gemeld: (Opvolgmoment?)m))).OrderByDescending(t => t.Op).ThenBy(t => t.Versie is null).Select(t => (t.Versie, t.Gemeld));

    /// <summary>Its versions, when none of them held on the peildatum.</summary>
    public IReadOnlyList<Levensmoment> AndereTijden { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await vind.Id(Sleutel, ct) is not { } id) return NotFound();
        Beeld = await bekijk.Voer(id, ct);
        MagWijzigen = sessie.Mag(Bevoegdheid.AfsprakenBeheren) && await vind.Nieuwste(id, ct) is { } nu
            && Toegang.WeigerWijzigen(sessie, Bevoegdheid.AfsprakenBeheren, nu.Zicht.Eigenaar, nu.Inhoud.Landsdelen, nu.Inhoud.Overleg) is null;
        MagVoorleggen = MagWijzigen && sessie.Mag(Bevoegdheid.OverleggenBeheren) && sessie.Blik.BekendMicros is null && Beeld is { Versie.Zicht.Niveau: not ZichtNiveau.Eigen }
            && Beeld.Afspraak.Partijen.Any(p => p.Rol is Domain.Afspraken.Rol.Trekker or Domain.Afspraken.Rol.Gebonden);
        if (Beeld is not null)
        {
            Opvolging = await opvolging.Voer(Beeld.Afspraak, Beeld.Rij, ct);
            MagOpvolgen = Beeld.Afspraak.HeeftProcedure && sessie.Mag(Bevoegdheid.AfsprakenBeheren) && bron.WeigerTrekker(await bron.Laad(Beeld.Versie, ct)) is null;
        }
        if (Beeld is null) AndereTijden = await levensloop.Voor(id, ct);
        return Beeld is null && AndereTijden.Count == 0 ? NotFound() : Page();
    }

    /// <summary>Outgoing and incoming links of one kind, as one reads them from here.</summary>
    public static string Kop(Domain.Afspraken.VerbandSoort soort, bool inkomend) => (soort, inkomend) switch
    {
        (Domain.Afspraken.VerbandSoort.Samenhang, _) => "In samenhang met",
        (Domain.Afspraken.VerbandSoort.Wederkerig, _) => "Wederkerig met",
        (Domain.Afspraken.VerbandSoort.Voorwaarde, false) => "Heeft als voorwaarde",
        (Domain.Afspraken.VerbandSoort.Voorwaarde, true) => "Is voorwaarde voor",
        (Domain.Afspraken.VerbandSoort.Opvolging, false) => "Volgt op",
        (Domain.Afspraken.VerbandSoort.Opvolging, true) => "Krijgt vervolg in",
        (Domain.Afspraken.VerbandSoort.OnderdeelVan, false) => "Onderdeel van",
        (Domain.Afspraken.VerbandSoort.OnderdeelVan, true) => "Bestaat mede uit",
        _ => "Zie ook",
    };

    /// <summary>The days that count, an overleg's real date resolved.</summary>
    public static string Dagen(DateOnly? van, DateOnly? tot) => new Termijn("", van, tot, Precisie.Dag).InWoorden();
}
