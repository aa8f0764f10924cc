using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Storingen;

/// <summary>What is refused gets one status on every form: 422. A request that is none gets 400, and so does one without its token.</summary>
public abstract class WeigerstatusTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/afspraken/nieuw", "/afspraken/nieuw", "actie=vastleggen")]
    [InlineData("/afspraken/A-NW06/wijzigen", "/afspraken/A-NW06/wijzigen", "actie=vastleggen&BasisNummer=1&Tekst=")]
    [InlineData("/afspraken/A-NW06", "/afspraken/A-NW06/notities", "actie=erbij&tekst=")]
    [InlineData("/afspraken", "/afspraken/samen-wijzigen", "")]
    [InlineData("/overleggen/nieuw", "/overleggen/nieuw", "Formulier.Naam=")]
    [InlineData("/overleggen/O-BOM-2020-NW/wijzigen", "/overleggen/O-BOM-2020-NW/wijzigen", "Formulier.Basis=1&Formulier.Naam=")]
    [InlineData("/overleggen/O-BOM-2020-NW/agenda", "/overleggen/O-BOM-2020-NW/agenda?handler=heropen", "Formulier.Waarom=")]
    [InlineData("/inlezen", "/inlezen", "KopRij=")]
    public async Task Wat_geweigerd_wordt_geeft_422_en_zonder_merkteken_400(string pagina, string doel, string velden)
    {
        await using var site = await Testsite.Start(database.Keuze);
        var bron = await new HtmlParser().ParseDocumentAsync(await site.Klant.GetStringAsync(pagina, Ct), Ct);
        var token = ((IHtmlInputElement)bron.QuerySelector("[name=__RequestVerificationToken]")!).Value;
        using var zonder = new StringContent(velden, null, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Klant.PostAsync(doel, zonder, Ct)).StatusCode);
        using var met = new StringContent($"{velden}&__RequestVerificationToken={Uri.EscapeDataString(token)}", null, "application/x-www-form-urlencoded");
        using var antwoord = await site.Klant.PostAsync(doel, met, Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var terug = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct), Ct);
        Assert.NotNull(terug.QuerySelector("main .foutenlijst, main .melding--fout, main .leeg"));
    }
}

public sealed class WeigerstatusTestsSqlite(SqliteTestdatabase d) : WeigerstatusTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class WeigerstatusTestsPostgres(PostgresTestdatabase d) : WeigerstatusTests(d), IClassFixture<PostgresTestdatabase>;
