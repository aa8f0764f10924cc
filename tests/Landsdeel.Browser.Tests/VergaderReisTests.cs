using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>A meeting from the first word to the list: typed, through a lost connection, recorded.</summary>
public sealed class VergaderReisTests(Proefopstelling opstelling) : IAsyncLifetime
{
    private const string Pad = "/overleggen/O-BOM-2021-NW/vergadering";
    private const string Dag = "?peildatum=2021-11-24";
    private Testsite _site = null!;
    private IBrowserContext _omgeving = null!;
    private IPage _pagina = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Testsite.Start(new Databasekeuze(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db")), leeg: false);
        _omgeving = await opstelling.NieuweOmgeving();
        _pagina = await _omgeving.NewPageAsync();
        _pagina.SetDefaultTimeout(20_000);
    }

    public async ValueTask DisposeAsync()
    {
        await _omgeving.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Van_typen_door_een_verbroken_verbinding_tot_de_afsprakenlijst()
    {
        await _pagina.GotoAsync(_site.Adres + Pad + Dag);
        await _pagina.FillAsync("#v-Dag", "2021-11-24");
        await _pagina.Locator("input[aria-label^='Wie is er']").First.FillAsync("A. de Boer");
        await Bewaard(_pagina);
        await Plaatje("overzicht");
        await _pagina.Locator("button[value=begin]").ClickAsync();
        await _pagina.Locator("form[data-klaar] #v-Conclusie").WaitForAsync();
        await _pagina.FillAsync("#v-Conclusie", "Partijen gaan verder.");
        await Bewaard(_pagina);

        // The connection is gone: what is typed stays here, and the screen says so.
        await _omgeving.SetOfflineAsync(true);
        await _pagina.Locator("[data-erbij]").ClickAsync();
        await _pagina.Locator(".vergader-rij textarea").FillAsync("Rijk en regio werken dit samen uit.");
        await _pagina.Locator(".vergader-rij input[name$='.Trekker']").FillAsync("BZK");
        await _pagina.Locator(".vergader-rij input[name$='.Termijn']").FillAsync("voorjaar 2022");
        await Assertions.Expect(_pagina.Locator("[data-stand]")).ToContainTextAsync("Geen verbinding");
        await Plaatje("zonder-verbinding");
        await _pagina.Locator("button[value=volgende]").ClickAsync();
        Assert.Equal("Rijk en regio werken dit samen uit.", await _pagina.InputValueAsync(".vergader-rij textarea"));
        // The laptop is closed before the connection comes back.
        var adres = _pagina.Url;
        await _pagina.CloseAsync();
        await _omgeving.SetOfflineAsync(false);
        _pagina = await _omgeving.NewPageAsync();
        _pagina.SetDefaultTimeout(20_000);
        await _pagina.GotoAsync(adres);
        await Bewaard(_pagina);
        Assert.Equal("Rijk en regio werken dit samen uit.", await _pagina.InputValueAsync(".vergader-rij textarea"));

        // Two at once: the other changes the same field, nothing is lost.
        var ander = await _omgeving.NewPageAsync();
        await ander.GotoAsync(adres);
        await ander.Locator("form[data-klaar]").WaitForAsync();
        await ander.FillAsync("#v-Besluiten", "Een besluit van de ander.");
        await ander.FillAsync("#v-Conclusie", "Partijen gaan samen verder.");
        await Bewaard(ander);
        await ander.CloseAsync();
        await _pagina.FillAsync("#v-Conclusie", "Partijen gaan snel verder.");
        await _pagina.Locator(".vergader__botsing").WaitForAsync();
        await Assertions.Expect(_pagina.Locator("#v-Besluiten")).ToHaveValueAsync("Een besluit van de ander.");
        await Plaatje("botsing");
        await _pagina.Locator("text=Houd mijn tekst").ClickAsync();
        await Bewaard(_pagina);

        for (var i = 0; i < 60 && await _pagina.Locator("#v-Conclusie").CountAsync() > 0; i++)
        {
            if (await _pagina.InputValueAsync("#v-Conclusie") == "") await _pagina.FillAsync("#v-Conclusie", "Besproken.");
            var was = _pagina.Url;
            await _pagina.Locator("button[value=volgende]").ClickAsync();
            await _pagina.WaitForURLAsync(url => url != was);
        }
        await _pagina.Locator("button[value=vastleggen]").ClickAsync();
        await _pagina.GetByText("De vergadering is vastgelegd.").WaitForAsync();
        await Plaatje("verslag");
        Assert.Contains("Partijen gaan snel verder.", await _pagina.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await _pagina.Locator("main a", new() { HasText = "Naar de conceptlijst" }).ClickAsync();
        await _pagina.Locator("button", new() { HasText = "Maak conceptlijst van het verslag" }).ClickAsync();
        await _pagina.Locator(".lijst-afspraak").WaitForAsync();
        Assert.Contains("Rijk en regio werken dit samen uit.", await _pagina.Locator(".lijst-afspraak").InnerTextAsync(), StringComparison.Ordinal);
        await _pagina.Locator("summary", new() { HasText = "Reageer" }).ClickAsync();
        await _pagina.Locator("textarea[name=voorstel]").FillAsync("Rijk en regio werken dit samen en snel uit.");
        await _pagina.Locator("button", new() { HasText = "Plaats reactie" }).ClickAsync();
        await _pagina.Locator("button[value=overnemen]").WaitForAsync();
        await Plaatje("lijst");
        await _pagina.Locator("button[value=overnemen]").ClickAsync();
        await _pagina.GetByText("versie 2").WaitForAsync();
        Assert.Contains("samen en snel uit.", await _pagina.Locator(".lijst-afspraak__tekst").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static Task Bewaard(IPage pagina) => Assertions.Expect(pagina.Locator("[data-stand][data-soort=goed]")).ToContainTextAsync("Bewaard om", new() { Timeout = 20_000 });

    private async Task Plaatje(string naam)
    {
        if (Proefopstelling.Plaatjes is { } map) await _pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"vergaderreis-{naam}.png"), FullPage = true });
    }
}
