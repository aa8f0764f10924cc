using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Landsdeel.Bench;

/// <summary>One register of a certain size, in a folder of its own; kept between runs.</summary>
/// <param name="postgres">Connection of the owner of the tables; null for the embedded database.</param>
/// <param name="served">Connection that the site works with.</param>
public sealed class Register(string dll, string folder, string? postgres, string? served = null)
{
    private readonly CookieContainer _cookies = new();
    private bool _signedIn;

    /// <summary>Fills it through the command line, once. Gives how long that took; null when it was there already.</summary>
    public TimeSpan? Fill(int count)
    {
        var filled = FillOnce(count);
        if (served is not null && served != postgres) Run("journaal", "beperk", Postgres.Role);
        return filled;
    }

    private TimeSpan? FillOnce(int count)
    {
        var ready = Path.Combine(folder, "ready");
        if (File.Exists(ready)) return null;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var start = Stopwatch.GetTimestamp();
        Run("vul", "--afspraken", count.ToString(CultureInfo.InvariantCulture));
        var took = Stopwatch.GetElapsedTime(start);
        File.WriteAllText(ready, "");
        return took;
    }

    /// <summary>Starts the site on a free port.</summary>
    /// <param name="counting">Whether every statement is written to its output.</param>
    public async Task<Site> Start(bool counting, bool signIn = true)
    {
        var port = FreePort();
        var command = Command("--poort", port.ToString(CultureInfo.InvariantCulture));
        if (served is not null) command.Environment["LANDSDEEL_POSTGRES"] = served;
        if (counting) command.Environment["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information";
        command.RedirectStandardError = true;
        // Everyone comes from one address here.
        command.Environment["Accounts__PogingenPerMinuut"] = "100000";
        var site = new Site(Process.Start(command)!, port, _cookies);
        await site.Ready();
        if (signIn && !_signedIn) await SignIn.Run(site.Client, Run("accounts", "link", "Ministerie van Infrastructuur en Waterstaat"));
        _signedIn |= signIn;
        return site;
    }

    /// <summary>How many statements one request of each kind sends, counted in the log of a site that is already warm.</summary>
    public async Task<Dictionary<string, int>> Queries()
    {
        await using var site = await Start(counting: true);
        var counts = new Dictionary<string, int>();
        foreach (var work in await Work.All(site.Client))
        {
            for (var i = 0; i < 3; i++) await work.Send(site.Client, i);
            await site.Quiet();
            var before = site.Statements;
            await work.Send(site.Client, 1);
            await site.Quiet();
            counts[work.Name] = site.Statements - before;
        }
        return counts;
    }

    /// <summary>Bytes of the embedded database; 0 for PostgreSQL.</summary>
    public long Size() => postgres is null ? new FileInfo(Path.Combine(folder, "landsdeel.db")).Length : 0;

    /// <summary>Runs a command and gives what it wrote.</summary>
    public string Run(params string[] args)
    {
        using var process = Process.Start(Command(args))!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{args[0]} ended with {process.ExitCode}.");
    }

    private ProcessStartInfo Command(params string[] args)
    {
        var command = new ProcessStartInfo("dotnet", [dll, .. args]) { RedirectStandardOutput = true };
        command.Environment["LANDSDEEL_DATA"] = folder;
        if (postgres is not null) command.Environment["LANDSDEEL_POSTGRES"] = postgres;
        return command;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A running site, as a process of its own.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _statements;
    private long _heard = Stopwatch.GetTimestamp();

    public Site(Process process, int port, CookieContainer cookies)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("staat klaar", StringComparison.Ordinal) == true) _ready.TrySetResult();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            _heard = Stopwatch.GetTimestamp();
            if (line.Data?.Contains("Executed DbCommand", StringComparison.Ordinal) == true) Interlocked.Increment(ref _statements);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 64, CookieContainer = cookies }) { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    /// <summary>Someone else, with cookies of their own.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Client.BaseAddress, Timeout = TimeSpan.FromMinutes(1) };

    public int Statements => _statements;

    public Task Ready() => _ready.Task.WaitAsync(TimeSpan.FromMinutes(5));

    /// <summary>Waits until the log has been silent for a while.</summary>
    public async Task Quiet()
    {
        do await Task.Delay(150);
        while (Stopwatch.GetElapsedTime(_heard) < TimeSpan.FromMilliseconds(120));
    }

    /// <summary>Megabytes of memory it holds now.</summary>
    public int Resident() => Status("VmRSS");

    /// <summary>Most megabytes of memory it held.</summary>
    public int Peak() => Status("VmHWM");

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    private int Status(string name) => int.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
