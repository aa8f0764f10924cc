using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Tests.Basis;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Afspraken;

public abstract class FormulierTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A record of its own for a test, and its referentie.</summary>
    private async Task<Afspraak> Nieuw(string tekst = "Rijk en regio starten een proef.")
    {
        await using var register = await Testregister.Maak(database.Keuze);
        return (await register.Voeg(Wens(Proef.Afspraak(tekst)))).Waarde;
    }

    [Fact]
    public async Task Een_afspraak_wordt_toegevoegd_na_een_blik_op_de_dagen()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/afspraken/nieuw?landsdeel=Oost");
        if (proef.Pagina.QuerySelector("[value=weggooien]") is not null) await proef.Druk("weggooien");
        await proef.Druk("erbij:partij", ("Tekst", "De provincie start <b>samen</b> & zo."), ("Partijen[0].Partij", "BZK"));
        Assert.Equal("De provincie start <b>samen</b> & zo.", proef.Waarde("Tekst"));
        await proef.Druk("erbij:agendering", ("Partijen[1].Partij", "Utrecht"), ("Termijn", "najaar 2020"), ("Landsdelen", "Noordwest"));
        await proef.Druk("vastleggen", ("Agenderingen[0].Wat", "De start"), ("Agenderingen[0].Moment", "voorjaar 2021"));
        // Utrecht is a gemeente as well as a provincie.
        Assert.Contains(proef.Fouten, f => f.Contains("'Utrecht'", StringComparison.Ordinal));
        var keuzes = proef.Pagina.QuerySelectorAll<IHtmlInputElement>("[name='Partijen[1].Keuze']").Select(k => k.Value).ToList();
        Assert.Contains("PV26", keuzes);
        Assert.Contains("GM0344", keuzes);
        await proef.Druk("vastleggen", ("Partijen[1].Keuze", "PV26"), ("TermijnGezien", ""));
        Assert.Empty(proef.Fouten);
        Assert.Contains("Kloppen deze dagen?", proef.Tekst, StringComparison.Ordinal);
        Assert.Contains("23 september t/m 20 december 2020", proef.Tekst, StringComparison.Ordinal);
        Assert.Equal("Provincie Utrecht", proef.Waarde("Partijen[1].Partij"));
        await proef.Druk("vastleggen");
        Assert.Equal(HttpStatusCode.OK, proef.Status);
        Assert.StartsWith("/afspraken/NW-2020-", proef.Adres, StringComparison.Ordinal);
        Assert.Equal("De provincie start <b>samen</b> & zo.", proef.Pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("Provincie Utrecht", proef.Tekst, StringComparison.Ordinal);
        Assert.Contains("ingevoerd door Secretariaat namens Ministerie van Binnenlandse Zaken", proef.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_leeg_formulier_zegt_alles_wat_er_mist_met_een_verwijzing_naar_het_veld()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/afspraken/nieuw");
        if (proef.Pagina.QuerySelector("[value=weggooien]") is not null) await proef.Druk("weggooien");
        await proef.Druk("vastleggen", ("GeldigVan", ""), ("Termijn", "ooit misschien wel"), ("Partijen[0].Partij", "bestaat niet"));
        Assert.Equal(5, proef.Fouten.Count());
        Assert.Contains(proef.Fouten, f => f.Contains("'ooit misschien wel' is niet als moment te lezen. Schrijf bijvoorbeeld", StringComparison.Ordinal));
        foreach (var verwijzing in proef.Pagina.QuerySelectorAll(".foutenlijst a"))
        {
            var veld = proef.Pagina.GetElementById(verwijzing.GetAttribute("href")![1..]);
            Assert.NotNull(veld);
            Assert.NotNull(veld.GetAttribute("aria-describedby"));
        }
        Assert.Equal(("ooit misschien wel", "bestaat niet"), (proef.Waarde("Termijn"), proef.Waarde("Partijen[0].Partij")));
    }

    [Fact]
    public async Task Een_wijziging_komt_in_de_geschiedenis_met_het_verschil()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        await proef.Druk("vastleggen", ("Tekst", "Rijk en regio starten twee proeven."), ("GeldigVan", "2020-11-25"));
        Assert.Contains(proef.Fouten, f => f.Contains("waarom u dit wijzigt", StringComparison.Ordinal));
        await proef.Druk("vastleggen", ("Waarom", "Besloten in het BO MIRT"));
        Assert.Equal($"/afspraken/{afspraak.Referentie}?gedaan=vastgelegd", proef.Adres);
        Assert.Equal(afspraak.Tekst, proef.Pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("De wijziging geldt vanaf 25 november 2020", proef.Tekst, StringComparison.Ordinal);
        await proef.Open($"/afspraken/{afspraak.Referentie}?peildatum=2020-11-25");
        Assert.Equal("Rijk en regio starten twee proeven.", proef.Pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains("Besloten in het BO MIRT", proef.Tekst, StringComparison.Ordinal);
        await proef.Open($"/afspraken/{afspraak.Referentie}/versies?van=1&tot=2");
        Assert.Equal(["een", "proef."], proef.Pagina.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["twee", "proeven."], proef.Pagina.QuerySelectorAll("ins").Select(d => d.TextContent));
        // Nothing else changed by going through the form.
        Assert.Equal(["Tekst"], proef.Pagina.QuerySelectorAll("dl.gegevens dt").Select(d => d.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await proef.Open($"/afspraken/{afspraak.Referentie}/versies?van=1&tot=9")).Status);
    }

    [Fact]
    public async Task Wie_een_formulier_verlaat_vindt_het_terug()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        await proef.Druk("concept", ("Tekst", "Half af"), ("Termijn", "ooit"), ("Waarom", "nog denken"));
        Assert.Contains("Concept bewaard op", proef.Tekst, StringComparison.Ordinal);
        Assert.Equal("Half af", proef.Waarde("Tekst"));

        await proef.Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        Assert.Contains("Er staat nog een concept van", proef.Tekst, StringComparison.Ordinal);
        Assert.Null(proef.Pagina.QuerySelector("textarea[name=Tekst]"));
        await proef.Open(proef.Pagina.QuerySelectorAll<IHtmlAnchorElement>("main a").Single(a => a.TextContent == "Verder met concept").GetAttribute("href")!);
        Assert.Equal(("Half af", "ooit", "nog denken"), (proef.Waarde("Tekst"), proef.Waarde("Termijn"), proef.Waarde("Waarom")));

        await proef.Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        await proef.Druk("weggooien");
        Assert.Equal(afspraak.Tekst, proef.Waarde("Tekst"));

        await proef.Druk("concept", ("Tekst", "Af"));
        await proef.Druk("vastleggen", ("Tekst", "Af"), ("Waarom", "klaar"), ("GeldigVan", "2020-11-25"));
        Assert.Empty(proef.Fouten);
        await proef.Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        Assert.Equal("Af", proef.Waarde("Tekst"));
    }

    [Fact]
    public async Task Wat_twee_mensen_tegelijk_wijzigden_wordt_samengevoegd_zonder_iets_te_verliezen()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var adres = $"/afspraken/{afspraak.Referentie}/wijzigen";
        var (een, twee) = (await new Formulierproef(site).Open(adres), await new Formulierproef(site).Open(adres));
        await een.Druk("vastleggen", ("Tekst", "Zoals de een het schreef."), ("Zekerheid", "Vast"), ("Waarom", "eerst"), ("GeldigVan", "2020-11-25"));
        Assert.Contains("gedaan=vastgelegd", een.Adres, StringComparison.Ordinal);

        await twee.Druk("vastleggen", ("Tekst", "Zoals de ander het schreef."), ("Toelichting", "Van de ander."), ("Waarom", "daarna"), ("GeldigVan", "2020-11-25"));
        Assert.Contains("Iemand anders was u voor", twee.Tekst, StringComparison.Ordinal);
        Assert.Contains("Zoals de ander het schreef.", twee.Waarde("bewaard"), StringComparison.Ordinal);
        // Without a choice nothing is recorded, and nothing is lost.
        await twee.Druk("samenvoegen");
        Assert.Equal(["Tekst: kies welke tekst blijft staan."], twee.Fouten);
        await twee.Druk("samenvoegen", ("Keuze-Tekst", "ik"));
        Assert.Contains("gedaan=vastgelegd", twee.Adres, StringComparison.Ordinal);

        await using var register = await Testregister.Maak(database.Keuze);
        var na = (await register.Bekijk(afspraak.Id, Op(Najaar)))!;
        Assert.Equal(("Zoals de ander het schreef.", Zekerheid.Vast, "Van de ander."), (na.Afspraak.Tekst, na.Afspraak.Zekerheid, na.Afspraak.Toelichting));
        Assert.Equal(["een proef", "eerst", "daarna"], na.Leven.Select(l => l.Waarom));
        Assert.Equal(afspraak.Tekst, (await register.Bekijk(afspraak.Id, Op(Brief)))!.Afspraak.Tekst);
    }

    [Fact]
    public async Task Komt_er_tijdens_het_samenvoegen_nog_een_versie_bij_dan_begint_het_samenvoegen_opnieuw()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        await using var register = await Testregister.Maak(database.Keuze);
        _ = (await register.Wijzig(afspraak.Id, 1, Wens(afspraak with { Tekst = "Eerste." }, van: Najaar))).Waarde;
        await proef.Druk("vastleggen", ("Toelichting", "Van mij."), ("Waarom", "mijn reden"), ("GeldigVan", "2020-11-26"));
        _ = (await register.Wijzig(afspraak.Id, 2, Wens(afspraak with { Tekst = "Tweede." }, van: Najaar.AddDays(1)))).Waarde;
        await proef.Druk("samenvoegen");
        Assert.Contains("nog een versie bij gekomen", proef.Tekst, StringComparison.Ordinal);
        await proef.Druk("samen-bewerken");
        Assert.Equal(("Tweede.", "Van mij.", "mijn reden"), (proef.Waarde("Tekst"), proef.Waarde("Toelichting"), proef.Waarde("Waarom")));
        await proef.Druk("vastleggen");
        Assert.Contains("gedaan=vastgelegd", proef.Adres, StringComparison.Ordinal);
        var na = (await register.Bekijk(afspraak.Id, Op(new(2021, 1, 1))))!;
        Assert.Equal(("Tweede.", "Van mij."), (na.Afspraak.Tekst, na.Afspraak.Toelichting));
    }

    [Fact]
    public async Task Een_script_bewaart_stil_en_krijgt_de_tijd_terug()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open($"/afspraken/{afspraak.Referentie}/wijzigen");
        var bewijs = proef.Waarde("__RequestVerificationToken")!;
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"/afspraken/{afspraak.Referentie}/wijzigen")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs), new("actie", "concept"), new("BasisNummer", "1"), new("Tekst", "stil")]),
            Headers = { { "X-Landsdeel-Stil", "1" } },
        };
        using var antwoord = await site.Klant.SendAsync(verzoek, Ct);
        Assert.Equal("application/json", antwoord.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(Ct));
        Assert.Matches("^[0-9]+ [a-z]+ [0-9]{4}, [0-9.]+ uur$", json.RootElement.GetProperty("bewaard").GetString()!);
        using var termijn = JsonDocument.Parse(await site.Klant.GetStringAsync("/afspraken/termijn?tekst=najaar%202020&dag=2020-06-23", Ct));
        Assert.Equal("23 september t/m 20 december 2020", termijn.RootElement.GetProperty("dagen").GetString());
        using var onzin = JsonDocument.Parse(await site.Klant.GetStringAsync("/afspraken/termijn?tekst=onzin", Ct));
        Assert.Equal(JsonValueKind.Null, onzin.RootElement.GetProperty("dagen").ValueKind);
    }

    [Theory]
    [InlineData("/afspraken/nieuw")]
    [InlineData("/afspraken/A-NW06/wijzigen")]
    [InlineData("/afspraken/A-NW06/notities")]
    public async Task Een_formulier_zonder_bewijs_van_herkomst_wordt_geweigerd(string adres)
    {
        await using var site = await Testsite.Start(database.Keuze);
        using var inhoud = new FormUrlEncodedContent([new("actie", "vastleggen"), new("Tekst", "x"), new("tekst", "x"), new("BasisNummer", "1")]);
        using var antwoord = await site.Klant.PostAsync(adres, inhoud, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_vervalst_formulier_haalt_niets_uit()
    {
        var afspraak = await Nieuw();
        await using var site = await Testsite.Start(database.Keuze);
        var adres = $"/afspraken/{afspraak.Referentie}/wijzigen";
        var proef = await new Formulierproef(site).Open(adres);
        await proef.Druk("vastleggen", ("BasisNummer", "99"), ("Tekst", "x"), ("Waarom", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, proef.Status);
        await proef.Open(adres);
        await proef.Druk("vastleggen", ("Partijen[0].Id", "PV20"), ("Partijen[0].Keuze", "PV20"),
            ("Zicht", "Eigen"), ("Soort", "99"), ("Overleg", "nergens"), ("Agenderingen[0].Sleutel", "D44"), ("Passages[0].VanRegel", "-1"), ("Waarom", "x"), ("GeldigVan", "2020-11-25"));
        // The partij that was forged does not fit its name; the name decides.
        Assert.Equal("Rijk", proef.Waarde("Partijen[0].Partij"));
        Assert.Equal("rijk", proef.Waarde("Partijen[0].Id"));
        Assert.Equal(4, proef.Fouten.Count());
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.Single((await register.Bekijk(afspraak.Id, Op(new(2021, 1, 1))))!.Leven);
    }
}

public sealed class FormulierTestsSqlite(SqliteTestdatabase d) : FormulierTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class FormulierTestsPostgres(PostgresTestdatabase d) : FormulierTests(d), IClassFixture<PostgresTestdatabase>;
