using System.Text.Json;
using Landsdeel.Berichten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Abonnementen;

/// <summary>What a message on subscriptions is to tell: it is written only when it goes, from what its reader then sees.</summary>
/// <param name="Sinds">The last link of the journal that was told, for each subscription.</param>
/// <param name="Tot">Up to and including this link.</param>
public sealed record Samenvattingsopdracht(IReadOnlyDictionary<long, long> Sinds, long Tot);

/// <summary>Sees which subscriptions have something to tell, and lays a message down for it. A change is passed over or told once: where a
/// subscription has come moves in the same transaction, and only from where it was.</summary>
public sealed class Samenvatter(IDbOpener opener, Lezers lezers, Mailinstellingen mail, TimeProvider klok) : ITaak
{
    public async Task Voer(CancellationToken ct)
    {
        // Nothing piles up while nobody takes messages away; the first one then tells what came in between.
        if (!mail.Ingesteld) return;
        List<AbonnementRij> rijp;
        long kop;
        await using (var db = opener.Open(Kijker.Publiek))
        {
            var nu = Nu;
            kop = await db.JournaalKop.Select(k => k.Volgnummer).SingleAsync(ct);
            rijp = await db.Abonnementen.AsNoTracking().Where(a => a.VolgendeOp <= nu && a.TotVolgnummer < kop).OrderBy(a => a.AccountId).ThenBy(a => a.Id).ToListAsync(ct);
        }
        foreach (var groep in rijp.GroupBy(a => (a.AccountId, a.Ritme)))
        {
            ct.ThrowIfCancellationRequested();
            await Doe(groep.Key.AccountId, [.. groep], kop, ct);
        }
    }

    private async Task Doe(string account, IReadOnlyList<AbonnementRij> abonnementen, long kop, CancellationToken ct)
    {
        await using var lezer = await lezers.Open(account, ct);
        var sinds = abonnementen.ToDictionary(a => a.Id, a => a.TotVolgnummer);
        var iets = lezer?.Adres is not null && (await lezer.Vraag<Wijzigingen>().Voor(abonnementen, sinds, kop, ct)).Count > 0;
        await using var db = opener.Open(Kijker.Publiek);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var nu = Nu;
        foreach (var a in abonnementen)
        {
            var volgende = a.Ritme.Volgende(nu);
            if (await db.Abonnementen.Where(r => r.Id == a.Id && r.TotVolgnummer == a.TotVolgnummer)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.TotVolgnummer, kop).SetProperty(r => r.VolgendeOp, volgende), ct) == 0)
                // Another server was first, or it was ended just now.
                return;
        }
        if (iets)
        {
            db.Post.Add(new()
            {
                Soort = Postsoort.Samenvatting,
                AccountId = account,
                Aan = lezer!.Adres!,
                Tekst = JsonSerializer.Serialize(new Samenvattingsopdracht(sinds, kop), LandsdeelJson.Compact),
                GemaaktOp = nu,
            });
            await db.SaveChangesAsync(ct);
        }
        await transactie.CommitAsync(ct);
    }

    private long Nu => SessieBouwer.Micros(klok.GetUtcNow());
}

/// <summary>Writes a message on subscriptions.</summary>
public sealed class Samenvattingschrijver(IDbOpener opener, Lezers lezers, Afmeldlinks links, Siteadres site) : IBerichtmaker
{
    /// <summary>A message is to be read: what is more stands on the site.</summary>
    private const int Meeste = 30;

    public Postsoort Soort => Postsoort.Samenvatting;

    public async Task<Bericht?> Maak(PostRij rij, CancellationToken ct)
    {
        var opdracht = JsonSerializer.Deserialize<Samenvattingsopdracht>(rij.Tekst, LandsdeelJson.Compact)!;
        var ids = opdracht.Sinds.Keys.ToList();
        List<AbonnementRij> abonnementen;
        await using (var db = opener.Open(Kijker.Publiek))
            abonnementen = await db.Abonnementen.AsNoTracking().Where(a => a.AccountId == rij.AccountId && ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(ct);
        await using var lezer = await lezers.Open(rij.AccountId, ct);
        if (lezer is null) return null;
        var gewijzigd = await lezer.Vraag<Wijzigingen>().Voor(abonnementen, opdracht.Sinds, opdracht.Tot, ct);
        if (gewijzigd.Count == 0) return null;
        var partijen = await lezer.Vraag<Overleggen.OverlegVragen>().Namen([.. gewijzigd.SelectMany(g => g.Wijzigingen).Select(w => new PartijId(w.Partij)).Distinct()], ct);
        var namen = partijen.ToDictionary(p => p.Partij.Waarde, p => p.Naam);
        var link = links.Maak(new(rij.AccountId, [.. abonnementen.Select(a => a.Id)], Herinneringsoort.Geen));
        var delen = gewijzigd.Take(Meeste).Select(g =>
            $"{g.Naam}\n{string.Join('\n', g.Wijzigingen.Select(w => $"– {w.Wat}, {Opmaak.Datumwoorden.Tijdstip(w.Op)}{(namen.GetValueOrDefault(w.Partij) is { } partij ? $", door {partij}" : "")}"))}\n{site.Waarde}{g.Pad}");
        var meer = gewijzigd.Count > Meeste ? $"\n\nEn nog {gewijzigd.Count - Meeste} andere. Kijk op de site wat er veranderd is:\n{site.Waarde}/verschil" : "";
        return new(gewijzigd.Count == 1 ? $"Gewijzigd: {gewijzigd[0].Naam}" : $"{gewijzigd.Count} wijzigingen in wat u volgt",
            $"Beste {lezer.Sessie.Actor.Naam},\n\nEr is iets veranderd in wat u volgt in Landsdeel.\n\n{string.Join("\n\n", delen)}{meer}\n\nWilt u hierover geen berichten meer? Met deze link stopt u ze:\n{link}\n\nAlles wat u volgt, en hoe vaak u bericht krijgt:\n{site.Waarde}/abonnementen\n", link);
    }
}
