using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;

namespace Landsdeel.Overleggen.Voorbereiden;

/// <summary>Takes a piece away from an overleg, with all its versions. The partij that handed it in does so, and says why; that it was there,
/// and its content, stay in what the register knew before.</summary>
public sealed class TrekStukIn(LandsdeelDb db, Sessie sessie, Overlegtoegang toegang, StukVragen vragen)
{
    public async Task<Uitkomst<Vergaderstuk>> Voer(OverlegId overleg, string stuk, string? waarom, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.AfsprakenBeheren, ct) is { } nee) return nee;
        if ((await vragen.Van(overleg, ct)).FirstOrDefault(r => r.Stuk.Id == stuk) is not { } was) return new StukOnbekend();
        if (was.Stuk.Indiener != sessie.Actor.Partij) return new VanAnderePartij();
        if (Invoertekst.Schoon(waarom) is not { } reden) return new IntrekkenZonderReden();
        var laatste = was.Stuk.Versies[^1].Niveau;
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("stuk ingetrokken", reden),
            [new(AggregaatSoort.Vergaderstuk, stuk, was.Stuk, sessie.Peildatum, new(laatste, was.Stuk.Indiener, laatste == ZichtNiveau.Overleg ? overleg : null), Schrijfwijze.Intrekking, was.Nummer)], ct);
        return uitkomst.Gelukt ? was.Stuk : Uitkomst.Geweigerd<Vergaderstuk>(uitkomst.Weigeringen);
    }
}
