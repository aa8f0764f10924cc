using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>Handing a letter in over a slow line, and one that is too large or empty: told before it is sent.</summary>
public sealed class VerzendTests(Proefopstelling opstelling)
{
    [Fact]
    public async Task Een_grote_brief_toont_hoeveel_er_is_verzonden_en_waarom_hij_niet_kan()
    {
        await using var omgeving = await opstelling.NieuweOmgeving();
        var pagina = await omgeving.NewPageAsync();
        await pagina.GotoAsync(opstelling.Site("leeg").Adres + "/lezen");
        var map = Directory.CreateTempSubdirectory("landsdeel-verzend-").FullName;
        string Bestand(string naam, long bytes)
        {
            using var stroom = File.Create(Path.Combine(map, naam));
            stroom.SetLength(bytes);
            return stroom.Name;
        }
        var veld = pagina.Locator("#Bestand");
        Task<string> Melding() => veld.EvaluateAsync<string>("v => v.validationMessage");
        await veld.SetInputFilesAsync(Bestand("groot.pdf", 51L << 20));
        Assert.Contains("groter dan 50 MB", await Melding(), StringComparison.Ordinal);
        await veld.SetInputFilesAsync(Bestand("leeg.txt", 0));
        Assert.Contains("Dit bestand is leeg", await Melding(), StringComparison.Ordinal);
        await veld.SetInputFilesAsync(Bestand("nullen.pdf", 3L << 20));
        Assert.Equal("", await Melding());

        var lijn = await omgeving.NewCDPSessionAsync(pagina);
        await lijn.SendAsync("Network.enable");
        await lijn.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 2 << 20 });
        await pagina.GetByText("Lees de brief", new() { Exact = true }).ClickAsync();
        var balk = pagina.Locator("[data-verzenden-balk]");
        await balk.WaitForAsync();
        // It moves while the letter is on its way.
        await pagina.WaitForFunctionAsync("() => { const b = document.querySelector('[data-verzenden-balk]'); return b && b.value > 0 && b.value < 100; }");
        await Assertions.Expect(pagina.Locator(".foutenlijst")).ToContainTextAsync("een bestand van een onbekende soort", new() { Timeout = 30_000 });
        Assert.Equal("Een brief lezen", await pagina.Locator("h1").InnerTextAsync());
        Assert.Contains("Er is nog geen brief gelezen", await pagina.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Directory.Delete(map, recursive: true);
    }
}
