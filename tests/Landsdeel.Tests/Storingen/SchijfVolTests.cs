using System.Diagnostics;
using System.Globalization;
using System.Net;
using Landsdeel.Domain.Accounts;
using Landsdeel.Tests.Accounts;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Overeind;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Landsdeel.Tests.Storingen;

/// <summary>A real disk that is really full: a small file system of its own, with the embedded register and the real program on it.</summary>
public sealed class SchijfVolTests(SqliteTestdatabase database) : IClassFixture<SqliteTestdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Op_een_volle_schijf_blijft_lezen_gaan_en_als_er_weer_ruimte_is_schrijven_ook()
    {
        var bron = await Serverproces.Register(database);
        await using (var register = await Testregister.Maak(bron)) await Testaccount.Maak(register.Diensten, "vol@proef.example", "min-bzk", Functie.Secretaris);
        using (var verbinding = new SqliteConnection($"Data Source={bron.Bestand}")) SqliteConnection.ClearPool(verbinding);
        var schijf = Directory.CreateTempSubdirectory("landsdeel-schijf-").FullName;
        var grootte = new FileInfo(bron.Bestand).Length / 1024 + 3000;
        using var server = new Serverproces(bron, ("LANDSDEEL_DATA", schijf))
        {
            // Its own view of the file systems, so that nothing is left mounted, whatever happens.
            Voor = ["unshare", Environment.UserName == "root" ? "-m" : "-rm", "sh", "-c", string.Create(CultureInfo.InvariantCulture,
                $"mount -t tmpfs -o size={grootte}k tmpfs {schijf} && cp {bron.Bestand} {schijf}/landsdeel.db && exec \"$@\""), "sh"],
        };
        await server.Start();
        using var schrijver = new Schrijver(server.Adres, 1);
        await schrijver.MeldAan("vol@proef.example");
        Assert.Equal(HttpStatusCode.Redirect, await schrijver.Schrijf());

        var binnen = $"/proc/{server.Proces.Id}/root{schijf}";
        var vulling = Path.Combine(binnen, "vulling");
        await Vul(vulling);
        var status = HttpStatusCode.Redirect;
        // What was set aside for the log may hold a few more.
        for (var i = 0; i < 200 && status == HttpStatusCode.Redirect; i++) status = await schrijver.Schrijf();
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("Er kan nu niets worden vastgelegd", schrijver.Antwoord, StringComparison.Ordinal);
        Assert.Contains("De schijf van de server is vol.", schrijver.Antwoord, StringComparison.Ordinal);
        foreach (var pad in (string[])["/", "/afspraken", "/overleggen/O-BOM-2020-NW/agenda", "/verschil", "/gezond/klaar"])
            Assert.Equal((pad, HttpStatusCode.OK), (pad, await schrijver.Lees(pad)));

        File.Delete(vulling);
        Assert.Equal(HttpStatusCode.Redirect, await schrijver.Schrijf());
        foreach (var bevestigd in schrijver.Bevestigd.Where(b => b.Soort == "afspraak")) Assert.Equal(HttpStatusCode.OK, await schrijver.Lees($"/afspraken/{bevestigd.Referentie}"));
        // What it holds in the end is whole: looked at where it can be reached after the program has gone.
        var na = new Infrastructure.Database.Databasekeuze(null, Path.Combine(Path.GetDirectoryName(bron.Bestand)!, "na.db"));
        foreach (var deel in (string[])["", "-wal"]) File.Copy($"{binnen}/landsdeel.db{deel}", na.Bestand + deel);
        VermoordTests.NietsHalf(na);
        Assert.Equal(0, (await Proefregel.Op(na, 100, "journaal", "controleer")).Code);
    }

    [Fact]
    public async Task Is_de_schijf_van_PostgreSQL_vol_dan_gaat_lezen_door_en_schrijven_zodra_er_weer_ruimte_is()
    {
        var (cluster, schijf) = await Postgrescluster.OpSchijf("landsdeel-vol-", 220);
        using var _ = cluster;
        await using (var verbinding = new NpgsqlConnection(cluster.Verbinding("postgres")))
        {
            await verbinding.OpenAsync(Ct);
            await using var opdracht = new NpgsqlCommand("CREATE DATABASE vol", verbinding);
            await opdracht.ExecuteNonQueryAsync(Ct);
        }
        await using var site = await Testsite.Start(new(cluster.Verbinding("vol"), ""), leeg: false);
        Assert.Equal(HttpStatusCode.Redirect, await Schrijf(0));
        var vulling = Path.Combine(schijf, "vulling");
        await Vul(vulling);
        var status = HttpStatusCode.Redirect;
        // What the tables had set aside may hold some more.
        for (var i = 1; i < 300 && status == HttpStatusCode.Redirect; i++) status = await Schrijf(i);
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        using var lezer = new Proefbrowser(site);
        foreach (var pad in (string[])["/", "/afspraken", "/overleggen/O-BOM-2020-NW/agenda", "/gezond/klaar"]) Assert.Equal((pad, HttpStatusCode.OK), (pad, (await lezer.Haal(pad)).Status));
        File.Delete(vulling);
        Assert.Equal(HttpStatusCode.Redirect, await Schrijf(1000));
        NpgsqlConnection.ClearAllPools();

        async Task<HttpStatusCode> Schrijf(int nummer)
        {
            var proef = await new Formulierproef(site).Open("/afspraken/nieuw");
            await proef.Druk("vastleggen", ("Tekst", $"Afspraak {nummer} op een volle schijf. {new string('x', 3000)}"), ("Partijen[0].Partij", "BZK"), ("Landsdelen", "Noordwest"));
            if (proef.Status == HttpStatusCode.InsufficientStorage)
            {
                Assert.Contains("Er kan nu niets worden vastgelegd", proef.Pagina.DocumentElement.TextContent, StringComparison.Ordinal);
                Assert.Contains("De schijf van de server is vol.", proef.Pagina.DocumentElement.TextContent, StringComparison.Ordinal);
                return proef.Status;
            }
            Assert.Empty(proef.Fouten);
            return proef.Adres.StartsWith("/afspraken/NW-", StringComparison.Ordinal) ? HttpStatusCode.Redirect : proef.Status;
        }
    }

    private static async Task Vul(string pad)
    {
        using var dd = Process.Start(new ProcessStartInfo("dd", ["if=/dev/zero", $"of={pad}", "bs=4k"]) { RedirectStandardError = true })!;
        var gezegd = await dd.StandardError.ReadToEndAsync(Ct);
        await dd.WaitForExitAsync(Ct);
        Assert.Contains("No space left on device", gezegd, StringComparison.Ordinal);
    }
}
