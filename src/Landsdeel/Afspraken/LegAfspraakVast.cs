using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>Writes a version of an afspraak that the rules allow, and gives it a referentie when it is shared for the
/// first time.</summary>
public sealed class LegAfspraakVast(LandsdeelDb db)
{
    private const int MeestePogingen = 8;

    /// <summary>Two people who share at once ask for the same number; the second asks again. A record that was changed
    /// meanwhile is another matter: that is refused.</summary>
    public async Task<Uitkomst<Afspraak>> Voer(Handeling handeling, Versiewens wens, Schrijfwijze wijze, int? basisNummer, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            var afspraak = wens.Inhoud;
            try
            {
                if (afspraak.Referentie is null && wens.Zicht.Niveau > ZichtNiveau.Eigen)
                    afspraak = afspraak with { Referentie = await Referenties.Volgende(db, afspraak.Landsdelen.Letters(), wens.GeldigVan.Year, ct) };
                var uitkomst = await new Vastlegger(db).Leg(handeling,
                    [new(AggregaatSoort.Afspraak, afspraak.Id.Waarde, afspraak, wens.GeldigVan, wens.Zicht, wijze, basisNummer)], ct);
                if (uitkomst.Gelukt) return afspraak;
                var opnieuw = poging < MeestePogingen && uitkomst.Weigeringen.All(w => w is GelijktijdigGewijzigd) && await NogZelfde(afspraak.Id, basisNummer, ct);
                if (!opnieuw) return Uitkomst.Geweigerd<Afspraak>(uitkomst.Weigeringen);
            }
            catch (DbUpdateException) when (poging < MeestePogingen)
            {
                // The first number of a year was taken by someone else between reading and writing.
                db.ChangeTracker.Clear();
            }
            await Task.Delay(Random.Shared.Next(5, 20 * poging), ct);
        }
    }

    private async Task<bool> NogZelfde(AfspraakId id, int? basisNummer, CancellationToken ct) =>
        await db.Aggregaten.AsNoTracking().Where(a => a.Soort == AggregaatSoort.Afspraak && a.Id == id.Waarde).Select(a => (int?)a.Nummer)
            .SingleOrDefaultAsync(ct) == basisNummer;
}
