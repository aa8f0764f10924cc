using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>A trekker says that it is done; one partij disputes that, sees more, and then all confirm.</summary>
public sealed class OpvolgReisTests(Proefopstelling opstelling) : IAsyncLifetime
{
    private const string Pad = "/afspraken/P-reis/voortgang?peildatum=2021-03-01";
    private const string Bzk = "voorbeeld-secretaris-rijk", Ienw = "voorbeeld-directeur-ienw", Holland = "voorbeeld-secretaris-noordwest";
    private readonly Dictionary<string, IPage> _paginas = [];
    private readonly List<IBrowserContext> _omgevingen = [];
    private Testsite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Testsite.Start(new Databasekeuze(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-").FullName, "register.db")), leeg: false, mensen: true);
        await using var db = _site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);
        var overleg = new OverlegId("O-BOM-2020-NW");
        var afspraak = new Afspraak
        {
            Id = new("P-reis"),
            Soort = AfspraakSoort.Afspraak,
            Tekst = "BZK brengt met IenW en Noord-Holland de woningbouwplannen in beeld.",
            Landsdelen = Landsdelen.Noordwest,
            Status = AfspraakStatus.Gemaakt,
            Overleg = overleg,
            Partijen = [new(new("min-bzk"), Rol.Trekker), new(new("min-ienw"), Rol.Gebonden), new(new("PV27"), Rol.Gebonden)],
        };
        Assert.True((await new Vastlegger(db).Leg(new("proef", new("Proef", new("min-bzk")), 1, ""),
            [new(AggregaatSoort.Afspraak, "P-reis", afspraak, new(2020, 11, 25), new(ZichtNiveau.Overleg, new("min-bzk"), overleg), Schrijfwijze.Nieuw)], TestContext.Current.CancellationToken)).Gelukt);
        foreach (var wie in new[] { Bzk, Ienw, Holland })
        {
            var omgeving = await opstelling.NieuweOmgeving();
            _omgevingen.Add(omgeving);
            await omgeving.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [Proefaanmelding.Kop] = wie });
            _paginas[wie] = await omgeving.NewPageAsync();
            _paginas[wie].SetDefaultTimeout(20_000);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var omgeving in _omgevingen) await omgeving.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Van_opgepakt_via_een_betwisting_naar_nagekomen()
    {
        var bzk = await Open(Bzk, "/mijn-werk?peildatum=2021-03-01");
        await bzk.Locator("a[href^='/afspraken/P-reis/voortgang']").First.ClickAsync();
        await Druk(bzk, "pakop");
        await bzk.FillAsync("#tekst", "Alle gemeenten hebben hun plannen aangeleverd.");
        await bzk.SelectOptionAsync("#stand", "OpSchema");
        await Druk(bzk, "meld");
        await Bewijs(bzk, "Plannenlijst", "https://www.rijksoverheid.nl/plannenlijst");
        await bzk.CheckAsync("#gekozen-0");
        await Druk(bzk, "vraag");
        await Plaatje(bzk, "gevraagd");

        var ienw = await Open(Ienw, "/mijn-werk?peildatum=2021-03-01");
        await Assertions.Expect(ienw.Locator("#bevestigen")).ToContainTextAsync("1");
        await Open(Ienw, Pad);
        // A dispute without a reason is sent back.
        await ienw.Locator("button[name=betwist][value=true]").ClickAsync();
        await Assertions.Expect(ienw.Locator("main")).ToContainTextAsync("Schrijf waarom de afspraak volgens u nog niet is nagekomen.");
        await ienw.FillAsync("#reden", "De spoorzone ontbreekt.");
        await ienw.Locator("button[name=betwist][value=true]").ClickAsync();
        await Assertions.Expect(ienw.Locator("main")).ToContainTextAsync("U hebt betwist");

        await Open(Bzk, Pad);
        await Assertions.Expect(bzk.Locator("section[aria-labelledby=nakoming]")).ToContainTextAsync("De spoorzone ontbreekt.");
        await Plaatje(bzk, "betwist");
        await Bewijs(bzk, "Plannenlijst met spoorzone", "https://www.rijksoverheid.nl/plannenlijst-2");
        await bzk.CheckAsync("#gekozen-0");
        await bzk.CheckAsync("#gekozen-1");
        await Druk(bzk, "vraag");

        foreach (var wie in new[] { Ienw, Holland })
        {
            var pagina = await Open(wie, Pad);
            await pagina.Locator("button[name=betwist][value=false]").ClickAsync();
            await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("U hebt bevestigd.");
        }
        await Open(Bzk, "/afspraken/P-reis?peildatum=2021-03-01");
        await Assertions.Expect(bzk.Locator("dl.gegevens .label--goed")).ToHaveTextAsync("nagekomen");
        await Assertions.Expect(bzk.Locator("#leven ~ ol")).ToContainTextAsync("Nakoming betwist: De spoorzone ontbreekt.");
        await Plaatje(bzk, "nagekomen");
    }

    private async Task<IPage> Open(string wie, string pad)
    {
        await _paginas[wie].GotoAsync(_site.Adres + pad);
        return _paginas[wie];
    }

    private static async Task Bewijs(IPage pagina, string titel, string adres)
    {
        await pagina.FillAsync("#titel", titel);
        await pagina.FillAsync("#adres", adres);
        await Druk(pagina, "bewijs");
    }

    private static async Task Druk(IPage pagina, string handler)
    {
        await pagina.Locator($"form[action*='handler={handler}'] button").ClickAsync();
        await pagina.Locator(".melding--gelukt, [class*=gelukt]").First.WaitForAsync();
    }

    private static async Task Plaatje(IPage pagina, string naam)
    {
        if (Proefopstelling.Plaatjes is { } map) await pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"opvolgreis-{naam}.png"), FullPage = true });
    }
}
