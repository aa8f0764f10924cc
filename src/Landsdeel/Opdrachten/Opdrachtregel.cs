using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Web;

namespace Landsdeel.Opdrachten;

/// <summary>Reads the arguments: without a command the site starts, with one it is run.</summary>
public static class Opdrachtregel
{
    public static async Task<int> Start(string[] args)
    {
        var leeg = args.Contains("--leeg");
        var (keuze, map) = Keuze(leeg);
        const string adres = "http://localhost:5080";
        await using var app = await Site.Bouw(keuze, adres, leeg, map);
        await app.StartAsync();
        Console.WriteLine($"Landsdeel staat klaar op {adres}. Stop met Ctrl+C.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Where the register is: PostgreSQL when LANDSDEEL_POSTGRES gives a connection string,
    /// else a file in LANDSDEEL_DATA, else in .data below the present folder.</summary>
    internal static (Databasekeuze Keuze, string Map) Keuze(bool leeg)
    {
        var map = Environment.GetEnvironmentVariable("LANDSDEEL_DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data");
        Directory.CreateDirectory(map);
        return (new(Environment.GetEnvironmentVariable("LANDSDEEL_POSTGRES"), Path.Combine(map, leeg ? "leeg.db" : "landsdeel.db")), map);
    }
}
