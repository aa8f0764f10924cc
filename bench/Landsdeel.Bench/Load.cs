using System.Diagnostics;

namespace Landsdeel.Bench;

/// <summary>What one kind of work came to.</summary>
/// <param name="Median">In milliseconds, as are the other times; from the first byte sent to the last byte read.</param>
/// <param name="Queries">Statements sent to the database by one request.</param>
public sealed record Result(string Name, int Clients, int Requests, double PerSecond, double Median, double P99, double Slowest, int Queries = 0);

/// <summary>Sends a bounded number of requests and measures each. It runs on the same cores as the site.</summary>
public static class Load
{
    public static async Task<Result> Run(HttpClient client, Work work, int clients, int requests, TimeSpan limit)
    {
        // Compiled and cached code is what a user of a running site meets.
        for (var i = 0; i < Math.Min(30, requests / 4); i++) await work.Send(client, -1 - i);
        var times = new double[requests];
        var (next, done) = (-1, 0);
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
        return new(work.Name, clients, done, done / seconds, At(0.5), At(0.99), sorted[^1]);
    }
}
