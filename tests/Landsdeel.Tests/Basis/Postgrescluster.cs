using System.Diagnostics;

namespace Landsdeel.Tests.Basis;

/// <summary>A real PostgreSQL server with its own files and socket, which a test may stop and start again.</summary>
internal sealed class Postgrescluster : IDisposable
{
    private const string Bin = "/usr/lib/postgresql/15/bin";
    private readonly string _map;

    private Postgrescluster(string map) => _map = map;

    private string Gegevens => Path.Combine(_map, "gegevens");

    /// <summary>Ends with the process at the latest.</summary>
    public static Postgrescluster Start(string naam)
    {
        if (!Directory.Exists(Bin)) throw new InvalidOperationException("PostgreSQL 15 is not installed (postgresql-15, postgresql-15-postgis-3).");
        var cluster = new Postgrescluster(Directory.CreateTempSubdirectory(naam).FullName);
        Proces("chmod", "777", cluster._map);
        AlsPostgres($"{Bin}/initdb -D {cluster.Gegevens} -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
        cluster.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }

    /// <summary>On a disk of its own that holds no more than this; it is gone with the server. Needs to be root.</summary>
    /// <param name="megabytes">A new cluster takes about 80.</param>
    public static async Task<(Postgrescluster Cluster, string Schijf)> OpSchijf(string naam, int megabytes)
    {
        var cluster = new Postgrescluster(Directory.CreateTempSubdirectory(naam).FullName);
        Proces("chmod", "777", cluster._map);
        var schijf = Directory.CreateDirectory(cluster.Gegevens).FullName;
        // Its own view of the file systems, so that nothing is left mounted, whatever happens.
        cluster._proces = System.Diagnostics.Process.Start(new ProcessStartInfo("unshare", ["-m", "sh", "-c",
            $"mount -t tmpfs -o size={megabytes}m,mode=0777 tmpfs {schijf} && runuser -u postgres -- {Bin}/initdb -D {schijf}/db -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null 2>&1 "
            + $"&& exec runuser -u postgres -- {Bin}/postgres -D {schijf}/db -k {cluster._map} -c listen_addresses= -c fsync=off >/dev/null 2>&1 </dev/null"])
        { WorkingDirectory = "/" })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        for (var tot = DateTime.UtcNow.AddSeconds(60); !File.Exists(Path.Combine(cluster._map, ".s.PGSQL.5432")) && DateTime.UtcNow < tot;) await Task.Delay(100);
        await Task.Delay(300);
        return (cluster, $"/proc/{cluster._proces.Id}/root{schijf}");
    }

    private Process? _proces;

    public string Verbinding(string database, string wie = "postgres") => $"Host={_map};Port=5432;Username={wie};Database={database};Maximum Pool Size=20";

    public void Start() => AlsPostgres($"{Bin}/pg_ctl -D {Gegevens} -w -l {_map}/log -o \"-k {_map} -c listen_addresses='' -c fsync=off -c max_connections=300\" start");

    /// <summary>At once, as when its machine goes down: it has to recover when it is started again.</summary>
    public void Stop() => AlsPostgres($"{Bin}/pg_ctl -D {Gegevens} -m immediate stop");

    public void Dispose()
    {
        if (!Directory.Exists(_map)) return;
        if (_proces is not null)
        {
            _proces.Kill(entireProcessTree: true);
            _proces.WaitForExit();
        }
        else if (File.Exists(Path.Combine(Gegevens, "postmaster.pid"))) Stop();
        Directory.Delete(_map, recursive: true);
    }

    // initdb refuses to run as root.
    private static void AlsPostgres(string opdracht)
    {
        if (Environment.UserName == "root") Proces("runuser", "-u", "postgres", "--", "sh", "-c", opdracht);
        else Proces("sh", "-c", opdracht);
    }

    private static void Proces(string naam, params string[] argumenten)
    {
        // Output goes nowhere: a server started here would keep a pipe open for ever.
        var regel = string.Join(' ', argumenten.Select(a => "'" + a.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        using var proces = Process.Start(new ProcessStartInfo("sh", ["-c", $"{naam} {regel} >/dev/null 2>&1 </dev/null"]) { WorkingDirectory = "/" })!;
        proces.WaitForExit();
        if (proces.ExitCode != 0) throw new InvalidOperationException($"{naam} {regel} ended with {proces.ExitCode}.");
    }
}
