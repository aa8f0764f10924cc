using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Verschillen;
using static Landsdeel.Tests.Afspraken.Proef;

namespace Landsdeel.Tests.Verschillen;

/// <summary>Two days beside each other. The letter is of June 2020; what happens after it, happens here.</summary>
public abstract class VerschilTests(Testdatabase database)
{
    private static readonly DateOnly Juli = new(2020, 7, 1), December = new(2020, 12, 1);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<Verschilbeeld> Vergelijk(Testregister register, Vergelijkvraag vraag, Func<Sessie, Sessie>? als = null)
    {
        var gekozen = await register.Doe<KiesVergelijking, Uitkomst<Vergelijking>>(k => k.Voer(vraag, Ct), als);
        return await register.Doe<VerschilVragen, Verschilbeeld>(v => v.Voer(gekozen.Waarde, null, 1, VerschilVragen.PerDeel, Ct), als);
    }

    private static Task<Verschilbeeld> Vergelijk(Testregister register, DateOnly van, DateOnly tot, Func<Sessie, Sessie>? als = null, Vergelijkwijze wijze = Vergelijkwijze.Gold) =>
        Vergelijk(register, new(van, tot, null, null, wijze), als);

    private static List<string> Ids(Verschilbeeld beeld, Verschilsoort soort) => [.. beeld.Deel(soort).Regels.Select(r => r.Afspraak.Id.Waarde)];

    private static async Task<Afspraak> Inhoud(Testregister register, string id) => (await register.Bekijk(new(id), Op(Juli)))!.Afspraak;

    [Fact]
    public async Task Een_juli_en_een_december_naast_elkaar()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var eerder = await Vergelijk(register, Juli, December);
        var nieuw = (await register.Voeg(Wens(Proef.Afspraak("Rijk en regio beginnen in december."), van: Najaar))).Waarde;
        var nw06 = await Inhoud(register, "A-NW06");
        _ = (await register.Wijzig(nw06.Id, 1, Wens(nw06 with { Tekst = nw06.Tekst + " Dit gebeurt samen.", Status = AfspraakStatus.Nagekomen, BeslotenIn = nw06.Overleg }, ZichtNiveau.Openbaar, Najaar))).Waarde;
        // Written before the first day and after the second: no part of what changed between them.
        _ = (await register.Voeg(Wens(Proef.Afspraak("Al eerder."), van: Brief))).Waarde;
        _ = (await register.Voeg(Wens(Proef.Afspraak("Pas later."), van: December.AddDays(1)))).Waarde;

        var beeld = await Vergelijk(register, Juli, December);
        Assert.Equal([nieuw.Id.Waarde], Ids(beeld, Verschilsoort.Erbij).Except(Ids(eerder, Verschilsoort.Erbij)));
        var gewijzigd = Assert.Single(beeld.Deel(Verschilsoort.Gewijzigd).Regels, r => r.Afspraak.Id == nw06.Id);
        Assert.Equal([AfspraakVeld.Tekst, AfspraakVeld.Status], gewijzigd.Velden.Select(v => v.Veld));
        Assert.Equal((nw06.Tekst, nw06.Tekst + " Dit gebeurt samen."), (gewijzigd.Was!.Inhoud.Tekst, gewijzigd.Wordt!.Inhoud.Tekst));
        Assert.Equal(eerder.Standen!.Value.Tot.Aantal + 2, beeld.Standen!.Value.Tot.Aantal);
        Assert.Equal(beeld.Standen.Value.Van.Aantal + Ids(beeld, Verschilsoort.Erbij).Count - Ids(beeld, Verschilsoort.Weg).Count, beeld.Standen.Value.Tot.Aantal);
        Assert.Equal(eerder.Standen.Value.Tot.PerStatus.GetValueOrDefault(AfspraakStatus.Nagekomen) + 1, beeld.Standen.Value.Tot.PerStatus[AfspraakStatus.Nagekomen]);
        Assert.All(beeld.Deel(Verschilsoort.TeLaat).Regels, r => Assert.InRange(r.Wordt!.LaatsteDag!.Value, Juli, December.AddDays(-1)));
        Assert.Equal(beeld.Standen.Value.Tot.TeLaat, beeld.Deel(Verschilsoort.TeLaat).Regels.Count + await Ervoor(register));
        // The other way round there is nothing to compare.
        var omgekeerd = await register.Doe<KiesVergelijking, Uitkomst<Vergelijking>>(k => k.Voer(new(December, Juli, null, null, default), Ct));
        Assert.Equal("verschil.dagen-omgekeerd", Assert.Single(omgekeerd.Weigeringen).Code);
        Assert.True((await Vergelijk(register, Juli, Juli)).Niets);

