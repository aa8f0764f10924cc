using System.Net;
using Landsdeel.Accounts;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Overeind;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Landsdeel.Tests.Storingen;

/// <summary>What people see when the database is gone, and that the site needs no restart when it is back.</summary>
public sealed class DatabaseWegTests
{
    /// <summary>Private links, and the route that each falls under.</summary>
    private static readonly (string Adres, string Route)[] Geheimen =
    [
        ("/kalender/geheim-zwaluw.ics", "/kalender/{geheim}.ics"),
        ("/uitnodiging/geheim-zwaluw", "/uitnodiging/{geheim}"),
        ("/eerste-beheerder/geheim-zwaluw", "/eerste-beheerder/{geheim}"),
        ("/berichten/einde/geheim-zwaluw", "/berichten/einde/{bewijs}"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_de_database_weg_dan_zegt_de_site_dat_en_gaat_zij_vanzelf_verder()
    {
        using var cluster = Postgrescluster.Start("landsdeel-weg-");
        await using (var verbinding = new NpgsqlConnection(cluster.Verbinding("postgres")))
        {
            await verbinding.OpenAsync(Ct);
            await using var opdracht = new NpgsqlCommand("CREATE DATABASE weg", verbinding);
            await opdracht.ExecuteNonQueryAsync(Ct);
        }
        var keuze = new Databasekeuze(cluster.Verbinding("weg"), "");
        using var logboek = new Logboek();
        using var ontvanger = new Ontvanger();
        await using var site = await Testsite.Start(keuze, leeg: false, bij: b => b.Logging.ClearProviders().AddProvider(logboek), instellingen: new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = ontvanger.Adres,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            // Also when the operator wants to see more than usual.
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        });
        using var proef = new Proefbrowser(site);
        Assert.Equal(HttpStatusCode.OK, (await proef.Haal("/afspraken")).Status);
        Assert.Equal(HttpStatusCode.OK, (await proef.Haal("/gezond/klaar")).Status);

        cluster.Stop();
        foreach (var pad in (string[])["/afspraken", "/afspraken/A-NW06", "/overleggen", "/"])
        {
            using var antwoord = await site.Klant.GetAsync(pad, Ct);
            var pagina = await antwoord.Content.ReadAsStringAsync(Ct);
            Assert.Equal((pad, HttpStatusCode.ServiceUnavailable), (pad, antwoord.StatusCode));
            Assert.Contains("<h1>Het register is even niet bereikbaar</h1>", pagina, StringComparison.Ordinal);
            Assert.Contains("Probeer het over een minuut opnieuw.", pagina, StringComparison.Ordinal);
            Assert.Equal(30, antwoord.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            Assert.Contains("frame-ancestors 'none'", antwoord.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", pagina, StringComparison.Ordinal);
        }
        using (var vraag = new HttpRequestMessage(HttpMethod.Get, "/verschil?handler=json"))
        {
            using var json = await site.Klant.SendAsync(vraag, Ct);
            Assert.Equal("application/problem+json", json.Content.Headers.ContentType!.MediaType);
        }
        // An address can be a key by itself: of what failed the log and the traces have the route alone.
        foreach (var (adres, route) in Geheimen)
        {
            Assert.Equal((adres, HttpStatusCode.ServiceUnavailable), (adres, (await proef.Haal(adres)).Status));
            Assert.Contains(logboek.Regels, r => r.Contains($"database Weg, bij GET {route} (", StringComparison.Ordinal));
        }
        await proef.Haal("/afspraken?zoek=geheim-zwaluw");
        var tot = DateTime.UtcNow.AddSeconds(10);
        while (DateTime.UtcNow < tot && !Geheimen.All(g => ontvanger.Tekst("/v1/traces").Contains($"GET {g.Route}", StringComparison.Ordinal))) await Task.Delay(100, Ct);
        Assert.All(Geheimen, g => Assert.Contains($"GET {g.Route}", ontvanger.Tekst("/v1/traces"), StringComparison.Ordinal));
        Assert.DoesNotContain("geheim-zwaluw", ontvanger.Tekst("/v1/traces"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(logboek.Regels, r => r.Contains("geheim-zwaluw", StringComparison.OrdinalIgnoreCase));
        // The process lives, so nobody should start it again; it is not ready, so nobody should be sent to it.
        Assert.Equal(HttpStatusCode.OK, (await proef.Haal("/gezond")).Status);
        var klaar = await proef.Haal("/gezond/klaar");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"stand\":\"het register is niet bereikbaar\"}"), (klaar.Status, klaar.Html));
        // Long enough for what runs in the background to notice.
        await Task.Delay(TimeSpan.FromSeconds(6), Ct);

        cluster.Start();
        (var status, tot) = (HttpStatusCode.ServiceUnavailable, DateTime.UtcNow.AddSeconds(15));
        while (status != HttpStatusCode.OK && DateTime.UtcNow < tot) status = (await proef.Haal("/afspraken")).Status;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.OK, (await proef.Haal("/gezond/klaar")).Status);
        // It records again, and what works in the background never stopped.
        var formulier = await new Afspraken.Formulierproef(site).Open("/afspraken/A-NW06");
        Assert.Equal(HttpStatusCode.OK, formulier.Status);
        await using (var register = await Testregister.Maak(keuze)) Assert.True((await Afspraken.Proef.Voeg(register, Afspraken.Proef.Wens())).Gelukt);
        Assert.All(site.Diensten.GetServices<IHostedService>().OfType<BackgroundService>(), d => Assert.False(d.ExecuteTask?.IsCompleted, d.GetType().Name));
        NpgsqlConnection.ClearAllPools();
    }

    [Fact]
    public async Task Houdt_een_ander_de_ingebouwde_database_te_lang_vast_dan_zegt_de_site_dat_en_is_er_niets_half()
    {
        var database = new SqliteTestdatabase();
        await database.InitializeAsync();
        await using (var site = await Testsite.Start(database.Keuze))
        {
            var proef = await new Afspraken.Formulierproef(site).Open("/afspraken/nieuw");
            await using (var ander = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.Keuze.Bestand};Pooling=False"))
            {
                await ander.OpenAsync(Ct);
                await using var vast = new Microsoft.Data.Sqlite.SqliteCommand("BEGIN IMMEDIATE", ander);
                await vast.ExecuteNonQueryAsync(Ct);
                // Longer than a write waits.
                await proef.Druk("vastleggen", ("Tekst", "Komt er niet tussen."), ("Partijen[0].Partij", "BZK"), ("Landsdelen", "Noordwest"));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, proef.Status);
                Assert.DoesNotContain("Sqlite", proef.Pagina.DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
                using var lezer = new Proefbrowser(site);
                Assert.Equal(HttpStatusCode.OK, (await lezer.Haal("/afspraken")).Status);
            }
            proef = await new Afspraken.Formulierproef(site).Open("/afspraken/nieuw");
            await proef.Druk("vastleggen", ("Tekst", "Komt er daarna wel."), ("Partijen[0].Partij", "BZK"), ("Landsdelen", "Noordwest"));
            Assert.StartsWith("/afspraken/NW-", proef.Adres, StringComparison.Ordinal);
            using var na = new Proefbrowser(site);
            Assert.DoesNotContain("Komt er niet tussen", (await na.Haal("/afspraken?sorteer=gewijzigd")).Html, StringComparison.Ordinal);
        }
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("53100", Storingssoort.Vol)]
    [InlineData("57P01", Storingssoort.Weg)]
    [InlineData("57P03", Storingssoort.Weg)]
    [InlineData("08006", Storingssoort.Weg)]
    [InlineData("40P01", Storingssoort.Druk)]
    [InlineData("53300", Storingssoort.Druk)]
    [InlineData("23505", Storingssoort.Geen)]
    [InlineData("42703", Storingssoort.Geen)]
    public async Task Wat_PostgreSQL_meldt_krijgt_zijn_soort(string code, Storingssoort soort)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => Postgres.Voer($"DO $$ BEGIN RAISE EXCEPTION 'proef' USING ERRCODE = '{code}'; END $$"));
        Assert.Equal(soort, Databasestoring.Van(new InvalidOperationException("wrapped", fout)));
    }

    [Fact]
    public void Een_fout_van_het_product_is_geen_storing_van_de_database()
    {
        Assert.Equal(Storingssoort.Geen, Databasestoring.Van(new InvalidOperationException("fout", new ArgumentException("in"))));
        Assert.Equal(Storingssoort.Vol, Databasestoring.Van(new IOException("No space left on device", 28)));
    }
}
