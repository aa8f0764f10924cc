using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Quartz;

namespace Landsdeel.Infrastructure.Taken;

/// <summary>Runs one <see cref="ITaak"/> when its time has come: on one server, and never twice at once.</summary>
[DisallowConcurrentExecution]
public sealed partial class Taakloper(IServiceScopeFactory bereiken, ILogger<Taakloper> log) : IJob
{
    public const string Naam = "taak";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var naam = context.MergedJobDataMap.GetString(Naam);
        // A newer version may know other tasks than the one that wrote the schedule.
        if (Taakrooster.Taken.FirstOrDefault(t => t.Naam == naam) is not { Soort: { } soort }) return;
        await using var bereik = bereiken.CreateAsyncScope();
        var taak = (ITaak)bereik.ServiceProvider.GetRequiredService(soort);
        try
        {
            await taak.Voer(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The site stops; what was not done is done by who comes next.
        }
#pragma warning disable CA1031 // One run that fails must not end the ones after it.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            // The database may be away; the next run comes soon.
            if (Databasestoring.Van(fout) != Storingssoort.Geen) Wacht(log, naam!);
            else Mislukt(log, fout, naam!);
        }
    }

    [LoggerMessage(LogLevel.Information, "Task {Taak} waits for the database")]
    private static partial void Wacht(ILogger log, string taak);

    [LoggerMessage(LogLevel.Error, "Task {Taak} failed")]
    private static partial void Mislukt(ILogger log, Exception fout, string taak);
}
