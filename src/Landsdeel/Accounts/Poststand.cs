using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>A message that was set aside: to whom and why, not what it says.</summary>
public sealed record Terzijde(long Id, string Naam, string Adres, long Op, string Reden);

/// <summary>How mail goes.</summary>
/// <param name="Storing">Null when the mail server takes messages.</param>
public sealed record Postbeeld(bool Ingesteld, int Wacht, Mailstoring? Storing, IReadOnlyList<Terzijde> Terzijde);

/// <summary>How mail goes, for a beheerder: of one's own people who got none and why. Managing accounts shows no content, so no message does.</summary>
public sealed class Poststand(LandsdeelDb db, Sessie sessie, Mailinstellingen mail, Mailstand stand)
{
    private const int Meeste = 50;

    public async Task<Postbeeld> Haal(CancellationToken ct) => new(mail.Ingesteld,
        await db.Post.CountAsync(p => p.VerzondenOp == 0 && p.TerzijdeOp == 0, ct), mail.Ingesteld ? await stand.Storing(ct) : null,
        [.. (await Eigen().OrderByDescending(x => x.Post.TerzijdeOp).ThenBy(x => x.Post.Id).Take(Meeste).ToListAsync(ct))
            .Select(x => new Terzijde(x.Post.Id, x.Account.Naam, x.Post.Aan, x.Post.TerzijdeOp, x.Post.Melding))]);

    /// <summary>Sends it once more; nothing happens when it is not there, or not of one's own people.</summary>
    public async Task Opnieuw(long id, CancellationToken ct)
    {
        if (!await Eigen().AnyAsync(x => x.Post.Id == id, ct)) return;
        await db.Post.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.TerzijdeOp, 0).SetProperty(p => p.VolgendeOp, 0).SetProperty(p => p.Pogingen, 0), ct);
    }

    private IQueryable<Regel> Eigen()
    {
        var partij = sessie.Actor.Partij.Waarde;
        return from p in db.Post.AsNoTracking()
               where p.TerzijdeOp > 0
               join a in db.Accounts on p.AccountId equals a.Id
               where a.Partij == partij
               select new Regel { Post = p, Account = a };
    }

    private sealed class Regel
    {
        public PostRij Post { get; init; } = null!;
        public AccountRij Account { get; init; } = null!;
    }
}
