using System.Security.Cryptography;
using System.Text;
using Landsdeel.Berichten;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Kalenders;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Kalenders;

/// <summary>Gives the calendar of a private link, as its owner sees the register now. What was told before is kept, so that a change gets a
/// higher number and what went out of sight is told as cancelled: without its words, which may be for others alone by now.</summary>
public sealed class Kalenderlezing(IDbOpener opener, Lezers lezers, Siteadres site, TimeProvider klok)
{
    private const int MeesteNamen = 20;
    private static readonly TimeSpan Uur = TimeSpan.FromHours(1);

    /// <summary>Null when the link does not work (any more).</summary>
    /// <param name="peildatum">Shows what held on that day, with the sight of today. A calendar program asks for no day, and is told of now.</param>
    public async Task<string?> Haal(string geheim, DateOnly? peildatum, CancellationToken ct)
    {
        var hash = Agendalinks.Hash(geheim);
        await using var db = opener.Open(Kijker.Publiek);
        if (await db.Agendalinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.IngetrokkenOp == 0, ct) is not { } link) return null;
        await using var lezer = await lezers.Open(link.AccountId, ct, link.Landsdelen, peildatum);
        if (lezer is null) return null;
        var beeld = await lezer.Vraag<Kalenderinhoud>().Haal(ct);
        var nu = SessieBouwer.Micros(klok.GetUtcNow());
        // What is told of another day is no news of now: it counts nothing, and cancels nothing.
        if (peildatum is not null)
            return Schrijf(link, beeld, beeld.Punten.Select(p => new Kalenderregel(Uid(p.Sleutel), 0, nu, p.Eerste, p.Laatste, p.Titel, p.Toelichting, site.Waarde + p.Pad, false, p.BezetDag)));
        var standen = await db.Agendastanden.Where(s => s.LinkId == link.Id).ToDictionaryAsync(s => s.Uid, ct);
        var regels = new List<Kalenderregel>();
        foreach (var punt in beeld.Punten)
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', punt.Eerste, punt.Laatste, punt.Titel, punt.Toelichting))));
            if (!standen.Remove(punt.Sleutel, out var stand))
                db.Agendastanden.Add(stand = new() { LinkId = link.Id, Uid = punt.Sleutel, Digest = digest, GewijzigdOp = nu });
            else if (stand.Digest != digest || stand.Vervallen)
                (stand.Volgnummer, stand.Digest, stand.Vervallen, stand.GewijzigdOp) = (stand.Volgnummer + 1, digest, false, nu);
            (stand.EersteDag, stand.LaatsteDag) = (punt.Eerste, punt.Laatste);
            regels.Add(new(Uid(punt.Sleutel), stand.Volgnummer, stand.GewijzigdOp, punt.Eerste, punt.Laatste, punt.Titel, punt.Toelichting, site.Waarde + punt.Pad, false, punt.BezetDag));
        }
        foreach (var weg in standen.Values)
        {
            // It has been; nobody needs to be told that it will not be. Its number is kept: when the meeting moves on, the same comes back,
            // and a calendar takes no notice of a lower number than it had.
            if (weg.LaatsteDag < lezer.Sessie.Peildatum) continue;
            if (!weg.Vervallen) (weg.Volgnummer, weg.Vervallen, weg.GewijzigdOp) = (weg.Volgnummer + 1, true, nu);
            regels.Add(new(Uid(weg.Uid), weg.Volgnummer, weg.GewijzigdOp, weg.EersteDag, weg.LaatsteDag, "Vervallen: staat niet meer in deze agenda", null, null, true, false));
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Asked for twice at once: the other came to the same and kept it.
            db.ChangeTracker.Clear();
        }
        if (link.LaatstGehaaldOp < nu - Uur.Ticks / TimeSpan.TicksPerMicrosecond)
            await db.Agendalinks.Where(l => l.Id == link.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.LaatstGehaaldOp, nu), ct);
        return Schrijf(link, beeld, regels);
    }

    private static string Schrijf(AgendalinkRij link, Kalenderbeeld beeld, IEnumerable<Kalenderregel> regels)
    {
        var naam = link.Landsdelen == Landsdelen.Geen ? "Landsdeel" : $"Landsdeel {link.Landsdelen.Namen()}";
        var uitleg = beeld.ZonderDag.Count == 0 ? null
            : $"Niet in deze agenda, omdat er nog geen dag van bekend is: {string.Join("; ", beeld.ZonderDag.Take(MeesteNamen))}{(beeld.ZonderDag.Count > MeesteNamen ? $" en {beeld.ZonderDag.Count - MeesteNamen} andere" : "")}.";
        return Kalenderschrijver.Schrijf(naam, uitleg, regels.OrderBy(r => r.Eerste).ThenBy(r => r.Uid, StringComparer.Ordinal));
    }

    private string Uid(string sleutel) => $"{sleutel}@{new Uri(site.Waarde).Host}";
}
