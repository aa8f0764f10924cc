using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>Every command on a filled register.</summary>
public abstract class OpdrachtTests(Testdatabase database)
{
    private Task<Uitslag> Regel(params string[] args) => Proefregel.Op(database, args);

    [Fact]
    public async Task Afspraken_als_json_is_een_lijst_en_niets_anders()
    {
        var uitslag = await Regel("afspraken", "--json");
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        var alle = uitslag.Json.EnumerateArray().ToList();
        Assert.True(alle.Count > 60);
        Assert.Equal(alle.Count, alle.Select(a => a.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(uitslag.Uit, (await Regel("afspraken", "--json")).Uit);
    }

    [Fact]
    public async Task Filters_geven_alleen_wat_past()
    {
        var noord = (await Regel("afspraken", "--landsdeel", "noord", "--json")).Json.EnumerateArray().ToList();
        Assert.NotEmpty(noord);
        Assert.All(noord, a => Assert.Contains("Noord", a.GetProperty("landsdelen").EnumerateArray().Select(l => l.GetString())));
        var twee = (await Regel("afspraken", "--landsdeel", "Noord,Oost", "--json")).Json.GetArrayLength();
        var oost = (await Regel("afspraken", "--landsdeel", "Oost", "--json")).Json.GetArrayLength();
        Assert.InRange(twee, Math.Max(noord.Count, oost), noord.Count + oost);
        Assert.All((await Regel("afspraken", "--soort", "toezegging", "--soort", "besluit", "--json")).Json.EnumerateArray(),
            a => Assert.Contains(a.GetProperty("soort").GetString(), new[] { "toezegging", "besluit" }));
        Assert.All((await Regel("afspraken", "--zekerheid", "zo mogelijk", "--json")).Json.EnumerateArray(), a => Assert.Equal("zo mogelijk", a.GetProperty("zekerheid").GetString()));
        Assert.Equal(3, (await Regel("afspraken", "--aantal", "3", "--json")).Json.GetArrayLength());
    }

    [Fact]
    public async Task Een_moment_is_een_overleg_of_woorden_met_dagen()
    {
        var overleg = (await Regel("afspraken", "--moment", "BO MIRT najaar 2020", "--json")).Json;
        Assert.Equal((await Regel("afspraken", "--komt-terug", "BO MIRT najaar 2020", "--json")).Json.ToString(), overleg.ToString());
        Assert.NotEqual(0, overleg.GetArrayLength());
        var woorden = (await Regel("afspraken", "--moment", "najaar 2020", "--json")).Json;
        Assert.NotEqual(0, woorden.GetArrayLength());
        Assert.Equal(2, (await Regel("afspraken", "--moment", "ooit eens")).Code);
    }

    [Fact]
    public async Task Zoeken_vergeeft_een_tikfout_en_zegt_dat_buiten_de_uitkomst()
    {
        var goed = await Regel("afspraken", "--zoek", "woningbouw", "--json");
        var fout = await Regel("afspraken", "--zoek", "wonigbouw", "--json");
        Assert.Equal(goed.Uit, fout.Uit);
        Assert.Contains("woningbouw", fout.Fout, StringComparison.Ordinal);
        Assert.Equal("[]\n", (await Regel("afspraken", "--zoek", "qqqqqqqq", "--json")).Uit);
    }

    [Fact]
    public async Task Een_onbekende_partij_of_een_onbekend_overleg_geeft_geen_halve_uitkomst()
    {
        foreach (var optie in new[] { "--partij", "--overleg", "--komt-terug" })
        {
            var uitslag = await Regel("afspraken", optie, "bestaat echt niet", "--json");
            Assert.Equal((2, ""), (uitslag.Code, uitslag.Uit));
            Assert.Contains("bestaat echt niet", uitslag.Fout, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task De_tabel_past_in_de_breedte_en_breekt_geen_referentie(int breedte)
    {
        var uitslag = await Proefregel.Op(database.Keuze, breedte, "afspraken", "--aantal", "100");
        Assert.Equal(0, uitslag.Code);
        var regels = uitslag.Uit.Split('\n');
        Assert.All(regels, r => Assert.True(r.Length <= breedte, r));
        Assert.Contains(regels, r => r.Contains("NW-2020-14", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', uitslag.Uit);
    }

    [Fact]
    public async Task Een_afspraak_op_referentie_of_sleutel()
    {
        var een = (await Regel("afspraak", "nw-2020-14", "--json")).Json;
        Assert.Equal("NW-2020-14", een.GetProperty("referentie").GetString());
        var sleutel = een.GetProperty("id").GetString()!;
        Assert.Equal(een.ToString(), (await Regel("afspraak", sleutel, "--json")).Json.ToString());
        var leesbaar = await Regel("afspraak", "NW-2020-14");
        Assert.Contains("BO MIRT najaar 2020", leesbaar.Uit, StringComparison.Ordinal);
        var weg = await Regel("afspraak", "NW-1999-1");
        Assert.Equal((3, ""), (weg.Code, weg.Uit));
        Assert.Equal(3, (await Regel("afspraak", "NW-2020-14", "--peildatum", "2019-01-01")).Code);
    }

    [Fact]
    public async Task Een_agenda_voor_elk_landsdeel_of_voor_een()
    {
        var alle = (await Regel("agenda", "--overleg", "BO MIRT najaar 2020", "--json")).Json.EnumerateArray().ToList();
        Assert.Equal(["Noord", "Oost", "Zuid", "Zuidwest", "Noordwest"], alle.Select(a => a.GetProperty("landsdeel").GetString()));
        var noord = Assert.Single((await Regel("agenda", "--overleg", "bo mirt najaar 2020", "--landsdeel", "Noord", "--json")).Json.EnumerateArray());
        Assert.Equal(alle[0].ToString(), noord.ToString());
        var zuid = await Regel("agenda", "--overleg", "BO MIRT najaar 2020", "--landsdeel", "Zuid");
        Assert.Contains("stuurt niets naar dit overleg", zuid.Uit, StringComparison.Ordinal);
        Assert.Equal(3, (await Regel("agenda", "--overleg", "BO Nergens")).Code);
    }

    [Fact]
    public async Task Een_agenda_als_bestand_in_een_vorm_tegelijk_en_nooit_over_een_ander_heen()
    {
        var pad = Path.Combine(Directory.CreateTempSubdirectory("landsdeel-agenda-").FullName, "agenda.docx");
        string[] regel = ["agenda", "--overleg", "BO MIRT najaar 2020", "--landsdeel", "Noord", "--docx", pad];
        Assert.Equal(0, (await Regel(regel)).Code);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(pad, TestContext.Current.CancellationToken))[..2]);
        Assert.Equal(4, (await Regel(regel)).Code);
        Assert.Equal(0, (await Regel([.. regel, "--overschrijf"])).Code);
        Assert.Equal(2, (await Regel([.. regel, "--json"])).Code);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(pad)!));
    }

    [Fact]
    public async Task Overleggen_met_wat_er_terugkomt()
    {
        var noord = (await Regel("overleggen", "--landsdeel", "Noord", "--reeks", "BO MIRT", "--json")).Json.EnumerateArray().ToList();
        Assert.All(noord, o => Assert.Equal("BO MIRT", o.GetProperty("reeks").GetString()));
        Assert.Contains(noord, o => o.GetProperty("naam").GetString() == "BO MIRT najaar 2020" && o.GetProperty("komtTerug").GetInt32() > 0);
        Assert.Contains("BO MIRT najaar 2020", (await Regel("overleggen")).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partijen_van_een_soort_en_een_landsdeel()
    {
        var provincies = (await Regel("partijen", "--soort", "provincie", "--landsdeel", "Noord", "--json")).Json.EnumerateArray()
            .Select(p => p.GetProperty("naam").GetString());
        Assert.Equal(["Provincie Drenthe", "Provincie Fryslân", "Provincie Groningen"], provincies);
    }

    [Fact]
    public async Task Een_database_die_er_niet_is_is_een_zin_en_geen_spoor()
    {
        var uitslag = await Proefregel.Op(new("Host=/nergens-te-vinden;Timeout=2", ""), 100, "afspraken");
        Assert.Equal((4, ""), (uitslag.Code, uitslag.Uit));
        Assert.Single(uitslag.Fout.TrimEnd('\n').Split('\n'));
        var map = Directory.CreateTempSubdirectory("landsdeel-geen-db-").FullName;
        await File.WriteAllTextAsync(Path.Combine(map, "stuk.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Equal(4, (await Proefregel.Op(new(null, Path.Combine(map, "stuk.db")), 100, "afspraken")).Code);
    }
}

public sealed class OpdrachtTestsSqlite(SqliteTestdatabase d) : OpdrachtTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OpdrachtTestsPostgres(PostgresTestdatabase d) : OpdrachtTests(d), IClassFixture<PostgresTestdatabase>;
