using System.Diagnostics;

namespace Landsdeel.Bench;

/// <summary>What one kind of work came to.</summary>
/// <param name="Median">In milliseconds, as are the other times; from the first byte sent to the last byte read.</param>
/// <param name="Processor">Milliseconds of processor time that the site spent on one request; without the database server.</param>
/// <param name="Queries">Statements sent to the database by one request.</param>
public sealed record Result(string Name, int Clients, int Requests, double PerSecond, double Median, double P99, double Slowest, double Processor, int Queries = 0);

/// <summary>Sends a bounded number of requests and measures each. It runs on the same cores as the site.</summary>
public static class Load
{
    public static async Task<Result> Run(Site site, Work work, int clients, int requests, TimeSpan limit)
    {
        var client = site.Client;
        await Warm(site, work);
        var times = new double[requests];
        var (next, done) = (-1, 0);
        var used = site.Processor;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < limit && Interlocked.Increment(ref next) is var i && i < requests)
            {
                var sent = Stopwatch.GetTimestamp();
                await work.Send(client, i);
                times[Interlocked.Increment(ref done) - 1] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sorted = times.Take(done).Order().ToArray();
        double At(double part) => sorted[Math.Min(done - 1, (int)Math.Ceiling(part * done) - 1)];
        return new(work.Name, clients, done, done / seconds, At(0.5), At(0.99), sorted[^1], (site.Processor - used).TotalMilliseconds / done);
    }

    /// <summary>What takes longer is compiled by then.</summary>
    private static readonly TimeSpan LongestWarm = TimeSpan.FromSeconds(6);

    /// <summary>Sends requests until they no longer become cheaper: what a user of a running site meets is compiled and cached.</summary>
    private static async Task Warm(Site site, Work work)
    {
        var before = double.MaxValue;
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 10; round++)
        {
            var used = site.Processor;
            for (var i = 0; i < 60; i++) await work.Send(site.Client, -1 - i);
            var now = (site.Processor - used).TotalMilliseconds / 60;
            if (round > 1 && now > before * 0.9 || Stopwatch.GetElapsedTime(start) > LongestWarm) return;
            before = Math.Min(before, now);
        }
    }
}
