using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>What a secretariat does on a working day, from the first click to the result, each on a register of its own.</summary>
public sealed class ReisTests(Proefopstelling opstelling) : IAsyncLifetime
{
    private Testsite _site = null!;
    private IBrowserContext _omgeving = null!;
    private IPage _pagina = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Testsite.Start(new Databasekeuze(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db")), leeg: false);
        _omgeving = await opstelling.NieuweOmgeving();
        _pagina = await _omgeving.NewPageAsync();
        _pagina.SetDefaultTimeout(20_000);
        await _pagina.GotoAsync(_site.Adres + "/");
    }

    public async ValueTask DisposeAsync()
    {
        await _omgeving.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Vinden_van_woord_tot_regel_in_de_brief()
    {
        await Menu("Afspraken");
        // A typing error is forgiven, and said.
        await _pagina.FillAsync("#zoek", "bereikbaarhied");
        await _pagina.PressAsync("#zoek", "Enter");
        await _pagina.WaitForURLAsync("**zoek=**");
        Assert.Contains("bereikbaarheid", await Tekst("main"), StringComparison.Ordinal);
        Assert.True(await _pagina.Locator(".afspraak-regel").CountAsync() > 0);

        await _pagina.FillAsync("#zoek", "amersfoort");
        await _pagina.PressAsync("#zoek", "Enter");
        await _pagina.Locator("mark").First.WaitForAsync();
        Assert.Equal("amersfoort", (await _pagina.Locator("mark").First.InnerTextAsync()).ToLowerInvariant());

        await _pagina.Locator("#balk-landsdeel").SelectOptionAsync("Noordwest");
        await _pagina.Locator(".balk button").ClickAsync();
        await _pagina.WaitForURLAsync("**landsdeel=Noordwest**");
        await _pagina.Locator(".afspraak-regel", new() { HasText = "NW-2020-14" }).Locator("a").First.ClickAsync();
        await _pagina.WaitForURLAsync("**/afspraken/A-NW10**");
        Assert.Contains("Amersfoort", await Tekst("h1"), StringComparison.Ordinal);
        await _pagina.Locator("a", new() { HasText = "r. 170-171" }).First.ClickAsync();
        await _pagina.WaitForURLAsync("**/documenten/kamerbrief-2020-06-23**");
        Assert.True(await _pagina.Locator("#r170").IsVisibleAsync());
    }

    [Fact]
    public async Task Wijzigen_met_reden_en_de_geschiedenis_zien()
    {
        await _pagina.GotoAsync(_site.Adres + "/afspraken/NW-2020-14");
        await _pagina.Locator("a", new() { HasText = "Wijzigen" }).First.ClickAsync();
        await _pagina.WaitForURLAsync("**/wijzigen**");
        await _pagina.FillAsync("#Tekst", "De betrokkenheid van het Rijk bij het vervolg in Amersfoort wordt besproken.");
        await _pagina.CheckAsync("#Wijze-verbetering");
        await _pagina.FillAsync("#Waarom", "De zin liep niet.");

        // Half-filled and left: it is still there on return.
        await _pagina.Locator("button[value=concept]").ClickAsync();
        await _pagina.WaitForLoadStateAsync();
        await _pagina.GotoAsync(_site.Adres + "/afspraken/NW-2020-14/wijzigen");
        await _pagina.Locator("main").GetByText("Verder met concept").ClickAsync();
        await _pagina.Locator("#Tekst").WaitForAsync();
        Assert.Equal("De betrokkenheid van het Rijk bij het vervolg in Amersfoort wordt besproken.", await _pagina.InputValueAsync("#Tekst"));
        Assert.Equal("De zin liep niet.", await _pagina.InputValueAsync("#Waarom"));

        await _pagina.Locator("button[value=vastleggen]:visible").Last.ClickAsync();
        await _pagina.WaitForURLAsync(url => !url.Contains("wijzigen", StringComparison.Ordinal));
        Assert.Equal("De betrokkenheid van het Rijk bij het vervolg in Amersfoort wordt besproken.", (await Tekst("h1")).Trim());
        Assert.Contains("De zin liep niet.", await Tekst("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samen_wijzigen_in_een_handeling()
    {
        await _pagina.GotoAsync(_site.Adres + "/afspraken?landsdeel=Noord&soort=afspraak");
        var vakjes = _pagina.Locator(".afspraak-regel input[type=checkbox]");
        await vakjes.Nth(0).CheckAsync();
        await vakjes.Nth(1).CheckAsync();
        await _pagina.Locator("button", new() { HasText = "Wijzig gekozen afspraken" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/samen-wijzigen**");
        await _pagina.CheckAsync("#Wat-moment");
        await _pagina.FillAsync("input[name=Moment]", "voorjaar 2022");
        await _pagina.FillAsync("[name=Waarom], [name=Reden]", "Afgesproken in het directeurenoverleg.");
        await _pagina.Locator("form.samen button[type=submit]").Last.ClickAsync();
        await _pagina.Locator("text=2 afspraken veranderen").First.WaitForAsync();
        Assert.Contains("voorjaar 2022", await Tekst("main"), StringComparison.Ordinal);
        await _pagina.Locator("button", new() { HasText = "Leg 2 afspraken vast" }).ClickAsync();
        await _pagina.WaitForURLAsync(url => !url.Contains("samen-wijzigen", StringComparison.Ordinal));
        Assert.Equal(2, await _pagina.Locator(".afspraak-regel", new() { HasText = "voorjaar 2022" }).CountAsync());
    }

    [Fact]
    public async Task Inlezen_van_bestand_tot_register()
    {
        await Menu("Inlezen");
        await _pagina.Locator("#Bestand").SetInputFilesAsync(Wortel.Pad("tests", "Landsdeel.Browser.Tests", "lijsten", "goed.csv"));
        await _pagina.Locator("button", new() { HasText = "Lees de lijst" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/kolommen**");
        await _pagina.Locator("button", new() { HasText = "Controleer de lijst" }).ClickAsync();
        await _pagina.WaitForURLAsync("**/voorbeeld**");
        await _pagina.Locator("button", new() { HasTextRegex = new("^Leg .* vast") }).ClickAsync();
        var naarRegister = _pagina.Locator("main a[href*='/afspraken?']").First;
        await naarRegister.WaitForAsync();
        await naarRegister.ClickAsync();
        await _pagina.WaitForURLAsync("**/afspraken?**");
        Assert.True(await _pagina.Locator(".afspraak-regel").CountAsync() > 0);
    }

    [Fact]
    public async Task Agenda_van_voorstel_tot_versie_en_bestand()
    {
        await Menu("Overleggen");
        await _pagina.GotoAsync(_site.Adres + "/overleggen/O-BOM-2020-NW/agenda");
        Assert.Equal(6, await _pagina.Locator("main :text('Komt terug in dit overleg:')").CountAsync());
        await _pagina.Locator("button", new() { HasText = "Maak agenda van dit voorstel" }).ClickAsync();
        await _pagina.Locator("#agenda-formulier").WaitForAsync();
        var titels = _pagina.Locator("textarea[name='Formulier.Titel']");
        var tweede = await titels.Nth(1).InputValueAsync();
        await _pagina.Locator("button[data-agenda-omhoog]").Nth(1).ClickAsync();
        await Assertions.Expect(titels.Nth(0)).ToHaveValueAsync(tweede);
        await _pagina.Locator("button[value=bewaar]").ClickAsync();
        await _pagina.Locator("text=Versies naast elkaar").First.WaitForAsync();
        await _pagina.Locator("text=Versies naast elkaar").First.ClickAsync();
        await _pagina.WaitForURLAsync("**/agenda/versies**");
        Assert.Contains("erplaatst", await Tekst("main"), StringComparison.Ordinal);

        await _pagina.GotoAsync(_site.Adres + "/overleggen/O-BOM-2020-NW/agenda");
        var afwachten = _pagina.WaitForDownloadAsync();
        await _pagina.Locator("a", new() { HasText = "PDF" }).First.ClickAsync();
        var pdf = await File.ReadAllBytesAsync(await (await afwachten).PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
    }

    private async Task Menu(string naam)
    {
        await _pagina.Locator("nav a:visible", new() { HasText = naam }).First.ClickAsync();
        await _pagina.Locator("h1").WaitForAsync();
    }

    private Task<string> Tekst(string waar) => _pagina.Locator(waar).First.InnerTextAsync();
}
