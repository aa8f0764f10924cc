using Microsoft.EntityFrameworkCore.Migrations;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The tables of the jobs, from Quartz's own script: the library reads and writes them, this product never does.</summary>
internal static class Quartztabellen
{
    /// <param name="database">As the folder of its migrations is named.</param>
    public static void Maak(MigrationBuilder bouwer, string database)
    {
        using var stroom = typeof(Quartztabellen).Assembly.GetManifestResourceStream($"quartz/{database}/quartz.sql")
            ?? throw new InvalidOperationException($"The script of the jobs for {database} is missing.");
        using var lezer = new StreamReader(stroom);
        foreach (var deel in lezer.ReadToEnd().Split("--;;\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)) bouwer.Sql(deel.Trim());
    }

    public static void Verwijder(MigrationBuilder bouwer)
    {
        foreach (var tabel in (string[])["simple_triggers", "cron_triggers", "simprop_triggers", "blob_triggers", "triggers", "job_details", "calendars", "paused_trigger_grps",
            "paused_job_grps", "fired_triggers", "scheduler_state", "locks", "execution_history", "misfire_history", "job_status"])
            bouwer.Sql($"DROP TABLE IF EXISTS qrtz_{tabel};");
    }
}
