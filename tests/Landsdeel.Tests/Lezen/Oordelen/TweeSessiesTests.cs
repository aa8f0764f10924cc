using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Lezen.Oordelen;

/// <summary>Two people, each signed in, at the pages of one letter: of Rijk and of Noordwest.</summary>
public sealed partial class TweeSessiesTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    [Fact]
    public async Task Elk_krijgt_een_ander_voorstel_ziet_de_ander_en_niemands_oordeel_gaat_verloren()
    {
        await using var site = await Testsite.Start(await database.Leeg(), leeg: false, als: null, mensen: true, bij: b => b.Services.AddSingleton<Brieflezing>(Proeflezing.Lees));
        using var rijk = new Proefbrowser(site);
        using var regio = new Proefbrowser(site);
        await rijk.AlsVoorbeeld("voorbeeld-secretaris-rijk");
        await regio.AlsVoorbeeld("voorbeeld-secretaris-noordwest");
        var (status, adres, html) = await rijk.StuurBestand("/lezen", "/lezen", "Bestand", "brief.txt", Encoding.UTF8.GetBytes(Proeflezing.Brief), ("Zicht", "AllePartijen"));
        (_, adres, html) = await rijk.TotGelezen(status, adres, html);
        var brief = adres.Split('?')[0];
        Assert.Equal("k1", Hand(html));

        // Not there for the other until it is shared.
        Assert.Equal(HttpStatusCode.NotFound, (await regio.Haal(brief)).Status);
        await rijk.Stuur(brief + "/gegevens", brief + "/gegevens", ("Titel", "Brief"), ("Datum", "2020-06-23"), ("Zicht", "AllePartijen"), ("Meekijken", "AllePartijen"));
        (_, _, html) = await regio.Haal(brief);
        Assert.Equal("k2", Hand(html));
        Assert.Contains("Nu ook bezig: Sanne Willems", html, StringComparison.Ordinal);
        Assert.Contains("Nu ook bezig: Pieter de Groot", (await rijk.Haal(brief + "?voorstel=k1")).Html, StringComparison.Ordinal);

        // What the other holds can be read, not judged; what one has seen before the other judged is not judged over.
        html = (await regio.Haal(brief + "?voorstel=k1")).Html;
        Assert.Contains("Sanne Willems heeft dit voorstel nu in handen", html, StringComparison.Ordinal);
        Assert.Contains("heeft dit voorstel nu in handen", await Geweigerd(regio, brief, "NeemOver", "k1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rijk.Stuur(brief + "?voorstel=k1", brief + "?voorstel=k1&handler=Verwerp", ("Nummer", "0"), ("reden", "Te vaag"))).Status);
        Assert.Contains("Sanne Willems heeft het verworpen. Uw oordeel is niet vastgelegd", await Geweigerd(regio, brief, "NeemOver", "k1"), StringComparison.Ordinal);

        // Judgements of both count for both, and each undoes only what is its own.
        Assert.Equal(HttpStatusCode.OK, (await regio.Stuur(brief + "?voorstel=k5", brief + "?voorstel=k5&handler=Verwerp", ("Nummer", "0"), ("reden", "Context"))).Status);
        Assert.Contains("2 van 119 beoordeeld", (await rijk.Haal(brief)).Html, StringComparison.Ordinal);
        Assert.Contains("\"voortgang\":\"2 van 119 beoordeeld\"", (await rijk.Stuur(brief, brief + "?voorstel=k3&handler=Houd")).Html, StringComparison.Ordinal);
        await regio.Stuur(brief, brief + "?handler=Ongedaan", ("laatste", "true"));
        html = (await rijk.Haal(brief + "/gegevens")).Html;
        Assert.Matches(@"Pieter de Groot: .*k5.* verworpen: Context.*ongedaan gemaakt", html.ReplaceLineEndings(" "));
        Assert.DoesNotMatch(@"Sanne Willems: [^:]*k1[^:]*verworpen: Te vaag<span", html.ReplaceLineEndings(" "));
        Assert.Contains("1 van 119 beoordeeld", (await regio.Haal(brief)).Html, StringComparison.Ordinal);
    }

    private static async Task<string> Geweigerd(Proefbrowser wie, string brief, string hoe, string sleutel)
    {
        var (status, _, html) = await wie.Stuur($"{brief}?voorstel={sleutel}", $"{brief}?voorstel={sleutel}&handler={hoe}", ("Nummer", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        return WebUtility.HtmlDecode(html);
    }

    private static string Hand(string html) => InHand().Match(html).Groups[1].Value;

    [GeneratedRegex("data-voorstel=\"([^\"]+)\" aria-current=\"true\"")]
    private static partial Regex InHand();
}
