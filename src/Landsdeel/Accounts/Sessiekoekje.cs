using System.Security.Claims;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Authentication;

namespace Landsdeel.Accounts;

/// <summary>Who is signed in by the cookie of this site. The account is read again with every request: a closed account, another
/// password or another functie ends the session at once.</summary>
public sealed class Sessiekoekje(AccountVragen accounts) : IAanmelding
{
    public const string Schema = "landsdeel-sessie";
    private const string Stempel = "stempel";

    public async Task<Persoon> Van(HttpContext verzoek, CancellationToken ct)
    {
        if (verzoek.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return Persoon.Publiek;
        if (await accounts.Persoon(id, verzoek.User.FindFirstValue(Stempel), ct) is { } persoon) return persoon;
        await verzoek.SignOutAsync(Schema);
        verzoek.User = new(new ClaimsIdentity());
        return Persoon.Publiek;
    }

    public static Task MeldAan(HttpContext verzoek, AccountRij account) => verzoek.SignInAsync(Schema, new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(Stempel, account.SecurityStamp ?? "")], Schema)));

    public static Task MeldAf(HttpContext verzoek) => verzoek.SignOutAsync(Schema);
}
