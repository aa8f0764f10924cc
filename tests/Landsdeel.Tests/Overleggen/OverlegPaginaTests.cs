using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Landsdeel.Infrastructure.Documents;
using Landsdeel.Tests.Basis;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Overleggen;

/// <summary>The pages as a browser without script uses them.</summary>
public abstract class OverlegPaginaTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_pagina_opent_en_wat_er_niet_is_geeft_niet_gevonden()
    {
        await using var site = await Testsite.Start(database.Keuze);
        foreach (var pad in new[] { "/overleggen", "/overleggen?reeks=BoMirt&corridors=true&landsdeel=Noord", "/overleggen/nieuw", "/overleggen/O-BOM-2020-Z", "/overleggen/O-BOM-2020-Z/wijzigen",
                     "/overleggen/O-BOM-2020-Z/agenda", "/overleggen/O-BOM-2020-Z/agenda?handler=json", "/overleggen/O-BOM-2020-Z/agenda/versies", "/overleggen/O-BOL-GC/agenda",
                     "/overleggen/ronde/BO%20MIRT%20najaar%202020", "/overleggen/ronde/BO%20MIRT%20najaar%202020?handler=json", "/overleggen/O-BOM-2020-Z/agenda.docx" })
            Assert.True((await site.Klant.GetAsync(pad, Ct)).StatusCode == HttpStatusCode.OK, pad);
        foreach (var pad in new[] { "/overleggen/bestaat-niet", "/overleggen/bestaat-niet/agenda", "/overleggen/a%20b/agenda", "/overleggen/O-BOM-2020-Z/agenda.exe", "/overleggen/ronde/onbekend",
                     "/overleggen/bestaat-niet/agenda.docx", "/overleggen/bestaat-niet/wijzigen", "/overleggen/ronde/onbekend/agenda.docx" })
            Assert.True((await site.Klant.GetAsync(pad, Ct)).StatusCode == HttpStatusCode.NotFound, pad);
    }

    [Fact]
    public async Task De_secretaris_maakt_schikt_en_bewaart_een_agenda_zonder_script()
    {
        await using var site = await Testsite.Start(database.Keuze);
        const string pad = "/overleggen/O-BOM-2020-NW/agenda";
        var pagina = await Haal(site, pad);
        Assert.Equal(13, pagina.QuerySelectorAll(".agenda-punt").Length);
        pagina = await Verstuur(site, pagina.Forms.Single(f => f.Action.Contains("handler=maak")));
        Assert.Contains("gemaakt van het voorstel", pagina.Body!.TextContent);

        pagina = await Knop(site, pagina, "omlaag:A-NW09~D03");
        Assert.Equal(["A-NW10~D04", "A-NW09~D03"], Sleutels(pagina).Take(2));
        pagina = await Knop(site, pagina, "laatvallen:A-NW05");
        var fout = pagina.QuerySelector(".foutenlijst a")!;
        Assert.Equal("Geef een reden op: waarom dit punt van de agenda gaat.", fout.TextContent);
        var veld = pagina.GetElementById(fout.GetAttribute("href")![1..])!;
        Assert.Equal("true", veld.GetAttribute("aria-invalid"));
        pagina = await Knop(site, pagina, "laatvallen:A-NW05", ("Formulier.Valreden", "A-NW05", "Eerst het onderzoek"));
        Assert.DoesNotContain("A-NW05", Sleutels(pagina));
        pagina = await Knop(site, pagina, "register", ("Formulier.Referentie", null, "nw-2020-30"));
        Assert.Equal("A-NW25", Sleutels(pagina)[^1]);
        pagina = await Knop(site, pagina, "register", ("Formulier.Referentie", null, "XX-1"));
        Assert.Contains("Er is geen afspraak ‘XX-1’", pagina.QuerySelector(".foutenlijst")!.TextContent);
        pagina = await Knop(site, pagina, "zelf", ("Formulier.NieuwTitel", null, "Opening <b>& mededelingen"), ("Formulier.NieuwActie", null, "Informeren"));
        Assert.Equal("Opening <b>& mededelingen", pagina.QuerySelectorAll<IHtmlTextAreaElement>("[name='Formulier.Titel']").Last().Value);
        pagina = await Knop(site, pagina, "neem:A-G06");
        pagina = await Knop(site, pagina, "groepeer");
        Assert.Contains("Nog niet bewaard", pagina.Body!.TextContent);
        var volgorde = Sleutels(pagina);
        pagina = await Knop(site, pagina, "bewaar", ("Formulier.Waarom", null, "na vooroverleg"));
        Assert.Contains("bewaard als versie 2", pagina.Body!.TextContent);
        Assert.Equal(volgorde, Sleutels(pagina));
        Assert.Equal("Informeren", pagina.QuerySelectorAll<IHtmlInputElement>("[name='Formulier.Actie']").Single(i => i.Value != "").Value);
        Assert.Contains("Reden: Eerst het onderzoek", pagina.Body!.TextContent);

        pagina = await Knop(site, pagina, "vast");
        Assert.Empty(Sleutels(pagina));
        Assert.Contains("vastgesteld", pagina.QuerySelector(".agenda-stand")!.TextContent);
        pagina = await Verstuur(site, pagina.Forms.Single(f => f.Action.Contains("handler=heropen")), ("Formulier.Waarom", null, "Nieuw punt"));
        Assert.Contains("heropend", pagina.Body!.TextContent);

        pagina = await Haal(site, pad + "/versies?van=1&tot=2");
        Assert.Contains("(reden: Eerst het onderzoek)", pagina.Body!.TextContent);
        Assert.Equal(3, pagina.QuerySelectorAll(".agenda-punt--erbij").Length);
        Assert.Single(pagina.QuerySelectorAll(".agenda-punt--weg"));
    }

    [Fact]
    public async Task Wie_als_tweede_bewaart_ziet_wat_er_veranderd_is_en_houdt_zijn_invoer()
    {
        await using var site = await Testsite.Start(database.Keuze);
        const string pad = "/overleggen/O-BOM-2020-ZW/agenda";
        await Verstuur(site, (await Haal(site, pad)).Forms.Single(f => f.Action.Contains("handler=maak")));
        var eerste = await Haal(site, pad);
        var tweede = await Haal(site, pad);
        eerste = await Knop(site, eerste, "laatvallen:A-ZW26", ("Formulier.Valreden", "A-ZW26", "Later"));
        await Knop(site, eerste, "bewaar");
        tweede = await Knop(site, tweede, "omlaag:A-ZW06~D09");
        tweede = await Knop(site, tweede, "bewaar", ("Formulier.Titel", "A-ZW06~D09", "Mijn titel"));
        Assert.Contains("Iemand anders heeft intussen versie 2", tweede.QuerySelector(".foutenlijst")!.TextContent);
        Assert.Contains("Wat er intussen veranderd is", tweede.Body!.TextContent);
        Assert.Contains("(reden: Later)", tweede.Body!.TextContent);
        Assert.Equal("A-ZW06~D09", Sleutels(tweede)[1]);
        Assert.Contains(tweede.QuerySelectorAll<IHtmlTextAreaElement>("[name='Formulier.Titel']"), t => t.Value == "Mijn titel");
        tweede = await Knop(site, tweede, "bewaar");
        Assert.Contains("bewaard als versie 3", tweede.Body!.TextContent);
    }

    [Fact]
    public async Task Een_overleg_krijgt_zijn_datum_en_een_onbekende_deelnemer_wordt_genoemd()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var pagina = await Haal(site, "/overleggen/O-BOM-2021-NW/wijzigen");
        pagina = await Verstuur(site, Formulier(pagina), ("Formulier.Datum", null, "2021-11-24"), ("Formulier.Erbij", null, "LNV\nAtlantis"));
        Assert.Contains("‘Atlantis’ staat niet in de lijst van partijen", pagina.QuerySelector(".foutenlijst")!.TextContent);
        pagina = await Verstuur(site, Formulier(pagina), ("Formulier.Erbij", null, "LNV"));
        Assert.Contains("Het overleg is gewijzigd", pagina.Body!.TextContent);
        Assert.Contains("24 november 2021", pagina.Body!.TextContent);
        Assert.Contains("Landbouw", pagina.Body!.TextContent);
        pagina = await Haal(site, "/overleggen/O-BOM-2021-NW/wijzigen");
        pagina = await Verstuur(site, Formulier(pagina), ("Formulier.Datum", null, "2022-02-01"));
        Assert.Contains("valt buiten", pagina.QuerySelector(".foutenlijst")!.TextContent);
    }

    [Fact]
    public async Task Een_nieuw_overleg_heeft_naam_landsdeel_en_een_leesbaar_moment_nodig()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var pagina = await Haal(site, "/overleggen/nieuw");
        pagina = await Verstuur(site, Formulier(pagina), ("Formulier.Naam", null, "Corridoroverleg"), ("Formulier.Moment", null, "ooit misschien"));
        var fouten = pagina.QuerySelectorAll(".foutenlijst a");
        Assert.Equal(2, fouten.Length);
        Assert.All(fouten, f => Assert.NotNull(pagina.GetElementById(f.GetAttribute("href")![1..])));
        pagina.QuerySelector<IHtmlInputElement>("#landsdeel-Oost")!.IsChecked = true;
        pagina = await Verstuur(site, Formulier(pagina), ("Formulier.Moment", null, "voorjaar 2021"), ("Formulier.Corridor", null, "Oost"));
        Assert.Contains("Het overleg is toegevoegd", pagina.Body!.TextContent);
        Assert.Contains("20 maart 2021 tot en met 20 juni 2021", pagina.Body!.TextContent);
    }

    [Fact]
    public async Task Zonder_het_recht_en_zonder_het_merkteken_wordt_niets_gewijzigd()
    {
        await using var site = await Testsite.Start(database.Keuze);
        using var leeg = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Klant.PostAsync("/overleggen/O-BOM-2020-O/agenda?handler=maak", leeg, Ct)).StatusCode);
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.Null((await register.Agenda(new("O-BOM-2020-O"))).Bewaard);
    }

    [Fact]
    public async Task Zonder_libreoffice_zegt_de_pagina_wat_ontbreekt_en_werkt_docx_nog()
    {
        await using var site = await Testsite.Start(database.Keuze, bij: b => b.Services.AddSingleton(new OmzetterInstellingen { Soffice = "/bestaat/niet/soffice" }));
        var pagina = await Haal(site, "/overleggen/O-BOM-2020-O/agenda");
        Assert.Contains("LibreOffice staat niet op deze computer", pagina.Body!.TextContent);
        var pdf = await site.Klant.GetAsync("/overleggen/O-BOM-2020-O/agenda.pdf", Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pdf.StatusCode);
        Assert.Contains("libreoffice-writer-nogui", await pdf.Content.ReadAsStringAsync(Ct));
        Assert.Equal(DocxSchrijver.Mediatype, (await site.Klant.GetAsync("/overleggen/O-BOM-2020-O/agenda.docx", Ct)).Content.Headers.ContentType!.MediaType);
    }

    private static IHtmlFormElement Formulier(IHtmlDocument pagina) => pagina.QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private static List<string> Sleutels(IHtmlDocument pagina) => [.. pagina.QuerySelectorAll<IHtmlInputElement>("[name='Formulier.Sleutel']").Select(i => i.Value)];

    private static async Task<IHtmlDocument> Haal(Testsite site, string pad)
    {
        var antwoord = await site.Klant.GetAsync(pad, Ct);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await Lees(antwoord);
    }

    private static Task<IHtmlDocument> Knop(Testsite site, IHtmlDocument pagina, string doe, params (string Veld, string? Bij, string Waarde)[] invoer) =>
        Verstuur(site, (IHtmlFormElement)pagina.GetElementById("agenda-formulier")!, [("Formulier.Doe", null, doe), .. invoer]);

    /// <summary>Sends a form as a browser would, with some fields typed over; <c>Bij</c> says in the row of which item.</summary>
    private static async Task<IHtmlDocument> Verstuur(Testsite site, IHtmlFormElement formulier, params (string Veld, string? Bij, string Waarde)[] invoer)
    {
        List<KeyValuePair<string, string>> velden = [];
        string? bij = null;
        var gedaan = new HashSet<string>();
        foreach (var element in formulier.Elements)
        {
            var (naam, waarde) = element switch
            {
                IHtmlInputElement { Type: "checkbox", IsChecked: false } => (null, ""),
                IHtmlInputElement i => (i.Name, i.Value),
                IHtmlTextAreaElement t => (t.Name, t.Value),
                IHtmlSelectElement s => (s.Name, s.Value ?? ""),
                _ => (null, ""),
            };
            if (naam is null) continue;
            if (naam == "Formulier.Sleutel") bij = waarde;
            foreach (var (veld, van, nieuw) in invoer)
                if (veld == naam && (van is null || van == bij) && gedaan.Add(veld + van)) waarde = nieuw;
            velden.Add(new(naam, waarde));
        }
        velden.AddRange(invoer.Where(i => !gedaan.Contains(i.Veld + i.Bij)).Select(i => KeyValuePair.Create(i.Veld, i.Waarde)));
        using var inhoud = new FormUrlEncodedContent(velden);
        var antwoord = await site.Klant.PostAsync(formulier.GetAttribute("action"), inhoud, Ct);
        if (antwoord.StatusCode == HttpStatusCode.Redirect) return await Haal(site, antwoord.Headers.Location!.OriginalString);
        var pagina = await Lees(antwoord);
        Weigerstatus.Klopt(pagina, antwoord.StatusCode);
        return pagina;
    }

    private static async Task<IHtmlDocument> Lees(HttpResponseMessage antwoord) => await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct), Ct);
}

public sealed class OverlegPaginaTestsSqlite(SqliteTestdatabase d) : OverlegPaginaTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OverlegPaginaTestsPostgres(PostgresTestdatabase d) : OverlegPaginaTests(d), IClassFixture<PostgresTestdatabase>;
