using System.Diagnostics;

namespace Landsdeel.Bench;

/// <summary>A PostgreSQL of its own, with its data in the folder of the run; as installed but for the memory it may share.</summary>
public sealed class Postgres : IAsyncDisposable
{
    public const string Settings = "shared_buffers=1GB, otherwise as installed (fsync on)";
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private readonly string _data;

    private Postgres(string data) => _data = data;

    public static Postgres Start(string folder)
    {
        var data = Path.Combine(Path.GetFullPath(folder), "postgres");
        if (!Directory.Exists(data))
        {
            Directory.CreateDirectory(data);
            Run($"chmod a+rx {Path.GetFullPath(folder)} && {(IsRoot ? $"chown postgres {data}" : "true")}");
            AsPostgres($"{Programs}/initdb -D {data}/cluster -U postgres -A trust -E UTF8 --locale=C.UTF-8");
        }
        AsPostgres($"{Programs}/pg_ctl -D {data}/cluster -w -t 120 -l {data}/log -o \"-k {data} -c listen_addresses= -c shared_buffers=1GB\" start");
        // There already when the folder is used again.
        AsPostgres($"{Programs}/psql -h {data} -U postgres -c \"CREATE ROLE {Role} LOGIN\" || true");
        return new(data);
    }

    /// <summary>The role that a site works with: not the owner of the tables, and behind row-level security.</summary>
    public const string Role = "landsdeel_site";

    /// <param name="user">The owner of the tables, unless it is <see cref="Role"/>.</param>
    public string Connection(string database, string user = "postgres") => $"Host={_data};Username={user};Database={database};Maximum Pool Size=40";

    public ValueTask DisposeAsync()
    {
        AsPostgres($"{Programs}/pg_ctl -D {_data}/cluster -m fast stop");
        return ValueTask.CompletedTask;
    }

    private static bool IsRoot => Environment.UserName == "root";

    // The server refuses to run as root.
    private static void AsPostgres(string command) => Run(IsRoot ? $"cd / && runuser -u postgres -- sh -c '{command}'" : command);

    private static void Run(string command)
    {
        // Output goes nowhere: a server started here would keep a pipe open for ever.
        using var process = Process.Start("sh", ["-c", $"({command}) >/dev/null 2>&1 </dev/null"]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"Failed: {command}");
    }
}