        static async Task<int> Ervoor(Testregister register) => (await register.Doe<Landsdeel.Infrastructure.Database.LandsdeelDb, int>(db => Task.FromResult(
            Landsdeel.Infrastructure.Database.TweeTijden.Op(db.Afspraken, new(December)).TeLaat(December).Count(r => r.LaatsteDag < Juli))));
    }

    [Fact]
    public async Task Wie_iets_niet_mag_zien_ziet_ook_niet_dat_het_veranderde()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var eigen = (await register.Voeg(Wens(Proef.Afspraak("Alleen van ons, zwaluwstaart."), ZichtNiveau.Eigen, Najaar))).Waarde;
        var gedeeld = (await register.Voeg(Wens(Proef.Afspraak("Eerst alleen van ons."), ZichtNiveau.Eigen, Brief))).Waarde;
        _ = (await register.Wijzig(gedeeld.Id, 1, Wens(gedeeld with { Tekst = "Voortaan van iedereen." }, ZichtNiveau.Openbaar, Najaar))).Waarde;
        var wij = await Vergelijk(register, Juli, December);
        var anderen = await Vergelijk(register, Juli, December, Als("PV20"));
        Assert.Contains(eigen.Id.Waarde, Ids(wij, Verschilsoort.Erbij));
        Assert.DoesNotContain(eigen.Id.Waarde, Ids(anderen, Verschilsoort.Erbij));
        Assert.True(Assert.Single(wij.Deel(Verschilsoort.Gewijzigd).Regels, r => r.Afspraak.Id == gedeeld.Id).AnderZicht);
        // To others it is new, and what it said before it was shared stands nowhere.
        Assert.DoesNotContain(gedeeld.Id.Waarde, Ids(anderen, Verschilsoort.Gewijzigd));
        Assert.Contains(gedeeld.Id.Waarde, Ids(anderen, Verschilsoort.Erbij));
        Assert.DoesNotContain("alleen van ons", VerschilJson.Schrijf(anderen), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(wij.Standen!.Value.Tot.Aantal - anderen.Standen!.Value.Tot.Aantal, await Meer(register));

        static async Task<int> Meer(Testregister register)
        {
            Task<int> Tel(Func<Sessie, Sessie>? als) => register.Doe<Afspraakselectie, int>(s => Task.FromResult(s.Pas(AfspraakFilter.Leeg).Count()), als);
            return await Tel(Op(December)) - await Tel(s => Op(December)(Als("PV20")(s)));
        }
    }

    [Fact]
    public async Task Wat_het_register_zelf_zei_verschilt_van_wat_het_nu_weet()
    {
        await using var register = await Testregister.Maak(await Geladen());
        var dag = DateOnly.FromDateTime(SessieBouwer.Lokaal(SessieBouwer.Micros(register.Klok.Nu)));
        var nw10 = await Inhoud(register, "A-NW10");
        register.Klok.Nu = register.Klok.Nu.AddDays(3);
        _ = (await register.Wijzig(nw10.Id, 1, Wens(nw10 with { Tekst = "Verbeterd." }, ZichtNiveau.Openbaar, Brief, verbetering: true))).Waarde;
        Assert.Empty((await Vergelijk(register, dag, dag.AddDays(5))).Deel(Verschilsoort.Gewijzigd).Regels);
        var zei = await Vergelijk(register, dag, dag.AddDays(5), wijze: Vergelijkwijze.Zei);
        Assert.Equal((nw10.Tekst, "Verbeterd."), (Assert.Single(zei.Deel(Verschilsoort.Gewijzigd).Regels).Was!.Inhoud.Tekst, zei.Deel(Verschilsoort.Gewijzigd).Regels[0].Wordt!.Inhoud.Tekst));
        // Before the letter was loaded the register said nothing.
        Assert.Equal(0, (await Vergelijk(register, dag.AddDays(-9), dag, wijze: Vergelijkwijze.Zei)).Standen!.Value.Van.Aantal);
        // Who asks what was known before the correction, gets no more by comparing.
        var toen = SessieBouwer.Micros(register.Klok.Nu.AddDays(-1));
        Assert.Empty((await Vergelijk(register, dag, dag.AddDays(5), s => s with { Blik = s.Blik with { BekendMicros = toen } }, Vergelijkwijze.Zei)).Deel(Verschilsoort.Gewijzigd).Regels);
    }

    [Fact]
    public async Task Sinds_het_vorige_overleg_begint_op_de_dag_van_dat_overleg()
    {
        await using var register = await Testregister.Maak(await Geladen());
        var overleg = (await register.Doe<OverlegVragen, OverlegBeeld?>(v => v.Een(new("O-BOM-2020-NW"), Ct)))!;
        register.Klok.Nu = register.Klok.Nu.AddDays(1);
        var gezet = await register.Doe<WijzigOverleg, Uitkomst<long>>(w => w.Voer(overleg.Overleg.Id, overleg.Nummer, new(overleg.Overleg.Naam, overleg.Overleg.Reeks, overleg.Overleg.Landsdelen,
            null, overleg.Overleg.Moment!.Tekst, Najaar, OverlegStatus.AgendaVast, overleg.Overleg.Deelnemers, null), Ct), Op(new(2020, 9, 1)));
        Assert.True(gezet.Gelukt);
        var voor = await Vergelijk(register, new(null, null, null, "O-BOM-2020-NW", default), Op(new(2020, 10, 1)));
        Assert.Equal((new DateOnly(2020, 6, 30), new DateOnly(2020, 10, 1), "BO Leefomgeving juni 2020"), (voor.Vergelijking.Van.Peildatum, voor.Vergelijking.Tot.Peildatum, voor.Vergelijking.Overleg));
        Assert.Equal((OverlegStatus.Gepland, OverlegStatus.AgendaVast), (Assert.Single(voor.Overleggen, o => o.Id == "O-BOM-2020-NW").Was!.Status, voor.Overleggen.Single(o => o.Id == "O-BOM-2020-NW").Wordt!.Status));
        var sinds = await Vergelijk(register, new(null, December, "BO MIRT najaar 2020", null, default), s => Op(December)(s) with { Landsdeel = Landsdelen.Noordwest });
        Assert.Equal(Najaar, sinds.Vergelijking.Van.Peildatum);
        // What stands for its words did not change, the days that they mean did: only to who asks what the register said.
        var vandaag = DateOnly.FromDateTime(SessieBouwer.Lokaal(SessieBouwer.Micros(register.Klok.Nu)));
        var zei = await Vergelijk(register, vandaag.AddDays(-1), vandaag, wijze: Vergelijkwijze.Zei);
        var nw09 = Assert.Single(zei.Deel(Verschilsoort.Gewijzigd).Regels, r => r.Afspraak.Id.Waarde == "A-NW09");
        Assert.True(nw09.DagenVerschoven);
        Assert.Equal((new DateOnly(2020, 12, 20), Najaar), (nw09.Was!.LaatsteDag!.Value, nw09.Wordt!.LaatsteDag!.Value));
        Assert.Equal("verschil.overleg-nog-niet-geweest", Assert.Single((await register.Doe<KiesVergelijking, Uitkomst<Vergelijking>>(k => k.Voer(new(null, new(2020, 10, 1), "O-BOM-2020-NW", null, default), Ct))).Weigeringen).Code);
        Assert.Equal("verschil.overleg-niet-gevonden", Assert.Single((await register.Doe<KiesVergelijking, Uitkomst<Vergelijking>>(k => k.Voer(new(null, null, "bestaat niet", null, default), Ct))).Weigeringen).Code);
    }

    [Fact]
    public async Task Pagina_opdracht_en_json_zeggen_hetzelfde()
    {
        var keuze = await Geladen();
        await using (var register = await Testregister.Maak(keuze))
        {
            var nw06 = await Inhoud(register, "A-NW06");
            _ = (await register.Wijzig(nw06.Id, 1, Wens(nw06 with { Tekst = "<b>Een</b> andere zin.", Termijn = null }, ZichtNiveau.Openbaar, Najaar))).Waarde;
            for (var i = 0; i < 60; i++) _ = (await register.Voeg(Wens(Proef.Afspraak($"Zin {i}."), ZichtNiveau.Openbaar, Najaar))).Waarde;
        }
        await using var site = await Testsite.Start(keuze, als: Proefaanmelding.Publiek);
        var pagina = await new HtmlParser().ParseDocumentAsync(await site.Klant.GetStringAsync("/verschil?van=2020-07-01&tot=2020-12-01", Ct), Ct);
        var kolommen = pagina.QuerySelectorAll("#gewijzigd ~ ol .verschil-velden thead th").Select(t => t.TextContent).ToList();
        Assert.Equal(["Wat", "1 juli 2020", "1 december 2020"], kolommen);
        var tekst = pagina.QuerySelector(".verschil-velden tbody tr")!;
        Assert.Contains("<b>Een</b> andere", tekst.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        Assert.Null(tekst.QuerySelector("b"));
        Assert.NotEmpty(tekst.QuerySelectorAll("td")[0].QuerySelectorAll("del"));
        Assert.Equal("1 tot en met 50 van 60", pagina.QuerySelector("#erbij ~ .bladeren .bladeren__waar")!.TextContent);
        var volgende = await new HtmlParser().ParseDocumentAsync(await site.Klant.GetStringAsync(pagina.QuerySelector("#erbij ~ .bladeren a[rel=next]")!.GetAttribute("href"), Ct), Ct);
        Assert.Equal(10, volgende.QuerySelectorAll("#erbij ~ ol > li").Length);
        var json = JsonDocument.Parse(await site.Klant.GetStringAsync("/verschil?van=2020-07-01&tot=2020-12-01&handler=json", Ct)).RootElement;
        var regel = (await Proefregel.Op(keuze, 120, "verschil", "--van", "1-7-2020", "--tot", "2020-12-01", "--json")).Json;
        foreach (var deel in (string[])["erbij", "gewijzigd", "weg"]) Assert.Equal(Sleutels(json, deel), Sleutels(regel, deel));
        Assert.Equal(60, Sleutels(json, "erbij").Count);
        Assert.Equal(["Tekst", "Termijn"], json.GetProperty("gewijzigd").GetProperty("afspraken")[0].GetProperty("velden").EnumerateArray().Select(v => v.GetProperty("veld").GetString()!));
        var scherm = await Proefregel.Op(keuze, 120, "verschil", "--van", "1-7-2020", "--tot", "2020-12-01");
        Assert.Contains("Erbij gekomen: 60", scherm.Uit, StringComparison.Ordinal);
        foreach (var (adres, status) in new[] { ("/verschil?van=2020-12-01&tot=2020-07-01", HttpStatusCode.UnprocessableEntity), ("/verschil?van=gisteren", HttpStatusCode.UnprocessableEntity), ("/verschil?sinds=nergens", HttpStatusCode.NotFound) })
        {
            using var antwoord = await site.Klant.GetAsync(adres, Ct);
            Assert.Equal((adres, status), (adres, antwoord.StatusCode));
            Assert.Contains("foutenlijst", await antwoord.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
        Assert.Equal(1, (await Proefregel.Op(keuze, 120, "verschil", "--van", "2020-12-01", "--tot", "2020-07-01")).Code);
        Assert.Equal(3, (await Proefregel.Op(keuze, 120, "verschil", "--sinds", "nergens")).Code);

        static List<string?> Sleutels(JsonElement van, string deel) => [.. van.GetProperty(deel).GetProperty("afspraken").EnumerateArray().Select(a => a.GetProperty("id").GetString()).Order()];
    }

    /// <summary>A register of its own with the round: days of other tests do not come into it.</summary>
    private async Task<Landsdeel.Infrastructure.Database.Databasekeuze> Geladen()
    {
        var keuze = await database.Leeg();
        await using (await Testregister.Maak(keuze, leeg: false)) { }
        return keuze;
    }
}

public sealed class VerschilTestsSqlite(SqliteTestdatabase d) : VerschilTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class VerschilTestsPostgres(PostgresTestdatabase d) : VerschilTests(d), IClassFixture<PostgresTestdatabase>;
