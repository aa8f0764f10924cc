using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Partijen;

/// <summary>Puts the product's own lists of partijen into an empty register.</summary>
public sealed class LaadPartijLijsten(LandsdeelDb db, Sessie sessie)
{
    /// <summary>Partijen whose first day is not in the lists were there before anything the register holds.</summary>
    private static readonly DateOnly Begin = new(1900, 1, 1);

    public Task<Uitkomst<long>> Voer(CancellationToken ct) => new Vastlegger(db).Leg(
        sessie.Handeling("partijen geladen", "lijsten van Landsdeel", "data/partijen"),
        [.. PartijLijsten.Alle().Select(p => new Schrijfopdracht(AggregaatSoort.Partij, p.Id.Waarde, p, p.GeldigVan ?? Begin,
            new(ZichtNiveau.Openbaar, sessie.Actor.Partij), Schrijfwijze.Nieuw))], ct);
}
