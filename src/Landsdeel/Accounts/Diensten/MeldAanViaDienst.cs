using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts.Diensten;

/// <summary>What a dienst vouches for, after every check of the protocol.</summary>
/// <param name="Wie">Who it is there, for ever.</param>
/// <param name="Adres">Only when the dienst says that it checked it.</param>
/// <param name="Uitnodiging">The secret of the link with which the person came, if any.</param>
public sealed record Dienstbewijs(Aanmelddienst Dienst, string Wie, string? Adres, string? Uitnodiging);

/// <summary>Finds the one account that a dienst lets in. It makes none, gives no functie, and enters no account of another partij.</summary>
public sealed class MeldAanViaDienst(LandsdeelDb db, Sessie sessie, EenmaligeLinks links, ZetWachtwoord uitnodigingen, Identiteiten identiteiten)
{
    public async Task<Uitkomst<AccountRij>> Voer(Dienstbewijs bewijs, CancellationToken ct)
    {
        var gebonden = await db.Accountdiensten.AsNoTracking()
            .SingleOrDefaultAsync(d => d.LoginProvider == bewijs.Dienst.Uitgever && d.ProviderKey == bewijs.Wie, ct);
        if (!string.IsNullOrEmpty(bewijs.Uitnodiging)) return await Bind(bewijs, gebonden, ct);
        if (gebonden is null || await Open(gebonden.UserId, bewijs.Dienst, ct) is not { } account) return new DienstMislukt();
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LaatstAangemeldOp, sessie.NuMicros), ct);
        return account;
    }

    /// <summary>The first time: by the link that the beheerder sent, and by nothing else. From then on that person at that dienst is this account,
    /// and the account has no password here.</summary>
    private async Task<Uitkomst<AccountRij>> Bind(Dienstbewijs bewijs, IdentityUserLogin<string>? gebonden, CancellationToken ct)
    {
        if (await links.Vind(bewijs.Uitnodiging, ct) is not { } link || await uitnodigingen.Van(bewijs.Uitnodiging, ct) is not { } wie) return new LinkWerktNiet();
        if (await Open(wie.Id, bewijs.Dienst, ct) is not { } account) return new DienstMislukt();
        if (gebonden is not null && gebonden.UserId != account.Id) return new DienstAlGebruikt();
        if (bewijs.Dienst.Mailcontrole && !string.Equals(bewijs.Adres, account.Email, StringComparison.OrdinalIgnoreCase)) return new DienstAnderAdres();
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (!await links.Gebruik(link, ct)) return new LinkWerktNiet();
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("aanmelden via organisatie", bewijs.Dienst.Naam) with { Actor = new(account.Naam, new(account.Partij)) }, [], ct, async _ =>
        {
            await db.Accountdiensten.Where(d => d.UserId == account.Id).ExecuteDeleteAsync(ct);
            db.Accountdiensten.Add(new() { LoginProvider = bewijs.Dienst.Uitgever, ProviderKey = bewijs.Wie, ProviderDisplayName = bewijs.Dienst.Naam, UserId = account.Id });
            account.PasswordHash = null;
            account.EmailConfirmed = true;
            account.LaatstAangemeldOp = sessie.NuMicros;
            (account.SecurityStamp, account.ConcurrencyStamp) = (identiteiten.Nieuw(), identiteiten.Nieuw());
        });
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<AccountRij>(uitkomst.Weigeringen);
        await transactie.CommitAsync(ct);
        return account;
    }

    private Task<AccountRij?> Open(string id, Aanmelddienst dienst, CancellationToken ct) =>
        db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.Partij == dienst.Partij && a.GeslotenOp == AccountRij.Open && !a.Voorbeeld, ct);
}
