using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Mail;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Landsdeel.Tests.Berichten;

/// <summary>Messages on their way out, by a real mail server.</summary>
public abstract partial class PostTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_uitnodiging_komt_aan_en_haar_link_werkt_een_keer()
    {
        await using var bak = new Mailbak().Start();
        await using var site = await Testsite.Start(await database.Leeg(), als: null, bij: b => b.Services.AddSingleton(bak.Instellingen));
        var baas = await Testaccount.Maak(site.Diensten, "baas@een.example", "PV22", Functie.Beheerder);
        await using var alsBaas = await Testsite.Start(site.Keuze, als: baas.Id, bij: b => b.Services.AddSingleton(bak.Instellingen));
        using var browser = new Proefbrowser(alsBaas);
        // Refused: nothing is laid down.
        await browser.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", ""), ("Adres", "nieuw@een.example"), ("Functie", "Lezer"), ("Bereik", "hele"));
        await Bezorg(alsBaas);
        Assert.Empty(bak.Brieven);

        var (_, kaart, html) = await browser.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "Nieuw Mens"), ("Adres", "nieuw@een.example"), ("Functie", "Lezer"), ("Bereik", "hele"));
        Assert.StartsWith("/beheer/accounts/", kaart, StringComparison.Ordinal);
        // With a mail server the link is for its reader alone.
        Assert.DoesNotContain("/uitnodiging/", html, StringComparison.Ordinal);
        Assert.Contains("per e-mail", html, StringComparison.Ordinal);
        await Bezorg(alsBaas);
        await Bezorg(alsBaas);

        var brief = Assert.Single(bak.Brieven);
        Assert.Equal("nieuw@een.example", Assert.Single(brief.To.Mailboxes).Address);
        Assert.Equal("landsdeel@rijk.example", Assert.Single(brief.From.Mailboxes).Address);
        Assert.Equal("auto-generated", brief.Headers["Auto-Submitted"]);
        var link = Link().Match(brief.TextBody ?? "").Value;
        Assert.Contains($"href=\"{link}\"", brief.HtmlBody, StringComparison.Ordinal);
        var pad = new Uri(link).AbsolutePath;
        using var mens = new Proefbrowser(site);
        await mens.Stuur(pad, pad, ("Wachtwoord", "vier andere losse woorden"), ("Herhaling", "vier andere losse woorden"));
        Assert.Equal(HttpStatusCode.NotFound, (await mens.Haal(pad)).Status);
        // What was sent keeps no secret behind.
        await using var db = Db(site);
        Assert.Equal("", (await db.Post.SingleAsync(Ct)).Tekst);
    }

    [Fact]
    public async Task Wat_geweigerd_wordt_gaat_terzijde_en_wat_later_kan_gaat_later()
    {
        await using var bak = new Mailbak { Antwoord = a => a.StartsWith("weg", StringComparison.Ordinal) ? 550 : a.StartsWith("vol", StringComparison.Ordinal) ? 451 : 0 }.Start();
        var log = new Logboek();
        await using var site = await Site(bak, log);
        await Leg(site, "weg@a.example", "vol@a.example", "goed@a.example", "geen adres");
        await Bezorg(site);
        Assert.Equal(["goed@a.example"], bak.Aan);
        await using (var db = Db(site))
        {
            var rijen = await db.Post.OrderBy(p => p.Id).ToListAsync(Ct);
            Assert.True(rijen[0].TerzijdeOp > 0 && rijen[0].Melding == "De mailserver kent dit adres niet (fout 550).");
            Assert.True(rijen[1] is { TerzijdeOp: 0, VerzondenOp: 0, Pogingen: 1 } && rijen[1].VolgendeOp > 0);
            Assert.True(rijen[3].TerzijdeOp > 0);
        }
        bak.Antwoord = _ => 0;
        await Bezorg(site);
        Assert.Equal(["goed@a.example"], bak.Aan);
        site.Klok.Nu = site.Klok.Nu.AddMinutes(2);
        await Bezorg(site);
        Assert.Equal(["goed@a.example", "vol@a.example"], bak.Aan);
        Assert.DoesNotContain(log.Regels, r => r.Contains('@', StringComparison.Ordinal));
        Assert.Contains(log.Regels, r => r.Contains("set aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_dode_en_een_zwijgende_mailserver_houden_niets_op_en_alles_gaat_uit_als_hij_terug_is()
    {
        await using var bak = new Mailbak();
        var log = new Logboek();
        await using var site = await Site(bak, log);
        await Leg(site, "een@a.example", "twee@a.example");
        await Bezorg(site);
        var storing = await site.Diensten.GetRequiredService<Mailstand>().Storing(Ct);
        Assert.Equal("De mailserver is niet bereikbaar.", storing!.Melding);
        Assert.Single(log.Regels, r => r.Contains("Mail waits", StringComparison.Ordinal));

        // It is left alone for a while, a little longer each time.
        await Bezorg(site);
        Assert.Equal(1, (await site.Diensten.GetRequiredService<Mailstand>().Storing(Ct))!.Pogingen);
        bak.Zwijg();
        site.Klok.Nu = site.Klok.Nu.AddSeconds(16);
        await Bezorg(site);
        Assert.Equal("De mailserver antwoordt niet op tijd.", (await site.Diensten.GetRequiredService<Mailstand>().Storing(Ct))!.Melding);
        site.Klok.Nu = site.Klok.Nu.AddSeconds(20);
        Assert.False(await site.Diensten.GetRequiredService<Mailstand>().MagNu(Ct));

        await bak.Stop();
        bak.Start();
        site.Klok.Nu = site.Klok.Nu.AddSeconds(20);
        await Bezorg(site);
        Assert.Equal(["een@a.example", "twee@a.example"], bak.Aan);
        Assert.Null(await site.Diensten.GetRequiredService<Mailstand>().Storing(Ct));
        Assert.Contains(log.Regels, r => r.Contains("goes out again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twee_servers_tegelijk_versturen_niets_dubbel()
    {
        await using var bak = new Mailbak().Start();
        await using var een = await Site(bak);
        await using var twee = await Register(een.Keuze, bak, een.Klok);
        await Leg(een, [.. Enumerable.Range(0, 40).Select(i => $"mens{i}@a.example")]);
        await Task.WhenAll(Bezorg(een), Bezorg(twee));
        Assert.Equal(40, bak.Brieven.Count);
        Assert.Equal(40, bak.Aan.Distinct().Count());
        // A claim of a server that died is taken over, in time.
        await Leg(een, "laat@a.example");
        await using (var db = Db(een)) await db.Post.Where(p => p.VerzondenOp == 0).ExecuteUpdateAsync(s => s.SetProperty(p => p.GeclaimdTot, SessieBouwer.Micros(een.Klok.Nu + Postbezorger.Claim)), Ct);
        await Bezorg(twee);
        Assert.Equal(40, bak.Brieven.Count);
        een.Klok.Nu += Postbezorger.Claim;
        await Bezorg(twee);
        Assert.Equal(41, bak.Brieven.Count);
    }

    [Fact]
    public async Task De_beheerder_ziet_wat_er_met_de_post_is_en_de_site_blijft_vlot_bij_een_zwijgende_mailserver()
    {
        await using var bak = new Mailbak { Antwoord = _ => 550 }.Start();
        await using var eerst = await Site(bak);
        var baas = await Testaccount.Maak(eerst.Diensten, "baas@een.example", "PV22", Functie.Beheerder);
        var ander = await Testaccount.Maak(eerst.Diensten, "ander@twee.example", "PV21", Functie.Lezer);
        await using (var db = Db(eerst))
        {
            db.Post.AddRange(new() { Aan = baas.Email!, AccountId = baas.Id, Onderwerp = "Geheim onderwerp", Tekst = "t", GemaaktOp = SessieBouwer.Micros(eerst.Klok.Nu) },
                new() { Aan = ander.Email!, AccountId = ander.Id, Onderwerp = "Geheim onderwerp", Tekst = "t", GemaaktOp = SessieBouwer.Micros(eerst.Klok.Nu) });
            await db.SaveChangesAsync(Ct);
        }
        await Bezorg(eerst);
        await using var site = await Testsite.Start(eerst.Keuze, als: baas.Id, bij: b => b.Services.AddSingleton(bak.Instellingen).AddSingleton<TimeProvider>(eerst.Klok));
        using var browser = new Proefbrowser(site);
        var html = (await browser.Haal("/beheer/accounts")).Html;
        Assert.Contains("De mailserver kent dit adres niet (fout 550).", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ander@twee.example", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim onderwerp", html, StringComparison.Ordinal);

        // Of another partij it cannot be asked again; of one's own it can, and goes when the server is back.
        await using (var db = Db(eerst))
            foreach (var id in await db.Post.Select(p => p.Id).ToListAsync(Ct)) await browser.Stuur("/beheer/accounts", "/beheer/accounts?handler=Opnieuw", ("bericht", id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await bak.Stop();
        bak.Zwijg();
        var bezorgt = Bezorg(eerst);
        var klok = System.Diagnostics.Stopwatch.StartNew();
        // While the mail server says nothing, an act with a message in it is confirmed at once.
        var (_, kaart, gelukt) = await browser.Stuur("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", ("Naam", "Nieuw Mens"), ("Adres", "nieuw@een.example"), ("Functie", "Lezer"), ("Bereik", "hele"));
        Assert.StartsWith("/beheer/accounts/", kaart, StringComparison.Ordinal);
        Assert.False(bezorgt.IsCompleted, $"The mail server gave up before the page was there, after {klok.Elapsed}.");
        Assert.Contains("per e-mail", gelukt, StringComparison.Ordinal);
        await bezorgt;
        html = (await browser.Haal("/beheer/accounts")).Html;
        Assert.Contains("De mailserver antwoordt niet op tijd.", html, StringComparison.Ordinal);
        Assert.Contains("2 berichten wachten", html, StringComparison.Ordinal);
        await bak.Stop();
        bak.Antwoord = _ => 0;
        bak.Start();
        eerst.Klok.Nu = eerst.Klok.Nu.AddMinutes(1);
        await Bezorg(eerst);
        Assert.Equal(["baas@een.example", "nieuw@een.example"], bak.Aan);
        Assert.Contains("De mailserver werkt.", (await browser.Haal("/beheer/accounts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_geen_account_meer_heeft_krijgt_niets_meer()
    {
        await using var bak = new Mailbak().Start();
        await using var site = await Site(bak);
        var weg = await Testaccount.Maak(site.Diensten, "weg@een.example", "PV22", Functie.Lezer);
        await using (var db = Db(site))
        {
            db.Post.Add(new() { Aan = "weg@een.example", AccountId = weg.Id, Onderwerp = "o", Tekst = "t", GemaaktOp = SessieBouwer.Micros(site.Klok.Nu) });
            await db.SaveChangesAsync(Ct);
            await db.Accounts.Where(a => a.Id == weg.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.GeslotenOp, 1), Ct);
        }
        await Bezorg(site);
        Assert.Empty(bak.Brieven);
        await using var na = Db(site);
        Assert.Empty(await na.Post.ToListAsync(Ct));
    }

    /// <summary>Encrypted, and only with a certificate that is trusted.</summary>
    [Fact]
    public async Task Een_certificaat_dat_niet_deugt_houdt_de_post_binnen()
    {
        await using var bak = new Mailbak { Certificaat = Certificaat() }.Start();
        await using var site = await Site(bak);
        await Leg(site, "een@a.example");
        await Bezorg(site);
        Assert.Equal("Het certificaat van de mailserver wordt niet vertrouwd.", (await site.Diensten.GetRequiredService<Mailstand>().Storing(Ct))!.Melding);
        Assert.Empty(bak.Brieven);
        var versleuteld = false;
        await using var vertrouwd = await Register(site.Keuze, bak, site.Klok, new(bak.Instellingen) { Vertrouwen = (_, _, _, _) => versleuteld = true });
        site.Klok.Nu = site.Klok.Nu.AddMinutes(1);
        await Bezorg(vertrouwd);
        Assert.Single(bak.Brieven);
        Assert.True(versleuteld);
    }

    private async Task<Post> Site(Mailbak bak, Logboek? log = null) => await Register(await database.Leeg(), bak, new(), log: log);

    private static async Task<Post> Register(Databasekeuze keuze, Mailbak bak, Testklok klok, Mailpost? kantoor = null, Logboek? log = null)
    {
        var site = await Testsite.Start(keuze, bij: b =>
        {
            b.Services.AddSingleton(bak.Instellingen);
            b.Services.AddSingleton<TimeProvider>(klok);
            if (kantoor is not null) b.Services.AddSingleton(kantoor);
            if (log is not null) b.Logging.AddProvider(log);
        });
        return new(site, klok);
    }

    private static async Task Leg(Post site, params string[] adressen)
    {
        await using var db = Db(site);
        db.Post.AddRange(adressen.Select(a => new Landsdeel.Infrastructure.Database.Rijen.PostRij { Aan = a, Onderwerp = "Onderwerp", Tekst = "Tekst", GemaaktOp = SessieBouwer.Micros(site.Klok.Nu) }));
        await db.SaveChangesAsync(Ct);
    }

    private static Task Bezorg(Testsite site) => site.Diensten.GetRequiredService<Postbezorger>().Voer(Ct);

    private static Task Bezorg(Post site) => site.Diensten.GetRequiredService<Postbezorger>().Voer(Ct);

    private static LandsdeelDb Db(Testsite site) => site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);

    private static LandsdeelDb Db(Post site) => site.Diensten.GetRequiredService<IDbOpener>().Open(Kijker.Publiek);

    private static X509Certificate2 Certificaat()
    {
        using var sleutel = RSA.Create(2048);
        var verzoek = new CertificateRequest("CN=localhost", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var zelf = verzoek.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(zelf.Export(X509ContentType.Pfx), null);
    }

    [GeneratedRegex(@"http://\S+/uitnodiging/\S+")]
    private static partial Regex Link();

    /// <summary>A site with the clock it goes by.</summary>
    private sealed record Post(Testsite Site, Testklok Klok) : IAsyncDisposable
    {
        public IServiceProvider Diensten => Site.Diensten;

        public Databasekeuze Keuze => Site.Keuze;

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}

public sealed class SqlitePostTests(SqliteTestdatabase database) : PostTests(database), IClassFixture<SqliteTestdatabase>;

public sealed class PostgresPostTests(PostgresTestdatabase database) : PostTests(database), IClassFixture<PostgresTestdatabase>;
