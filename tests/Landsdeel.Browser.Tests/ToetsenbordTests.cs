namespace Landsdeel.Browser.Tests;

/// <summary>What the keyboard does that differs by page, and that <see cref="Toetsen"/> sees what is wrong.</summary>
public sealed class ToetsenbordTests(Proefopstelling opstelling)
{
    [Fact]
    public async Task Het_gevouwen_menu_gaat_met_toetsen_open_en_dicht()
    {
        await using var bezoek = await Bezoek.Open(opstelling, Toestand.Alle.First(t => t.Route == "/" && t.Register == "vol"), Proefopstelling.Smal);
        var knop = bezoek.Pagina.Locator(".kop__vouw summary");
        var afspraken = bezoek.Pagina.Locator(".kop__vouw a", new() { HasText = "Afspraken" });
        await knop.FocusAsync();
        Assert.False(await afspraken.IsVisibleAsync());
        await bezoek.Pagina.Keyboard.PressAsync("Enter");
        Assert.True(await afspraken.IsVisibleAsync());
        await bezoek.Pagina.Keyboard.PressAsync("Escape");
        Assert.False(await afspraken.IsVisibleAsync());
        Assert.True(await knop.EvaluateAsync<bool>("e => document.activeElement === e"));
    }

    [Fact]
    public async Task De_eerste_Tab_biedt_de_sprong_naar_de_inhoud()
    {
        await using var bezoek = await Bezoek.Open(opstelling, Toestand.Alle.First(t => t.Route == "/over"));
        await bezoek.Pagina.Keyboard.PressAsync("Tab");
        await bezoek.Pagina.Keyboard.PressAsync("Enter");
        Assert.Equal("inhoud", await bezoek.Pagina.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Wat_niet_goed_is_wordt_gezien()
    {
        await using var bezoek = await Bezoek.Open(opstelling, Toestand.Alle.First(t => t.Route == "/over"));
        await bezoek.Pagina.EvaluateAsync("""
            () => {
              document.querySelector("main").insertAdjacentHTML("beforeend",
                '<button id="een" tabindex="3">Een</button><button id="twee">Twee</button><div id="deksel"></div>');
              Object.assign(document.querySelector("#twee").style, { outline: "0", boxShadow: "none" });
              Object.assign(document.querySelector("#deksel").style, { position: "fixed", inset: "0" });
            }
            """);
        await Toetsen.Loop(bezoek);
        foreach (var wat in (string[])["tabindex 3", "no visible focus", "the focus is hidden"])
            Assert.Contains(bezoek.Problemen, p => p.Contains(wat, StringComparison.Ordinal));
    }
}
