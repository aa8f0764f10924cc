using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>Reads letters in the background, two at a time: one that takes as long as it may does not hold up all others.</summary>
public sealed partial class Leesdienst(Leesrij rij, IServiceScopeFactory bereiken, IDbOpener opener, TimeProvider klok, ILogger<Leesdienst> log) : BackgroundService
{
    private const int Tegelijk = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Tegelijk).Select(_ => Werk(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; whoever looks is told that reading was interrupted.
        }
    }

    private async Task Werk(CancellationToken ct)
    {
        await foreach (var taak in rij.Alle(ct)) await Doe(taak, ct);
    }

    private async Task Doe(Leestaak taak, CancellationToken ct)
    {
        try
        {
            await using var bereik = bereiken.CreateAsyncScope();
            bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(taak.Sessie with { NuMicros = SessieBouwer.Micros(klok.GetUtcNow()) });
            await bereik.ServiceProvider.GetRequiredService<LeesBrief>().Voer(taak, ct);
        }
#pragma warning disable CA1031 // One letter that fails must not end the reading of others.
        catch (Exception fout) when (fout is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Mislukt(log, fout, taak.Brief);
            await Databasestoring.Volhoud(async () =>
            {
                await using var db = opener.Open(new Kijker(taak.Sessie.Actor.Partij, new HashSet<OverlegId>()));
                await db.Brieven.Where(b => b.Id == taak.Brief).ExecuteUpdateAsync(s => s.SetProperty(b => b.Stand, BriefStand.Geweigerd)
                    .SetProperty(b => b.Melding, "Er ging iets mis in het programma bij het lezen van deze brief. Er is niets bewaard."), CancellationToken.None);
            }, klok, ct);
        }
        finally
        {
            rij.Klaar(taak);
        }
    }

    [LoggerMessage(LogLevel.Error, "Reading letter {Brief} failed")]
    private static partial void Mislukt(ILogger log, Exception fout, string brief);
}
