using System.Net;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Tests.Basis;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Afspraken;

public abstract class BladTests(Testdatabase database)
{
    private const string Boos = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Het_blad_begint_met_de_zin_en_noemt_wie_wanneer_hoe_zeker_en_waar()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/afspraken/A-NW10");
        Assert.Equal(HttpStatusCode.OK, proef.Status);
        var gegevens = proef.Pagina.QuerySelectorAll("dl.gegevens > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Contains("gebonden", gegevens["Wie"], StringComparison.Ordinal);
        Assert.Contains("23 september t/m 20 december 2020", gegevens["Wanneer"], StringComparison.Ordinal);
        Assert.Contains("vast", gegevens["Hoe zeker"], StringComparison.Ordinal);
        Assert.Contains("BO MIRT najaar 2020", gegevens["Komt terug"], StringComparison.Ordinal);
        Assert.NotNull(proef.Pagina.QuerySelector("a[href='/documenten/kamerbrief-2020-06-23#r170']"));
        Assert.Equal(["167", "168", "169", "170", "171", "172", "173", "174"], proef.Pagina.QuerySelectorAll(".brief li").Select(l => l.GetAttribute("value")));
        var zin = proef.Pagina.QuerySelector("h1")!.TextContent;
        Assert.Equal($"\"{zin}\", NW-2020-14, Kamerbrief 23 juni 2020 (34 682, nr. 50), r. 170-171", proef.Pagina.GetElementById("zin-met-bron")!.TextContent);
    }

    [Fact]
    public async Task Wat_er_niet_is_en_wat_men_niet_mag_zien_geven_dezelfde_bladzijde()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var geheim = (await register.Voeg(Wens(zicht: ZichtNiveau.Eigen), Als("PV26"))).Waarde;
        await using var site = await Testsite.Start(database.Keuze);
        var nergens = new string('0', geheim.Id.Waarde.Length);
        foreach (var pad in (string[])["/afspraken/{0}", "/afspraken/{0}/versies", "/afspraken/{0}/wijzigen", "/documenten/{0}", "/partijen/{0}"])
        {
            var (is_, niet) = (await Haal(string.Format(null, pad, geheim.Id.Waarde)), await Haal(string.Format(null, pad, nergens)));
            Assert.Equal(HttpStatusCode.NotFound, is_.Status);
            Assert.Equal(niet.Status, is_.Status);
            Assert.Equal(niet.Tekst.Replace(nergens, "", StringComparison.Ordinal), is_.Tekst.Replace(geheim.Id.Waarde, "", StringComparison.Ordinal));
        }

