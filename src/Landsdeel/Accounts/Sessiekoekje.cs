using System.Security.Claims;
using Landsdeel.Accounts.Diensten;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Authentication;

namespace Landsdeel.Accounts;

/// <summary>Who is signed in by the cookie of this site. The account is read again with every request: a closed account, another
/// password or another functie ends the session at once.</summary>
public sealed class Sessiekoekje(AccountVragen accounts, Aanmelddiensten diensten) : IAanmelding
{
    public const string Schema = "landsdeel-sessie";
    public const string HalfSchema = "landsdeel-tweede-stap";
    private const string Stempel = "stempel";
    private const string Dienst = "dienst";
    private const string StapDaar = "stap-daar";
    private const string Nummer = "sessie";

    public async Task<Persoon> Van(HttpContext verzoek, CancellationToken ct)
    {
        if (verzoek.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return Persoon.Publiek;
        var dienst = verzoek.User.FindFirstValue(Dienst);
        // A dienst that this server no longer has, vouches for nobody.
        if ((dienst is null || diensten.Van(dienst) is not null)
            && await accounts.Persoon(id, verzoek.User.FindFirstValue(Stempel), verzoek.User.FindFirstValue(Nummer), dienst, verzoek.User.HasClaim(StapDaar, dienst ?? ""), ct) is { } persoon) return persoon;
        await verzoek.SignOutAsync(Schema);
        verzoek.User = new(new ClaimsIdentity());
        return Persoon.Publiek;
    }

    /// <param name="dienst">Through which organisation's own account; null by password.</param>
    /// <param name="stapDaar">The second step was taken there.</param>
    public static Task MeldAan(HttpContext verzoek, AccountRij account, string? dienst = null, bool stapDaar = false) =>
        verzoek.SignInAsync(Schema, Wie(account, dienst, stapDaar, Schema));

    /// <summary>Remembers for a few minutes that the first step was right and the second is still to come.</summary>
    public static Task MeldHalfAan(HttpContext verzoek, AccountRij account, string? dienst = null) =>
        verzoek.SignInAsync(HalfSchema, Wie(account, dienst, false, HalfSchema));

    /// <summary>Whose first step was right just now, by which dienst if any, and with which stamp; null when nobody's.</summary>
    public static async Task<(string Account, string? Dienst, string? Stempel)?> Half(HttpContext verzoek) =>
        (await verzoek.AuthenticateAsync(HalfSchema)).Principal is { } half && half.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? (id, half.FindFirstValue(Dienst), half.FindFirstValue(Stempel)) : null;

    private static ClaimsPrincipal Wie(AccountRij account, string? dienst, bool stapDaar, string schema)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, account.Id), new(Stempel, account.SecurityStamp ?? ""), new(Nummer, Guid.NewGuid().ToString("N"))];
        if (dienst is not null) claims.Add(new(Dienst, dienst));
        if (dienst is not null && stapDaar) claims.Add(new(StapDaar, dienst));
        return new(new ClaimsIdentity(claims, schema));
    }

    public static Task MeldHalfAf(HttpContext verzoek) => verzoek.SignOutAsync(HalfSchema);

    /// <summary>Ends the session, for whoever kept a copy of its cookie as well.</summary>
    public static async Task MeldAf(HttpContext verzoek, AccountVragen accounts, long nu)
    {
        if (verzoek.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && verzoek.User.FindFirstValue(Nummer) is { } nummer)
            await accounts.Eindig(id, nummer, nu, verzoek.RequestAborted);
        await verzoek.SignOutAsync(Schema);
    }
}
