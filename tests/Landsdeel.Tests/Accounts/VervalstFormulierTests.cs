using System.Net;
using System.Text.RegularExpressions;
using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Landsdeel.Tests.Accounts;

/// <summary>Forms that did not come from this site or this person, and forms with more or other fields than the page has.</summary>
public sealed partial class VervalstFormulierTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>, IAsyncLifetime
{
    private Testsite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await Testsite.Start(database.Keuze, leeg: false, als: null, mensen: true,
        bij: b => b.Services.AddSingleton(new Accountinstellingen { PogingenPerMinuut = int.MaxValue, DienstPerMinuut = int.MaxValue }));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _site.DisposeAsync();
    }

    private static IEnumerable<string> Adressen() => RechtenTests.Tabel().Where(r => r[1].StartsWith("POST", StringComparison.Ordinal) && r[0] != "/fout")
        .Select(r => r[2] + (r[1].Split(':', 2) is [_, var handler] ? (r[2].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler : ""));

    [Fact]
    public async Task Een_formulier_zonder_bewijs_of_met_dat_van_een_ander_doet_niets()
    {
        using var wie = new Proefbrowser(_site);
        await wie.AlsVoorbeeld("voorbeeld-secretaris-rijk");
        using var ander = new Proefbrowser(_site);
        await ander.AlsVoorbeeld("voorbeeld-minister-bzk");
        using var niemand = new Proefbrowser(_site);
        var eigen = Bewijs().Match((await wie.Haal("/afmelden")).Html).Groups[1].Value;
        // Of someone else, of nobody, of this person before signing in, changed, and none.
        string?[] valse =
        [
            Bewijs().Match((await ander.Haal("/afmelden")).Html).Groups[1].Value, Bewijs().Match((await niemand.Haal("/aanmelden")).Html).Groups[1].Value,
            eigen[..^4] + "AAAA", "", null,
        ];
        await using var db = _site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        var voor = await db.Handelingen.CountAsync(Ct);
        // Ending a subscription is one click in a mail program, which knows no form: its address is its proof.
        foreach (var adres in Adressen().Where(a => !a.StartsWith("/berichten/einde/", StringComparison.Ordinal)))
            foreach (var vals in valse)
            {
                var (status, _, _) = await wie.Stuur(adres, vals is null ? [("x", "y")] : [("__RequestVerificationToken", vals)]);
                Assert.True(status is HttpStatusCode.BadRequest, $"{status} for {adres} with \"{vals}\"");
            }
        Assert.Equal(voor, await db.Handelingen.CountAsync(Ct));
        // The own one does work.
        Assert.Equal(HttpStatusCode.OK, (await wie.Stuur("/afmelden", [("__RequestVerificationToken", eigen)])).Status);
    }

    /// <summary>Every field that some form of the product has, with what no form sends: never a fault, and never another partij's doing.</summary>
    [Fact]
    public async Task Onzin_te_veel_en_te_grote_velden_zijn_nooit_een_storing()
    {
        using var wie = new Proefbrowser(_site);
        await wie.AlsVoorbeeld("voorbeeld-secretaris-rijk");
        var bewijs = Bewijs().Match((await wie.Haal("/overleggen/nieuw")).Html).Groups[1].Value;
        var namen = Directory.EnumerateFiles(Wortel.Pad("src", "Landsdeel"), "*.cshtml", SearchOption.AllDirectories).SelectMany(b => Namen().Matches(File.ReadAllText(b)).Select(m => m.Groups[1].Value)).Where(n => !n.Contains('@', StringComparison.Ordinal) && n != "__RequestVerificationToken").Distinct().ToList();
        Assert.True(namen.Count > 60, $"{namen.Count}");
        foreach (var waarde in new[] { "-1", "99999999999999999999", "\u0000\u0001\ufffe", new string('x', 20_000), "2020-13-45", "../../../../etc/passwd", "'; DROP TABLE account; --" })
            foreach (var adres in Adressen().Where(a => a is not "/afmelden"))
            {
                var (status, _, html) = await wie.Stuur(adres, [("__RequestVerificationToken", bewijs), .. namen.Select(n => (n, waarde))]);
                Assert.True((int)status < 500, $"{status} for {adres} with {waarde[..Math.Min(20, waarde.Length)]}: {html[..Math.Min(300, html.Length)]}");
            }
    }

    /// <summary>The acting partij comes from the session; no field changes that.</summary>
    [Fact]
    public async Task Een_veld_met_een_andere_partij_verandert_niets()
    {
        using var beheerder = new Proefbrowser(_site);
        await beheerder.AlsVoorbeeld("voorbeeld-beheerder-bzk");
        (string, string)[] vreemd = [.. new[] { "Partij", "partij", "Account.Partij", "Formulier.Partij", "Formulier.Eigenaar", "Eigenaar", "ZichtPartij", "Actor.Partij", "Wie", "Voorbeeld", "PasswordHash", "TwoFactorEnabled", "GeslotenOp" }.Select(n => (n, "PV26"))];
        var (_, _, html) = await beheerder.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", [("Naam", "Vreemde Vogel"), ("Adres", "vogel@bzk.example"), ("Functie", "Lezer"), ("Bereik", "hele"), .. vreemd]);
        Assert.Contains("Vreemde Vogel", html, StringComparison.Ordinal);
        await using var db = _site.Diensten.GetRequiredService<IDbOpener>().Open(new Domain.Gedeeld.Kijker(new("min-bzk"), new HashSet<Domain.Gedeeld.OverlegId>()));
        var account = await db.Accounts.SingleAsync(a => a.Naam == "Vreemde Vogel", Ct);
        Assert.Equal(("min-bzk", false, null, false), (account.Partij, account.Voorbeeld, account.PasswordHash, account.TwoFactorEnabled));

        using var wie = new Proefbrowser(_site);
        await wie.AlsVoorbeeld("voorbeeld-beleid-amsterdam");
        await wie.Stuur("/overleggen/O-BOM-2020-NW/inbreng?peildatum=2020-10-01", "/overleggen/O-BOM-2020-NW/inbreng?handler=BrengIn&peildatum=2020-10-01",
            [("titel", "Punt van een ander"), ("toelichting", "t"), ("actie", "Besluiten"), .. vreemd]);
        await wie.Stuur("/afspraken/nieuw", "/afspraken/nieuw", [("Tekst", "Afspraak van een ander"), ("actie", "vastleggen"), .. vreemd]);
        Assert.Empty(await db.Handelingen.Where(h => h.Partij == "PV26" && h.Op > 1_700_000_000_000_000).ToListAsync(Ct));
    }

    [Fact]
    public async Task Een_naam_met_regels_en_een_adres_met_koppen_komen_niet_in_een_bericht()
    {
        using var beheerder = new Proefbrowser(_site);
        await beheerder.AlsVoorbeeld("voorbeeld-beheerder-bzk");
        await beheerder.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "Rij Tje\r\nBcc: kwaad@elders.example\r\n\r\nKlik hier"), ("Adres", "rijtje@bzk.example"), ("Functie", "Lezer"), ("Bereik", "hele"));
        foreach (var adres in new[] { "a@bzk.example\r\nBcc: kwaad@elders.example", "a@bzk.example,kwaad@elders.example", "A <a@bzk.example>", "a b@bzk.example" })
        {
            var (status, waar, _) = await beheerder.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "Naam"), ("Adres", adres), ("Functie", "Lezer"), ("Bereik", "hele"));
            Assert.Equal((adres, HttpStatusCode.UnprocessableEntity, "/beheer/accounts/nieuw"), (adres, status, waar));
        }
        await using var db = _site.Diensten.GetRequiredService<IDbOpener>().Open(Domain.Gedeeld.Kijker.Publiek);
        foreach (var bericht in await db.Post.ToListAsync(Ct))
        {
            Assert.DoesNotContain('\n', bericht.Aan + bericht.Onderwerp);
            Assert.DoesNotContain("\nBcc", bericht.Tekst, StringComparison.Ordinal);
        }
        Assert.DoesNotContain('\n', (await db.Accounts.SingleAsync(a => a.Email == "rijtje@bzk.example", Ct)).Naam);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    [InlineData("/%09/elders.example")]
    [InlineData("\t//elders.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Geen_enkel_adres_om_naar_terug_te_gaan_leidt_naar_elders(string terug)
    {
        var t = Uri.EscapeDataString(terug);
        foreach (var adres in new[] { $"/aanmelden?terug={t}", $"/aanmelden/code?terug={t}", $"/account/tweede-stap?terug={t}", $"/afmelden?terug={t}" })
        {
            using var wie = new Proefbrowser(_site);
            var (_, waar, html) = await wie.Haal(adres);
            Assert.DoesNotMatch("(href|action)=\"(https?:)?//elders|href=\"javascript", html);
            var (_, daarna, _) = await wie.Stuur("/aanmelden", "/aanmelden?handler=Voorbeeld", ("wie", "voorbeeld-lezer-agv"), ("Terug", terug));
            Assert.StartsWith("/", daarna, StringComparison.Ordinal);
            Assert.StartsWith("/", waar, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Bewijs();

    [GeneratedRegex("\\b(?:name|naam)=\"([^\"]+)\"")]
    private static partial Regex Namen();
}
