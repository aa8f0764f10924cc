using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Basis.Dienst;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Landsdeel.Browser.Tests;

/// <summary>Someone who was invited signs in with the account of the own organisation, in a real browser and at a real provider, works, signs out
/// here and there, and comes back by the button.</summary>
public sealed class DienstReisTests(Proefopstelling opstelling)
{
    [Fact]
    public async Task Van_de_uitnodiging_via_de_organisatie_naar_het_werk_en_weer_weg()
    {
        await using var database = new SqliteTestdatabase();
        await database.InitializeAsync();
        await using var dienst = await Proefdienst.Start();
        (dienst.VraagtEerst, dienst.Mens) = (true, new("bzk|noor", "noor@proef.example"));
        await using var site = await Testsite.Start(database.Keuze, leeg: false, als: null, instellingen: dienst.Instellingen("bzk", "Ministerie van BZK", "min-bzk", ("Amr", "mfa")),
            bij: b => b.Services.AddSingleton(new Accountinstellingen { PogingenPerMinuut = int.MaxValue, DienstPerMinuut = int.MaxValue }));
        await dienst.Ken("landsdeel-bzk", site.Adres, "bzk");
        var uitnodiging = await Aanmeldreis.Uitnodig(site, "noor", "min-bzk", Functie.Beleidsmedewerker);
        await using var omgeving = await opstelling.NieuweOmgeving();
        var pagina = await omgeving.NewPageAsync();
        var mis = new List<string>();
        pagina.Console += (_, b) => { if (b.Type == "error" && !b.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) mis.Add(b.Text); };

        await pagina.GotoAsync(site.Adres + uitnodiging);
        await Plaatje(pagina, "uitnodiging");
        await pagina.ClickAsync("text=Ga verder via Ministerie van BZK");
        await pagina.ClickAsync("text=Ja, dat ben ik");
        await Ziet(pagina, "De mens van noor");
        await pagina.GotoAsync(site.Adres + "/afspraken/nieuw");
        Assert.EndsWith("/afspraken/nieuw", pagina.Url, StringComparison.Ordinal);

        await pagina.GotoAsync(site.Adres + "/afmelden");
        await pagina.ClickAsync("button:has-text('Meld af')");
        await Ziet(pagina, "bent u nog aangemeld");
        await Plaatje(pagina, "afgemeld");
        await pagina.ClickAsync("text=Meld ook af bij Ministerie van BZK");
        await Ziet(pagina, "U bent niet aangemeld.");
        Assert.StartsWith(site.Adres, pagina.Url, StringComparison.Ordinal);

        // Where one was going, one comes.
        await pagina.GotoAsync(site.Adres + "/afspraken/nieuw");
        await pagina.ClickAsync("a:text-is('Ministerie van BZK')");
        await pagina.ClickAsync("text=Ja, dat ben ik");
        await Assertions.Expect(pagina).ToHaveURLAsync(site.Adres + "/afspraken/nieuw", new() { Timeout = 30_000 });
        await Ziet(pagina, "De mens van noor");
        Assert.Empty(mis);
    }

    private static Task Ziet(IPage pagina, string tekst) => pagina.GetByText(tekst).First.WaitForAsync();

    private static async Task Plaatje(IPage pagina, string naam)
    {
        if (Proefopstelling.Plaatjes is { } map) await pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"dienst-{naam}.png"), FullPage = true });
    }
}
