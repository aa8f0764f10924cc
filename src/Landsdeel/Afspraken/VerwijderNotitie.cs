using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Takes away an internal note of the own partij. That it was there, and who took it away, stays in the journal.</summary>
public sealed class VerwijderNotitie(LandsdeelDb db, Sessie sessie, VindAfspraak vind)
{
    public async Task<Uitkomst<long>> Voer(string sleutel, long notitie, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        if (await vind.Id(sleutel, ct) is not { } id) return new AfspraakNietGevonden();
        var eigen = sessie.Actor.Partij.Waarde;
        var rij = await db.Notities.SingleOrDefaultAsync(n => n.Id == notitie && n.AfspraakId == id.Waarde
            && n.ZichtPartij == eigen && n.VervangenOp == Tijdsblik.Open, ct);
        if (rij is null) return new NotitieNietGevonden();
        rij.VervangenOp = sessie.NuMicros;
        return await new Vastlegger(db).Leg(sessie.Handeling("notitie verwijderd"), [], ct);
    }
}
