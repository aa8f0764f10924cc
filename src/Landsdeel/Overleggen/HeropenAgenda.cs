using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary>Makes a fixed agenda a concept again, as a new version with a reason.</summary>
public sealed class HeropenAgenda(AgendaOpslag opslag, Gedeeld.Sessie sessie)
{
    public async Task<Uitkomst<int>> Voer(OverlegId overleg, int basis, string? reden, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (await opslag.Huidig(overleg, ct) is not { } huidig) return new GeenAgenda();
        if (huidig.Nummer != basis) return new AgendaIsGewijzigd(huidig.Nummer);
        var open = huidig.Agenda.Heropen(reden);
        return open.Gelukt
            ? await opslag.Bewaar(open.Waarde, basis, OverlegStatus.AgendaConcept, "agenda heropend", reden!.Trim(), ct)
            : Uitkomst.Geweigerd<int>(open.Weigeringen);
    }
}
