using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>Rounds into and out of files.</summary>
public abstract class BestandTests(Testdatabase database)
{
    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-bestand-").FullName;

    private string Pad(string naam) => Path.Combine(_map, naam);

    [Fact]
    public async Task Wat_is_geexporteerd_laadt_weer_in_een_leeg_register_en_komt_er_gelijk_uit()
    {
        Assert.Equal(0, (await Proefregel.Op(database, "exporteer", Pad("ronde.json"))).Code);
        Assert.True(File.Exists(Pad("kamerbrief-2020-06-23.txt")));
        var leeg = await database.Leeg();
        await using (await Testregister.Maak(leeg)) { }
        Assert.Equal(0, (await Proefregel.Op(leeg, 100, "laad", Pad("ronde.json"))).Code);
        Directory.CreateDirectory(Pad("weer"));
        Assert.Equal(0, (await Proefregel.Op(leeg, 100, "exporteer", Pad("weer/ronde.json"))).Code);
        foreach (var bestand in new[] { "ronde.json", "kamerbrief-2020-06-23.txt" })
            Assert.Equal(await File.ReadAllBytesAsync(Pad(bestand), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Pad("weer/" + bestand), TestContext.Current.CancellationToken));
        Assert.Equal(1, (await Proefregel.Op(leeg, 100, "laad", Pad("ronde.json"))).Code);
    }

    [Fact]
    public async Task Exporteren_overschrijft_alleen_als_dat_is_gevraagd_en_laat_geen_resten_achter()
    {
        await File.WriteAllTextAsync(Pad("r.json"), "van iemand anders", TestContext.Current.CancellationToken);
        var uitslag = await Proefregel.Op(database, "exporteer", Pad("r.json"));
        Assert.Equal((4, ""), (uitslag.Code, uitslag.Uit));
        Assert.Equal("van iemand anders", await File.ReadAllTextAsync(Pad("r.json"), TestContext.Current.CancellationToken));
        Assert.Equal(["r.json"], Directory.GetFiles(_map).Select(Path.GetFileName));
        Assert.Equal(0, (await Proefregel.Op(database, "exporteer", Pad("r.json"), "--overschrijf")).Code);
        Assert.StartsWith("{", await File.ReadAllTextAsync(Pad("r.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(4, (await Proefregel.Op(database, "exporteer", Pad("geen-map/r.json"))).Code);
        Assert.Equal(4, (await Proefregel.Op(database, "exporteer", _map)).Code);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("[]", 1)]
    [InlineData("geen json", 1)]
    [InlineData("{\"formaat\":\"iets/9\",\"naam\":\"x\",\"geldigVan\":\"2020-01-01\"}", 1)]
    [InlineData("{\"formaat\":\"landsdeel-ronde/1\",\"naam\":\"x\",\"geldigVan\":\"2020-13-01\"}", 1)]
    [InlineData("{\"formaat\":\"landsdeel-ronde/1\",\"naam\":\"x\",\"geldigVan\":\"2020-01-01\",\"documenten\":[{\"id\":\"d\",\"titel\":\"t\",\"soort\":\"brief\",\"bestand\":\"../geheim.txt\",\"sha256\":\"00\"}]}", 1)]
    [InlineData("{\"formaat\":\"landsdeel-ronde/1\",\"naam\":\"x\",\"geldigVan\":\"2020-01-01\",\"documenten\":[{\"id\":\"d\",\"titel\":\"t\",\"soort\":\"brief\",\"bestand\":\"ontbreekt.txt\",\"sha256\":\"00\"}]}", 1)]
    [InlineData("{\"formaat\":\"landsdeel-ronde/1\",\"naam\":\"x\",\"geldigVan\":\"2020-01-01\",\"afspraken\":[{\"id\":\"a\",\"soort\":\"afspraak\",\"tekst\":\"t\",\"landsdelen\":[\"Noord\"],\"partijen\":[{\"partij\":\"onbekend\",\"rol\":\"trekker\"}]}]}", 1)]
    public async Task Een_bestand_dat_niet_klopt_wordt_geweigerd_en_er_verandert_niets(string inhoud, int code)
    {
        await File.WriteAllTextAsync(Pad("fout.json"), inhoud, TestContext.Current.CancellationToken);
        var voor = (await Proefregel.Op(database, "journaal", "controleer")).Uit;
        var uitslag = await Proefregel.Op(database, "laad", Pad("fout.json"));
        Assert.Equal((code, ""), (uitslag.Code, uitslag.Uit));
        Assert.DoesNotContain("Exception", uitslag.Fout, StringComparison.Ordinal);
        Assert.NotEqual("", uitslag.Fout);
        Assert.Equal(voor, (await Proefregel.Op(database, "journaal", "controleer")).Uit);
    }

    [Fact]
    public async Task Een_bestand_dat_er_niet_is_is_niet_gevonden() =>
        Assert.Equal(3, (await Proefregel.Op(database, "laad", Pad("nergens.json"))).Code);
}

public sealed class BestandTestsSqlite(SqliteTestdatabase d) : BestandTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class BestandTestsPostgres(PostgresTestdatabase d) : BestandTests(d), IClassFixture<PostgresTestdatabase>;
