using System.Globalization;
using System.Net;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>The steps of an import: who may take them, what they remember, and two at once.</summary>
public abstract class GangTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private const string Kop = "Afspraak;Landsdeel\n";

    /// <summary>Rows that do not resemble each other, the same for the same number.</summary>
    private static string Rijen(string begin, int van, int aantal) => string.Concat(Enumerable.Range(van, aantal).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{begin} {i * 7919} {i * 104729 % 100_003} {i * 31337 % 99_991} {i * 1299709L % 99_989};Oost\n")));

    [Fact]
    public async Task Een_andere_partij_vindt_de_lijst_niet_ook_niet_met_haar_sleutel()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld("Afspraak;Landsdeel\nDe provincie herstelt de kademuren van Deventer;Oost\n");
        var id = Inleessite.Id(voorbeeld.Adres);
        await using var ander = await Inleessite.Start(database.Keuze, "min-ienw");
        var token = Inleessite.Token((await ander.Haal("/inlezen")).Html);
        foreach (var pad in (string[])["", "/kolommen", "/voorbeeld", "/voorbeeld?handler=Meldingen"])
        {
            var (status, _, vals) = await ander.Haal($"/inlezen/{id}{pad}");
            var (_, _, nergens) = await ander.Haal($"/inlezen/{new string('0', 32)}{pad}");
            Assert.Equal(HttpStatusCode.NotFound, status);
            // A key of another looks exactly like one that never was.
            Assert.Equal(nergens.Replace(new string('0', 32), id, StringComparison.Ordinal).Length, vals.Length);
        }
        foreach (var pad in (string[])["?handler=Stop", "/kolommen", "/voorbeeld?handler=Vastleggen", "/voorbeeld?handler=Keuzes"])
        {
            using var inhoud = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("alle", "Toevoegen")]);
            using var antwoord = await ander.Klant.PostAsync(new Uri($"/inlezen/{id}{pad}", UriKind.Relative), inhoud, Ct);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }
        Assert.DoesNotContain(id, (await ander.Haal("/inlezen")).Html, StringComparison.Ordinal);
        Assert.Contains(id, (await site.Haal("/inlezen")).Html, StringComparison.Ordinal);
        Assert.Contains("1 afspraak vastgelegd", Inleessite.Tekst((await site.LegVast(voorbeeld.Html)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_bewijs_van_herkomst_wordt_niets_aangenomen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld("Afspraak;Landsdeel\nDe gemeente legt een haltetaxi aan in Raalte;Oost\n");
        var id = Inleessite.Id(voorbeeld.Adres);
        foreach (var pad in (string[])["", $"/{id}?handler=Stop", $"/{id}/kolommen", $"/{id}/voorbeeld?handler=Vastleggen", $"/{id}/voorbeeld?handler=Keuzes"])
        {
            using var inhoud = new FormUrlEncodedContent([new("alle", "Toevoegen")]);
            using var antwoord = await site.Klant.PostAsync(new Uri("/inlezen" + pad, UriKind.Relative), inhoud, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Haal($"/inlezen/{id}/voorbeeld")).Status);
    }

    [Fact]
    public async Task De_keuze_van_kolommen_wordt_per_partij_onthouden()
    {
        const string lijst = "Wat we doen;Waar het is;Wie het doet\nDe regio bouwt een regionaal distributiecentrum bij Tiel;Oost;EZK\n";
        await using var site = await Inleessite.Start(database.Keuze);
        var kolommen = await site.Wacht(await site.Upload(lijst));
        Assert.DoesNotContain("las eerder een lijst", Inleessite.Tekst(kolommen.Html), StringComparison.Ordinal);
        await site.Wacht(await site.Verstuur(kolommen.Html, "/kolommen", ("Velden[0]", "Tekst"), ("Velden[1]", "Landsdelen"), ("Velden[2]", "Trekker"), ("Zicht", "Openbaar")));

        var weer = await site.Wacht(await site.Upload(lijst));
        Assert.Contains("las eerder een lijst met deze kolommen in", Inleessite.Tekst(weer.Html), StringComparison.Ordinal);
        var voorbeeld = await site.Wacht(await site.Verstuur(weer.Html, "/kolommen"));
        Assert.Contains("EZK (trekker)", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);
        Assert.Contains("zichtbaar: openbaar", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);

        await using var ander = await Inleessite.Start(database.Keuze, "min-lnv");
        Assert.DoesNotContain("las eerder een lijst", Inleessite.Tekst((await ander.Wacht(await ander.Upload(lijst))).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rijen_met_meldingen_blijven_alleen_weg_als_hun_aantal_is_aangevinkt()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld("Afspraak;Landsdeel\nDe sluis bij Delden krijgt een vistrap;Oost\n;Oost\nDe veerpont bij Olst vaart ook in de winter;Verweggistan\n");
        var (status, _, html) = await site.Verstuur(voorbeeld.Html, "handler=Vastleggen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Er zijn 2 rijen met meldingen", Inleessite.Tekst(html), StringComparison.Ordinal);
        Assert.Contains("href=\"#Weglaten\"", html, StringComparison.Ordinal);
        (status, _, html) = await site.Verstuur(html, "handler=Vastleggen", ("weglaten", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("U koos om 1 rijen weg te laten, maar het zijn er nu 2", Inleessite.Tekst(html), StringComparison.Ordinal);
        var klaar = Inleessite.Tekst((await site.LegVast(html, ("weglaten", "2"))).Html);
        Assert.Contains("1 afspraak vastgelegd", klaar, StringComparison.Ordinal);
        Assert.Contains("2 rijen met meldingen zijn weggelaten, zoals u koos", klaar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twee_keer_klikken_legt_een_keer_vast()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld("Afspraak;Landsdeel\nDe waterschappen delen hun meetgegevens over de Berkel;Oost\n");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.LegVast(voorbeeld.Html)));
        Assert.Equal(1, await site.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.StartsWith("De waterschappen delen hun meetgegevens over de Berkel"), Ct)));
    }

    [Fact]
    public async Task Twee_mensen_met_dezelfde_lijst_tegelijk_leggen_haar_een_keer_vast()
    {
        await using var een = await Inleessite.Start(database.Keuze);
        await using var twee = await Inleessite.Start(database.Keuze);
        await Vertraging.Traag(database, "Gelijk");
        var lijst = Kop + Rijen("Gelijk", 1, 2_000);
        var (eerste, tweede) = (await een.TotVoorbeeld(lijst), await twee.TotVoorbeeld(lijst));

        var bezig = await een.Verstuur(eerste.Html, "handler=Vastleggen");
        Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);
        var (status, _, html) = await twee.Verstuur(tweede.Html, "handler=Vastleggen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Er wordt al een andere lijst van uw organisatie vastgelegd", Inleessite.Tekst(html), StringComparison.Ordinal);
        Assert.Contains("2.000 afspraken vastgelegd", Inleessite.Tekst((await een.Wacht(bezig)).Html), StringComparison.Ordinal);

        var later = Inleessite.Tekst((await twee.LegVast(html)).Html);
        Assert.Contains("Sinds de controle zijn er afspraken in het register bijgekomen die lijken op 2000 rijen", later, StringComparison.Ordinal);
        Assert.Equal(2_000, await een.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.StartsWith("Gelijk"), Ct)));
    }

    [Fact]
    public async Task Wat_tijdens_de_controle_nog_werd_vastgelegd_wordt_bij_het_vastleggen_gezien()
    {
        await using var een = await Inleessite.Start(database.Keuze);
        await using var twee = await Inleessite.Start(database.Keuze);
        await Vertraging.Traag(database, "Samen");
        var eerste = await een.TotVoorbeeld(Kop + Rijen("Samen", 1, 2_000));
        var kolommen = await twee.Wacht(await twee.Upload(Kop + Rijen("Samen", 700, 1)));
        var bezig = await een.Verstuur(eerste.Html, "handler=Vastleggen");
        Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);

        // Checked while the other list was being written: begun before, committed after.
        var voorbeeld = await twee.Wacht(await twee.Verstuur(kolommen.Html, "/kolommen"));
        Assert.Contains("2.000 afspraken vastgelegd", Inleessite.Tekst((await een.Wacht(bezig)).Html), StringComparison.Ordinal);
        // Where only one writes at a time, the check itself waited and saw it already; then there is nothing to record.
        var later = voorbeeld.Html.Contains("handler=Vastleggen", StringComparison.Ordinal) ? await twee.LegVast(voorbeeld.Html) : voorbeeld;
        Assert.EndsWith("/voorbeeld", later.Adres, StringComparison.Ordinal);
        Assert.Contains("0 afspraken kunnen worden vastgelegd", Inleessite.Tekst(later.Html), StringComparison.Ordinal);
        Assert.Contains("1 rij lijkt op een andere afspraak", Inleessite.Tekst(later.Html), StringComparison.Ordinal);
        Assert.Equal(2_000, await een.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.StartsWith("Samen"), Ct)));
    }

    [Fact]
    public async Task Wat_een_ander_tijdens_het_vastleggen_vastlegt_wordt_nog_gezien_en_niet_dubbel_vastgelegd()
    {
        await using var een = await Inleessite.Start(database.Keuze);
        await using var twee = await Inleessite.Start(database.Keuze, "min-ienw");
        await Vertraging.Traag(database, "Terzelfdertijd");
        (string, string?) zicht = ("Zicht", nameof(ZichtNiveau.AllePartijen));
        var lang = await een.TotVoorbeeld(Kop + Rijen("Terzelfdertijd", 1, 2_000), zicht);
        var kort = await twee.TotVoorbeeld(Kop + Rijen("Terzelfdertijd", 700, 1), zicht);

        // Neither sees the other when it begins: one of the two must find out before it is in.
        var bezig = await een.Verstuur(lang.Html, "handler=Vastleggen");
        Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);
        var klaar = new[] { (await twee.LegVast(kort.Html)).Html, (await een.Wacht(bezig)).Html }.Select(Inleessite.Tekst).ToList();
        Assert.Single(klaar, k => k.Contains("Er is niets vastgelegd. Sinds de controle zijn er afspraken in het register bijgekomen die lijken op 1 rij van deze lijst", StringComparison.Ordinal));
        Assert.Single(klaar, k => k.Contains(" vastgelegd ", StringComparison.Ordinal) && !k.Contains("Er is niets vastgelegd", StringComparison.Ordinal));
        Assert.Contains(await een.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.StartsWith("Terzelfdertijd"), Ct)), (int[])[1, 2_000]);

        // The one that was refused decides, and is not asked twice.
        var (site, html) = klaar[0].Contains("Er is niets vastgelegd", StringComparison.Ordinal)
            ? (twee, (await twee.Haal(kort.Adres)).Html) : (een, (await een.Haal(lang.Adres)).Html);
        if (site == een) Assert.Contains("1.999 afspraken vastgelegd", Inleessite.Tekst((await een.LegVast(html)).Html), StringComparison.Ordinal);
        else Assert.Contains("0 afspraken kunnen worden vastgelegd", Inleessite.Tekst(html), StringComparison.Ordinal);
        Assert.Equal(2_000, await een.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.Tekst.StartsWith("Terzelfdertijd"), Ct)));
    }

    [Fact]
    public async Task Twee_partijen_leggen_tegelijk_hun_eigen_lijst_vast()
    {
        await using var een = await Inleessite.Start(database.Keuze);
        await using var twee = await Inleessite.Start(database.Keuze, "min-ienw");
        string Lijst(int zaad) => Proeflijst.Maak(400, zaad);
        var voorbeelden = await Task.WhenAll(een.TotVoorbeeld(Lijst(8), ("Zicht", nameof(ZichtNiveau.AllePartijen))), twee.TotVoorbeeld(Lijst(9), ("Zicht", nameof(ZichtNiveau.AllePartijen))));
        var klaar = await Task.WhenAll(een.LegVast(voorbeelden[0].Html), twee.LegVast(voorbeelden[1].Html));
        Assert.All(klaar, k => Assert.Contains("400 afspraken vastgelegd", Inleessite.Tekst(k.Html), StringComparison.Ordinal));
        var referenties = await een.Doe<LandsdeelDb, List<string>>(db => db.Afspraken.Where(a => a.Tekst.Contains(", dossier 8") || a.Tekst.Contains(", dossier 9")).Select(a => a.Referentie).ToListAsync(Ct));
        Assert.Equal(800, referenties.Distinct().Count());
    }
}

public sealed class GangTestsSqlite(SqliteTestdatabase d) : GangTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class GangTestsPostgres(PostgresTestdatabase d) : GangTests(d), IClassFixture<PostgresTestdatabase>;
