using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Sets the password of an account: by a link, or by its person. Ends every session of it.</summary>
public sealed class ZetWachtwoord(LandsdeelDb db, Sessie sessie, EenmaligeLinks links, IPasswordHasher<AccountRij> hasher, Identiteiten identiteiten)
{
    /// <summary>Whose account a link is for.</summary>
    public async Task<AccountRij?> Van(string? geheim, CancellationToken ct) =>
        await links.Vind(geheim, ct) is { Doel: LinkDoel.Uitnodiging or LinkDoel.NieuwWachtwoord } link
            ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AccountId && a.GeslotenOp == AccountRij.Open, ct) : null;

    public async Task<Uitkomst<AccountRij>> MetLink(string? geheim, string? wachtwoord, string? herhaling, CancellationToken ct)
    {
        if (await links.Vind(geheim, ct) is not { } link || await Van(geheim, ct) is not { } wie) return new LinkWerktNiet();
        return await Zet(wie.Id, wachtwoord, herhaling, new(wie.Naam, new(wie.Partij)), () => links.Gebruik(link, ct), ct);
    }

    public async Task<Uitkomst<AccountRij>> Zelf(string? huidig, string? wachtwoord, string? herhaling, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == sessie.Persoon.Account, ct);
        if (account.PasswordHash is null || hasher.VerifyHashedPassword(account, account.PasswordHash, huidig ?? "") == PasswordVerificationResult.Failed) return new WachtwoordKloptNiet();
        return await Zet(account.Id, wachtwoord, herhaling, sessie.Actor, () => Task.FromResult(true), ct);
    }

    private async Task<Uitkomst<AccountRij>> Zet(string id, string? wachtwoord, string? herhaling, Actor actor, Func<Task<bool>> mag, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (Wachtwoordregels.Controleer(wachtwoord, herhaling, account.Naam, account.Email) is { } weigering) return weigering;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (!await mag()) return new LinkWerktNiet();
        account.PasswordHash = hasher.HashPassword(account, wachtwoord!);
        // One way in at a time: who chooses a password no longer comes in through the own organisation.
        await db.Accountdiensten.Where(d => d.UserId == account.Id).ExecuteDeleteAsync(ct);
        (account.SecurityStamp, account.ConcurrencyStamp) = (identiteiten.Nieuw(), identiteiten.Nieuw());
        (account.AccessFailedCount, account.LockoutEnd, account.EmailConfirmed) = (0, null, true);
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("wachtwoord gekozen") with { Actor = actor }, [], ct);
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<AccountRij>(uitkomst.Weigeringen);
        await transactie.CommitAsync(ct);
        return account;
    }
}

/// <summary>Makes the first beheerder of a register or of a partij, by a link from the terminal.</summary>
public sealed class MaakEersteBeheerder(LandsdeelDb db, Sessie sessie, EenmaligeLinks links, IPasswordHasher<AccountRij> hasher, Identiteiten identiteiten, Partijen.ZoekPartij partijen)
{
    /// <summary>A link for the first beheerder of a partij; without one the person chooses.</summary>
    public async Task<string> Link(string partij, CancellationToken ct)
    {
        var geheim = await links.Maak(LinkDoel.EersteBeheerder, "", partij, ct);
        await db.SaveChangesAsync(ct);
        return EenmaligeLinks.Pad(LinkDoel.EersteBeheerder, geheim);
    }

    public async Task<string?> AlsErGeenIs(CancellationToken ct) => await db.Accounts.AnyAsync(ct) ? null : await Link("", ct);

    public async Task<EenmaligeLinkRij?> Van(string? geheim, CancellationToken ct) =>
        await links.Vind(geheim, ct) is { Doel: LinkDoel.EersteBeheerder } link ? link : null;

    public async Task<Uitkomst<AccountRij>> Voer(string? geheim, string? naam, string? adres, string? partij, string? wachtwoord, string? herhaling, CancellationToken ct)
    {
        if (await Van(geheim, ct) is not { } link) return new LinkWerktNiet();
        List<Weigering> weigeringen = [];
        naam = Accountadres.Naam(naam);
        if (naam is null) weigeringen.Add(new NaamOntbreekt());
        if (await Accountadres.Controleer(db, adres, ct) is not { } schoon) weigeringen.Add(new AdresKanNiet());
        else adres = schoon;
        var gevonden = link.Partij != "" ? link.Partij : (await partijen.Voer(partij ?? "", null, ct)).Gevonden?.Id;
        if (gevonden is null) weigeringen.Add(new AccountpartijOnbekend(partij ?? ""));
        if (Wachtwoordregels.Controleer(wachtwoord, herhaling, naam, adres) is { } zwak) weigeringen.Add(zwak);
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<AccountRij>(weigeringen);
        var account = Accountadres.Nieuw(identiteiten, naam!, adres!, gevonden!, sessie.NuMicros);
        account.PasswordHash = hasher.HashPassword(account, wachtwoord!);
        account.EmailConfirmed = true;
        account.Toekenningen.Add(new() { Functie = Functie.Beheerder });
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (!await links.Gebruik(link, ct)) return new LinkWerktNiet();
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling("eerste beheerder gemaakt", naam!) with { Actor = new(naam!, new(gevonden!)) }, [], ct, _ =>
        {
            db.Accounts.Add(account);
            return Task.CompletedTask;
        });
        if (!uitkomst.Gelukt) return Uitkomst.Geweigerd<AccountRij>(uitkomst.Weigeringen);
        await transactie.CommitAsync(ct);
        return account;
    }
}
