using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>Sets the lead times of one overleg, or records that its agenda was sent.</summary>
public sealed class StelSpoorboekjeIn(LandsdeelDb db, Sessie sessie, Overlegtoegang toegang, Lijstopslag overleggen)
{
    /// <param name="tijden">Null follows the kind of overleg again.</param>
    public Task<Uitkomst<long>> Voer(OverlegId overleg, Doorlooptijden? tijden, CancellationToken ct) =>
        tijden?.Controleer() is { Count: > 0 } fouten ? Task.FromResult(Uitkomst.Geweigerd<long>(fouten))
            : Wijzig(overleg, "spoorboekje gewijzigd", o => o with { Doorlooptijden = tijden }, ct);

    public Task<Uitkomst<long>> Verzonden(OverlegId overleg, CancellationToken ct) =>
        Wijzig(overleg, "agenda verzonden", o => o.Status < OverlegStatus.AgendaVast ? new NietsTeVerzenden() : o with { VerzondenOp = sessie.Peildatum }, ct);

    private async Task<Uitkomst<long>> Wijzig(OverlegId id, string wat, Func<Overleg, Uitkomst<Overleg>> daad, CancellationToken ct)
    {
        if (await toegang.Weiger(id, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        if (await overleggen.Overleg(id, ct) is not var (overleg, rij)) return new OverlegOnbekend(id.Waarde);
        var nieuw = daad(overleg);
        return nieuw.Gelukt ? await new Vastlegger(db).Leg(sessie.Handeling(wat, overleg.VolleNaam(), id.Waarde), [Lijstopslag.Met(nieuw.Waarde, rij, sessie.Peildatum)], ct)
            : Uitkomst.Geweigerd<long>(nieuw.Weigeringen);
    }
}
