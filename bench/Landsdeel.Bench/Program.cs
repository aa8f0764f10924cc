using System.Globalization;
using Landsdeel.Bench;

// Measures the real site in Release over HTTP on loopback, on both databases and with more and more afspraken.
// Usage: Landsdeel.Bench DLL FOLDER REPORT [--databases sqlite,postgres] [--counts 1000,100000] [--requests 400] [--clients 1,16] [--seconds 20] [--as-owner] [--fill-only]
// The reader of letters is measured in this process: lezen DLL LETTER REPORT.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["lezen" or "lezen-delen" or Reading.Child, ..]) return Reading.Run(args);
if (args is ["sessies", ..]) return await Sessions.Run(args);
if (args.Length < 3)
{
    Console.Error.WriteLine("Usage: Landsdeel.Bench DLL FOLDER REPORT [--databases sqlite,postgres] [--counts 1000,100000] [--requests 400] [--clients 1,16] [--seconds 20] [--as-owner] [--fill-only]");
    return 2;
}
string Option(string name, string otherwise) => Array.IndexOf(args, name) is > 0 and var i && i + 1 < args.Length ? args[i + 1] : otherwise;
var databases = Option("--databases", "sqlite,postgres").Split(',');
var counts = Option("--counts", "1000,100000").Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
var requests = int.Parse(Option("--requests", "400"), CultureInfo.InvariantCulture);
var clientCounts = Option("--clients", "1,16").Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
var limit = TimeSpan.FromSeconds(int.Parse(Option("--seconds", "20"), CultureInfo.InvariantCulture));

var report = new Report(Path.GetFullPath(args[2]));
foreach (var database in databases)
{
    await using var postgres = database == "postgres" ? Postgres.Start(args[1]) : null;
    foreach (var count in counts)
    {
        Console.Error.WriteLine($"== {database}, {count:N0} afspraken");
        var register = new Register(Path.GetFullPath(args[0]), Path.Combine(Path.GetFullPath(args[1]), $"{database}-{count}"), postgres?.Connection($"bench_{count}"),
            postgres?.Connection($"bench_{count}", args.Contains("--as-owner") ? "postgres" : Postgres.Role));
        var filled = register.Fill(count);
        if (args.Contains("--fill-only")) continue;
        var queries = await register.Queries();
        await using var site = await register.Start(counting: false);
        var results = new List<Result>();
        foreach (var work in await Work.All(site.Client))
        {
            foreach (var clients in clientCounts)
            {
                var result = await Load.Run(site, work, clients, clients == 1 ? requests : requests * 3, limit);
                Console.Error.WriteLine($"{work.Name,-34} {clients,2} clients {result.PerSecond,8:N1}/s  median {result.Median,8:N2} ms  p99 {result.P99,8:N2} ms  processor {result.Processor,6:N2} ms  {result.Requests} requests");
                results.Add(result with { Queries = queries.GetValueOrDefault(work.Name) });
            }
        }
        report.Add(new(database, count, filled, register.Size(), site.Resident(), site.Peak(), results));
        report.Write();
    }
}
return 0;
