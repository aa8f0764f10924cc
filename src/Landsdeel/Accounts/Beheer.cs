using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Changes accounts of the own partij. Every change is an act; one that takes rights away or gives them ends the session of
/// the person it is about.</summary>
public sealed class BeheerAccounts(LandsdeelDb db, Sessie sessie, EenmaligeLinks links, IPost post, Identiteiten identiteiten)
{
    /// <summary>Makes an account without a password, and a link with which its person chooses one.</summary>
    /// <param name="site">Where this site is: "https://landsdeel.example".</param>
    /// <returns>The account, and the link.</returns>
    public async Task<Uitkomst<(string Account, string Link)>> NodigUit(string? naam, string? adres, Toekenning functie, string site, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AccountsBeheren) is { } geenRecht) return geenRecht;
        List<Weigering> weigeringen = [];
        naam = Accountadres.Naam(naam);
        if (naam is null) weigeringen.Add(new NaamOntbreekt());
        if (await Accountadres.Controleer(db, adres, ct) is not { } vrij) weigeringen.Add(new AdresKanNiet());
        else adres = vrij;
        if (await Controleer([], functie, ct) is { } nee) weigeringen.Add(nee);
        if (weigeringen.Count > 0) return Uitkomst.Geweigerd<(string, string)>(weigeringen);
        var account = Accountadres.Nieuw(identiteiten, naam!, adres!, sessie.Actor.Partij.Waarde, sessie.NuMicros);
        account.Toekenningen.Add(Rij(functie));
        var link = "";
        var uitkomst = await Leg("account uitgenodigd", $"{naam}: {Accountwoorden.In(functie)}", async () =>
        {
            db.Accounts.Add(account);
            link = site + EenmaligeLinks.Pad(LinkDoel.Uitnodiging, await links.Maak(LinkDoel.Uitnodiging, account.Id, "", ct));
            post.Leg(adres!, "U bent uitgenodigd voor Landsdeel",
                $"Beste {naam},\n\n{sessie.Actor.Naam} heeft u uitgenodigd voor Landsdeel. Kies met deze link een wachtwoord. De link werkt één keer, tot zeven dagen na nu.\n\n{link}\n", account.Id);
        }, ct);
        return uitkomst.Gelukt ? (account.Id, link) : Uitkomst.Geweigerd<(string, string)>(uitkomst.Weigeringen);
    }

    public async Task<Uitkomst<long>> GeefFunctie(string id, Toekenning erbij, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (await Controleer(AccountVragen.Van(account).Toekenningen, erbij, ct) is { } weigering) return weigering;
        return await Leg("functie gegeven", $"{account.Naam}: {Accountwoorden.In(erbij)}", () =>
        {
            account.Toekenningen.Add(Rij(erbij));
            return Eindig(account);
        }, ct);
    }

    /// <summary>Takes a functie away; the last functie bestuurder takes the mandaten with it.</summary>
    public async Task<Uitkomst<long>> NeemFunctie(string id, long toekenning, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (account.Toekenningen.Find(t => t.Id == toekenning) is not { } weg) return new AccountNietGevonden();
        if (weg.Functie == Functie.Beheerder && await IsLaatste(account, ct)) return new LaatsteBeheerder();
        return await Leg("functie ingetrokken", $"{account.Naam}: {Accountwoorden.In(new Toekenning(weg.Functie, Bereik(weg.Landsdelen, weg.OverlegId)))}", () =>
        {
            account.Toekenningen.Remove(weg);
            db.Toekenningen.Remove(weg);
            if (account.Toekenningen.TrueForAll(t => t.Functie != Functie.Bestuurder)) db.Mandaten.RemoveRange(account.Mandaten);
            return Eindig(account, weg.Functie == Functie.Beheerder, ct);
        }, ct);
    }

    public async Task<Uitkomst<long>> GeefMandaat(string id, DateOnly? van, DateOnly? tot, Bereik bereik, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (van is not { } eerste || tot is not { } laatste) return new DagenInvullen();
        var mandaat = new Mandaat(eerste, laatste, bereik);
        if (Accountregels.Geef(AccountVragen.Van(account).Toekenningen, mandaat) is { } weigering) return weigering;
        if (!await Bestaat(bereik, ct)) return new OverlegVanBereikOnbekend();
        return await Leg("mandaat gegeven", $"{account.Naam}: {Accountwoorden.In(mandaat)}", () =>
        {
            account.Mandaten.Add(new() { EersteDag = eerste, LaatsteDag = laatste, Landsdelen = bereik.Landsdelen, OverlegId = bereik.Overleg?.Waarde ?? "" });
            return Eindig(account);
        }, ct);
    }

    public async Task<Uitkomst<long>> NeemMandaat(string id, long mandaat, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (account.Mandaten.Find(m => m.Id == mandaat) is not { } weg) return new AccountNietGevonden();
        return await Leg("mandaat ingetrokken", $"{account.Naam}: {Accountwoorden.In(new Mandaat(weg.EersteDag, weg.LaatsteDag, Bereik(weg.Landsdelen, weg.OverlegId)))}", () =>
        {
            db.Mandaten.Remove(weg);
            return Eindig(account);
        }, ct);
    }

    /// <summary>Closes the account of someone who leaves. What that person did keeps the name.</summary>
    public async Task<Uitkomst<long>> Sluit(string id, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (account.Toekenningen.Exists(t => t.Functie == Functie.Beheerder) && await IsLaatste(account, ct)) return new LaatsteBeheerder();
        return await Leg("account gesloten", account.Naam, () =>
        {
            account.GeslotenOp = sessie.NuMicros;
            return Eindig(account, account.Toekenningen.Exists(t => t.Functie == Functie.Beheerder), ct);
        }, ct);
    }

    public async Task<Uitkomst<long>> Heropen(string id, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        return await Leg("account heropend", account.Naam, () =>
        {
            account.GeslotenOp = AccountRij.Open;
            return Eindig(account);
        }, ct);
    }

    /// <summary>A link with which the person chooses a new password; the second step stays as it is.</summary>
    public async Task<Uitkomst<string>> NieuweLink(string id, string site, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<string>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        if (account.Voorbeeld || account.Email is null || account.GeslotenOp != AccountRij.Open) return new AccountNietGevonden();
        var link = "";
        var uitkomst = await Leg("link voor nieuw wachtwoord gemaakt", account.Naam, async () =>
        {
            link = site + EenmaligeLinks.Pad(LinkDoel.NieuwWachtwoord, await links.Maak(LinkDoel.NieuwWachtwoord, account.Id, "", ct));
            post.Leg(account.Email, "Kies een nieuw wachtwoord voor Landsdeel",
                $"Beste {account.Naam},\n\n{sessie.Actor.Naam} heeft voor u een link gemaakt om een nieuw wachtwoord te kiezen. De link werkt één keer, tot een dag na nu.\n\n{link}\n", account.Id);
        }, ct);
        return uitkomst.Gelukt ? link : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }

    /// <summary>For who lost the app and the recovery codes: the second step has to be set up again.</summary>
    public async Task<Uitkomst<long>> WisTweedeStap(string id, CancellationToken ct)
    {
        var gevonden = await Eigen(id, ct);
        if (!gevonden.Gelukt) return Uitkomst.Geweigerd<long>(gevonden.Weigeringen);
        var account = gevonden.Waarde;
        return await Leg("tweede stap gewist", account.Naam, async () =>
        {
            account.TwoFactorEnabled = false;
            await db.Accountgeheimen.Where(g => g.UserId == account.Id).ExecuteDeleteAsync(ct);
            if (account.Email is not null) post.Leg(account.Email, "Uw tweede stap voor Landsdeel is gewist", $"Beste {account.Naam},\n\n{sessie.Actor.Naam} heeft de tweede stap van uw account gewist. Was dat niet op uw verzoek? Meld het dan direct.\n", account.Id);
            await Eindig(account);
        }, ct);
    }

    private Task Eindig(AccountRij account)
    {
        account.SecurityStamp = identiteiten.Nieuw();
        account.ConcurrencyStamp = identiteiten.Nieuw();
        return Task.CompletedTask;
    }

    /// <param name="beheerder">Whether a beheerder goes with it: two who end each other at once must not leave the partij without one.</param>
    private async Task Eindig(AccountRij account, bool beheerder, CancellationToken ct)
    {
        await Eindig(account);
        if (!beheerder) return;
        await db.SaveChangesAsync(ct);
        // Who comes second waits here, and then sees what the first did.
        await db.VergrendelKop(ct);
        if (await IsLaatste(account, ct)) throw new DbUpdateConcurrencyException("The other beheerder went in the meantime.");
    }

    /// <summary>An account of the own partij; of another one there is none.</summary>
    private async Task<Uitkomst<AccountRij>> Eigen(string id, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AccountsBeheren) is { } geenRecht) return geenRecht;
        var partij = sessie.Actor.Partij.Waarde;
        return await db.Accounts.Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id && a.Partij == partij, ct)
            is { } account ? account : new AccountNietGevonden();
    }

    private async Task<Weigering?> Controleer(IReadOnlyList<Toekenning> heeft, Toekenning erbij, CancellationToken ct) =>
        !Enum.IsDefined(erbij.Functie) ? new FunctieKiezen() : Accountregels.Geef(heeft, erbij) ?? (await Bestaat(erbij.Bereik, ct) ? null : new OverlegVanBereikOnbekend());

    private async Task<bool> Bestaat(Bereik bereik, CancellationToken ct) =>
        bereik.Overleg is not { } overleg || await db.Overleggen.AnyAsync(o => o.OverlegId == overleg.Waarde, ct);

    private async Task<bool> IsLaatste(AccountRij account, CancellationToken ct) => !await db.Accounts.AnyAsync(a => a.Id != account.Id
        && a.Partij == account.Partij && a.GeslotenOp == AccountRij.Open && a.Toekenningen.Any(t => t.Functie == Functie.Beheerder), ct);

    private Task<Uitkomst<long>> Leg(string soort, string waarom, Func<Task> wat, CancellationToken ct) =>
        new Vastlegger(db).Leg(sessie.Handeling(soort, waarom), [], ct, _ => wat());

    private static ToekenningRij Rij(Toekenning t) => new() { Functie = t.Functie, Landsdelen = t.Bereik.Landsdelen, OverlegId = t.Bereik.Overleg?.Waarde ?? "" };

    private static Bereik Bereik(Landsdelen landsdelen, string overleg) => new(landsdelen, overleg == "" ? null : new OverlegId(overleg));
}
