using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overeind;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Berichten;

/// <summary>Two real servers of one register on PostgreSQL, each in a process of its own, share the schedule of jobs.</summary>
public sealed class TweeServersTests(PostgresTestdatabase database) : IClassFixture<PostgresTestdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_bericht_gaat_een_keer_en_als_een_server_valt_gaat_de_ander_door()
    {
        await using var bak = new Mailbak().Start();
        var keuze = await Serverproces.Register(database);
        (string, string?)[] omgeving = [("LANDSDEEL_MAIL", $"smtp://localhost:{bak.Poort}"), ("LANDSDEEL_MAIL_VAN", "landsdeel@rijk.example")];
        using var een = new Serverproces(keuze, omgeving);
        using var twee = new Serverproces(keuze, omgeving);
        await Task.WhenAll(een.Start(), twee.Start());
        await using var register = await Testregister.Maak(keuze, leeg: false);
        await Leg(register, "eerst", 30);
        await Wacht(() => bak.Brieven.Count >= 30);
        // Both are known to the schedule.
        Assert.Equal(["2"], Inhoud.Rijen(keuze, "SELECT count(*) FROM qrtz_scheduler_state"));

        await een.Vermoord();
        await Leg(register, "daarna", 10);
        await Wacht(() => bak.Brieven.Count >= 40);
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        Assert.Equal(40, bak.Brieven.Count);
        Assert.Equal(40, bak.Aan.Distinct().Count());
        Assert.DoesNotContain('@', twee.Logboek);
    }

    private static async Task Leg(Testregister register, string naam, int aantal)
    {
        await using var db = register.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        db.Post.AddRange(Enumerable.Range(0, aantal).Select(i => new Landsdeel.Infrastructure.Database.Rijen.PostRij
        { Aan = $"{naam}{i}@a.example", Onderwerp = "o", Tekst = "t", GemaaktOp = SessieBouwer.Micros(DateTimeOffset.UtcNow) }));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task Wacht(Func<bool> tot)
    {
        var einde = DateTime.UtcNow.AddSeconds(90);
        while (!tot() && DateTime.UtcNow < einde) await Task.Delay(100, Ct);
        Assert.True(tot(), "It did not come in time.");
    }
}
