using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;

namespace Landsdeel.Afspraken;

/// <summary>Adds an internal note of the own partij to an afspraak that one may see.</summary>
public sealed class VoegNotitieToe(LandsdeelDb db, Sessie sessie, VindAfspraak vind)
{
    public async Task<Uitkomst<long>> Voer(string sleutel, string? tekst, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AfsprakenBeheren) is { } geenRecht) return geenRecht;
        if (await vind.Id(sleutel, ct) is not { } id) return new AfspraakNietGevonden();
        if (Invoertekst.Schoon(tekst) is not { } schoon) return new NotitieLeeg();
        if (schoon.Length > AfspraakRegels.LangsteTekst) return new TekstTeLang("De notitie", schoon.Length, AfspraakRegels.LangsteTekst, "Notitie");
        return await new Vastlegger(db).Leg(sessie.Handeling("notitie toegevoegd"), [], ct, handeling =>
        {
            db.Notities.Add(new()
            {
                AfspraakId = id.Waarde,
                Tekst = schoon,
                HandelingId = handeling,
                VastgelegdOp = sessie.NuMicros,
                VervangenOp = Tijdsblik.Open,
                ZichtNiveau = ZichtNiveau.Eigen,
                ZichtPartij = sessie.Actor.Partij.Waarde,
            });
            return Task.CompletedTask;
        });
    }
}
