using System.Net;
using AngleSharp.Html.Parser;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Overleggen.Conceptlijst;
using Landsdeel.Overleggen.Voorbereiden;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Landsdeel.Tests.Vaststellen;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>Every kind of work that someone who leaves can leave behind: how much there is, where a colleague goes on with it, and nothing of what it says.</summary>
public abstract class OpenWerkTests(Testdatabase database)
{
    private const string Kaart = "/beheer/accounts/werk-gaat";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static long Nu => Landsdeel.Gedeeld.SessieBouwer.Micros(DateTimeOffset.UtcNow);

    /// <summary>What stands on the card once all of it is there.</summary>
    private static readonly (string Zin, string Adres)[] Alles =
    [
        ("Heeft 2 formulieren ingevuld", "/afspraken"),
        ("Typte in een vergadering bij 1 punt mee", "/overleggen"),
        ("Leest 1 lijst in.", "/inlezen"),
        ("Heeft 1 brief in behandeling.", "/lezen"),
        ("Is de enige secretaris voor de hele organisatie.", "/beheer/accounts"),
        ("Is de enige met een mandaat om te tekenen voor de hele organisatie", "/beheer/accounts"),
        ("Uw organisatie is trekker of gebonden bij 2 afspraken", "/mijn-werk"),
        ("Uw organisatie bracht 1 punt in voor een overleg", "/overleggen"),
        ("Uw organisatie reageerde nog niet op 1 conceptlijst", "/overleggen"),
        ("Uw organisatie moet nog 1 keer antwoorden over het nakomen van een afspraak", "/mijn-werk"),
        ("Uw organisatie moet nog 1 keer antwoorden op wat is voorgelegd", "/vaststellen"),
    ];

    [Fact]
    public async Task Elke_soort_open_werk_staat_er_met_het_juiste_aantal_en_de_weg_erheen_en_zonder_inhoud()
    {
        await using var site = await Testsite.Start(database.Keuze, als: "werk-beheerder");
        await using var register = await Testregister.Maak(database.Keuze);
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(new Kijker(new("PV26"), new HashSet<OverlegId> { Agendaproef.Noordwest }));
        db.Accounts.AddRange(Mens("werk-gaat", Functie.Secretaris, Functie.Bestuurder), Mens("werk-beheerder", Functie.Beheerder));
        await db.SaveChangesAsync(Ct);
        using var browser = new Proefbrowser(site);
        Assert.Equal(["/beheer/accounts", "/beheer/accounts"], (await Werk(browser)).Select(r => r.Adres));

        await Begin(db, "werk-gaat", 1);
        // What others began, of the same partij and of another, is not this person's.
        await Begin(db, "werk-ander", 2);
        await VanDePartij(register);

        var werk = await Werk(browser);
        Assert.Equal(Alles.Length, werk.Count);
        foreach (var (zin, adres) in Alles) Assert.Equal((zin, adres), (zin, Assert.Single(werk, r => r.Zin.StartsWith(zin, StringComparison.Ordinal)).Adres));

        // That it exists, but nothing of it: neither on the card, nor where it leads for who only manages accounts.
        foreach (var adres in werk.Select(r => r.Adres).Append(Kaart).Distinct())
        {
            var (status, _, html) = await browser.Haal(adres);
            Assert.True(status is HttpStatusCode.OK || (status is HttpStatusCode.Forbidden && adres is "/lezen" or "/inlezen"), $"{adres}: {status}");
            Assert.DoesNotContain("GEHEIM", html, StringComparison.Ordinal);
        }

        // A colleague who can do what the partij has to do: left is what the person began.
        var blijft = Mens("werk-blijft", Functie.Secretaris, Functie.Bestuurder);
        db.Accounts.Add(blijft);
        await db.SaveChangesAsync(Ct);
        Assert.Equal(Alles[..4].Select(a => a.Adres), (await Werk(browser)).Select(r => r.Adres));
        // A reaction that was given is no longer open.
        blijft.GeslotenOp = 1;
        await db.SaveChangesAsync(Ct);
        var utrecht = await register.Als("PV26");
        Assert.True((await register.Doe<Reageer, Uitkomst<string>>(r => r.Voer(Agendaproef.Noordwest, "a1", "Akkoord.", null, Ct), s => utrecht(s) with { Blik = new(Tekenproef.Dag) })).Gelukt);
        Assert.DoesNotContain(await Werk(browser), r => r.Zin.Contains("conceptlijst", StringComparison.Ordinal));
    }

