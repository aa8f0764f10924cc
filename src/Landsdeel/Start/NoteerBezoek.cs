using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Start;

/// <summary>Remembers that someone looked, and tells when the visit before this one ended.</summary>
public sealed class NoteerBezoek(LandsdeelDb db, Sessie sessie)
{
    private const long Minuut = 60_000_000;

    /// <summary>Who looks again within this time is still on the same visit.</summary>
    private const long Pauze = 30 * Minuut;

    /// <returns>UTC microseconds; null on the first visit ever.</returns>
    public async Task<long?> Voer(CancellationToken ct)
    {
        var (wie, partij, nu) = (sessie.Wie, sessie.Actor.Partij.Waarde, sessie.NuMicros);
        var bezoek = await db.Bezoeken.AsNoTracking().SingleOrDefaultAsync(b => b.Wie == wie && b.Partij == partij, ct);
        if (bezoek is null)
        {
            // The same person may open two pages at once.
            await AlsHetKan(() => db.Database.ExecuteSqlAsync($"""
                INSERT INTO bezoek ("Wie", "Partij", "LaatstOp", "VorigeOp") VALUES ({wie}, {partij}, {nu}, 0) ON CONFLICT DO NOTHING
                """, ct));
            return null;
        }
        var weg = nu - bezoek.LaatstOp;
        var vorige = weg > Pauze ? bezoek.LaatstOp : bezoek.VorigeOp;
        if (weg > Minuut)
            await AlsHetKan(() => db.Bezoeken.Where(b => b.Wie == wie && b.Partij == partij && b.LaatstOp == bezoek.LaatstOp)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.LaatstOp, nu).SetProperty(b => b.VorigeOp, vorige), ct));
        return vorige == 0 ? null : vorige;
    }

    /// <summary>A page that is only read opens also when nothing can be written.</summary>
    private static async Task AlsHetKan(Func<Task> schrijf)
    {
        try
        {
            await schrijf();
        }
        catch (Exception fout) when (Databasestoring.Van(fout) is Storingssoort.Vol or Storingssoort.Druk)
        {
            // The next visit is noted again.
        }
    }
}
