using System.Text.Json;
using Landsdeel.Berichten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Herinneringen;

/// <summary>Reminds people, in one message a morning, of what comes near or is late. That one was reminded of a step is stored with the message
/// in one transaction: no other server does it again.</summary>
public sealed class Herinneraar(IDbOpener opener, Lezers lezers, Mailinstellingen mail, TimeProvider klok) : ITaak
{
    public async Task Voer(CancellationToken ct)
    {
        var nu = SessieBouwer.Micros(klok.GetUtcNow());
        // Nobody is woken up.
        if (!mail.Ingesteld || SessieBouwer.Lokaal(nu).Hour is < 7 or >= 20) return;
        foreach (var account in await lezers.Alle(ct))
        {
            ct.ThrowIfCancellationRequested();
            await Herinner(account, nu, ct);
        }
    }

    private async Task Herinner(string account, long nu, CancellationToken ct)
    {
        await using var lezer = await lezers.Open(account, ct);
        if (lezer?.Adres is not { } adres) return;
        await using var db = opener.Open(Kijker.Publiek);
        var uit = await db.Berichtkeuzes.Where(k => k.AccountId == account).Select(k => k.Uit).SingleOrDefaultAsync(ct);
        var aanleidingen = await lezer.Vraag<Herinnervragen>().Voor(uit, ct);
        if (aanleidingen.Count == 0) return;
        var sleutels = aanleidingen.Select(a => a.Sleutel).ToList();
        var gedaan = (await db.Herinneringen.Where(h => h.AccountId == account && sleutels.Contains(h.Sleutel)).Select(h => h.Sleutel).ToListAsync(ct)).ToHashSet();
        var nieuw = sleutels.Where(s => !gedaan.Contains(s)).ToList();
        if (nieuw.Count == 0) return;
        db.Herinneringen.AddRange(nieuw.Select(s => new HerinneringRij { AccountId = account, Sleutel = s, Op = nu }));
        db.Post.Add(new() { Soort = Postsoort.Herinnering, AccountId = account, Aan = adres, Tekst = JsonSerializer.Serialize(nieuw, LandsdeelJson.Compact), GemaaktOp = nu });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested && db.ChangeTracker.Entries<HerinneringRij>().Any())
        {
            // Another server did it at this very moment.
            db.ChangeTracker.Clear();
            if (!await db.Herinneringen.AnyAsync(h => h.AccountId == account && nieuw.Contains(h.Sleutel), ct)) throw;
        }
    }
}

/// <summary>Writes a reminder from what is still so when it goes.</summary>
public sealed class Herinneringschrijver(IDbOpener opener, Lezers lezers, Afmeldlinks links, Siteadres site) : IBerichtmaker
{
    private const int Meeste = 30;

    public Postsoort Soort => Postsoort.Herinnering;

    public async Task<Bericht?> Maak(PostRij rij, CancellationToken ct)
    {
        var sleutels = JsonSerializer.Deserialize<HashSet<string>>(rij.Tekst, LandsdeelJson.Compact)!;
        await using var lezer = await lezers.Open(rij.AccountId, ct);
        if (lezer is null) return null;
        Herinneringsoort uit;
        await using (var db = opener.Open(Kijker.Publiek)) uit = await db.Berichtkeuzes.Where(k => k.AccountId == rij.AccountId).Select(k => k.Uit).SingleOrDefaultAsync(ct);
        var alle = (await lezer.Vraag<Herinnervragen>().Voor(uit, ct)).Where(a => sleutels.Contains(a.Sleutel)).ToList();
        if (alle.Count == 0) return null;
        var soorten = alle.Select(a => a.Soort).Aggregate((a, b) => a | b);
        var link = links.Maak(new(rij.AccountId, [], soorten));
        var delen = alle.Take(Meeste).Select(a => $"{Abonnementen.Volgtekst.EenRegel(a.Naam)}\n{a.Zin}\n{site.Waarde}{a.Pad}");
        var meer = alle.Count > Meeste ? $"\n\nEn nog {alle.Count - Meeste} andere. Kijk op de site:\n{site.Waarde}/" : "";
        return new(alle.Count == 1 ? $"Herinnering: {Abonnementen.Volgtekst.EenRegel(alle[0].Naam)}" : $"Herinnering aan {alle.Count} dingen",
            $"Beste {lezer.Sessie.Actor.Naam},\n\nHieraan herinnert Landsdeel u één keer.\n\n{string.Join("\n\n", delen)}{meer}\n\nWilt u deze herinneringen niet meer? Met deze link stopt u ze:\n{link}\n\nAlles wat u volgt, en welke herinneringen u krijgt:\n{site.Waarde}/abonnementen\n", link);
    }
}
