using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>The accounts of the own partij, for its beheerder.</summary>
public sealed class Accountlijst(LandsdeelDb db, Sessie sessie)
{
    private const int Meeste = 500;

    /// <summary>Open ones first, by name.</summary>
    public async Task<IReadOnlyList<AccountRij>> Voer(CancellationToken ct) =>
        await Eigen.OrderBy(a => a.GeslotenOp != AccountRij.Open).ThenBy(a => a.Naam).ThenBy(a => a.Id).Take(Meeste).ToListAsync(ct);

    /// <summary>Null for an account of another partij.</summary>
    public Task<AccountRij?> Een(string id, CancellationToken ct) => Eigen.SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Names of the overleggen that a functie can be for, as far as this viewer sees them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Overleggen(CancellationToken ct) => (await db.Overleggen.AsNoTracking()
            .Where(o => o.VervangenOp == Tijdsblik.Open && o.GeldigTot == Tijdsblik.ZonderEinde).OrderBy(o => o.EersteDag).ThenBy(o => o.Id).Take(Meeste)
            .Select(o => new { o.OverlegId, o.Naam, o.Landsdelen }).ToListAsync(ct))
        .ToDictionary(o => o.OverlegId, o => o.Landsdelen is 0 or Landsdelen.Landelijk ? o.Naam : $"{o.Naam} {o.Landsdelen.Namen()}");

    private IQueryable<AccountRij> Eigen
    {
        get
        {
            var partij = sessie.Mag(Bevoegdheid.AccountsBeheren) ? sessie.Actor.Partij.Waarde : "";
            return db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().Where(a => a.Partij == partij && partij != "");
        }
    }
}
