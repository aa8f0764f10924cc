using System.Diagnostics;
using System.Globalization;
using Landsdeel.Domain.Gedeeld;
using Npgsql;

namespace Landsdeel.Infrastructure.Database.Kopie;

/// <summary>Runs the programs that come with PostgreSQL. The password goes by the environment of that one process, never by its arguments.</summary>
internal static class Postgresprogramma
{
    private const int MeesteWoorden = 2000;

    /// <summary>Null when it went well.</summary>
    public static async Task<Weigering?> Draai(string naam, string verbinding, IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        if (Pad(naam) is not { } pad) return new PostgresProgrammaOntbreekt(naam);
        var waar = new NpgsqlConnectionStringBuilder(verbinding);
        var opstart = new ProcessStartInfo(pad, [$"--dbname={waar.Database}", .. argumenten]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var (sleutel, waarde) in Omgeving(waar)) opstart.Environment[sleutel] = waarde;
        using var proces = Process.Start(opstart)!;
        try
        {
            proces.StandardInput.Close();
            var uit = proces.StandardOutput.ReadToEndAsync(ct);
            var fout = await proces.StandardError.ReadToEndAsync(ct);
            await uit;
            await proces.WaitForExitAsync(ct);
            return proces.ExitCode == 0 ? null : new PostgresProgrammaMislukt(naam, Kort(fout));
        }
        finally
        {
            if (!proces.HasExited) proces.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<(string, string?)> Omgeving(NpgsqlConnectionStringBuilder waar) =>
    [
        ("PGHOST", waar.Host),
        ("PGPORT", waar.Port.ToString(CultureInfo.InvariantCulture)),
        ("PGUSER", waar.Username),
        ("PGPASSWORD", waar.Password),
        ("PGSSLMODE", waar.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", _ => waar.SslMode.ToString().ToLowerInvariant() }),
        ("PGSSLROOTCERT", waar.RootCertificate),
        ("PGCLIENTENCODING", "UTF8"),
        ("LC_ALL", "C.UTF-8"),
    ];

    /// <summary>The newest that is installed: it can read older servers, an older one cannot read newer.</summary>
    private static string? Pad(string naam)
    {
        const string debian = "/usr/lib/postgresql";
        var nieuwste = !Directory.Exists(debian) ? null : Directory.GetDirectories(debian)
            .OrderByDescending(m => double.TryParse(Path.GetFileName(m), CultureInfo.InvariantCulture, out var versie) ? versie : 0)
            .Select(m => Path.Combine(m, "bin", naam)).FirstOrDefault(File.Exists);
        return nieuwste ?? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(m => Path.Combine(m, naam)).FirstOrDefault(File.Exists);
    }

    private static string Kort(string fout)
    {
        var regels = string.Join(" ", fout.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return regels.Length > MeesteWoorden ? regels[..MeesteWoorden] : regels;
    }
}
