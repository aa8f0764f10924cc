using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Reservekopieen;

/// <summary>Proven by putting back and comparing: a copy that was never put back is a hope.</summary>
public abstract class ReservekopieTests(Testdatabase database)
{
    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-kopie-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Pad(string naam) => Path.Combine(_map, naam);

    private static async Task<Uitslag> Goed(Databasekeuze keuze, params string[] regel)
    {
        var uitslag = await Proefregel.Op(keuze, 100, regel);
        Assert.True(uitslag is { Code: 0, Fout: "" }, uitslag.Fout);
        return uitslag;
    }

    private async Task<Databasekeuze> Gevuld()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        _ = (await register.Voeg(Proef.Wens(zicht: ZichtNiveau.Eigen))).Waarde;
        return keuze;
    }

    private async Task<byte[]> Uitvoer(Databasekeuze keuze, string naam)
    {
        // In a folder of its own: the texts of documents come beside it.
        var pad = Path.Combine(Directory.CreateDirectory(Pad(naam)).FullName, "ronde.json");
        await Goed(keuze, "exporteer", pad);
        return await File.ReadAllBytesAsync(pad, Ct);
    }

    [Fact]
    public async Task Wat_teruggezet_is_is_wat_er_bewaard_werd()
    {
        var bron = await Gevuld();
        var uit = (await Goed(bron, "bewaar", Pad("kopie.zip"))).Uit;
        Assert.Contains("Het journaal erin is nagerekend en klopt.", uit, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Pad("kopie.zip")));
        var doel = await database.Leeg();
        Assert.StartsWith("Het register van 24 november 2026, 10.00 uur is teruggezet:", (await Goed(doel, "herstel", Pad("kopie.zip"))).Uit, StringComparison.Ordinal);
        var (was, wordt) = (Inhoud.Alles(bron), Inhoud.Alles(doel));
        Assert.Equal(was.Keys.Order(), wordt.Keys.Order());
        foreach (var tabel in was.Keys) Assert.True(was[tabel].SequenceEqual(wordt[tabel]), tabel);
        Assert.Equal(await Uitvoer(bron, "bron"), await Uitvoer(doel, "doel"));
        Assert.Contains("Het journaal klopt", (await Goed(doel, "journaal", "controleer")).Uit, StringComparison.Ordinal);
        // It lives on: the guards of the journal came along, and the next act follows on the last.
        Assert.ThrowsAny<System.Data.Common.DbException>(() => Inhoud.Voer(doel, "DELETE FROM journaal"));
        await using (var register = await Testregister.Maak(doel)) Assert.True((await register.Voeg(Proef.Wens())).Gelukt);
        await Goed(doel, "journaal", "controleer");
        // Nothing is left lying about.
        Assert.Equal(["kopie.zip"], Directory.GetFiles(_map).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Terwijl_er_wordt_geschreven_komt_alles_mee_wat_al_bevestigd_was()
    {
        var bron = await Gevuld();
        await using var register = await Testregister.Maak(bron);
        using var stop = new CancellationTokenSource();
        var bevestigd = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var schrijven = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) bevestigd.Enqueue((await register.Voeg(Proef.Wens())).Waarde.Id.Waarde);
        }, Ct);
        while (bevestigd.Count < 3) await Task.Delay(5, Ct);
        var ervoor = bevestigd.ToList();
        var map = Directory.CreateDirectory(Pad("nacht")).FullName;
        await Goed(bron, "bewaar", map);
        var tijdens = bevestigd.Count - ervoor.Count;
        await stop.CancelAsync();
        await schrijven;
        var doel = await database.Leeg();
        await Goed(doel, "herstel", Assert.Single(Directory.GetFiles(map, "landsdeel-*.zip")));
        await Goed(doel, "journaal", "controleer");
        await using var terug = await Testregister.Maak(doel);
        foreach (var id in ervoor) Assert.NotNull(await terug.Bekijk(new(id), Proef.Op(Proef.Brief)));
        Assert.True(tijdens > 0, "Nobody wrote while the copy was made.");
    }

    [Fact]
    public async Task Wat_niet_kan_wordt_geweigerd_en_laat_alles_zoals_het_was()
    {
        var bron = await Gevuld();
        await Goed(bron, "bewaar", Pad("kopie.zip"));
        var ervoor = Inhoud.Alles(bron);
        // A register is never overwritten, and neither is a copy.
        await Geweigerd(bron, 1, "Er staat al een register", "herstel", Pad("kopie.zip"));
        await Geweigerd(bron, 4, "bestaat al", "bewaar", Pad("kopie.zip"));
        await Geweigerd(bron, 4, "de map bestaat niet", "bewaar", Pad("nergens/kopie.zip"));
        await Goed(bron, "bewaar", Pad("kopie.zip"), "--overschrijf");
        Assert.Equal(ervoor["versie"], Inhoud.Alles(bron)["versie"]);

        var leeg = await database.Leeg();
        await Geweigerd(leeg, 3, "bestaat niet", "herstel", Pad("is-er-niet.zip"));
        await File.WriteAllTextAsync(Pad("tekst.zip"), "Dit is geen kopie.", Ct);
        await Geweigerd(leeg, 1, "is geen reservekopie van Landsdeel", "herstel", Pad("tekst.zip"));
        var heel = await File.ReadAllBytesAsync(Pad("kopie.zip"), Ct);
        await File.WriteAllBytesAsync(Pad("half.zip"), heel[..(heel.Length / 2)], Ct);
        await Geweigerd(leeg, 1, "is geen reservekopie van Landsdeel", "herstel", Pad("half.zip"));
        await Geweigerd(leeg, 1, "nieuwere versie van Landsdeel (0.1.0)", "herstel", Anders("nieuwer.zip", b => b["migratie"] = "29990101000000_Later"));
        await Geweigerd(leeg, 1, "kan niet in een", "herstel", Anders("ander.zip", b => b["database"] = (string?)b["database"] == "sqlite" ? "postgresql" : "sqlite"));
        await Geweigerd(leeg, 1, "beschadigd", "herstel", Anders("som.zip", b => b["sha256"] = new string('0', 64)));
        // The bytes are as they were written, but it is not the register that the letter speaks of.
        if (leeg.Postgres is null) await Geweigerd(leeg, 1, "beschadigd", "herstel", Anders("kop.zip", b => b["keten"] = new string('0', 64)));
        // After all that the place is still empty, and the copy still good.
        await Goed(leeg, "herstel", Pad("kopie.zip"));
        Assert.Equal(ervoor["versie"], Inhoud.Alles(leeg)["versie"]);
    }

    [Fact]
    public async Task Een_register_waarvan_het_journaal_niet_klopt_wordt_bewaard_en_gemeld()
    {
        var bron = await Gevuld();
        Inhoud.Voer(bron, "UPDATE handeling SET \"Op\" = \"Op\" + 1 WHERE \"Id\" = 1");
        var uitslag = await Proefregel.Op(bron, 100, "bewaar", Pad("kopie.zip"));
        Assert.Equal(1, uitslag.Code);
        Assert.Contains("De reservekopie staat in", uitslag.Uit, StringComparison.Ordinal);
        Assert.Contains("Het journaal klopt niet meer bij nummer 1", uitslag.Fout, StringComparison.Ordinal);
    }

    private static async Task Geweigerd(Databasekeuze keuze, int code, string melding, params string[] regel)
    {
        var uitslag = await Proefregel.Op(keuze, 100, regel);
        Assert.Equal((code, ""), (uitslag.Code, uitslag.Uit));
        Assert.Contains(melding, uitslag.Fout, StringComparison.Ordinal);
    }

    /// <summary>The copy with another letter.</summary>
    private string Anders(string naam, Action<JsonNode> wijzig)
    {
        File.Copy(Pad("kopie.zip"), Pad(naam));
        using var pak = ZipFile.Open(Pad(naam), ZipArchiveMode.Update);
        var deel = pak.GetEntry("reservekopie.json")!;
        JsonNode brief;
        using (var van = deel.Open()) brief = JsonNode.Parse(van)!;
        wijzig(brief);
        deel.Delete();
        using var naar = pak.CreateEntry("reservekopie.json").Open();
        naar.Write(Encoding.UTF8.GetBytes(brief.ToJsonString()));
        return Pad(naam);
    }
}

public sealed class ReservekopieTestsSqlite(SqliteTestdatabase d) : ReservekopieTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class ReservekopieTestsPostgres(PostgresTestdatabase d) : ReservekopieTests(d), IClassFixture<PostgresTestdatabase>;
