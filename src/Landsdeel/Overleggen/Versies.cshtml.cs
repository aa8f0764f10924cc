using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>Two versions of an agenda side by side, with what changed.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class VersiesModel(AgendaVragen vragen, AgendaOpslag opslag) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tot { get; set; }

    public Overleg Overleg { get; private set; } = null!;

    public IReadOnlyList<Agendaversie> Versies { get; private set; } = [];

    public Agendaversie? Oud { get; private set; }

    public Agendaversie? Nieuw { get; private set; }

    public Agendaverschil? Verschil { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Van(new(id), ct) is not { } beeld) return NotFound();
        Overleg = beeld.Overleg;
        Versies = await opslag.Versies(new(id), ct);
        Nieuw = Versies.FirstOrDefault(v => v.Nummer == Tot) ?? (Versies.Count > 0 ? Versies[0] : null);
        Oud = Versies.FirstOrDefault(v => v.Nummer == Van) ?? Versies.FirstOrDefault(v => v.Nummer < Nieuw?.Nummer) ?? Nieuw;
        if (Oud is null || Nieuw is null) return Page();
        Oud = Oud with { Agenda = await vragen.Zichtbaar(Oud.Agenda, ct) };
        Nieuw = Nieuw with { Agenda = await vragen.Zichtbaar(Nieuw.Agenda, ct) };
        Verschil = Agendaverschil.Tussen(Oud.Agenda, Nieuw.Agenda);
        return Page();
    }

    /// <summary>What became of an item, as the class of its line and as a word.</summary>
    public (string Klasse, string Woord) Stand(Agendapunt punt, bool oud)
    {
        if (oud && Verschil!.Afgevallen.Any(a => a.Punt.Sleutel == punt.Sleutel)) return ("agenda-punt--weg", "eraf gehaald");
        if (!oud && Verschil!.Toegevoegd.Any(p => p.Sleutel == punt.Sleutel)) return ("agenda-punt--erbij", "erbij gekomen");
        if (Verschil!.Gebleven.FirstOrDefault(g => g.Punt.Sleutel == punt.Sleutel) is not { } verschil) return ("", "");
        var wat = string.Join(", ", new[] { verschil.Verplaatst ? "verplaatst" : null, verschil.Wijzigingen.Count > 0 ? "gewijzigd: " + string.Join(", ", verschil.Wijzigingen.Select(w => w.Wat)) : null }.OfType<string>());
        return wat == "" ? ("", "") : ("agenda-punt--anders", wat);
    }
}
