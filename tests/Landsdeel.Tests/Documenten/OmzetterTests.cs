using System.Diagnostics;
using Landsdeel.Infrastructure.Documents;
using Xunit;

namespace Landsdeel.Tests.Documenten;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OmzetterTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-test-").FullName;
    private static readonly byte[] Docx = DocxSchrijver.Schrijf(new Stuk("Kort"), VoorbeeldStuk.Tijd);

    [Fact]
    public async Task Zonder_libreoffice_staat_er_wat_ontbreekt_en_dat_docx_wel_kan()
    {
        using var omzetter = new Omzetter(new OmzetterInstellingen { Zoekpad = _map });
        Assert.False(omzetter.Beschikbaar);
        foreach (var uitkomst in new[] { await omzetter.NaarPdf(Docx, TestContext.Current.CancellationToken), await omzetter.NaarOdt(Docx, TestContext.Current.CancellationToken) })
        {
            Assert.False(uitkomst.Gelukt);
            Assert.Equal("ODT en PDF maken kan alleen als LibreOffice op deze computer staat, en dat is niet gevonden. "
                + "Vraag uw beheerder om LibreOffice te installeren (op Debian: libreoffice-writer-nogui). U kunt het stuk wel als DOCX krijgen.",
                Assert.Single(uitkomst.Weigeringen).Bericht);
        }
    }

    [Fact]
    public void Een_ingesteld_pad_gaat_voor_en_moet_bestaan()
    {
        using var omzetter = new Omzetter(new OmzetterInstellingen { Soffice = Path.Combine(_map, "weg") });
        Assert.False(omzetter.Beschikbaar);
    }

    [Fact]
    public async Task Een_programma_dat_blijft_hangen_wordt_met_zijn_kinderen_beeindigd()
    {
        var kind = Path.Combine(_map, "kind");
        using var omzetter = Met($"sleep 300 & echo $! > '{kind}'; wait", i => i with { Tijdslimiet = TimeSpan.FromSeconds(1) });
        var uitkomst = await omzetter.NaarPdf(Docx, TestContext.Current.CancellationToken);
        Assert.Equal("Het omzetten van het stuk is na 1 seconden gestopt, omdat het te lang duurde. Probeer het later nog eens, of neem het stuk als DOCX.",
            Assert.Single(uitkomst.Weigeringen).Bericht);
        var pid = int.Parse(await File.ReadAllTextAsync(kind, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await Beeindigd(pid), "the child still runs");
        Assert.Empty(Directory.GetDirectories(_map, "landsdeel-*"));
    }

    [Fact]
    public async Task Een_programma_dat_niets_oplevert_is_mislukt_en_laat_niets_achter()
    {
        using var omzetter = Met("echo kapot >&2; exit 3");
        var uitkomst = await omzetter.NaarOdt(Docx, TestContext.Current.CancellationToken);
        Assert.Equal("3: kapot", Assert.IsType<OmzettenMislukt>(Assert.Single(uitkomst.Weigeringen)).Uitleg);
        Assert.Empty(Directory.GetDirectories(_map, "landsdeel-*"));
    }

    [Fact]
    public async Task Wie_te_lang_op_zijn_beurt_wacht_krijgt_dat_te_horen()
    {
        using var omzetter = Met("sleep 2", i => i with { Gelijktijdig = 1, Wachttijd = TimeSpan.FromMilliseconds(200) });
        var eerste = omzetter.NaarPdf(Docx, TestContext.Current.CancellationToken);
        var tweede = await omzetter.NaarPdf(Docx, TestContext.Current.CancellationToken);
        Assert.IsType<OmzettenTeDruk>(Assert.Single(tweede.Weigeringen));
        Assert.IsType<OmzettenMislukt>(Assert.Single((await eerste).Weigeringen));
    }

    [Fact]
    public async Task Wie_afbreekt_krijgt_geen_weigering_maar_een_afbreking()
    {
        using var omzetter = Met("sleep 300");
        using var afbreken = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => omzetter.NaarPdf(Docx, afbreken.Token));
        Assert.Empty(Directory.GetDirectories(_map, "landsdeel-*"));
    }

    [Fact]
    public async Task Instellingen_van_dit_programma_gaan_niet_mee()
    {
        using var omzetter = Met("env >&2");
        var uitkomst = await omzetter.NaarPdf(Docx, TestContext.Current.CancellationToken);
        var namen = ((OmzettenMislukt)Assert.Single(uitkomst.Weigeringen)).Uitleg.Split('\n').Select(r => r.Split('=')[0].Split(' ')[^1]).ToHashSet();
        namen.ExceptWith(["PATH", "LANG", "TZ", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_"]);
        Assert.Empty(namen);
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private Omzetter Met(string opdracht, Func<OmzetterInstellingen, OmzetterInstellingen>? anders = null)
    {
        var nep = Path.Combine(_map, "soffice");
        File.WriteAllText(nep, "#!/bin/sh\n" + opdracht + "\n");
        File.SetUnixFileMode(nep, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var instellingen = new OmzetterInstellingen { Zoekpad = _map, Werkmap = _map };
        return new Omzetter(anders is null ? instellingen : anders(instellingen));
    }

    private static async Task<bool> Beeindigd(int pid)
    {
        for (var i = 0; i < 50; i++)
        {
            try
            {
                using var proces = Process.GetProcessById(pid);
                if (proces.HasExited)
                    return true;
            }
            catch (ArgumentException)
            {
                return true;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        return false;
    }
}
