using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Landsdeel.Bench;

/// <summary>Everything measured on one register.</summary>
public sealed record Measured(string Database, int Count, TimeSpan? Filled, long Size, int Resident, int Peak, IReadOnlyList<Result> Results);

/// <summary>Writes the tables with machine and date; after every register, so that a run that is broken off leaves what it had.</summary>
public sealed class Report(string path)
{
    private readonly List<Measured> _measured = [];

    public void Add(Measured measured) => _measured.Add(measured);

    public void Write()
    {
        var text = new StringBuilder("# Results\n\n");
        text.AppendLine("Made by `bench/meet.sh`: the real site in Release, over HTTP on loopback, each answer checked. The load generator runs on the same");
        text.AppendLine("cores as the site, so the times at 16 clients hold the generator's own work too. Times are of whole requests, in milliseconds;");
        text.AppendLine("\"processor\" is the processor time of the site for one request, which does not depend on what else the machine does.");
        text.AppendLine("The registers hold the round of June 2020 and made-up afspraken (`vul`, seed 1). \"Create\" posts the real form with its token.\n");
        text.AppendLine("Targets at 100,000: list and record under 8 ms median at one client and under 80 ms at the 99th percentile with 16;");
        text.AppendLine("a common word under 40 ms; create under 10 ms. At 1,000,000 nothing is promised.\n");
        foreach (var (name, value) in Machine()) text.AppendLine(CultureInfo.InvariantCulture, $"- {name}: {value}");
        foreach (var m in _measured)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"\n## {(m.Database == "sqlite" ? "SQLite" : "PostgreSQL")}, {m.Count:N0} afspraken\n");
            text.Append(CultureInfo.InvariantCulture, $"Memory of the site afterwards {m.Resident} MB, at most {m.Peak} MB.");
            if (m.Size > 0) text.Append(CultureInfo.InvariantCulture, $" Database {m.Size / 1024 / 1024} MB.");
            if (m.Filled is { } filled) text.Append(CultureInfo.InvariantCulture, $" Filled in {filled.TotalSeconds:N0} s.");
            text.AppendLine("\n\n| work | clients | requests | per second | median | p99 | slowest | processor | queries |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var r in m.Results)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {r.Name} | {r.Clients} | {r.Requests} | {r.PerSecond:N0} | {r.Median:N1} | {r.P99:N1} | {r.Slowest:N1} | {r.Processor:N1} | {r.Queries} |");
        }
        File.WriteAllText(path, text.Replace("\r", "").ToString());
    }

    internal static IEnumerable<(string Name, string Value)> Machine()
    {
        string Line(string file, string begin) => File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(begin, StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown" : "unknown";
        yield return ("date", DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("processor", $"{Line("/proc/cpuinfo", "model name")}, {Environment.ProcessorCount} cores");
        yield return ("memory", Line("/proc/meminfo", "MemTotal"));
        yield return ("system", $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}");
        // Whoever reads the times must know whether the machine was busy with something else.
        yield return ("load average at the end", File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown");
        yield return ("PostgreSQL", $"{Output("/usr/lib/postgresql/15/bin/postgres", "--version")}; {Postgres.Settings}");
        yield return ("SQLite", "as bundled with Microsoft.Data.Sqlite; write-ahead log, synchronous=FULL");
    }

    private static string Output(string program, string argument)
    {
        if (!File.Exists(program)) return "not installed";
        using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
