using System.Diagnostics;
using Xunit;

namespace Landsdeel.Tests;

/// <summary>Runs a real program; a missing program fails the test.</summary>
internal static class Programma
{
    internal static async Task<string> Draai(string naam, params string[] argumenten)
    {
        var opdracht = new ProcessStartInfo(naam) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in argumenten)
            opdracht.ArgumentList.Add(argument);
        using var proces = Process.Start(opdracht)!;
        var fouten = proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var tekst = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(proces.ExitCode == 0, $"{naam}: {await fouten}");
        return tekst;
    }
}
