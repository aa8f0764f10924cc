using System.Net;
using Landsdeel.Domain.Accounts;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Tests.Basis.Dienst;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Accounts;

/// <summary>Signing in with the account of one's own organisation: who gets in, and who does not.</summary>
public sealed class DienstTests(Dienstproef proef) : IClassFixture<Dienstproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_gebonden_is_komt_binnen_en_waar_hij_heen_wilde()
    {
        proef.Eerlijk();
        using var bezoek = new Dienstbezoek(proef.Site);
        Assert.Contains("Ministerie van IenW", (await bezoek.Volg("/aanmelden")).Html, StringComparison.Ordinal);
        var (status, pad, html) = await bezoek.Alles("ienw", terug: "/overleggen?landsdeel=Noord");
        Assert.Equal((HttpStatusCode.OK, "/overleggen?landsdeel=Noord"), (status, pad));
        Assert.Contains("Ruben Smit", html, StringComparison.Ordinal);
        // It asked with code, PKCE, state, nonce and what it demands; nothing of the site's own travels readably.
        var vraag = proef.Dienst.Gevraagd[^1];
        foreach (var deel in new[] { "response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "max_age=1800", "acr_values=hoog%20hoger", "scope=openid%20email" })
            Assert.Contains(deel, vraag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_eerste_keer_gaat_met_de_uitnodiging_en_daarna_zonder_en_het_wachtwoord_vervalt()
    {
        proef.Eerlijk();
        var geheim = await proef.Nodig("Iris Hofman", "iris@bzk.example", "min-bzk", Functie.Beleidsmedewerker);
        using (var bezoek = new Dienstbezoek(proef.Site))
        {
            var uitnodiging = (await bezoek.Volg("/uitnodiging/" + geheim)).Html;
            Assert.Contains($"/aanmelden/dienst/bzk?uitnodiging={geheim}", uitnodiging, StringComparison.Ordinal);
            Assert.DoesNotContain("/aanmelden/dienst/ienw", uitnodiging, StringComparison.Ordinal);
        }
        proef.Dienst.Mens = new("bzk|iris", "IRIS@bzk.example");
        using (var bezoek = new Dienstbezoek(proef.Site))
        {
            // This dienst does not take the second step, so it is set up here; until then only what is openbaar.
            var (_, pad, html) = await bezoek.Alles("bzk", geheim);
            Assert.Equal("/account/tweede-stap", pad);
            Assert.Contains("Iris Hofman", html, StringComparison.Ordinal);
            Assert.Equal("/account/tweede-stap", (await bezoek.Volg("/afspraken/nieuw")).Pad);
        }
        var iris = await proef.Account("iris@bzk.example");
        Assert.Null(iris.PasswordHash);
        await using (var db = proef.Db())
        {
            var rij = await db.Accounts.Include(a => a.Toekenningen).SingleAsync(a => a.Id == iris.Id, Ct);
            Assert.Equal([Functie.Beleidsmedewerker], rij.Toekenningen.Select(t => t.Functie));
            rij.TwoFactorEnabled = true;
            await db.SaveChangesAsync(Ct);
            Assert.Single(await db.Handelingen.Where(h => h.Soort == "aanmelden via organisatie" && h.Wie == "Iris Hofman").ToListAsync(Ct));
        }
        using (var bezoek = new Dienstbezoek(proef.Site))
        {
            Assert.Equal("/aanmelden/code?terug=%2Fpartijen", (await bezoek.Alles("bzk", terug: "/partijen")).Pad);
            Assert.False(await bezoek.Is("Iris Hofman"));
        }
        using (var bezoek = new Dienstbezoek(proef.Site))
        {
            // A link works once, and who has come in by another account does not come in by this one.
            await Geweigerd(bezoek, b => b.Alles("bzk", geheim), "Een link werkt");
            proef.Dienst.Mens = new("bzk|iemand", "iris@bzk.example");
            await Geweigerd(bezoek, b => b.Alles("bzk"));
        }
    }

    /// <summary>The link is not enough: it may have been passed on.</summary>
    [Theory]
    [InlineData("een ander adres", "ander@bzk.example", true)]
    [InlineData("niet gecontroleerd", "noor@bzk.example", false)]
    [InlineData("geen adres", null, true)]
    public async Task Wie_met_de_uitnodiging_komt_moet_de_uitgenodigde_zijn(string wat, string? adres, bool geverifieerd)
    {
        proef.Eerlijk();
        var geheim = await proef.Nodig("Noor " + wat, "noor@bzk.example" + wat.Length, "min-bzk");
        await using (var db = proef.Db()) await db.Accounts.Where(a => a.Naam == "Noor " + wat).ExecuteUpdateAsync(s => s.SetProperty(a => a.Email, "noor@bzk.example"), Ct);
        proef.Dienst.Mens = new("bzk|noor", adres, geverifieerd);
        using var bezoek = new Dienstbezoek(proef.Site);
        await Geweigerd(bezoek, b => b.Alles("bzk", geheim), "ander e-mailadres");
        foreach (var waarde in new System.Text.Json.Nodes.JsonNode?[] { "true", 1, null })
        {
            proef.Dienst.Mens = new("bzk|noor", "noor@bzk.example");
            proef.Dienst.Vervalsing.Token = (_, inhoud) => inhoud["email_verified"] = waarde?.DeepClone();
            await Geweigerd(bezoek, b => b.Alles("bzk", geheim), "ander e-mailadres");
        }
        await using var na = proef.Db();
        Assert.False(await na.Accountdiensten.AnyAsync(d => d.ProviderKey == "bzk|noor", Ct));
        // Nothing was used up: the right person still gets in with it.
        proef.Dienst.Vervalsing.Geen();
        proef.Dienst.Mens = new("bzk|noor-" + wat, "noor@bzk.example");
        Assert.Equal("/account/tweede-stap", (await bezoek.Alles("bzk", geheim)).Pad);
    }

    [Fact]
    public async Task Een_account_van_een_andere_partij_wordt_nooit_betreden_en_niemand_wordt_verzonnen()
    {
        proef.Eerlijk();
        await using var db = proef.Db();
        var geheim = await proef.Nodig("Karin Jansen", "karin@utrecht.example", "PV26");
        var aantal = await db.Accounts.CountAsync(Ct);
        using var bezoek = new Dienstbezoek(proef.Site);
        // An invitation of another partij; someone bound at the same provider, for another partij; someone who is not bound, with a right address.
        proef.Dienst.Mens = new("bzk|karin", "karin@utrecht.example");
        await Geweigerd(bezoek, b => b.Alles("bzk", geheim));
        proef.Dienst.Mens = Dienstproef.Ruben;
        await Geweigerd(bezoek, b => b.Alles("utrecht"));
        await Geweigerd(bezoek, b => b.Alles("bzk"));
        proef.Dienst.Mens = new("ienw|nieuw", "ruben@ienw.example");
        await Geweigerd(bezoek, b => b.Alles("ienw"));
        // In another case it is another one.
        proef.Dienst.Mens = new("IENW|RUBEN", "ruben@ienw.example");
        await Geweigerd(bezoek, b => b.Alles("ienw"));
        // Who is bound already does not take a second account.
        proef.Dienst.Mens = Dienstproef.Ruben;
        await Geweigerd(bezoek, b => b.Alles("utrecht", geheim), "al aan met een ander account");
        Assert.Equal(aantal, await db.Accounts.CountAsync(Ct));
        // For Utrecht the address is not asked for, and its second step is there: in at once.
        proef.Dienst.Mens = new("utrecht|karin", null);
        Assert.Equal("/", (await bezoek.Alles("utrecht", geheim)).Pad);
        Assert.True(await bezoek.Is("Karin Jansen"));
        Assert.DoesNotContain("email", proef.Dienst.Gevraagd[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_gesloten_account_blijft_dicht_en_een_nieuw_wachtwoord_vervangt_de_organisatie()
    {
        proef.Eerlijk();
        var geheim = await proef.Nodig("Daan Vos", "daan@ienw.example", "min-ienw");
        proef.Dienst.Mens = new("ienw|daan", "daan@ienw.example");
        using var bezoek = new Dienstbezoek(proef.Site);
        await bezoek.Alles("ienw", geheim);
        Assert.True(await bezoek.Is("Daan Vos"));
        await using var db = proef.Db();
        await db.Accounts.Where(a => a.Naam == "Daan Vos").ExecuteUpdateAsync(s => s.SetProperty(a => a.GeslotenOp, 1), Ct);
        Assert.False(await bezoek.Is("Daan Vos"));
        await Geweigerd(bezoek, b => b.Alles("ienw"));
        await db.Accounts.Where(a => a.Naam == "Daan Vos").ExecuteUpdateAsync(s => s.SetProperty(a => a.GeslotenOp, AccountRij.Open), Ct);
        using var binnen = new Dienstbezoek(proef.Site);
        await binnen.Alles("ienw");
        Assert.True(await binnen.Is("Daan Vos"));
        // A dienst with the second step leaves nothing to set up here.
        Assert.Equal(HttpStatusCode.NotFound, (await binnen.Volg("/account/tweede-stap")).Status);

        var daan = await proef.Account("daan@ienw.example");
        var link = await proef.Link(daan.Id, LinkDoel.NieuwWachtwoord);
        using var browser = new Basis.Proefbrowser(proef.Site);
        Assert.Equal("/account/tweede-stap", (await browser.Stuur("/uitnodiging/" + link, "/uitnodiging/" + link, ("Wachtwoord", Testaccount.Wachtwoord), ("Herhaling", Testaccount.Wachtwoord))).Adres);
        Assert.False(await binnen.Is("Daan Vos"));
        await Geweigerd(binnen, b => b.Alles("ienw"));
    }

    [Fact]
    public async Task Afmelden_eindigt_de_sessie_hier_en_wijst_de_weg_naar_die_daar()
    {
        proef.Eerlijk();
        using var bezoek = new Dienstbezoek(proef.Site);
        await bezoek.Alles("ienw");
        var (_, pad, html) = await bezoek.Stuur("/afmelden");
        Assert.Equal("/afmelden?dienst=ienw", pad);
        Assert.False(await bezoek.Is("Ruben Smit"));
        var daar = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "href=\"([^\"]*/uit[^\"]*)\"").Groups[1].Value);
        Assert.StartsWith(proef.Dienst.Uitgever, daar, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "/afmelden"), await bezoek.Volg(daar) switch { var (s, p, _) => (s, p) });
    }

    private static async Task Geweigerd(Dienstbezoek bezoek, Func<Dienstbezoek, Task<(HttpStatusCode Status, string Pad, string Html)>> wat, string zin = "Probeer het opnieuw")
    {
        var (status, pad, html) = await wat(bezoek);
        Assert.Equal((HttpStatusCode.Forbidden, "/aanmelden/via-organisatie"), (status, pad));
        Assert.Contains(zin, html, StringComparison.Ordinal);
        Assert.DoesNotContain("landsdeel-sessie", bezoek.Koekjes, StringComparison.Ordinal);
    }
}
