using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen;

/// <summary>Adds an overleg. Terms that name it in words find it from then on.</summary>
public sealed class MaakOverleg(LandsdeelDb db, Sessie sessie, Identiteiten identiteiten)
{
    public async Task<Uitkomst<OverlegId>> Voer(OverlegInvoer invoer, ZichtNiveau zicht, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        var leeg = new Overleg { Id = new(identiteiten.Nieuw()), Naam = "", Reeks = invoer.Reeks, Landsdelen = Landsdelen.Geen };
        var uitkomst = invoer.Toegepast(leeg, sessie.Peildatum);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<OverlegId>(uitkomst.Weigeringen);
        var overleg = uitkomst.Waarde;
        List<Schrijfopdracht> opdrachten =
        [
            new(AggregaatSoort.Overleg, overleg.Id.Waarde, overleg, sessie.Peildatum,
                new(zicht, sessie.Actor.Partij, zicht == ZichtNiveau.Overleg ? overleg.Id : null), Schrijfwijze.Nieuw),
        ];
        if (OverlegDagen.Uit(overleg) is not null) opdrachten.AddRange(await Termijnherberekening.Opdrachten(db, leeg, overleg, ct));
        var geschreven = await new Vastlegger(db).Leg(sessie.Handeling("overleg toegevoegd", invoer.Reden?.Trim() ?? ""), opdrachten, ct);
        return geschreven.Gelukt ? overleg.Id : Uitkomst.Geweigerd<OverlegId>(geschreven.Weigeringen);
    }
}