        async Task<(HttpStatusCode Status, string Tekst)> Haal(string adres)
        {
            using var antwoord = await site.Klant.GetAsync(adres, Ct);
            var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
            // A form's proof of origin is different each time.
            return (antwoord.StatusCode, System.Text.RegularExpressions.Regex.Replace(tekst, "value=\"CfDJ8[^\"]*\"", ""));
        }
    }

    [Fact]
    public async Task Op_een_dag_waarop_niets_gold_wijst_het_blad_de_weg()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/afspraken/A-NW10?peildatum=2020-01-01");
        Assert.Equal("Op 1 januari 2020 gold deze afspraak niet", proef.Pagina.QuerySelector("h1")!.TextContent);
        Assert.NotNull(proef.Pagina.QuerySelector("main a[href='/afspraken/A-NW10?peildatum=2020-06-23']"));
    }

    [Fact]
    public async Task Wat_iemand_typt_wordt_nergens_opmaak()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Afspraak Giftig(string erbij) => Proef.Afspraak(Boos + erbij) with
        {
            ZekerheidWoorden = Boos + erbij,
            Toelichting = Boos + erbij,
            Termijn = new(Boos + erbij, null, null, Precisie.Onbepaald),
            Agenderingen = [new("g1", Boos + erbij, AgenderingActie.Bespreken, null, new(Boos + erbij, null, null, Precisie.Onbepaald), Zekerheid.Vast, Landsdelen.Noord, [])],
            Verbanden = [new(new("A-NW06"), VerbandSoort.ZieOok, Boos + erbij)],
            Passages = [.. Proef.Afspraak().Passages, new(new("S02"), 1, 1, Boos + erbij)],
        };
        var gemaakt = (await register.Voeg(Wens(Giftig("1"), waarom: Boos))).Waarde;
        _ = (await register.Wijzig(gemaakt.Id, 1, Wens(Giftig("2") with { Id = gemaakt.Id }, van: Brief.AddDays(1), waarom: Boos))).Waarde;
        _ = (await register.Doe<VoegNotitieToe, Uitkomst<long>>(v => v.Voer(gemaakt.Id.Waarde, Boos, Ct))).Waarde;

        await using var site = await Testsite.Start(database.Keuze);
        var r = gemaakt.Referentie;
        foreach (var adres in (string[])[$"/afspraken/{r}", "/afspraken/A-NW06", $"/afspraken/{r}/versies?van=1&tot=2", $"/afspraken/{r}/wijzigen", "/documenten/kamerbrief-2020-06-23"])
            Schoon(await new Formulierproef(site).Open(adres));

        // Also where it is shown back: errors, choices, the page on which two changes are merged.
        var oud = await new Formulierproef(site).Open($"/afspraken/{r}/wijzigen");
        _ = (await register.Wijzig(gemaakt.Id, 2, Wens(Giftig("3") with { Id = gemaakt.Id }, van: Brief.AddDays(2), waarom: Boos))).Waarde;
        Schoon(await oud.Druk("controleer", ("Tekst", Boos), ("Termijn", Boos + "x"), ("Partijen[0].Partij", Boos), ("Verbanden[0].Naar", Boos), ("VervangenDoor", Boos)));
        var botst = await new Formulierproef(site).Open($"/afspraken/{r}/wijzigen");
        _ = (await register.Wijzig(gemaakt.Id, 3, Wens(Giftig("4") with { Id = gemaakt.Id }, van: Brief.AddDays(3), waarom: Boos))).Waarde;
        Schoon(await botst.Druk("vastleggen", ("Tekst", Boos + "mijn"), ("Toelichting", Boos + "mijn"), ("Waarom", Boos), ("GeldigVan", "2020-12-01")));
        Assert.Contains("Iemand anders was u voor", botst.Tekst, StringComparison.Ordinal);
        Schoon(await botst.Open($"/partijen?zoek={Uri.EscapeDataString(Boos)}"));
    }

    private static void Schoon(Formulierproef proef)
    {
        // A form that is refused is shown again with what was typed.
        Assert.True(proef.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{proef.Status}");
        Assert.Contains("alert(1)", proef.Pagina.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(proef.Pagina.QuerySelectorAll("script"), s => Assert.NotNull(s.GetAttribute("src")));
        Assert.Empty(proef.Pagina.QuerySelectorAll("img"));
        Assert.DoesNotContain(proef.Pagina.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task De_brief_staat_er_in_zijn_eigen_regels_met_de_passages()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/documenten/kamerbrief-2020-06-23");
        var regels = await File.ReadAllLinesAsync(Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt"), Ct);
        Assert.Equal(regels.Select(r => r.TrimEnd('\f')), proef.Pagina.QuerySelectorAll("ol.document > li > p").Select(p => p.TextContent));
        // NL-2020-1, a toezegging, is read from lines 16 to 20.
        var regel = proef.Pagina.GetElementById("r16")!;
        Assert.Equal("16", regel.GetAttribute("value"));
        Assert.Contains(regel.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/afspraken/NL-2020-1");
        foreach (var nummer in Enumerable.Range(16, 5)) Assert.Equal("passage--toezegging", proef.Pagina.GetElementById($"r{nummer}")!.ClassName);
        Assert.False(proef.Pagina.GetElementById("r15")!.HasAttribute("class"));
        Assert.False(proef.Pagina.GetElementById("r21")!.HasAttribute("class"));
        await proef.Open("/documenten");
        Assert.NotNull(proef.Pagina.QuerySelector("a[href='/documenten/kamerbrief-2020-06-23']"));
    }

    [Fact]
    public async Task In_de_brief_staat_alleen_wat_men_mag_zien()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var geheim = (await register.Voeg(Wens(Proef.Afspraak("Alleen voor Utrecht."), ZichtNiveau.Eigen), Als("PV26"))).Waarde;
        async Task<IEnumerable<string>> Ids(Func<Landsdeel.Gedeeld.Sessie, Landsdeel.Gedeeld.Sessie>? als) =>
            (await register.Doe<Landsdeel.Documenten.DocumentVragen, Landsdeel.Documenten.DocumentBeeld?>(v => v.Een("kamerbrief-2020-06-23", Ct), als))!.Passages.Select(p => p.Afspraak.Id);
        Assert.Contains(geheim.Id.Waarde, await Ids(Als("PV26")));
        Assert.DoesNotContain(geheim.Id.Waarde, await Ids(null));
    }

    [Fact]
    public async Task Een_partij_noemt_haar_voorganger_haar_opvolger_en_haar_afspraken()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/partijen/GM0003");
        Assert.NotNull(proef.Pagina.QuerySelector("a[href='/partijen/GM1979']"));
        Assert.Contains("tot 1 januari 2021", proef.Tekst, StringComparison.Ordinal);
        await proef.Open("/partijen/GM1979");
        Assert.NotNull(proef.Pagina.QuerySelector("a[href='/partijen/GM0003']"));
        Assert.Contains("bestond nog niet", proef.Tekst, StringComparison.Ordinal);
        await proef.Open("/partijen/rijk");
        Assert.Matches("[0-9]+ afspraken als gebonden", proef.Tekst);
        Assert.NotNull(proef.Pagina.QuerySelector("a[href='/afspraken?partij=rijk&rol=gebonden']"));
        await proef.Open("/partijen?soort=Provincie");
        Assert.Equal(12, proef.Pagina.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Provincies (12)", proef.Pagina.QuerySelector("main h2")!.TextContent);
    }

    [Fact]
    public async Task Notities_gaan_zonder_script()
    {
        await using var site = await Testsite.Start(database.Keuze);
        var proef = await new Formulierproef(site).Open("/afspraken/A-NW10");
        await proef.Druk("erbij", ("tekst", "Bellen met Utrecht."));
        Assert.Equal("Bellen met Utrecht.", proef.Pagina.QuerySelector(".notities__tekst")!.TextContent);
        await proef.Druk("weg");
        Assert.Null(proef.Pagina.QuerySelector(".notities__tekst"));
        await proef.Druk("erbij", ("tekst", " "));
        Assert.Single(proef.Fouten);
    }
}

public sealed class BladTestsSqlite(SqliteTestdatabase d) : BladTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BladTestsPostgres(PostgresTestdatabase d) : BladTests(d), IClassFixture<PostgresTestdatabase>;
