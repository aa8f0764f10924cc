using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Mail;

/// <summary>Hands waiting messages to the mail server. Each is claimed in the database before it goes, so that several servers never send one
/// twice, and no transaction is open while the mail server thinks.</summary>
public sealed partial class Postbezorger(
    IDbOpener opener, Mailinstellingen mail, Mailstand stand, Mailpost kantoor, IEnumerable<IBerichtmaker> makers, TimeProvider klok, ILogger<Postbezorger> log) : ITaak
{
    /// <summary>Longer than handing over one message can take: who holds it longer has died.</summary>
    public static TimeSpan Claim { get; } = TimeSpan.FromMinutes(10);
    /// <summary>A message that waited so long is not sent any more: its links no longer work.</summary>
    public static TimeSpan Houdbaar { get; } = TimeSpan.FromDays(7);
    private const int Keer = 200;
    private static readonly TimeSpan[] Pauzes = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];
    private static readonly TimeSpan Bewaar = TimeSpan.FromDays(30);

    public async Task Voer(CancellationToken ct)
    {
        if (!mail.Ingesteld || !await stand.MagNu(ct)) return;
        var wachtend = await Wachtend(ct);
        if (wachtend.Count == 0) return;
        await using var verbinding = kantoor.Nieuw();
        foreach (var id in wachtend)
        {
            ct.ThrowIfCancellationRequested();
            if (await Neem(id, ct) is not { } rij) continue;
            if (!await Bezorg(verbinding, rij, ct)) return;
        }
        await Ruim(ct);
    }

    private async Task<List<long>> Wachtend(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var nu = Nu;
        return await db.Post.Where(p => p.VerzondenOp == 0 && p.TerzijdeOp == 0 && p.VolgendeOp <= nu && p.GeclaimdTot <= nu)
            .OrderBy(p => p.Id).Take(Keer).Select(p => p.Id).ToListAsync(ct);
    }

    /// <summary>The message, for this server alone; null when another was first.</summary>
    private async Task<PostRij?> Neem(long id, CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var (nu, tot) = (Nu, Over(Claim));
        return await db.Post.Where(p => p.Id == id && p.VerzondenOp == 0 && p.TerzijdeOp == 0 && p.GeclaimdTot <= nu)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.GeclaimdTot, tot), ct) == 1 ? await db.Post.AsNoTracking().SingleAsync(p => p.Id == id, ct) : null;
    }

    /// <summary>False when the server itself is in trouble: what else waits need not be tried now.</summary>
    private async Task<bool> Bezorg(Mailverbinding verbinding, PostRij rij, CancellationToken ct)
    {
        try
        {
            if (rij.GemaaktOp < Over(-Houdbaar)) return await Terzijde(rij, "Het bericht heeft te lang gewacht.");
            if (await Schrijf(rij, ct) is not { } bericht) return await Weg(rij);
            var uitslag = await verbinding.Stuur(rij, bericht, ct);
            switch (uitslag.Soort)
            {
                case Bezorging.Aangenomen:
                    // Not to be stopped by the site stopping: it has gone.
                    await Werk(rij.Id, s => s.SetProperty(p => p.VerzondenOp, Nu).SetProperty(p => p.Tekst, "").SetProperty(p => p.Melding, ""));
                    if (await stand.Goed(CancellationToken.None)) Hersteld(log);
                    return true;
                case Bezorging.Geweigerd:
                    return await Terzijde(rij, uitslag.Melding);
                case Bezorging.Uitgesteld:
                    var pauze = Pauzes[Math.Min(rij.Pogingen, Pauzes.Length - 1)];
                    await Werk(rij.Id, s => s.SetProperty(p => p.Pogingen, rij.Pogingen + 1).SetProperty(p => p.VolgendeOp, Over(pauze))
                        .SetProperty(p => p.GeclaimdTot, 0).SetProperty(p => p.Melding, uitslag.Melding));
                    return true;
                default:
                    await Werk(rij.Id, s => s.SetProperty(p => p.GeclaimdTot, 0));
                    if (await stand.Mis(uitslag.Melding, CancellationToken.None)) Storing(log, uitslag.Melding);
                    return false;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Werk(rij.Id, s => s.SetProperty(p => p.GeclaimdTot, 0));
            throw;
        }
    }

    private async Task<Bericht?> Schrijf(PostRij rij, CancellationToken ct)
    {
        if (rij.AccountId != "")
        {
            await using var db = opener.Open(Kijker.Publiek);
            // Who left gets nothing more.
            if (!await db.Accounts.AnyAsync(a => a.Id == rij.AccountId && a.GeslotenOp == AccountRij.Open, ct)) return null;
        }
        return rij.Soort == Postsoort.Brief ? new(rij.Onderwerp, rij.Tekst) : await makers.Single(m => m.Soort == rij.Soort).Maak(rij, ct);
    }

    private async Task<bool> Terzijde(PostRij rij, string melding)
    {
        await Werk(rij.Id, s => s.SetProperty(p => p.TerzijdeOp, Nu).SetProperty(p => p.Melding, melding).SetProperty(p => p.GeclaimdTot, 0));
        TerzijdeGelegd(log, rij.Id, melding);
        return true;
    }

    private async Task<bool> Weg(PostRij rij)
    {
        await using var db = opener.Open(Kijker.Publiek);
        await db.Post.Where(p => p.Id == rij.Id).ExecuteDeleteAsync(CancellationToken.None);
        return true;
    }

    private async Task Werk(long id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<PostRij>> wat)
    {
        await using var db = opener.Open(Kijker.Publiek);
        await db.Post.Where(p => p.Id == id).ExecuteUpdateAsync(wat, CancellationToken.None);
    }

    /// <summary>What was sent is forgotten after a while.</summary>
    private async Task Ruim(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var oud = Over(-Bewaar);
        if (await db.Post.AnyAsync(p => p.VerzondenOp > 0 && p.VerzondenOp < oud, ct))
            await db.Post.Where(p => p.VerzondenOp > 0 && p.VerzondenOp < oud).ExecuteDeleteAsync(ct);
    }

    private long Nu => SessieBouwer.Micros(klok.GetUtcNow());

    private long Over(TimeSpan duur) => SessieBouwer.Micros(klok.GetUtcNow() + duur);

    [LoggerMessage(LogLevel.Warning, "Mail waits: {Melding}")]
    private static partial void Storing(ILogger log, string melding);

    [LoggerMessage(LogLevel.Warning, "Mail goes out again")]
    private static partial void Hersteld(ILogger log);

    [LoggerMessage(LogLevel.Warning, "Message {Id} was set aside: {Melding}")]
    private static partial void TerzijdeGelegd(ILogger log, long id, string melding);
}
