using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>Changes an overleg. When its days change, every afspraak that means it follows in the same act:
/// lists, "te laat" and agendas read the new days at once, and a look at what was known before still shows the old ones.</summary>
public sealed class WijzigOverleg(LandsdeelDb db, Sessie sessie)
{
    /// <param name="basis">The version the form was made from.</param>
    public async Task<Uitkomst<long>> Voer(OverlegId id, int basis, OverlegInvoer invoer, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        var rij = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == id.Waarde).SingleOrDefaultAsync(ct);
        if (rij is null) return new OverlegOnbekend(id.Waarde);
        if (rij.Nummer != basis) return new GelijktijdigGewijzigd();
        var oud = JsonSerializer.Deserialize<Overleg>(rij.Inhoud, LandsdeelJson.Compact)!;
        var uitkomst = invoer.Toegepast(oud, sessie.Peildatum);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<long>(uitkomst.Weigeringen);
        var nieuw = uitkomst.Waarde;
        List<Schrijfopdracht> opdrachten =
        [
            new(AggregaatSoort.Overleg, id.Waarde, nieuw, sessie.Peildatum,
                new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)), Schrijfwijze.Wijziging, basis),
        ];
        if (OverlegDagen.Uit(oud) != OverlegDagen.Uit(nieuw)) opdrachten.AddRange(await Termijnherberekening.Opdrachten(db, oud, nieuw, ct));
        return await new Vastlegger(db).Leg(sessie.Handeling("overleg gewijzigd", invoer.Reden?.Trim() ?? ""), opdrachten, ct);
    }
}
