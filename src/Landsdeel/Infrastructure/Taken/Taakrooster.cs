using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Mail;
using Quartz;

namespace Landsdeel.Infrastructure.Taken;

/// <summary>The schedule of what the product does by itself. It stands in the database; on PostgreSQL all servers share it, and when one dies
/// another takes over.</summary>
public static class Taakrooster
{
    public const string Variabele = "LANDSDEEL_TAKEN";
    private const string Groep = "landsdeel";

    /// <summary>What is done, and how long after each other. The names are fixed: the schedule in the database knows them.</summary>
    internal static IReadOnlyList<Taak> Taken { get; } =
    [
        new("samenvatten", TimeSpan.FromSeconds(10), typeof(Abonnementen.Samenvatter)),
        new("herinneren", TimeSpan.FromMinutes(15), typeof(Herinneringen.Herinneraar)),
        new("post-bezorgen", TimeSpan.FromSeconds(10), typeof(Postbezorger)),
    ];

    internal sealed record Taak(string Naam, TimeSpan Tussenpoos, Type Soort);

    /// <summary>Whether this server takes part: it does, unless it is told not to.</summary>
    public static bool DoetMee => Environment.GetEnvironmentVariable(Variabele) != "uit";

    public static void Diensten(IServiceCollection diensten, Databasekeuze database)
    {
        diensten.AddQuartz(q =>
        {
            q.ConfigureScheduler(o => (o.InstanceName, o.GenerateInstanceId, o.ShutdownJobInterruption) = ("landsdeel", true, ShutdownJobInterruption.Always));
            q.UseDefaultThreadPool(2);
            q.UseTimeProvider(TimeProvider.System);
            q.UsePersistentStore(opslag =>
            {
                opslag.ConfigureStore(o => (o.TablePrefix, o.StoreJobDataAsStrings, o.CommandTimeout) = ("qrtz_", true, TimeSpan.FromSeconds(30)));
                if (database.Postgres is null) opslag.UseSqlite(database.Stuurprogramma, database.Verbinding);
                else
                {
                    opslag.UsePostgres(database.Stuurprogramma, database.Verbinding);
                    opslag.UseClustering(c => (c.CheckinInterval, c.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)));
                }
            });
            foreach (var taak in Taken)
            {
                var sleutel = new JobKey(taak.Naam, Groep);
                q.AddJob<Taakloper>(j => j.WithIdentity(sleutel).UsingJobData(Taakloper.Naam, taak.Naam).StoreDurably());
                q.AddTrigger(t => t.WithIdentity(taak.Naam, Groep).ForJob(sleutel).StartNow()
                    .WithSimpleSchedule(s => s.WithInterval(taak.Tussenpoos).RepeatForever().MeasureIntervalFromCompletion().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)));
            }
        });
        diensten.AddQuartzHostedService(o => (o.WaitForJobsToComplete, o.AwaitApplicationStarted) = (true, true));
    }
}
