using System.Security.Cryptography;
using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>The second step of signing in: a code from an app, or one of ten recovery codes. Each works once. Not left to
/// Identity, whose check accepts the same code again within its time and keeps recovery codes as they are.</summary>
public sealed class TweedeStap(LandsdeelDb db, Sessie sessie, UserManager<AccountRij> accounts, Identiteiten identiteiten)
{
    private const string Dienst = "tweede-stap";
    private const string Sleutel = "sleutel";
    private const string Nieuw = "nieuw";
    private const string Herstel = "herstel";
    private const int Herstelcodes = 10;
    private const string Letters = "BCDFGHJKLMNPQRSTVWXYZ23456789";

    /// <summary>The key to set an app up with; the same until it is confirmed.</summary>
    public async Task<string> Begin(string account, CancellationToken ct)
    {
        if (await Geheim(account, Nieuw, ct) is { } er) return er.Value!;
        var sleutel = string.Concat(RandomNumberGenerator.GetItems("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".AsSpan(), 32).ToArray());
        db.Accountgeheimen.Add(new() { UserId = account, LoginProvider = Dienst, Name = Nieuw, Value = sleutel });
        await db.SaveChangesAsync(ct);
        return sleutel;
    }

    /// <summary>Turns the second step on, once the app gives the right code.</summary>
    /// <returns>The recovery codes, which are never shown again.</returns>
    public async Task<Uitkomst<IReadOnlyList<string>>> Bevestig(string id, string? code, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (await Geheim(id, Nieuw, ct) is not { } nieuw || Totp.Stap(Totp.Lees(nieuw.Value!), code ?? "", Seconden, account.LaatsteStap) is not { } stap) return new CodeKloptNiet();
        var codes = Codes();
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("tweede stap ingesteld", account.Naam), [], ct, async _ =>
        {
            await db.Accountgeheimen.Where(g => g.UserId == id).ExecuteDeleteAsync(ct);
            db.ChangeTracker.Entries<IdentityUserToken<string>>().ToList().ForEach(e => e.State = EntityState.Detached);
            db.Accountgeheimen.Add(new() { UserId = id, LoginProvider = Dienst, Name = Sleutel, Value = nieuw.Value });
            db.Accountgeheimen.Add(new() { UserId = id, LoginProvider = Dienst, Name = Herstel, Value = string.Join(';', codes.Select(Hash)) });
            (account.TwoFactorEnabled, account.LaatsteStap) = (true, stap);
            account.SecurityStamp = identiteiten.Nieuw();
            account.ConcurrencyStamp = identiteiten.Nieuw();
        });
        return uitkomst.Gelukt ? codes : Uitkomst.Geweigerd<IReadOnlyList<string>>(uitkomst.Weigeringen);
    }

    /// <summary>Checks a code of the app or a recovery code, and uses it up.</summary>
    /// <param name="stempel">The stamp of the account when its first step was right: another password since then undoes that.</param>
    public async Task<Uitkomst<AccountRij>> Controleer(string id, string? stempel, string? code, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(id) is not { TwoFactorEnabled: true, GeslotenOp: AccountRij.Open } account || account.SecurityStamp != stempel || await accounts.IsLockedOutAsync(account)) return new CodeKloptNiet();
        if (!await Klopt(account, code ?? "", ct))
        {
            await accounts.AccessFailedAsync(account);
            return new CodeKloptNiet();
        }
        await accounts.ResetAccessFailedCountAsync(account);
        return account;
    }

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> Over(string id, CancellationToken ct) =>
        await Geheim(id, Herstel, ct) is { Value: { Length: > 0 } waarde } ? waarde.Split(';').Length : 0;

    private long Seconden => sessie.NuMicros / 1_000_000;

    private async Task<bool> Klopt(AccountRij account, string code, CancellationToken ct)
    {
        if (await Geheim(account.Id, Sleutel, ct) is not { } sleutel) return false;
        if (Totp.Stap(Totp.Lees(sleutel.Value!), code, Seconden, account.LaatsteStap) is { } stap)
        {
            // Of two at once one wins.
            if (await db.Accounts.Where(a => a.Id == account.Id && a.LaatsteStap < stap).ExecuteUpdateAsync(s => s.SetProperty(a => a.LaatsteStap, stap), ct) == 0) return false;
            account.LaatsteStap = stap;
            return true;
        }
        if (await Geheim(account.Id, Herstel, ct) is not { Value: { } oud }) return false;
        var over = oud.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!over.Remove(Hash(code))) return false;
        var nieuw = string.Join(';', over);
        return await db.Accountgeheimen.Where(g => g.UserId == account.Id && g.LoginProvider == Dienst && g.Name == Herstel && g.Value == oud)
            .ExecuteUpdateAsync(s => s.SetProperty(g => g.Value, nieuw), ct) == 1;
    }

    private Task<IdentityUserToken<string>?> Geheim(string account, string naam, CancellationToken ct) =>
        db.Accountgeheimen.AsNoTracking().SingleOrDefaultAsync(g => g.UserId == account && g.LoginProvider == Dienst && g.Name == naam, ct);

    /// <summary>Ten letters of 29 each: 48 bits, too many to guess within the lockout.</summary>
    private static string[] Codes() => [.. Enumerable.Range(0, Herstelcodes)
        .Select(_ => string.Concat(RandomNumberGenerator.GetItems(Letters.AsSpan(), 10).ToArray()).Insert(5, "-"))];

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant())));
}
