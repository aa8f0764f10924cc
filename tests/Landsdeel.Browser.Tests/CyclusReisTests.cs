using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Vaststellen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>Five people of five partijen, from an item that one of them proposes to a list that all of them signed, with one voorbehoud lifted.
/// Each invited by the beheerder of the own partij, signed in by password and code in a browser of their own, with the functies that they have and no others.</summary>
public abstract class CyclusReisTests(Proefopstelling opstelling, Testdatabase database) : IAsyncLifetime
{
    private const string Overleg = "/overleggen/O-BOM-2020-NW";
    private const string Blad = "/vaststellen/lijst/O-BOM-2020-NW";
    private static readonly (string Naam, string Partij, Functie[] Functies)[] Mensen =
    [
        ("rijk", "min-bzk", [Functie.Secretaris, Functie.Bestuurder]),
        ("holland", "PV27", [Functie.Secretaris, Functie.Bestuurder]),
        ("flevoland", "PV24", [Functie.Beleidsmedewerker, Functie.Bestuurder]),
        ("ienw", "min-ienw", [Functie.Directeur, Functie.Bestuurder]),
        ("utrecht", "PV26", [Functie.Bestuurder]),
    ];

    private readonly Dictionary<string, IPage> _paginas = [];
    private readonly List<IBrowserContext> _omgevingen = [];
    private readonly Schuifklok _klok = new();
    private Testsite _site = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        _site = await Testsite.Start(database.Keuze, leeg: false, als: null, bij: b => b.Services.AddSingleton<TimeProvider>(_klok).AddSingleton(new Accountinstellingen { PogingenPerMinuut = int.MaxValue }));
        foreach (var (naam, partij, functies) in Mensen)
        {
            var (adres, wachtwoord, sleutel) = await Aanmeldreis.NodigUit(_site, _klok, naam, partij, functies);
            _klok.Verder();
            var omgeving = await opstelling.NieuweOmgeving();
            _omgevingen.Add(omgeving);
            var pagina = _paginas[naam] = await omgeving.NewPageAsync();
            pagina.SetDefaultTimeout(20_000);
            await Ga(pagina, "/aanmelden");
            await pagina.FillAsync("#Adres", adres);
            await pagina.FillAsync("#Wachtwoord", wachtwoord);
            await Klik(pagina, "button:text-is('Meld aan')");
            await pagina.FillAsync("#Code", Totp.Code(sleutel, _klok.GetUtcNow().ToUnixTimeSeconds() / 30));
            await Klik(pagina, "button:text-is('Meld aan')");
            await Ziet(pagina, "Afmelden");
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var omgeving in _omgevingen) await omgeving.DisposeAsync();
        await _site.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Vijf_mensen_van_een_ingebracht_punt_tot_een_vastgestelde_lijst_met_een_opgeheven_voorbehoud()
    {
        var (rijk, holland, flevoland, ienw, utrecht) = (_paginas["rijk"], _paginas["holland"], _paginas["flevoland"], _paginas["ienw"], _paginas["utrecht"]);

        // Flevoland proposes an item; both secretarissen accept it.
        const string voor = "?peildatum=2020-10-01";
        await Ga(flevoland, Overleg + voor);
        await Klik(flevoland, "a:has-text('Ingebrachte punten')");
        await flevoland.FillAsync("#titel", "Bereikbaarheid van Almere en het Markermeer");
        await flevoland.FillAsync("#toelichting", "Wij vragen het overleg om een besluit over het onderzoek.");
        await flevoland.SelectOptionAsync("#actie", "Besluiten");
        await Klik(flevoland, "button:has-text('Breng in')");
        await Ziet(flevoland, "Uw punt is ingebracht.");
        await Ga(utrecht, Overleg + "/inbreng" + voor);
        Assert.Equal(0, await utrecht.Locator("button:has-text('Akkoord')").CountAsync());
        await Ga(rijk, Overleg + "/inbreng" + voor);
        await Klik(rijk, "button:has-text('Akkoord')");
        await Ziet(rijk, "Nu is de secretaris van de andere zijde aan zet.");
        await Ga(holland, Overleg + "/inbreng" + voor);
        await Plaatje(holland, "inbreng");
        await Klik(holland, "button:has-text('Akkoord')");
        await Ziet(holland, "Beide secretarissen zijn akkoord.");

        // The agenda holds it, and is fixed.
        await Ga(rijk, Overleg + "/agenda" + voor);
        await Klik(rijk, "text=Maak agenda van dit voorstel");
        await Ziet(rijk, "Ingebracht door Provincie Flevoland, aanvaard door de secretarissen van Rijk en regio.");
        await Klik(rijk, "button[value=vast]");
        await Ziet(rijk, "De agenda is vastgesteld.");

        // The meeting: the secretaris of the region types.
        const string dag = "?peildatum=2020-11-25";
        await Ga(holland, Overleg + "/vergadering" + dag);
        await holland.FillAsync("#v-Dag", "2020-11-25");
        await Klik(holland, "button[value=begin]");
        await holland.Locator("form[data-klaar]").WaitForAsync();
        for (var nr = 1; await holland.Locator("#v-Conclusie").CountAsync() > 0; nr++)
        {
            await holland.FillAsync("#v-Conclusie", "Besproken.");
            if (nr == 1) await Afspraak(holland, "Partijen werken de aanpak van de regio Amersfoort uit.", "BZK", "IenW; provincie Utrecht; provincie Noord-Holland; provincie Flevoland");
            if (await holland.Locator("h1:has-text('Almere')").CountAsync() > 0)
                await Afspraak(holland, "IenW en Utrecht onderzoeken de bereikbaarheid van Almere.", "IenW", "provincie Utrecht");
            var was = holland.Url;
            await holland.Locator("button[value=volgende]").ClickAsync();
            await holland.WaitForURLAsync(url => url != was);
        }
        await Klik(holland, "button[value=vastleggen]");
        await Ziet(holland, "De vergadering is vastgelegd.");

        // The concept list, with the wording that IenW proposes.
        await Ga(rijk, Overleg + "/afsprakenlijst" + dag);
        await Klik(rijk, "text=Maak conceptlijst van het verslag");
        await NeemOver(ienw, rijk, dag, 0, "Partijen werken de aanpak van de regio Amersfoort uit voor de zomer van 2021.", 2);

        // It is laid before all five, who see it.
        await Klik(rijk, "text=Leg voor aan de partijen");
        await rijk.FillAsync("#Termijn", "2020-12-20");
        await Plaatje(rijk, "voorleggen");
        await Klik(rijk, "button:has-text('Leg versie 2 voor')");
        await Ziet(rijk, "5 partijen moeten antwoorden.");
        foreach (var wie in new[] { rijk, holland, flevoland, ienw })
        {
            await Ga(wie, "/vaststellen" + dag);
            await Klik(wie, "section:has-text('Uw organisatie moet nog antwoorden') a");
            await Antwoord(wie, "ZonderVoorbehoud");
            await Ziet(wie, "Uw antwoord is vastgelegd.");
        }
        await Ga(utrecht, Blad + dag);
        await Antwoord(utrecht, "OnderVoorbehoud", "Mits provinciale staten op 16 december instemmen.", "ProvincialeStaten");
        await Ziet(utrecht, "ingestemd onder voorbehoud");
        await Plaatje(utrecht, "voorbehoud");

        // A changed wording asks again only those whom it touches, and shows them the change.
        await NeemOver(ienw, rijk, dag, 1, "IenW en Utrecht onderzoeken in 2021 de bereikbaarheid van Almere.", 3);
        await Klik(rijk, "text=Leg versie 3 voor");
        Assert.Equal(3, await rijk.Locator("text=instemming gaat mee").CountAsync());
        await Klik(rijk, "button:has-text('Leg versie 3 voor')");
        await Ziet(rijk, "2 partijen moeten antwoorden.");
        await Ga(flevoland, Blad + "?peildatum=2020-11-26");
        Assert.Equal(0, await flevoland.Locator("text=Uw organisatie moet nog antwoorden").CountAsync());
        await Ga(ienw, Blad + "?peildatum=2020-11-26");
        await Ziet(ienw, "Wat er voor u veranderde sinds versie 2");
        Assert.Equal("in 2021", (await ienw.Locator("ins.erbij").First.InnerTextAsync()).Trim());
        await Plaatje(ienw, "verschil");
        await Antwoord(ienw, "ZonderVoorbehoud");
        await Ga(utrecht, Blad + "?peildatum=2020-11-26");
        await Antwoord(utrecht, "OnderVoorbehoud", "Mits provinciale staten op 16 december instemmen.", "ProvincialeStaten");

        // A day later the secretaris sees that a voorbehoud is open; it is lifted when the staten agreed.
        await Ga(rijk, Blad + "?peildatum=2020-12-01");
        await Ziet(rijk, "er staat een voorbehoud open");
        await Ga(utrecht, Blad + "?peildatum=2020-12-16");
        await utrecht.FillAsync("#afloop", "Provinciale staten stemden in op 16 december.");
        await Klik(utrecht, "button:has-text('Hef op')");
        await Ziet(utrecht, "Alle partijen hebben ingestemd: het is vastgesteld.");

        const string na = "?peildatum=2020-12-17";
        foreach (var wie in _paginas.Values)
        {
            await Ga(wie, Overleg + "/afsprakenlijst" + na);
            await Ziet(wie, "Versie 3: vastgesteld op 16 december 2020");
        }
        await Ga(utrecht, Blad + na);
        await Plaatje(utrecht, "vastgesteld");
        // The paper that anyone of them takes along proves it.
        var wacht = utrecht.WaitForDownloadAsync();
        await utrecht.Locator("a:text-is('DOCX')").ClickAsync();
        var uitslag = Papiercontrole.Controleer(await File.ReadAllBytesAsync((await (await wacht).PathAsync())!, TestContext.Current.CancellationToken));
        Assert.True(uitslag.Gelukt, string.Join(' ', uitslag.Weigeringen.Select(w => w.Bericht)));
        Assert.Equal(5, uitslag.Waarde.Ondertekening.Gevraagd.Count);
        // Who was not at the table sees nothing of it.
        using var ander = await _site.Klant.GetAsync(new Uri(Blad + na, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, ander.StatusCode);
    }

    /// <summary>One proposes other words for an agreement, the secretaris takes them over.</summary>
    private async Task NeemOver(IPage wie, IPage secretaris, string dag, int welke, string tekst, int versie)
    {
        await Ga(wie, Overleg + "/afsprakenlijst" + dag);
        await wie.Locator("summary:has-text('Reageer')").Nth(welke).ClickAsync();
        await wie.Locator("textarea[name=voorstel]").Nth(welke).FillAsync(tekst);
        await wie.Locator("button:has-text('Plaats reactie')").Nth(welke).ClickAsync();
        await Ziet(wie, "Uw reactie is geplaatst.");
        await Ga(secretaris, Overleg + "/afsprakenlijst" + dag);
        await Klik(secretaris, "button[value=overnemen]");
        await secretaris.Locator($".agenda-stand >> text=versie {versie}").WaitForAsync();
    }

    private static async Task Afspraak(IPage pagina, string tekst, string trekker, string ook)
    {
        await pagina.Locator("[data-erbij]").ClickAsync();
        await pagina.Locator(".vergader-rij textarea").FillAsync(tekst);
        await pagina.Locator(".vergader-rij input[name$='.Trekker']").FillAsync(trekker);
        await pagina.Locator(".vergader-rij input[name$='.Partijen']").FillAsync(ook);
    }

    private static async Task Antwoord(IPage pagina, string soort, string? tekst = null, string? voor = null)
    {
        await pagina.CheckAsync($"#a-{soort}");
        if (tekst is not null) await pagina.FillAsync("#tekst", tekst);
        if (voor is not null) await pagina.SelectOptionAsync("#voor", voor);
        await Klik(pagina, "text=Controleer uw antwoord");
        await Klik(pagina, "text=Ja, leg vast");
    }

    private async Task Ga(IPage pagina, string pad) => await pagina.GotoAsync(_site.Adres + pad);

    private static Task Klik(IPage pagina, string wat) => pagina.Locator(wat).First.ClickAsync();

    private static Task Ziet(IPage pagina, string tekst) => pagina.GetByText(tekst).First.WaitForAsync();

    private static async Task Plaatje(IPage pagina, string naam)
    {
        if (Proefopstelling.Plaatjes is { } map) await pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"cyclus-{naam}.png"), FullPage = true });
    }
}

public sealed class CyclusReisTestsSqlite(Proefopstelling opstelling) : CyclusReisTests(opstelling, new SqliteTestdatabase());

public sealed class CyclusReisTestsPostgres(Proefopstelling opstelling) : CyclusReisTests(opstelling, new PostgresTestdatabase());
