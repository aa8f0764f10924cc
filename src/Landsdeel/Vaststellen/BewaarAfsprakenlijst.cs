using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Overleggen;

namespace Landsdeel.Vaststellen;

/// <summary>Stores a version of an afsprakenlijst. It lies before nobody by that.</summary>
public sealed class BewaarAfsprakenlijst(LandsdeelDb db, Lijstopslag lijsten, Sessie sessie)
{
    /// <param name="lijst">Its number is not taken from it: it becomes the one after the basis.</param>
    /// <param name="basis">The version it was made from; 0 for the first.</param>
    /// <returns>The number of the version.</returns>
    public async Task<Uitkomst<int>> Voer(Afsprakenlijst lijst, int basis, string waarom, CancellationToken ct)
    {
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (await lijsten.Overleg(lijst.Overleg, ct) is not var (overleg, rij)) return new OverlegOnbekend(lijst.Overleg.Waarde);
        var nieuw = lijst with { Nummer = basis + 1 };
        if (nieuw.Controleer() is { Count: > 0 } fouten) return Uitkomst.Geweigerd<int>(fouten);
        if (overleg.Status == OverlegStatus.LijstVastgesteld) return new IsVastgesteld();
        if (basis > 0 && await lijsten.Versie(lijst.Overleg, basis, ct) is { } vorige && Lijstopslag.Schrijf(vorige with { Nummer = nieuw.Nummer }) == Lijstopslag.Schrijf(nieuw))
            return new NietsGewijzigd();
        List<Schrijfopdracht> opdrachten =
        [
            new(AggregaatSoort.Afsprakenlijst, lijst.Overleg.Waarde, nieuw, sessie.Peildatum, new(ZichtNiveau.Overleg, sessie.Actor.Partij, lijst.Overleg),
                basis == 0 ? Schrijfwijze.Nieuw : Schrijfwijze.Wijziging, basis == 0 ? null : basis),
        ];
        if (overleg.Status < OverlegStatus.LijstConcept)
        {
            var verder = overleg.Naar(OverlegStatus.LijstConcept);
            if (!verder.Gelukt) return Uitkomst.Geweigerd<int>(verder.Weigeringen);
            opdrachten.Add(Lijstopslag.Met(verder.Waarde, rij, sessie.Peildatum));
        }
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(basis == 0 ? "afsprakenlijst gemaakt" : "afsprakenlijst gewijzigd", waarom), opdrachten, ct);
        return uitkomst.Gelukt ? nieuw.Nummer : Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
    }
}
