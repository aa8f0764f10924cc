using System.Security.Claims;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Identity's store on the register. Claims are not kept: what one may do follows from functies.</summary>
public sealed class Accountopslag(LandsdeelDb db, IdentityErrorDescriber? fouten = null)
    : UserOnlyStore<AccountRij, LandsdeelDb, string, IdentityUserClaim<string>, IdentityUserLogin<string>, IdentityUserToken<string>>(db, fouten)
{
    public override Task<IList<Claim>> GetClaimsAsync(AccountRij user, CancellationToken cancellationToken = default) =>
        Task.FromResult<IList<Claim>>([]);
}
