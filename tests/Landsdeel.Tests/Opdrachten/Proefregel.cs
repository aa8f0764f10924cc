using System.Text.Json;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Opdrachten;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>What one line gave: its exit code and what stood on both outputs.</summary>
public sealed record Uitslag(int Code, string Uit, string Fout)
{
    public JsonElement Json => JsonDocument.Parse(Uit).RootElement;
}

/// <summary>Runs lines as the executable does, in this process.</summary>
public static class Proefregel
{
    public static Task<Uitslag> Op(Testdatabase database, params string[] args) => Op(database.Keuze, 120, args);

    public static async Task<Uitslag> Op(Databasekeuze keuze, int breedte, params string[] args)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        using var fout = new StringWriter { NewLine = "\n" };
        using var stop = new CancellationTokenSource();
        var map = Directory.CreateTempSubdirectory("landsdeel-regel-").FullName;
        var code = await Opdrachtregel.Voer(args, new(uit, fout, breedte, Kleur: false, Voortgang: false), _ => (keuze, map), stop, new Testklok());
        return new(code, uit.ToString(), fout.ToString());
    }

    /// <summary>A line that must be refused before any register is asked for.</summary>
    public static async Task<Uitslag> ZonderRegister(params string[] args)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        using var fout = new StringWriter { NewLine = "\n" };
        using var stop = new CancellationTokenSource();
        var code = await Opdrachtregel.Voer(args, new(uit, fout, 100, Kleur: false, Voortgang: false),
            _ => throw new InvalidOperationException("The register was asked for."), stop);
        return new(code, uit.ToString(), fout.ToString());
    }
}
