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

    [Fact]
    public async Task Een_groot_stuk_toont_hoeveel_er_is_verzonden_en_staat_er_daarna()
    {
        await using var omgeving = await opstelling.NieuweOmgeving();
        var pagina = await omgeving.NewPageAsync();
        await pagina.GotoAsync(opstelling.Site("werk").Adres + "/overleggen/O-BOM-2022-NW/stukken");
        var map = Directory.CreateTempSubdirectory("landsdeel-verzend-").FullName;
        var bestand = Path.Combine(map, "kaarten.pdf");
        byte[] inhoud = [.. "%PDF-1.7\n"u8, .. new byte[3 << 20]];
        await File.WriteAllBytesAsync(bestand, inhoud, TestContext.Current.CancellationToken);
        Assert.Equal(0, await pagina.Locator(".regels a", new() { HasText = "Kaarten van de corridor" }).CountAsync());
        await pagina.SetInputFilesAsync("#bestand", bestand);
        await pagina.FillAsync("#titel", "Kaarten van de corridor");

        var lijn = await omgeving.NewCDPSessionAsync(pagina);
        await lijn.SendAsync("Network.enable");
        await lijn.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 1 << 20 });
        await pagina.GetByText("Voeg stuk toe", new() { Exact = true }).ClickAsync();
        // In the bar and in words, while it is on its way; and not twice.
        await pagina.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-verzenden-balk]')].some(b => b.checkVisibility() && b.value > 0 && b.value < 100)");
        await Assertions.Expect(pagina.Locator("[data-verzenden]:not([hidden]) [data-verzenden-tekst]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ % verzonden$"));
        Assert.True(await pagina.GetByText("Voeg stuk toe", new() { Exact = true }).IsDisabledAsync());
        var stuk = pagina.Locator(".regels li", new() { HasText = "Kaarten van de corridor" });
        await stuk.WaitForAsync(new() { Timeout = 30_000 });
        Assert.Contains("PDF, 3,0 MB", await stuk.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Het stuk is toegevoegd.", await pagina.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await pagina.Locator("[data-verzenden]:not([hidden])").CountAsync());
        // What is kept is what was sent.
        var adres = await stuk.Locator("a").First.GetAttributeAsync("href");
        Assert.Equal(inhoud, await opstelling.Site("werk").Klant.GetByteArrayAsync(adres, TestContext.Current.CancellationToken));
        Directory.Delete(map, recursive: true);
    }
}
