using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>How large the register is, to decide what is cheap. By the heads of records: their key alone answers it,
/// and the answer says nothing about any one of them.</summary>
public sealed class Registeromvang(LandsdeelDb db)
{
    public Task<bool> MeerDan(int aantal, CancellationToken ct) => Voorbij(aantal).AnyAsync(ct);

    /// <summary>One row when there are more afspraken than this; to be composed.</summary>
    internal IQueryable<AggregaatRij> Voorbij(int aantal) =>
        db.Aggregaten.Where(a => a.Soort == AggregaatSoort.Afspraak).OrderBy(a => a.Id).Skip(aantal).Take(1);
}
