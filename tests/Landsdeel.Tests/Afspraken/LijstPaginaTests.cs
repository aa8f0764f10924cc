using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Afspraken;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Afspraken;

/// <summary>The list as a browser without script gets it, over the made-up register.</summary>
public abstract class LijstPaginaTests(Testdatabase database) : IAsyncLifetime
{
    private Proefregister _register = null!;
    private Testsite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _register = await Proefregister.Van(database);
        _site = await Testsite.Start(_register.Keuze);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _site.DisposeAsync();
    }

    private static string Adres(string vraag) => $"/afspraken{(vraag == "" ? "?" : vraag + "&")}peildatum=2021-01-15";

    private async Task<IHtmlDocument> Haal(string adres, Testsite? site = null)
    {
        using var antwoord = await (site ?? _site).Klant.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct), Ct);
    }

    private static string Kop(IHtmlDocument pagina) => pagina.QuerySelector("#uitkomst")!.TextContent.Trim();

    [Fact]
    public async Task Elk_getal_opent_een_lijst_met_zoveel_afspraken()
    {
        var pagina = await Haal(Adres("?soort=afspraak&soort=besluit&zoek=over"));
        var links = pagina.QuerySelectorAll("#facetten a.keuze__aantal").Cast<IHtmlAnchorElement>().ToList();
        Assert.True(links.Count > 15);
        foreach (var link in links.Where((_, i) => i % 4 == 0))
        {
            var getal = link.ChildNodes.OfType<IText>().First().Text.Trim();
            Assert.StartsWith(getal + " ", Kop(await Haal(link.GetAttribute("href")!)), StringComparison.Ordinal);
        }
        foreach (var weergave in pagina.QuerySelectorAll(".weergaven li"))
        {
            var link = (IHtmlAnchorElement)weergave.QuerySelector("a")!;
            Assert.StartsWith(weergave.QuerySelector(".keuze__aantal")!.TextContent + " ", Kop(await Haal(link.GetAttribute("href")!)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Een_chip_haalt_precies_zijn_eigen_filter_weg()
    {
        var pagina = await Haal(Adres("?soort=afspraak&soort=besluit&thema=water&zoek=over&landsdelen=Noord&terug=BO+MIRT+najaar+2020&partij=min-bzk&vanaf=2020-01-01"));
        var chips = pagina.QuerySelectorAll("a.chip").Cast<IHtmlAnchorElement>().ToList();
        Assert.Equal(["Zoek: over", "Landsdeel: Noord", "Soort: afspraak", "Soort: besluit", "Partij: Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
            "Thema: water", "Komt terug in: BO MIRT najaar 2020", "Termijn vanaf 1 januari 2020"], chips.Select(c => c.TextContent.Replace("Verwijder filter ", "", StringComparison.Ordinal)));
        var zonder = await Haal(chips[2].GetAttribute("href")!);
        Assert.Equal(chips.Count - 1, zonder.QuerySelectorAll("a.chip").Length);
        Assert.DoesNotContain("Soort: afspraak", zonder.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        var wis = (IHtmlAnchorElement)pagina.QuerySelector(".chips li:last-child a")!;
        Assert.Equal("/afspraken?peildatum=2021-01-15", wis.GetAttribute("href"));
    }

    [Fact]
    public async Task Wat_gezocht_is_staat_gemarkeerd_en_te_laat_staat_er_in_woorden()
    {
        var pagina = await Haal(Adres("?zoek=woning"));
        Assert.All(pagina.QuerySelectorAll(".afspraak-regels mark"), m => Assert.StartsWith("woning", m.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.True(pagina.QuerySelectorAll(".afspraak-regels mark").Length >= 10);
        var teLaat = await Haal(Adres("?weergave=te-laat"));
        Assert.All(teLaat.QuerySelectorAll(".afspraak-regel"), r => Assert.Contains("te laat", r.QuerySelector(".afspraak-regel__stand")!.TextContent, StringComparison.Ordinal));
        var later = await Haal(Adres("?vanaf=2021-02-01"));
        Assert.DoesNotContain("te laat", later.QuerySelector(".afspraak-regels")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_meerduidige_partij_wordt_niet_gebruikt_maar_voorgelegd()
    {
        var pagina = await Haal(Adres("?partij=gemeente"));
        var melding = pagina.QuerySelector(".melding--let-op")!;
        Assert.Contains("past meer dan één partij", melding.TextContent, StringComparison.Ordinal);
        Assert.True(melding.QuerySelectorAll("a").Length > 1);
        Assert.Empty(pagina.QuerySelectorAll(".chip"));
        Assert.Contains("Partij: Ministerie van Infrastructuur en Waterstaat", (await Haal(Adres("?partij=ienw"))).QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?soort=%00&zoek=%00%ff&partij=%00&terug=a%00&overleg=%ED%A0%80&vanaf=%00")]
    [InlineData("?zoek=%22*%3A%26%7C%21%28%29+OR+NEAR+AND+NOT")]
    [InlineData("?zoek=1e5+e5+a:*+'%3B+DROP+TABLE+afspraak--")]
    [InlineData("?na=2020-01-01~9223372036854775807&sortering=termijn")]
    [InlineData("?na=9999-12-31~1&voor=0001-01-01~1")]
    [InlineData("?voor=0001-01-01~1")]
    [InlineData("?sortering=nieuwste&voor=9223372036854775807~9223372036854775807")]
    [InlineData("?sortering=referentie&na=N-2020-%27~1")]
    [InlineData("?vanaf=0001-01-01&tot=9999-12-31")]
    [InlineData("?vanaf=9999-12-31")]
    [InlineData("?soort=1&status=-1&thema=255&landsdelen=63&sortering=99&weergave=2")]
    [InlineData("?handler=bestaatniet")]
    [InlineData("?aantallen=%00&handler=aantallen")]
    [InlineData("?partij=%25%27_%5C&partij=utrecht&rol=trekker")]
    [InlineData("?landsdeel=%00&bekend=99999999999999999999")]
    [InlineData("?bekend=9223372036854775807")]
    [InlineData("?bekend=0")]
    public async Task Een_vijandig_adres_geeft_een_bladzijde(string vraag)
    {
        await Haal(Adres(vraag));
        await Haal("/afspraken" + vraag);
    }

    [Fact]
    public async Task Lange_en_vele_waarden_geven_een_bladzijde()
    {
        await Haal(Adres("?zoek=" + string.Join('+', Enumerable.Range(0, 900).Where(i => i % 2 == 0).Select(i => $"w{i}"))));
        await Haal(Adres("?" + string.Join('&', Enumerable.Range(0, 150).Select(i => $"soort=x{i}&partij=p{i}&terug=t{i}"))));
        await Haal(Adres("?" + string.Join('&', Enumerable.Range(0, 300).Select(i => $"x{i}=1"))));
    }

    [Fact]
    public async Task Andermans_eigen_afspraak_staat_nergens_op_de_bladzijde()
    {
        await using var ander = await Testsite.Start(_register.Keuze, bij: b => b.Services.AddSingleton(new LokaleActor { Partij = Proefregister.Ander.Waarde }));
        var geheim = _register.Alles.First(a => a.Zicht == new Domain.Gedeeld.Zicht(Domain.Gedeeld.ZichtNiveau.Eigen, Proefregister.Ander)).Afspraak;
        var nummer = geheim.Id.Waarde[2..].TrimStart('0');
        var vraag = Adres($"?zoek={nummer}+afgesproken");
        Assert.Contains($"/afspraken/{geheim.Id}", (await Haal(vraag, ander)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain($"/afspraken/{geheim.Id}?", (await Haal(vraag)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var site in (Testsite[])[_site, ander])
        {
            var json = JsonDocument.Parse(await site.Klant.GetStringAsync(new Uri("/afspraken/export?vorm=json&peildatum=2021-01-15", UriKind.Relative), Ct));
            Assert.Equal(site == ander, json.RootElement.EnumerateArray().Any(a => a.GetProperty("id").GetString() == geheim.Id.Waarde));
            Assert.Equal(_register.Zichtbaar(site == ander ? Proefregister.Ander : null).Count(), json.RootElement.GetArrayLength());
        }
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("json", "application/json")]
    public async Task De_weergave_is_op_te_slaan(string vorm, string mediatype)
    {
        using var antwoord = await _site.Klant.GetAsync(new Uri($"/afspraken/export?vorm={vorm}&soort=besluit&peildatum=2021-01-15", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal(mediatype, antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"afspraken-2021-01-15.{vorm}", antwoord.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.True((await antwoord.Content.ReadAsByteArrayAsync(Ct)).Length > 500);
    }

    [Fact]
    public async Task Een_onbekende_vorm_leidt_naar_de_lijst()
    {
        using var antwoord = await _site.Klant.GetAsync(new Uri("/afspraken/export?vorm=exe&soort=besluit", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/afspraken?soort=besluit", antwoord.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samen_wijzigen_gaat_in_drie_stappen_zonder_script()
    {
        // This one writes, so it has a register of its own.
        await _site.DisposeAsync();
        _site = await Testsite.Start((await Proefregister.Nieuw(database)).Keuze);
        // All of it one's own to change.
        foreach (var tabel in (string[])["versie", "afspraak"]) Inhoud.Voer(_site.Keuze, $"UPDATE {tabel} SET \"ZichtPartij\" = '{Proefregister.Eigen}' WHERE \"ZichtNiveau\" > 0");
        var lijst = await Haal(Adres("?soort=intentie&status=loopt&status=gemaakt"));
        var aantal = int.Parse(Kop(lijst).Split(' ')[0], null);
        Assert.True(aantal > 2);
        var kiezen = lijst.QuerySelector<IHtmlFormElement>("form[action^='/afspraken/samen-wijzigen']")!;
        kiezen.QuerySelector<IHtmlInputElement>("#alles")!.IsChecked = true;
        var formulier = await Stuur(kiezen);
        Assert.Contains($"U hebt {aantal} afspraken gekozen", formulier.Body!.TextContent, StringComparison.Ordinal);

        var invullen = formulier.QuerySelector<IHtmlFormElement>("form.samen")!;
        var fout = await Stuur(invullen, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(fout.QuerySelector(".foutenlijst"));
        Assert.Contains("Schrijf kort waarom", fout.QuerySelector("#Waarom-fout")!.TextContent, StringComparison.Ordinal);

        invullen = fout.QuerySelector<IHtmlFormElement>("form.samen")!;
        invullen.QuerySelector<IHtmlInputElement>("input[value=moment]")!.IsChecked = true;
        invullen.QuerySelector<IHtmlInputElement>("#Moment")!.Value = "voor de zomer van 2022";
        invullen.QuerySelector<IHtmlInputElement>("#Waarom")!.Value = "besluit <b>van</b> het overleg";
        var voorstel = await Stuur(invullen);
        Assert.Contains("veranderen", voorstel.QuerySelector("#verandert")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(aantal, voorstel.QuerySelectorAll("ins.erbij").Length);

        var knop = voorstel.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.TextContent.Contains("vast", StringComparison.Ordinal) && !f.ClassList.Contains("samen"));
        using var klaar = await Verzend(knop);
        Assert.Equal(HttpStatusCode.Redirect, klaar.StatusCode);
        var na = await Haal(klaar.Headers.Location!.ToString());
        Assert.Equal($"{aantal} afspraken", Kop(na));
        Assert.All(na.QuerySelectorAll(".afspraak-regel__termijn"), t => Assert.Contains("voor de zomer van 2022", t.TextContent, StringComparison.Ordinal));

        // Sent once more: the versions that were seen are no longer the last.
        var nogmaals = await Stuur(knop, HttpStatusCode.Conflict);
        Assert.Contains("Er is niets vastgelegd", nogmaals.QuerySelector(".melding--fout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_een_groot_register_komen_de_aantallen_na_de_lijst_en_zonder_script_op_verzoek()
    {
        await _site.DisposeAsync();
        var groot = await Proefregister.Nieuw(database);
        await groot.Doe<LandsdeelDb, int>(db =>
        {
            db.Aggregaten.AddRange(Enumerable.Range(0, AfspraakLijst.GrootVanaf).Select(i => new AggregaatRij { Soort = AggregaatSoort.Afspraak, Id = $"leeg-{i}", Nummer = 1 }));
            return db.SaveChangesAsync(Ct);
        });
        _site = await Testsite.Start(groot.Keuze);
        var pagina = await Haal(Adres("?soort=besluit&partij=min-bzk"));
        Assert.Empty(pagina.QuerySelectorAll("#facetten .keuze__aantal"));
        Assert.True(pagina.QuerySelector<IHtmlInputElement>("#facetten input[name=soort][value=besluit]")!.HasAttribute("checked"));
        Assert.True(pagina.QuerySelector<IHtmlInputElement>("#facetten input[name=partij][value=min-bzk]")!.HasAttribute("checked"));

        var later = pagina.QuerySelector("#facetten")!.GetAttribute("data-later")!;
        var deel = await Haal(later);
        Assert.Null(deel.QuerySelector("h1"));
        var gevraagd = await Haal(pagina.QuerySelectorAll<IHtmlAnchorElement>("#facetten a").Single(a => a.TextContent == "Toon aantallen").GetAttribute("href")!);
        var getallen = deel.QuerySelectorAll(".keuze__aantal").Select(g => g.TextContent.Trim()).ToList();
        Assert.True(getallen.Count > 15);
        Assert.Equal(getallen, gevraagd.QuerySelectorAll("#facetten .keuze__aantal").Select(g => g.TextContent.Trim()));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1000, "1.000")]
    [InlineData(1001, "meer dan 1.000")]
    public void Een_totaal_is_precies_tot_duizend(int geteld, string woorden) => Assert.Equal(woorden, Aantal.Tot(geteld).ToString());

    [Theory]
    [InlineData(12345, false, "12.345")]
    [InlineData(12345, true, "meer dan 1.000")]
    [InlineData(37, true, "ten minste 37")]
    public void Wat_niet_uitgeteld_is_zegt_dat(int geteld, bool onvolledig, string woorden) => Assert.Equal(woorden, Aantal.Van(geteld, onvolledig).ToString());

    [Fact]
    public async Task Zonder_keuze_zegt_de_bladzijde_wat_te_doen()
    {
        var lijst = await Haal(Adres(""));
        var leeg = await Stuur(lijst.QuerySelector<IHtmlFormElement>("form[action^='/afspraken/samen-wijzigen']")!, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("nog geen afspraken gekozen", leeg.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nog geen afspraken gekozen", (await Haal("/afspraken/samen-wijzigen")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Stuur(IHtmlFormElement formulier, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var antwoord = await Verzend(formulier);
        Assert.Equal(status, antwoord.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct), Ct);
    }

    private async Task<HttpResponseMessage> Verzend(IHtmlFormElement formulier)
    {
        var velden = formulier.Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is { Length: > 0 } && (i.Type is not ("checkbox" or "radio") || i.IsChecked)).Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(formulier.Elements.OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")));
        return await _site.Klant.PostAsync(new Uri(formulier.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(velden), Ct);
    }
}

public sealed class LijstPaginaTestsSqlite(SqliteTestdatabase d) : LijstPaginaTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class LijstPaginaTestsPostgres(PostgresTestdatabase d) : LijstPaginaTests(d), IClassFixture<PostgresTestdatabase>;
