using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Accounts;
using Landsdeel.Domain.Accounts;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>From an empty register to people with functies, by the real pages.</summary>
public abstract partial class BeheerTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private const string Wachtwoord = "paard batterij nietje juist";

    [Fact]
    public async Task Van_de_link_in_de_terminal_tot_een_collega_met_een_functie()
    {
        var klok = new Testklok();
        await using var site = await Testsite.Start(await database.Leeg(), als: null, bij: b => b.Services.AddSingleton<TimeProvider>(klok));
        var eerste = await Link(site);
        using var baas = new Proefbrowser(site);

        // Too easy a password, and an unknown partij, are refused in words.
        var (_, _, fout) = await baas.Stuur(eerste, eerste, ("Naam", "Ada"), ("Adres", "ada@noord.example"), ("Partij", "bestaat niet"), ("Wachtwoord", "welkom123456"), ("Herhaling", "welkom123456"));
        Assert.Contains("is niet gevonden", fout, StringComparison.Ordinal);
        Assert.Contains("makkelijk te raden", fout, StringComparison.Ordinal);
        var (_, adres, stap) = await baas.Stuur(eerste, eerste, ("Naam", "Ada"), ("Adres", "ada@noord.example"), ("Partij", "Provincie Drenthe"), ("Wachtwoord", Wachtwoord), ("Herhaling", Wachtwoord));
        Assert.StartsWith("/account/tweede-stap", adres, StringComparison.Ordinal);

        // The link is used up.
        using var ander = new Proefbrowser(site);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal(eerste)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ander.Stuur(eerste, [("Naam", "X")])).Status);

        // Until the second step is there, nothing but what is openbaar.
        Assert.Equal("/account/tweede-stap", (await baas.Haal("/beheer/accounts")).Adres);
        var codes = await StelIn(baas, klok, stap);
        Assert.Equal(10, codes.Count);
        Assert.Equal("/beheer/accounts", (await baas.Haal("/beheer/accounts")).Adres);

        // A colleague, with a functie for one landsdeel.
        var (_, kaart, html) = await baas.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "Bram"), ("Adres", "bram@noord.example"), ("Functie", "Bestuurder"), ("Bereik", "landsdeel:Noord"));
        Assert.StartsWith("/beheer/accounts/", kaart, StringComparison.Ordinal);
        var link = Uitnodiging().Match(html).Value;
        Assert.NotEqual("", link);
        await baas.Stuur(kaart, kaart + "?handler=Mandaat", ("EersteDag", "2026-01-01"), ("LaatsteDag", "2027-12-31"));
        Assert.Contains("tekent voor de hele organisatie van 1 januari 2026 tot en met 31 december 2027", (await baas.Haal(kaart)).Html, StringComparison.Ordinal);

        using var bram = new Proefbrowser(site);
        var (_, _, nieuw) = await bram.Stuur(link, link, ("Wachtwoord", Wachtwoord + " bram"), ("Herhaling", Wachtwoord + " bram"));
        await StelIn(bram, klok, nieuw);
        Assert.Contains("bestuurder voor Noord", (await bram.Haal("/account")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal(link)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bram.Haal("/beheer/accounts")).Status);

        // Another functie ends the session; so does closing.
        await baas.Stuur(kaart, kaart + "?handler=Functie", ("functie", "Lezer"), ("bereik", "hele"));
        Assert.StartsWith("/aanmelden", (await bram.Haal("/account")).Adres, StringComparison.Ordinal);

        // Every change is an act, and the message waits to be sent.
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        var soorten = await db.Handelingen.OrderBy(h => h.Id).Select(h => h.Soort).ToListAsync(Ct);
        Assert.Equal(["eerste beheerder gemaakt", "tweede stap ingesteld", "account uitgenodigd", "mandaat gegeven", "wachtwoord gekozen", "tweede stap ingesteld", "functie gegeven"],
            soorten.Where(s => s != "partijen geladen"));
        Assert.Equal(["bram@noord.example"], await db.Post.Select(p => p.Aan).ToListAsync(Ct));
        Assert.Null(await MaakEerste(site, m => m.AlsErGeenIs(Ct)));

        // The only beheerder stays; the other can be closed, and then cannot sign in.
        var zelf = "/beheer/accounts/" + await db.Accounts.Where(a => a.Naam == "Ada").Select(a => a.Id).SingleAsync(Ct);
        Assert.Contains("enige beheerder", (await baas.Stuur(zelf, zelf + "?handler=Sluit")).Html, StringComparison.Ordinal);
        await baas.Stuur(kaart, kaart + "?handler=Sluit");
        Assert.Contains("horen niet bij elkaar", (await bram.Stuur("/aanmelden", "/aanmelden", ("Adres", "bram@noord.example"), ("Wachtwoord", Wachtwoord + " bram"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_code_werkt_een_keer_en_een_herstelcode_ook()
    {
        var klok = new Testklok();
        await using var site = await Testsite.Start(await database.Leeg(), als: null, bij: b => b.Services.AddSingleton<TimeProvider>(klok));
        await Testaccount.Maak(site.Diensten, "kees@water.example", "PV22", Functie.Lezer);
        using var eerst = new Proefbrowser(site);
        var (_, _, stap) = await eerst.Stuur("/aanmelden", "/aanmelden", ("Adres", "kees@water.example"), ("Wachtwoord", Testaccount.Wachtwoord));
        var geheim = Totp.Lees(Geheim(stap));
        var herstel = await StelIn(eerst, klok, stap);

        async Task<bool> Binnen(string code)
        {
            using var browser = new Proefbrowser(site);
            await browser.Stuur("/aanmelden", "/aanmelden", ("Adres", "kees@water.example"), ("Wachtwoord", Testaccount.Wachtwoord));
            return (await browser.Stuur("/aanmelden/code", "/aanmelden/code", ("Code", code))).Adres == "/";
        }
        klok.Nu = klok.Nu.AddMinutes(5);
        var code = Totp.Code(geheim, klok.Nu.ToUnixTimeSeconds() / 30);
        Assert.True(await Binnen(code));
        Assert.False(await Binnen(code));
        klok.Nu = klok.Nu.AddMinutes(5);
        Assert.False(await Binnen(Totp.Code(geheim, klok.Nu.ToUnixTimeSeconds() / 30 - 4)));
        Assert.True(await Binnen(herstel[3].ToLowerInvariant()));
        Assert.False(await Binnen(herstel[3]));
        // Without the password there is no second step to try.
        using var kaal = new Proefbrowser(site);
        Assert.Equal("/aanmelden", (await kaal.Haal("/aanmelden/code")).Adres);
        // Five wrong codes in all, and the account waits, also for the right one.
        for (var i = 0; i < 5; i++) await Binnen("000000");
        klok.Nu = klok.Nu.AddMinutes(5);
        Assert.False(await Binnen(Totp.Code(geheim, klok.Nu.ToUnixTimeSeconds() / 30)));
        // What is kept tells nobody the codes.
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        Assert.DoesNotContain(await db.Accountgeheimen.Select(g => g.Value).ToListAsync(Ct), w => herstel.Any(h => w!.Contains(h, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Een_verlopen_link_werkt_niet()
    {
        var klok = new Testklok();
        await using var site = await Testsite.Start(await database.Leeg(), als: null, bij: b => b.Services.AddSingleton<TimeProvider>(klok));
        var oud = await Link(site);
        var nieuw = await Link(site);
        using var browser = new Proefbrowser(site);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(oud)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal(nieuw)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(nieuw + "x")).Status);
        klok.Nu = klok.Nu.AddHours(25);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(nieuw)).Status);
    }

    [Fact]
    public async Task Een_beheerder_kent_geen_accounts_van_een_andere_partij()
    {
        await using var site = await Testsite.Start(await database.Leeg(), als: null);
        var eigen = await Testaccount.Maak(site.Diensten, "baas@een.example", "PV22", Functie.Beheerder);
        var ander = await Testaccount.Maak(site.Diensten, "iemand@twee.example", "PV21", Functie.Lezer, Functie.Bestuurder);
        await using var ik = await Testsite.Start(site.Keuze, als: eigen.Id);
        using var browser = new Proefbrowser(ik);
        Assert.DoesNotContain(ander.Id, (await browser.Haal("/beheer/accounts")).Html, StringComparison.Ordinal);
        var kaart = $"/beheer/accounts/{ander.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(kaart)).Status);
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        var toekenning = await db.Toekenningen.Where(t => t.AccountId == ander.Id).Select(t => t.Id).FirstAsync(Ct);
        var voor = await db.Handelingen.CountAsync(Ct);
        foreach (var (handler, velden) in new (string, (string, string)[])[]
        {
            ("Functie", [("functie", "Secretaris"), ("bereik", "hele")]), ("NeemFunctie", [("nummer", toekenning.ToString(null as IFormatProvider))]),
            ("Mandaat", [("eersteDag", "2026-01-01"), ("laatsteDag", "2026-12-31")]), ("NeemMandaat", [("nummer", "1")]), ("Sluit", []), ("Heropen", []), ("WisStap", []), ("Link", []),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Stuur("/beheer/accounts/nieuw", $"{kaart}?handler={handler}", velden)).Status);
        // The own card with a functie of the other: that one is not there either.
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Stuur("/beheer/accounts/nieuw", $"/beheer/accounts/{eigen.Id}?handler=NeemFunctie", ("nummer", toekenning.ToString(null as IFormatProvider)))).Status);
        Assert.Equal(voor, await db.Handelingen.CountAsync(Ct));
    }

    [Fact]
    public async Task Wie_vertrekt_laat_zien_wat_een_collega_overneemt()
    {
        await using var site = await Testsite.Start(database.Keuze, leeg: false, als: "vertrek-beheerder");
        await using var db = site.Diensten.GetRequiredService<IDbOpener>().Open(new Domain.Gedeeld.Kijker(new("PV26"), new HashSet<Domain.Gedeeld.OverlegId>()));
        AccountRij Mens(string id, params Functie[] functies) => new()
        {
            Id = id,
            Naam = id,
            Partij = "PV26",
            UserName = id,
            NormalizedUserName = id.ToUpperInvariant(),
            Email = id + "@utrecht.example",
            SecurityStamp = id,
            Toekenningen = [.. functies.Select(f => new ToekenningRij { Functie = f })],
        };
        var gaat = Mens("vertrek-gaat", Functie.Secretaris, Functie.Bestuurder);
        gaat.Mandaten.Add(new() { EersteDag = new(2020, 1, 1), LaatsteDag = new(2029, 12, 31) });
        db.Accounts.AddRange(gaat, Mens("vertrek-beheerder", Functie.Beheerder));
        db.Concepten.Add(new() { Wie = gaat.Id, Partij = "PV26", Formulier = "afspraak:nieuw", Inhoud = "{}" });
        // Of another in the same partij: not this person's.
        db.Concepten.Add(new() { Wie = "iemand", Partij = "PV26", Formulier = "afspraak:nieuw", Inhoud = "{}" });
        db.Importen.Add(new() { Id = "vertrek", Wie = gaat.Naam, Partij = "PV26", Bestand = "geheime-naam.csv", Status = "Kolommen" });
        await db.SaveChangesAsync(Ct);
        Assert.True((await new Vastlegger(db).Leg(new("proef", new("Proef", new("PV26")), 1_600_000_000_000_000, ""), [new(AggregaatSoort.Afspraak, "P-vertrek", new Domain.Afspraken.Afspraak
        {
            Id = new("P-vertrek"),
            Soort = Domain.Afspraken.AfspraakSoort.Afspraak,
            Tekst = "Utrecht trekt dit.",
            Landsdelen = Domain.Gedeeld.Landsdelen.Noordwest,
            Status = Domain.Afspraken.AfspraakStatus.Gemaakt,
            Partijen = [new(new("PV26"), Domain.Afspraken.Rol.Trekker)],
        }, new(2020, 6, 23), new(Domain.Gedeeld.ZichtNiveau.Eigen, new("PV26")), Schrijfwijze.Nieuw)], Ct)).Gelukt);
        using var browser = new Proefbrowser(site);
        var kaart = "/beheer/accounts/vertrek-gaat";
        string[] zinnen =
        [
            "1 formulier ingevuld", "Leest 1 lijst in", "enige secretaris voor de hele organisatie", "enige met een mandaat om te tekenen voor de hele organisatie", "niemand anders kan die bijwerken",
        ];
        var (_, _, voor) = await browser.Haal(kaart);
        Assert.All(zinnen, z => Assert.Contains(z, voor, StringComparison.Ordinal));
        Assert.DoesNotContain("geheime-naam", voor, StringComparison.Ordinal);
        var (_, _, na) = await browser.Stuur(kaart, kaart + "?handler=Sluit");
        Assert.Contains("Het account is gesloten", na, StringComparison.Ordinal);
        Assert.All(zinnen, z => Assert.Contains(z, na[na.IndexOf("nog-niet-af", StringComparison.Ordinal)..], StringComparison.Ordinal));

        // With a colleague who can, only what was begun is left.
        var blijft = Mens("vertrek-blijft", Functie.Secretaris, Functie.Bestuurder);
        blijft.Mandaten.Add(new() { EersteDag = new(2020, 1, 1), LaatsteDag = new(2029, 12, 31) });
        db.Accounts.Add(blijft);
        await db.SaveChangesAsync(Ct);
        var (_, _, over) = await browser.Haal(kaart);
        Assert.Contains("1 formulier ingevuld", over, StringComparison.Ordinal);
        Assert.DoesNotContain("enige", over, StringComparison.Ordinal);
        Assert.DoesNotContain("niemand anders", over, StringComparison.Ordinal);
    }

    private static async Task<T> MaakEerste<T>(Testsite site, Func<MaakEersteBeheerder, Task<T>> wat)
    {
        using var bereik = site.Diensten.CreateScope();
        bereik.ServiceProvider.GetRequiredService<SessieHouder>().Zet(await bereik.ServiceProvider.GetRequiredService<SessieBouwer>().Maak(null, null, default, Ct));
        return await wat(bereik.ServiceProvider.GetRequiredService<MaakEersteBeheerder>());
    }

    private static Task<string> Link(Testsite site) => MaakEerste(site, m => m.Link("", Ct));

    /// <summary>Sets the second step up on the page that is open.</summary>
    private static async Task<IReadOnlyList<string>> StelIn(Proefbrowser browser, Testklok klok, string pagina)
    {
        var code = Totp.Code(Totp.Lees(Geheim(pagina)), klok.Nu.ToUnixTimeSeconds() / 30);
        var (_, _, html) = await browser.Stuur("/account/tweede-stap", "/account/tweede-stap", ("Code", code));
        Assert.Contains("De tweede stap is ingesteld", html, StringComparison.Ordinal);
        return [.. Herstelcode().Matches(html).Select(m => m.Groups[1].Value)];
    }

    private static string Geheim(string pagina) => Sleutel().Match(pagina).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("class=\"sleutel\">([A-Z2-7 ]+)<")]
    private static partial Regex Sleutel();

    [GeneratedRegex("<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>")]
    private static partial Regex Herstelcode();

    [GeneratedRegex("/uitnodiging/[A-Za-z0-9_-]+")]
    private static partial Regex Uitnodiging();
}

public sealed class BeheerTestsSqlite(SqliteTestdatabase d) : BeheerTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BeheerTestsPostgres(PostgresTestdatabase d) : BeheerTests(d), IClassFixture<PostgresTestdatabase>;
