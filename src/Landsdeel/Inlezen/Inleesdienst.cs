using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Does the work on lists, a few at a time, and says of work that died with its process that it was interrupted.</summary>
public sealed partial class Inleesdienst(Inleesrij rij, IServiceScopeFactory bereiken, IDbOpener opener, TimeProvider klok, ILogger<Inleesdienst> log) : BackgroundService
{
    private const int Tegelijk = 2;
    private const int MeesteKeren = 3;
    /// <summary>Work that gave no sign for so long has died.</summary>
    public static TimeSpan Levensteken { get; } = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BewaarOpen = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site must answer before this has looked around.
        await Task.Yield();
        try
        {
            await Task.WhenAll([Waak(stoppingToken), .. Enumerable.Range(0, Tegelijk).Select(_ => Werk(stoppingToken))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task Werk(CancellationToken stoppen)
    {
        await foreach (var taak in rij.Alle(stoppen))
        {
            using var samen = CancellationTokenSource.CreateLinkedTokenSource(stoppen, taak.Stop);
            try
            {
                await DoeZoNodigOpnieuw(taak, samen.Token);
            }
            catch (OperationCanceledException) when (samen.IsCancellationRequested)
            {
                await Sluit(taak, taak.Stop.IsCancellationRequested ? Importstatus.Geannuleerd : Importstatus.Onderbroken, "", stoppen);
            }
#pragma warning disable CA1031 // One list that fails must not end the work on the others.
            catch (Exception fout)
#pragma warning restore CA1031
            {
                Mislukt(log, fout, taak.Import, taak.Stap);
                await Sluit(taak, Importstatus.Onderbroken, "Er ging iets mis in het programma. Er is niets vastgelegd.", stoppen);
            }
            finally
            {
                rij.Klaar(taak);
                taak.Dispose();
            }
        }
    }

    /// <summary>Two who write at once may each wait for the other; the database then ends one of them, of whom nothing was kept.</summary>
    private async Task DoeZoNodigOpnieuw(Inleestaak taak, CancellationToken ct)
    {
        for (var keer = 1; ; keer++)
        {
            try
            {
                await Doe(taak, ct);
                return;
            }
            catch (Exception fout) when (keer < MeesteKeren && taak.Stap == Importstatus.Vastleggen && fout.GetBaseException() is System.Data.Common.DbException { IsTransient: true })
            {
                taak.Gedaan = 0;
            }
        }
    }

    private async Task Doe(Inleestaak taak, CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(taak.Sessie with { NuMicros = SessieBouwer.Micros(klok.GetUtcNow()) });
        await (taak.Stap switch
        {
            Importstatus.Lezen => bereik.ServiceProvider.GetRequiredService<LeesLijst>().Voer(taak, ct),
            Importstatus.Controleren => bereik.ServiceProvider.GetRequiredService<ControleerLijst>().Voer(taak, ct),
            Importstatus.Vastleggen => bereik.ServiceProvider.GetRequiredService<LegLijstVast>().Voer(taak, ct),
            _ => throw new InvalidOperationException($"There is no work in step {taak.Stap}."),
        });
    }

    /// <summary>Closes what was at work; never what was recorded, since the status changes in the same transaction.</summary>
    private Task Sluit(Inleestaak taak, Importstatus status, string melding, CancellationToken stoppen) => Databasestoring.Volhoud(async () =>
    {
        await using var db = opener.Open(Kijker.Publiek);
        using var alles = db.BuitenZicht();
        await db.Sluit(db.Importen.Where(i => i.Id == taak.Import && Importstatussen.Bezig.Contains(i.Status)),
            status, melding, SessieBouwer.Micros(klok.GetUtcNow()), CancellationToken.None);
    }, klok, stoppen);

    private async Task Waak(CancellationToken stoppen)
    {
        using var wekker = new PeriodicTimer(TimeSpan.FromSeconds(5), klok);
        do
        {
            try
            {
                await KijkRond(stoppen);
            }
            catch (Exception fout) when (fout is DbUpdateException or System.Data.Common.DbException || Databasestoring.Van(fout) != Storingssoort.Geen)
            {
                // The database may be away, or while a long list is written another write may have to wait too long; the next round comes soon.
                WachtOp(log, fout);
            }
        }
        while (await wekker.WaitForNextTickAsync(stoppen));
    }

    /// <summary>Gives a sign of life for the work here, and closes work of which none was heard.</summary>
    internal async Task KijkRond(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        using var alles = db.BuitenZicht();
        var nu = klok.GetUtcNow();
        var hier = rij.Lopend.ToArray();
        var stil = SessieBouwer.Micros(nu - Levensteken);
        var teken = SessieBouwer.Micros(nu - Levensteken / 3);
        var oud = SessieBouwer.Micros(nu - BewaarOpen);
        if (await db.Importen.AnyAsync(i => Importstatussen.Bezig.Contains(i.Status) && hier.Contains(i.Id) && i.BijgewerktOp < teken, ct))
            await db.Importen.Where(i => hier.Contains(i.Id)).ExecuteUpdateAsync(s => s.SetProperty(i => i.BijgewerktOp, SessieBouwer.Micros(nu)), ct);
        var dood = db.Importen.Where(i => Importstatussen.Bezig.Contains(i.Status) && !hier.Contains(i.Id) && i.BijgewerktOp < stil);
        if (await dood.AnyAsync(ct))
            await db.Sluit(dood, Importstatus.Onderbroken, "Het programma is opnieuw gestart terwijl het met deze lijst bezig was.", SessieBouwer.Micros(nu), ct);
        var verlopen = db.Importen.Where(i => Importstatussen.Open.Contains(i.Status) && i.BijgewerktOp < oud);
        if (await verlopen.AnyAsync(ct))
            await db.Sluit(verlopen, Importstatus.Geannuleerd, "Er is een maand niets met deze lijst gedaan.", SessieBouwer.Micros(nu), ct);
    }

    [LoggerMessage(LogLevel.Error, "Work on list {Import} failed in step {Stap}")]
    private static partial void Mislukt(ILogger log, Exception fout, string import, Importstatus stap);

    [LoggerMessage(LogLevel.Information, "The state of lists could not be updated now")]
    private static partial void WachtOp(ILogger log, Exception fout);
}

internal static class Importsluiting
{
    /// <summary>Ends lists without recording them, and lets their rows go.</summary>
    /// <returns>How many were still open.</returns>
    public static async Task<int> Sluit(this LandsdeelDb db, IQueryable<ImportRij> welke, Importstatus status, string melding, long op, CancellationToken ct)
    {
        var ids = await welke.Select(i => i.Id).ToListAsync(ct);
        var gesloten = 0;
        foreach (var id in ids)
        {
            var een = await db.Importen.Where(i => i.Id == id && Importstatussen.Open.Contains(i.Status)).ExecuteUpdateAsync(s => s
                .SetProperty(i => i.Status, status.ToString()).SetProperty(i => i.Melding, melding).SetProperty(i => i.BijgewerktOp, op), ct);
            if (een == 0) continue;
            gesloten++;
            await db.ImportRegels.Where(r => r.ImportId == id).ExecuteDeleteAsync(ct);
        }
        return gesloten;
    }
}
