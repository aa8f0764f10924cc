using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>The account of who is signed in.</summary>
public sealed class MijnAccount(LandsdeelDb db, Sessie sessie)
{
    /// <summary>With its functies and mandaten; null for the public and for the operator, who have none.</summary>
    public async Task<AccountRij?> Voer(CancellationToken ct) => sessie.Persoon.Account is { } id
        ? await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct) : null;

    /// <summary>Only if it signs in with a password here.</summary>
    public async Task<AccountRij?> MetWachtwoord(CancellationToken ct) => await Voer(ct) is { PasswordHash: not null } account ? account : null;

    /// <summary>Only if its second step is here: others have it at their organisation, or are people of the sample.</summary>
    public async Task<AccountRij?> MetTweedeStap(CancellationToken ct) =>
        await Voer(ct) is { } account && (account.PasswordHash is not null || sessie.Persoon is { Dienst: not null, StapDaar: false }) ? account : null;
}
