using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Overleggen;

/// <summary>One overleg: when, who, what comes back there and what was agreed there.</summary>
[Vereist(Bevoegdheid.Lezen)]
public sealed class OverlegModel(OverlegVragen vragen, AgendaVragen agendas, Voorbereiden.InbrengVragen inbreng, Partijen.Partijnoten noten, Sessie sessie) : PageModel
{
    public OverlegBeeld Beeld { get; private set; } = null!;

    /// <summary>By partij that ended: in whom it goes on.</summary>
    public IReadOnlyDictionary<string, string> Noten { get; private set; } = new Dictionary<string, string>();

    public Agendabeeld Agenda { get; private set; } = null!;

    public IReadOnlyList<Agendapunt> KomtTerug { get; private set; } = [];

    /// <summary>How many proposed items still wait for a secretaris.</summary>
    public int InbrengOpen { get; private set; }

    /// <summary>Items that another overleg sent here, with the name of that overleg.</summary>
    public IReadOnlyList<(Domain.Overleggen.Voorbereiden.Inbreng Inbreng, string Vanuit)> Gestuurd { get; private set; } = [];

    /// <summary>The own partij takes part, or keeps the overleg.</summary>
    public bool AanTafel => Mag(Bevoegdheid.Lezen) && sessie.Aangemeld;

    public bool MagBewerken => sessie.Blik.BekendMicros is null && Mag(Bevoegdheid.OverleggenBeheren);

    private bool Mag(Bevoegdheid wat) => Toegang.WeigerInOverleg(sessie, wat, Beeld.Eigenaar, Beeld.Overleg.Landsdelen, Beeld.Overleg.Id) is null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!IdVorm.Geldig(id) || await vragen.Een(new(id), ct) is not { } beeld || await agendas.Van(new(id), ct) is not { } agenda) return NotFound();
        Beeld = beeld;
        Noten = await noten.Voor([.. beeld.Overleg.Deelnemers.Select(d => d.Waarde)], ct);
        Agenda = agenda;
        var ingebracht = (await inbreng.Van(beeld.Overleg.Id, ct)).Select(r => r.Inbreng).ToList();
        InbrengOpen = ingebracht.Count(i => i.Status == Domain.Overleggen.Voorbereiden.Inbrengstatus.Open);
        List<(Domain.Overleggen.Voorbereiden.Inbreng, string)> gestuurd = [];
        foreach (var i in ingebracht)
            if (i.Vanuit is { } van) gestuurd.Add((i, (await vragen.Een(van, ct))?.Overleg.VolleNaam() ?? "een ander overleg"));
        Gestuurd = gestuurd;
        KomtTerug = [.. agenda.Voorstel.Punten.Where(p => p.Herkomst == Puntherkomst.KomtTerug)];
        return Page();
    }
}
