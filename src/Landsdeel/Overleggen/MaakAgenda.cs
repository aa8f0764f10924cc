using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary>Makes the first version of an agenda out of the proposal. What not every participant may see stays off it.</summary>
public sealed class MaakAgenda(AgendaVragen vragen, AgendaOpslag opslag, Sessie sessie)
{
    public async Task<Uitkomst<int>> Voer(OverlegId overleg, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (await vragen.Van(overleg, ct) is not { } beeld) return new OverlegOnbekend(overleg.Waarde);
        var enkelen = await opslag.AlleenVoorEnkelen(overleg, beeld.Voorstel.Punten, ct);
        var agenda = Agenda.VanVoorstel(overleg, beeld.Voorstel, sessie.Peildatum);
        agenda = agenda with { Punten = [.. agenda.Punten.Where(p => !enkelen.Contains(p.Sleutel))] };
        return await opslag.Bewaar(agenda, 0, OverlegStatus.AgendaConcept, "agenda gemaakt", "van het voorstel", ct);
    }
}
