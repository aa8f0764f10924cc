using System.Globalization;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Finds accounts, before there is a session.</summary>
public sealed class AccountVragen(IDbOpener opener, Accountinstellingen instellingen)
{
    /// <summary>Under which name sessions that were signed out of are kept among what an account keeps to itself.</summary>
    private const string Afgemeld = "afgemeld";

    /// <summary>The person of an open account whose stamp is still this; null when there is none.</summary>
    /// <param name="sessie">The number of the session: one that was signed out of is over.</param>
    /// <param name="dienst">Through which dienst the session began; null by password.</param>
    /// <param name="stapDaar">The second step was taken there.</param>
    public async Task<Persoon?> Persoon(string id, string? stempel, string? sessie, string? dienst, bool stapDaar, CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        // One question: it is asked with every request, and a person has a handful of either.
        var account = await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSingleQuery()
            .SingleOrDefaultAsync(a => a.Id == id && a.GeslotenOp == AccountRij.Open
                && !db.Accountgeheimen.Any(g => g.UserId == id && g.LoginProvider == Afgemeld && g.Name == sessie), ct);
        if (account is null || account.SecurityStamp != stempel) return null;
        var persoon = Van(account) with { Dienst = dienst, StapDaar = stapDaar };
        return (account.PasswordHash is not null || dienst is not null) && !stapDaar && !account.TwoFactorEnabled && instellingen.TweedeStapVerplicht
            ? persoon with { Toekenningen = [], Mandaten = [], MoetTweedeStap = true } : persoon;
    }

    /// <summary>Remembers that a session is over, for as long as its cookie would have lasted.</summary>
    public async Task Eindig(string id, string sessie, long nu, CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var eerder = await db.Accountgeheimen.Where(g => g.UserId == id && g.LoginProvider == Afgemeld).ToListAsync(ct);
        db.Accountgeheimen.RemoveRange(eerder.Where(g => long.Parse(g.Value!, CultureInfo.InvariantCulture) < nu));
        if (!await db.Accounts.AnyAsync(a => a.Id == id, ct)) return;
        db.Accountgeheimen.Add(new() { UserId = id, LoginProvider = Afgemeld, Name = sessie, Value = (nu + Accountdiensten.Zittijd.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
    }

    public static Persoon Van(AccountRij account) => new(account.Id, account.Naam, new(account.Partij),
        [.. account.Toekenningen.OrderBy(t => t.Id).Select(t => new Toekenning(t.Functie, Bereik(t.Landsdelen, t.OverlegId)))],
        [.. account.Mandaten.OrderBy(m => m.Id).Select(m => new Mandaat(m.EersteDag, m.LaatsteDag, Bereik(m.Landsdelen, m.OverlegId)))]);

    private static Bereik Bereik(Landsdelen landsdelen, string overleg) => new(landsdelen, overleg == "" ? null : new OverlegId(overleg));
}
