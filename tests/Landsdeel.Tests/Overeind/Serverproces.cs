using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overeind;

/// <summary>The real site in a process of its own, on a port that stays the same when it is started again.</summary>
internal sealed class Serverproces(Databasekeuze keuze, params (string Naam, string? Waarde)[] omgeving) : IDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _logboek = new();
    private readonly int _poort = VrijePoort();
    private Process? _proces;

    /// <summary>Words before the program itself: what it is to be run by.</summary>
    public IReadOnlyList<string> Voor { get; init; } = [];

    public Uri Adres => new($"http://localhost:{_poort}");

    /// <summary>All that it wrote to the standard error, over all its lives.</summary>
    public string Logboek => string.Join('\n', _logboek);

    public Process Proces => _proces ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Returns when it says that it is ready.</summary>
    public async Task Start()
    {
        IReadOnlyList<string> regel = [.. Voor, "dotnet", Path.Combine(AppContext.BaseDirectory, "landsdeel.dll"), "--poort", _poort.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(regel[0], regel.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("LANDSDEEL_POSTGRES");
        if (keuze.Postgres is { } pg) start.Environment["LANDSDEEL_POSTGRES"] = pg;
        start.Environment["LANDSDEEL_DATA"] = keuze.Postgres is null ? Path.GetDirectoryName(keuze.Bestand) : Path.GetTempPath();
        start.Environment["Accounts__TweedeStapVerplicht"] = "false";
        start.Environment["Accounts__PogingenPerMinuut"] = "1000";
        foreach (var (naam, waarde) in omgeving) start.Environment[naam] = waarde;
        _proces = Process.Start(start)!;
        _proces.ErrorDataReceived += (_, regel) => _logboek.Enqueue(regel.Data ?? "");
        _proces.BeginErrorReadLine();
        var klaar = await _proces.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(klaar?.StartsWith("Landsdeel staat klaar", StringComparison.Ordinal), $"{klaar}\n{Logboek}");
    }

    /// <summary>Signal 9: it gets no chance to finish anything.</summary>
    public async Task Vermoord()
    {
        Proces.Kill();
        await Proces.WaitForExitAsync(CancellationToken.None);
        Proces.Dispose();
        _proces = null;
    }

    public void Dispose()
    {
        if (_proces is null) return;
        if (!_proces.HasExited) _proces.Kill();
        _proces.WaitForExit();
        _proces.Dispose();
    }

    /// <summary>A register with the round, in a folder where the program finds it.</summary>
    public static async Task<Databasekeuze> Register(Testdatabase database)
    {
        var keuze = await database.Leeg();
        if (keuze.Postgres is null) keuze = new(null, Path.Combine(Path.GetDirectoryName(keuze.Bestand)!, "landsdeel.db"));
        await using (await Testregister.Maak(keuze, leeg: false)) { }
        return keuze;
    }

    private static int VrijePoort()
    {
        using var vrij = new TcpListener(IPAddress.Loopback, 0);
        vrij.Start();
        return ((IPEndPoint)vrij.LocalEndpoint).Port;
    }
}
