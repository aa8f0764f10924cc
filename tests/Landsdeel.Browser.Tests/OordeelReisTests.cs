using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Rondes;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Lezen.Oordelen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>The whole letter of 2020 into an empty register, through the screen, by keys. With LANDSDEEL_RONDE the round that
/// results is written to that folder, to be compared by <c>bench/vergelijk_ronde.py</c>.</summary>
public sealed class OordeelReisTests(Proefopstelling opstelling)
{
    private IPage _pagina = null!;

    [Fact]
    public async Task De_hele_brief_van_bestand_tot_register_met_toetsen()
    {
        await using var site = await Testsite.Start(new Databasekeuze(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db")), leeg: true,
            b => b.Services.AddSingleton<Brieflezing>(Proeflezing.Lees));
        await using var omgeving = await opstelling.NieuweOmgeving();
        _pagina = await omgeving.NewPageAsync();
        _pagina.SetDefaultTimeout(20_000);
        var fouten = new List<string>();
        _pagina.PageError += (_, fout) => fouten.Add(fout);
        await _pagina.GotoAsync(site.Adres + "/lezen");
        await _pagina.Locator("#Bestand").SetInputFilesAsync(Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt"));
        await _pagina.SelectOptionAsync("#Zicht", "Openbaar");
        await _pagina.Locator("summary", new() { HasText = "Datum van de brief" }).ClickAsync();
        await _pagina.FillAsync("#VerslagVan", "BO Leefomgeving voorjaar 2020");
        await _pagina.Locator("button", new() { HasText = "Lees de brief" }).ClickAsync();
        await _pagina.Locator("[data-oordeel]").WaitForAsync();
        await Stand("0 van 119 beoordeeld");
        // The passage in hand stands in sight in the letter.
        Assert.True(await _pagina.Locator(".merk--hand").First.IsVisibleAsync());

        // Reject: the first that is merely told, by w and a number; then undo, and reject again.
        await Druk("w");
        await Druk("1");
        await Stand("1 van 119 beoordeeld");
        await Druk("o");
        await Stand("0 van 119 beoordeeld");
        await Druk("w");
        await Druk("2");
        await Stand("1 van 119 beoordeeld");

        // Split: two lines become two proposals.
        await Druk("s");
        await _pagina.FillAsync("#Delen", "Het eerste deel van deze zin staat op zichzelf.\nHet tweede deel ook.");
        await _pagina.Locator("details[data-deel=splits] button").ClickAsync();
        await Stand("1 van 120 beoordeeld");
        await Druk("a");
        await Stand("2 van 120 beoordeeld");
        await Neem(120, 3);

        // Merge with the next.
        await Druk("m");
        await _pagina.Locator("details[data-deel=samen] input[type=checkbox]").First.CheckAsync();
        await _pagina.Locator("details[data-deel=samen] button").ClickAsync();
        await Stand("3 van 119 beoordeeld");
        await Neem(119, 4);

        // Correct in the form of an afspraak, half-filled and left in between.
        await Druk("v");
        await _pagina.WaitForURLAsync("**/verbeter/**");
        await _pagina.FillAsync("#Tekst", "Zoals een mens het leest.");
        await _pagina.SelectOptionAsync("#Zekerheid", "InPrincipe");
        await _pagina.Locator("button[value=concept]").ClickAsync();
        await _pagina.Locator("text=Concept bewaard").First.WaitForAsync();
        var verbeteren = _pagina.Url;
        await _pagina.GotoAsync(site.Adres + "/");
        await _pagina.GotoAsync(verbeteren);
        await _pagina.Locator("main").GetByText("Verder met concept").ClickAsync();
        await _pagina.Locator("#Tekst").WaitForAsync();
        Assert.Equal("Zoals een mens het leest.", await _pagina.InputValueAsync("#Tekst"));
        await _pagina.Locator("button", new() { HasText = "Neem verbeterd over" }).ClickAsync();
        await _pagina.Locator("[data-gedaan]").WaitForAsync();
        await Stand("5 van 119 beoordeeld");

        // All the rest by one key, leaving and coming back half-way.
        for (var n = 6; n <= 119; n++)
        {
            if (n == 60)
            {
                await _pagina.GotoAsync(site.Adres + "/lezen");
                await _pagina.Locator("main td a, main th a").First.ClickAsync();
                await _pagina.Locator("[data-oordeel]").WaitForAsync();
                await Stand("59 van 119 beoordeeld");
            }
            await Neem(119, n);
        }
        Assert.Contains("Alle 119 afspraken zijn beoordeeld", await _pagina.Locator("[data-hand]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(fouten);

        await using var bereik = site.Diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, TestContext.Current.CancellationToken));
        var (ronde, teksten) = await bereik.ServiceProvider.GetRequiredService<ExporteerRonde>().Voer(TestContext.Current.CancellationToken);
        Assert.Equal(118, ronde.Afspraken.Count);
        Assert.Equal(Proeflezing.Brief, Assert.Single(teksten).Tekst);
        Assert.All(ronde.Afspraken, a => Assert.NotEmpty(a.Passages));
        Assert.Contains(ronde.Afspraken, a => a.Tekst == "Zoals een mens het leest." && a.Zekerheid == Domain.Gedeeld.Zekerheid.InPrincipe);
        if (Environment.GetEnvironmentVariable("LANDSDEEL_RONDE") is { } map)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(map).FullName, "ronde.json"), RondeBestand.Schrijf(ronde), TestContext.Current.CancellationToken);
    }

    /// <summary>Takes the proposal in hand over, also when it looks like one that is there.</summary>
    private async Task Neem(int totaal, int wordt)
    {
        await Druk(await _pagina.Locator("[data-toets=a]").CountAsync() > 0 ? "a" : "t");
        await Stand($"{wordt} van {totaal} beoordeeld");
    }

    private async Task Stand(string tekst)
    {
        await Assertions.Expect(_pagina.Locator("[data-voortgang-tekst]")).ToHaveTextAsync(tekst);
        // The answer is in place; what the key does next is about the next proposal.
        await Assertions.Expect(_pagina.Locator("[data-oordeel][aria-busy]")).ToHaveCountAsync(0);
    }

    private Task Druk(string toets) => _pagina.Keyboard.PressAsync(toets);
}
