using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Mail;

/// <summary>Trouble with the mail server.</summary>
/// <param name="Sinds">UTC, microseconds since 1970.</param>
/// <param name="Volgende">When it is tried again.</param>
public sealed record Mailstoring(long Sinds, int Pogingen, long Volgende, string Melding);

/// <summary>Whether the mail server takes messages, kept in the database: all servers of a register wait together.</summary>
public sealed class Mailstand(IDbOpener opener, TimeProvider klok)
{
    private const string Instelling = "mail.storing";
    private static readonly TimeSpan[] Pauzes = [TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];

    public async Task<Mailstoring?> Storing(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        var waarde = await db.Instellingen.Where(i => i.Naam == Instelling).Select(i => i.Waarde).SingleOrDefaultAsync(ct);
        return string.IsNullOrEmpty(waarde) ? null : JsonSerializer.Deserialize<Mailstoring>(waarde, LandsdeelJson.Compact);
    }

    public async Task<bool> MagNu(CancellationToken ct) => await Storing(ct) is not { } s || s.Volgende <= SessieBouwer.Micros(klok.GetUtcNow());

    /// <returns>Whether that ends trouble.</returns>
    public async Task<bool> Goed(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        return await db.Instellingen.AnyAsync(i => i.Naam == Instelling, ct) && await db.Instellingen.Where(i => i.Naam == Instelling).ExecuteDeleteAsync(ct) > 0;
    }

    /// <returns>Whether the trouble is new.</returns>
    public async Task<bool> Mis(string melding, CancellationToken ct)
    {
        var was = await Storing(ct);
        var nu = klok.GetUtcNow();
        var pauze = Pauzes[Math.Min(was?.Pogingen ?? 0, Pauzes.Length - 1)];
        var wordt = new Mailstoring(was?.Sinds ?? SessieBouwer.Micros(nu), (was?.Pogingen ?? 0) + 1, SessieBouwer.Micros(nu + pauze), melding);
        var waarde = JsonSerializer.Serialize(wordt, LandsdeelJson.Compact);
        await using var db = opener.Open(Kijker.Publiek);
        if (await db.Instellingen.Where(i => i.Naam == Instelling).ExecuteUpdateAsync(s => s.SetProperty(i => i.Waarde, waarde), ct) == 0)
        {
            db.Instellingen.Add(new() { Naam = Instelling, Waarde = waarde });
            await db.SaveChangesAsync(ct);
        }
        return was is null || was.Melding != melding;
    }
}
