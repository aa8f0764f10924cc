using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Checks address and password. Not an act on the register: it is counted and locked, not journalled.</summary>
public sealed class MeldAan(LandsdeelDb db, Sessie sessie, UserManager<AccountRij> accounts)
{
    public async Task<Uitkomst<AccountRij>> Voer(string? adres, string? wachtwoord, CancellationToken ct)
    {
        var account = string.IsNullOrWhiteSpace(adres) ? null : await accounts.FindByNameAsync(adres.Trim());
        if (account is null || account.PasswordHash is null || account.GeslotenOp != AccountRij.Open)
        {
            // As long as a real check takes, so that the time does not tell who has an account.
            accounts.PasswordHasher.HashPassword(new(), wachtwoord ?? "");
            return new AanmeldenMislukt();
        }
        if (await accounts.IsLockedOutAsync(account)) return new AanmeldenMislukt();
        if (!await accounts.CheckPasswordAsync(account, wachtwoord ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            return new AanmeldenMislukt();
        }
        await accounts.ResetAccessFailedCountAsync(account);
        await Noteer(account.Id, ct);
        return account;
    }

    public Task<bool> HeeftVoorbeelden(CancellationToken ct) => db.Accounts.AnyAsync(a => a.Voorbeeld && a.GeslotenOp == AccountRij.Open, ct);

    /// <summary>One of the people of the sample round.</summary>
    public async Task<AccountRij?> Voorbeeld(string? id, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Voorbeeld && a.GeslotenOp == AccountRij.Open, ct);
        if (account is not null) await Noteer(account.Id, ct);
        return account;
    }

    private Task<int> Noteer(string id, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LaatstAangemeldOp, sessie.NuMicros), ct);
}
