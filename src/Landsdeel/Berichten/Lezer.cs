using Landsdeel.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Berichten;

/// <summary>Opens the register as one person sees it at this moment, without that person being there: for what is sent.</summary>
public sealed class Lezers(IDbOpener opener, IServiceScopeFactory bereiken, Accountinstellingen instellingen)
{
    /// <summary>Null for who has no open account, never came in, or gets no mail.</summary>
    public async Task<Lezer?> Open(string account, CancellationToken ct, Landsdelen landsdeel = Landsdelen.Geen, DateOnly? peildatum = null)
    {
        AccountRij? rij;
        await using (var db = opener.Open(Kijker.Publiek))
            rij = await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSingleQuery()
                .SingleOrDefaultAsync(a => a.Id == account && a.GeslotenOp == AccountRij.Open, ct);
        // Who was invited and did not come in yet may be someone else than was meant.
        if (rij is null || (rij.PasswordHash is null && rij.LaatstAangemeldOp == 0 && !rij.Voorbeeld)) return null;
        var persoon = AccountVragen.Van(rij);
        // As on the site: without the second step only what is openbaar.
        if (rij.PasswordHash is not null && !rij.TwoFactorEnabled && instellingen.TweedeStapVerplicht) persoon = persoon with { Toekenningen = [], Mandaten = [], MoetTweedeStap = true };
        var bereik = bereiken.CreateAsyncScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(persoon, peildatum, null, landsdeel, ct);
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(sessie);
        return new(bereik, sessie, string.IsNullOrEmpty(rij.Email) ? null : rij.Email);
    }

    /// <summary>Keys of those who may be written to, in one order.</summary>
    public async Task<IReadOnlyList<string>> Alle(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        return await db.Accounts.Where(a => a.GeslotenOp == AccountRij.Open && a.Email != null && a.Email != "").OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);
    }
}

/// <param name="Adres">Null when no mail goes there.</param>
public sealed record Lezer(AsyncServiceScope Bereik, Sessie Sessie, string? Adres) : IAsyncDisposable
{
    public T Vraag<T>() where T : notnull => Bereik.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => Bereik.DisposeAsync();
}
