using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Berichten;

/// <summary>Ends what a link in a message is about. Done again it changes nothing.</summary>
public sealed class MeldBerichtenAf(LandsdeelDb db)
{
    public async Task Voer(Afmelding wat, CancellationToken ct)
    {
        if (wat.Abonnementen.Count > 0)
            await db.Abonnementen.Where(a => a.AccountId == wat.Account && wat.Abonnementen.Contains(a.Id)).ExecuteDeleteAsync(ct);
        if (wat.Herinneringen == Herinneringsoort.Geen || !await db.Accounts.AnyAsync(a => a.Id == wat.Account, ct)) return;
        var nu = await db.Berichtkeuzes.SingleOrDefaultAsync(k => k.AccountId == wat.Account, ct);
        if (nu is null) db.Berichtkeuzes.Add(nu = new() { AccountId = wat.Account });
        nu.Uit |= wat.Herinneringen;
        await db.SaveChangesAsync(ct);
    }
}
