using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>The real executable, as a shell runs it.</summary>
public sealed class ProgrammaTests
{
    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-programma-").FullName;

    [Fact]
    public async Task Uitkomst_en_meldingen_gaan_elk_hun_eigen_weg()
    {
        var (code, uit, fout) = await Draai("afspraken", "--zoek", "wonigbouw", "--json");
        Assert.Equal(0, code);
        // No byte order mark, nothing before the array and nothing after it.
        Assert.Equal((byte)'[', uit[0]);
        Assert.Equal((byte)'\n', uit[^1]);
        Assert.True(JsonDocument.Parse(uit).RootElement.GetArrayLength() > 0);
        Assert.Contains("woningbouw", fout, StringComparison.Ordinal);

        var (leegCode, leeg, _) = await Draai("--leeg", "afspraken", "--json");
        Assert.Equal(0, leegCode);
        Assert.Equal("[]\n"u8.ToArray(), leeg);
    }

    [Fact]
    public async Task Een_verkeerde_regel_eindigt_met_twee_en_maakt_niets_aan()
    {
        var (code, uit, fout) = await Draai("afsprakn");
        Assert.Equal(2, code);
        Assert.Empty(uit);
        Assert.StartsWith("De opdracht 'afsprakn' bestaat niet.", fout, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_map));
    }

    [Fact]
    public async Task Een_bezette_poort_is_een_zin_en_geen_spoor()
    {
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var (code, uit, fout) = await Draai("--poort", ((IPEndPoint)bezet.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4, code);
        Assert.Empty(uit);
        Assert.Contains("is al in gebruik", fout, StringComparison.Ordinal);
        Assert.Single(fout.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Een_leeg_register_noemt_een_keer_de_link_voor_de_eerste_beheerder_en_die_werkt_een_keer()
    {
        const string Wachtwoord = "vier losse woorden hier";
        var ct = TestContext.Current.CancellationToken;
        int poort;
        using (var vrij = new TcpListener(IPAddress.Loopback, 0))
        {
            vrij.Start();
            poort = ((IPEndPoint)vrij.LocalEndpoint).Port;
        }
        using var proces = Process.Start(Opstart("--leeg", "--poort", poort.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;
        try
        {
            Assert.Equal($"Landsdeel staat klaar op http://localhost:{poort}. Stop met Ctrl+C.", await proces.StandardOutput.ReadLineAsync(ct));
            var regel = await proces.StandardOutput.ReadLineAsync(ct) ?? "";
            const string Begin = "Er zijn nog geen accounts. Maak met deze link de eerste beheerder (één keer, 24 uur geldig): ";
            Assert.StartsWith(Begin, regel, StringComparison.Ordinal);
            var link = new Uri(regel[Begin.Length..]);
            Assert.Equal((poort, true), (link.Port, link.AbsolutePath.StartsWith("/eerste-beheerder/", StringComparison.Ordinal)));
            using var klant = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            using var open = await klant.GetAsync(link, ct);
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
            var bewijs = System.Text.RegularExpressions.Regex.Match(await open.Content.ReadAsStringAsync(ct), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
            using var gemaakt = await klant.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Naam"] = "Ada",
                ["Adres"] = "ada@drenthe.example",
                ["Partij"] = "Provincie Drenthe",
                ["Wachtwoord"] = Wachtwoord,
                ["Herhaling"] = Wachtwoord,
                ["__RequestVerificationToken"] = bewijs,
            }), ct);
            Assert.Equal(HttpStatusCode.Redirect, gemaakt.StatusCode);
            using var ander = new HttpClient();
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(link, ct)).StatusCode);
        }
        finally
        {
            proces.Kill();
            await proces.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task Zonder_opdracht_start_de_site_zegt_dat_in_een_regel_en_luistert_alleen_op_deze_machine()
    {
        int poort;
        int ander;
        using (var vrij = new TcpListener(IPAddress.Loopback, 0))
        using (var ook = new TcpListener(IPAddress.Loopback, 0))
        {
            vrij.Start();
            ook.Start();
            poort = ((IPEndPoint)vrij.LocalEndpoint).Port;
            ander = ((IPEndPoint)ook.LocalEndpoint).Port;
        }
        var gewoon = Opstart("--poort", poort.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // Settings of the server itself must not open the site, with its sample people, to the network.
        gewoon.Environment["Kestrel__Endpoints__Buiten__Url"] = $"http://0.0.0.0:{ander}";
        gewoon.Environment["ASPNETCORE_URLS"] = $"http://0.0.0.0:{ander}";
        using var proces = Process.Start(gewoon)!;
        try
        {
            Assert.Equal($"Landsdeel staat klaar op http://localhost:{poort}. Stop met Ctrl+C.", await proces.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            using var klant = new HttpClient();
            Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync(new Uri($"http://localhost:{poort}/partijen"), TestContext.Current.CancellationToken)).StatusCode);
            // In hexadecimal, as the kernel lists who listens; 0100007F is 127.0.0.1.
            var luistert = File.ReadLines("/proc/net/tcp").Skip(1).Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(r => r[3] == "0A" && r[1].EndsWith($":{poort:X4}", StringComparison.Ordinal));
            Assert.All(luistert, r => Assert.StartsWith("0100007F:", r[1], StringComparison.Ordinal));
            Assert.DoesNotContain(File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6")), r => r.Contains($":{ander:X4} ", StringComparison.Ordinal));
        }
        finally
        {
            proces.Kill();
            await proces.WaitForExitAsync(CancellationToken.None);
        }
        // That register holds the sample people by now: others may not reach it.
        var buiten = Opstart("--poort", poort.ToString(System.Globalization.CultureInfo.InvariantCulture));
        buiten.Environment["LANDSDEEL_ADRES"] = "https://landsdeel.example";
        var (code, uit, fout) = await Draai(buiten);
        Assert.Equal(4, code);
        Assert.Empty(uit);
        Assert.StartsWith("Dit register bevat de voorbeeldmensen", fout, StringComparison.Ordinal);
        // Nor does it start with a way in that is not set up right.
        var dienst = Opstart("--poort", poort.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (naam, waarde) in new[] { ("Naam", "BZK"), ("Partij", "min-bkz"), ("Uitgever", "https://login.bzk.example"), ("Client", "c"), ("Geheim", "g"), ("Mailcontrole", "nee") })
            dienst.Environment["Aanmelddiensten__bzk__" + naam] = waarde;
        (code, uit, fout) = await Draai(dienst);
        Assert.Equal(4, code);
        Assert.Empty(uit);
        Assert.StartsWith("De instelling Aanmelddiensten__bzk__Partij klopt niet: de partij 'min-bkz' is er niet.", fout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lezen_maakt_geen_register_en_laat_bij_een_weigering_niets_achter()
    {
        var bestand = Path.Combine(_map, "leeg.pdf");
        await File.WriteAllBytesAsync(bestand, [], TestContext.Current.CancellationToken);
        var (code, uit, fout) = await Draai("lees", bestand, "--json");
        Assert.Equal(1, code);
        Assert.Empty(uit);
        Assert.StartsWith("Dit bestand is leeg.", fout, StringComparison.Ordinal);
        Assert.Equal([bestand], Directory.GetFileSystemEntries(_map));
    }

    [Fact]
    public async Task Lezen_werkt_ook_als_er_geen_register_kan_zijn()
    {
        // A file where the folder should be, and a database that nobody serves.
        var geenMap = Path.Combine(_map, "bestand");
        await File.WriteAllTextAsync(geenMap, "", TestContext.Current.CancellationToken);
        var start = Opstart("lees", Basis.Wortel.Pad("samples", "2020-voorjaar", "kamerbrief-2020-06-23.txt"), "--json");
        start.Environment["LANDSDEEL_DATA"] = Path.Combine(geenMap, "weg");
        start.Environment["LANDSDEEL_POSTGRES"] = "Host=127.0.0.1;Port=9;Database=niemand";
        var (code, uit, fout) = await Draai(start);
        Assert.Equal((0, ""), (code, fout));
        Assert.True(JsonDocument.Parse(uit).RootElement.GetProperty("kandidaten").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Ctrl_C_stopt_het_lezen_van_een_map()
    {
        var brief = await File.ReadAllBytesAsync(Basis.Wortel.Pad("tests", "Landsdeel.Tests", "Lezen", "brieven", "brief-chromium.pdf"), TestContext.Current.CancellationToken);
        var map = Directory.CreateDirectory(Path.Combine(_map, "brieven")).FullName;
        for (var i = 0; i < 400; i++) await File.WriteAllBytesAsync(Path.Combine(map, $"{i:D3}.pdf"), brief, TestContext.Current.CancellationToken);
        using var proces = Process.Start(Opstart("lees", map))!;
        // The first line says that it is at work.
        Assert.NotNull(await proces.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        using (var kill = Process.Start("kill", ["-INT", proces.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var fout = await proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, proces.ExitCode);
        Assert.EndsWith("Afgebroken.\n", fout, StringComparison.Ordinal);
        Assert.DoesNotContain(" gelezen in ", fout, StringComparison.Ordinal);
    }

    private Task<(int Code, byte[] Uit, string Fout)> Draai(params string[] args) => Draai(Opstart(args));

    private static async Task<(int Code, byte[] Uit, string Fout)> Draai(ProcessStartInfo start)
    {
        using var proces = Process.Start(start)!;
        using var uit = new MemoryStream();
        var lezen = proces.StandardOutput.BaseStream.CopyToAsync(uit, TestContext.Current.CancellationToken);
        var fout = await proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await lezen;
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (proces.ExitCode, uit.ToArray(), fout);
    }

    private ProcessStartInfo Opstart(params string[] args)
    {
        // A shell that runs the tests in the background ignores Ctrl+C for everything below it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "landsdeel.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANDSDEEL_DATA"] = _map;
        start.Environment.Remove("LANDSDEEL_POSTGRES");
        return start;
    }
}