    private static AccountRij Mens(string id, params Functie[] functies) => new()
    {
        Id = id,
        Naam = id,
        Partij = "PV26",
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        Email = id + "@utrecht.example",
        SecurityStamp = id,
        Toekenningen = [.. functies.Select(f => new ToekenningRij { Functie = f })],
        Mandaten = functies.Contains(Functie.Bestuurder) ? [new() { EersteDag = new(2020, 1, 1), LaatsteDag = new(2039, 12, 31) }] : [],
    };

    /// <summary>Everything that one begins for oneself.</summary>
    private static async Task Begin(LandsdeelDb db, string wie, int nummer)
    {
        foreach (var formulier in new[] { "afspraak:nieuw", "afspraak:GEHEIM" }) db.Concepten.Add(new() { Wie = wie, Partij = "PV26", Formulier = formulier, Inhoud = "{\"Tekst\":\"GEHEIM\"}" });
        db.Vergaderconcepten.Add(new() { OverlegId = "O-BOM-2020-NW", Punt = "GEHEIM-" + nummer, Inhoud = "{}", Wie = wie, Partij = "PV26", ZichtNiveau = ZichtNiveau.Eigen, ZichtPartij = "PV26" });
        // One that is under way, and one that is done.
        db.Importen.AddRange(new() { Id = $"werk-{nummer}", Wie = wie, Partij = "PV26", Bestand = "GEHEIM.csv", Status = "Voorbeeld", BijgewerktOp = Nu }, new() { Id = $"werk-{nummer}-af", Wie = wie, Partij = "PV26", Bestand = "GEHEIM.csv", Status = "Vastgelegd", BijgewerktOp = Nu });
        foreach (var (stand, af) in new[] { (VoorstelStand.Open, ""), (VoorstelStand.Verworpen, "-af") })
            db.Brieven.Add(new()
            {
                Id = $"werk-{nummer}{af}",
                Wie = wie,
                Bestand = "GEHEIM.txt",
                Titel = "GEHEIM",
                Stand = BriefStand.Gelezen,
                ZichtNiveau = ZichtNiveau.Eigen,
                ZichtPartij = "PV26",
                DocumentId = $"werk-{nummer}{af}",
                Voorstellen = [new() { Sleutel = "k1", Stand = stand, Tekst = "GEHEIM" }],
            });
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>What its partij has to do: an item for a meeting, a list to react to and to sign, and a request to answer.</summary>
    private static async Task VanDePartij(Testregister register)
    {
        var utrecht = await register.Als("PV26");
        Assert.True((await register.Doe<BrengIn, Uitkomst<string>>(b => b.Voer(Agendaproef.Noordwest, new("GEHEIM punt", "GEHEIM", AgenderingActie.Bespreken, Behandeling.Bespreekstuk, null), Ct), s => utrecht(s) with { Blik = new(new(2020, 9, 1)) })).Gelukt);
        Assert.True((await register.LegVoor(0, Tekenproef.Lijst("GEHEIM: Rijk en regio werken het uit."))).Gelukt);
        await register.Afspraak(niveau: ZichtNiveau.Overleg, partijen: [("min-bzk", Rol.Trekker), ("PV26", Rol.Gebonden)]);
        await register.Afspraak("P-GEHEIM", partijen: [("PV26", Rol.Trekker)]);
        Assert.True((await register.Vraag("min-bzk", (await register.Bewijs("min-bzk", ZichtNiveau.Overleg, titel: "GEHEIM besluit")).Waarde)).Gelukt);
    }

    private static async Task<List<(string Zin, string Adres)>> Werk(Proefbrowser browser)
    {
        using var pagina = new HtmlParser().ParseDocument((await browser.Haal(Kaart)).Html);
        return [.. pagina.QuerySelectorAll("main li").Where(l => l.QuerySelector("a[href]")?.TextContent.StartsWith("Naar ", StringComparison.Ordinal) == true)
            .Select(l => (l.TextContent.Trim(), l.QuerySelector("a")!.GetAttribute("href")!))];
    }
}

public sealed class OpenWerkTestsSqlite(SqliteTestdatabase d) : OpenWerkTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OpenWerkTestsPostgres(PostgresTestdatabase d) : OpenWerkTests(d), IClassFixture<PostgresTestdatabase>;
