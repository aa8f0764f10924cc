using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Landsdeel.Abonnementen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Kalenders;

/// <summary>Private links to one's calendar. The secret is only in the link; who reads the database cannot use it. Making and ending one is an act.</summary>
public sealed class Agendalinks(LandsdeelDb db, Sessie sessie)
{
    public const int Meeste = 10;

    public async Task<IReadOnlyList<AgendalinkRij>> Mijn(CancellationToken ct) => sessie.Persoon.Account is { } account
        ? await db.Agendalinks.AsNoTracking().Where(l => l.AccountId == account && l.IngetrokkenOp == 0).OrderBy(l => l.Id).ToListAsync(ct) : [];

    /// <summary>A link to a landsdeel, or to all that one sees.</summary>
    /// <returns>Its path, with the secret.</returns>
    public async Task<Uitkomst<string>> Maak(Landsdelen landsdeel, CancellationToken ct)
    {
        if (sessie.Persoon.Account is not { } account) return new AlleenMetAccount();
        if (await db.Agendalinks.CountAsync(l => l.AccountId == account && l.IngetrokkenOp == 0, ct) >= Meeste) return new TeVeelAgendalinks();
        var geheim = Geheim();
        return await Leg("agendalink gemaakt", () =>
        {
            db.Agendalinks.Add(new() { AccountId = account, Hash = Hash(geheim), Landsdelen = landsdeel, GemaaktOp = sessie.NuMicros });
            return Task.CompletedTask;
        }, Pad(geheim), ct);
    }

    /// <summary>Another secret for the same calendar: the old link no longer works.</summary>
    public async Task<Uitkomst<string>> Vernieuw(long id, CancellationToken ct)
    {
        if (!await IsMijn(id, ct)) return new GeenAgendalink();
        var geheim = Geheim();
        return await Leg("agendalink vernieuwd", () => db.Agendalinks.Where(l => l.Id == id && l.IngetrokkenOp == 0)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Hash, Hash(geheim)).SetProperty(l => l.GemaaktOp, sessie.NuMicros), ct), Pad(geheim), ct);
    }

    public async Task<Uitkomst<string>> TrekIn(long id, CancellationToken ct) => !await IsMijn(id, ct) ? new GeenAgendalink()
        : await Leg("agendalink ingetrokken", () => db.Agendalinks.Where(l => l.Id == id).ExecuteUpdateAsync(s => s.SetProperty(l => l.IngetrokkenOp, sessie.NuMicros), ct), "", ct);

    public static string Hash(string geheim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(geheim)));

    private static string Geheim() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static string Pad(string geheim) => $"/kalender/{geheim}.ics";

    private async Task<bool> IsMijn(long id, CancellationToken ct) =>
        sessie.Persoon.Account is { } account && await db.Agendalinks.AnyAsync(l => l.Id == id && l.AccountId == account && l.IngetrokkenOp == 0, ct);

    private async Task<Uitkomst<string>> Leg(string wat, Func<Task> daad, string uit, CancellationToken ct)
    {
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(wat, sessie.Actor.Naam), [], ct, _ => daad());
        return uitkomst.Gelukt ? uit : Uitkomst.Geweigerd<string>(uitkomst.Weigeringen);
    }
}
