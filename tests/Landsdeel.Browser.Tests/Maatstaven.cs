using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Browser.Tests;

/// <summary>The measures of <c>bench</c>, on what a journey made: one rule of matching, here and there.</summary>
internal static partial class Maatstaven
{
    /// <summary>How much of an annotation <c>lees</c> finds in its letter.</summary>
    internal static async Task<(int Gevonden, int Afspraken, int Voorgesteld)> Score(string annotatie, string brief, string map)
    {
        var gelezen = Path.Combine(map, "lees.json");
        await File.WriteAllTextAsync(gelezen, await Draai("dotnet", Path.Combine(AppContext.BaseDirectory, "landsdeel.dll"), "lees", brief, "--json"), TestContext.Current.CancellationToken);
        var uit = await Draai("python3", Wortel.Pad("bench", "lezen", "score_lezen.py"), annotatie, gelezen);
        var kaal = Kaal().Match(uit);
        Assert.True(kaal.Success, uit);
        int Getal(int i) => int.Parse(kaal.Groups[i].Value, CultureInfo.InvariantCulture);
        return (Getal(1), Getal(2), Getal(4));
    }

    /// <summary>How many afspraken of the reviewed round of 2020 stand on the same lines in another.</summary>
    internal static async Task<int> ZelfdeRegels(string ronde)
    {
        var lijst = await Draai("python3", Wortel.Pad("bench", "vergelijk_ronde.py"), Wortel.Pad("samples", "2020-voorjaar", "ronde.json"), ronde);
        var zelfde = Zelfde().Match(lijst);
        Assert.True(zelfde.Success, lijst);
        return int.Parse(zelfde.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> Draai(string programma, params string[] args)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONUTF8"] = "1" },
        })!;
        var fout = proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(proces.ExitCode == 0, await fout);
        return uit;
    }

    [GeneratedRegex(@"kaal +recall (\d+)/(\d+) = [\d.]+ +precision (\d+)/(\d+)")]
    private static partial Regex Kaal();

    [GeneratedRegex(@"; (\d+) are on the same lines")]
    private static partial Regex Zelfde();
}
