using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Proefgegevens;

public abstract class VulTests(Testdatabase database)
{
    [Fact]
    public async Task Hetzelfde_zaad_geeft_dezelfde_afspraken_en_een_ander_andere()
    {
        async Task<string> Vul(string zaad)
        {
            var keuze = await Leeg();
            Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "120", "--zaad", zaad, "--peildatum", "2020-07-01")).Code);
            return (await Proefregel.Op(keuze, 100, "afspraken", "--json", "--sorteer", "register", "--peildatum", "2021-06-01")).Uit;
        }
        var een = await Vul("5");
        Assert.Equal(een, await Vul("5"));
        Assert.NotEqual(een, await Vul("6"));
    }

    [Fact]
    public async Task Er_is_van_alles_iets_en_woningbouw_in_een_derde()
    {
        var keuze = await Leeg();
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "1500", "--peildatum", "2020-07-01")).Code);
        using var verbinding = Inhoud.Verbind(keuze);
        long Tel(string sql)
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = sql;
            return Convert.ToInt64(opdracht.ExecuteScalar(), null);
        }
        Assert.Equal(1500, Tel("SELECT count(*) FROM afspraak"));
        Assert.InRange(Tel("SELECT count(*) FROM afspraak WHERE \"Tekst\" LIKE '%woningbouw%'"), 430, 570);
        Assert.Equal(6, Tel("SELECT count(DISTINCT \"Soort\") FROM afspraak"));
        Assert.Equal(6, Tel("SELECT count(DISTINCT \"Status\") FROM afspraak"));
        Assert.Equal(5, Tel("SELECT count(DISTINCT \"Zekerheid\") FROM afspraak"));
        Assert.Equal(4, Tel("SELECT count(DISTINCT \"ZichtNiveau\") FROM afspraak"));
        Assert.Equal(1500, Tel("SELECT count(DISTINCT \"Referentie\") FROM afspraak"));
        foreach (var landsdeel in (int[])[1, 2, 4, 8, 16]) Assert.True(Tel($"SELECT count(*) FROM afspraak WHERE (\"Landsdelen\" & {landsdeel}) <> 0") > 150);
        Assert.True(Tel("SELECT count(*) FROM afspraak_agendering WHERE \"OverlegId\" <> ''") > 400);
        Assert.True(Tel("SELECT count(*) FROM afspraak_verband") > 100);
        Assert.Equal(0, Tel("SELECT count(*) FROM afspraak WHERE \"EersteDag\" > \"LaatsteDag\""));
        Assert.Equal(0, Tel("SELECT count(*) FROM afspraak_verband v WHERE NOT EXISTS (SELECT 1 FROM aggregaat a WHERE a.\"Id\" = v.\"NaarId\")"));
        // Names that occur often and names that occur once: as in letters.
        var vaakst = Tel("SELECT max(n) FROM (SELECT count(*) AS n FROM afspraak_partij GROUP BY \"PartijId\") x");
        var middelste = Tel("SELECT n FROM (SELECT count(*) AS n FROM afspraak_partij GROUP BY \"PartijId\") x ORDER BY n LIMIT 1 OFFSET 100");
        Assert.True(vaakst > middelste * 5, $"{vaakst} against {middelste}");
    }

    [Fact]
    public async Task Dezelfde_reeks_twee_keer_wordt_geweigerd_een_andere_mag_erbij()
    {
        var keuze = await Leeg();
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "10")).Code);
        Assert.Contains("--zaad", (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "10")).Fout, StringComparison.Ordinal);
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "10", "--zaad", "2")).Code);
        Assert.Equal("Het journaal klopt: 5 handelingen.\n", (await Proefregel.Op(keuze, 100, "journaal", "controleer")).Uit);
    }

    [Fact]
    public async Task Waar_is_gewerkt_gebeurt_het_alleen_als_dat_met_zoveel_woorden_is_gevraagd()
    {
        var keuze = await Leeg();
        Inhoud.Voer(keuze, "UPDATE handeling SET \"Soort\" = 'afspraak toegevoegd' WHERE \"Id\" = 1");
        var uitslag = await Proefregel.Op(keuze, 100, "vul", "--afspraken", "10");
        Assert.Equal(1, uitslag.Code);
        Assert.Contains("--ook-hier", uitslag.Fout, StringComparison.Ordinal);
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "10", "--ook-hier")).Code);
    }

    private async Task<Landsdeel.Infrastructure.Database.Databasekeuze> Leeg()
    {
        var keuze = await database.Leeg();
        await using (await Testregister.Maak(keuze)) { }
        return keuze;
    }
}

public sealed class VulTestsSqlite(SqliteTestdatabase d) : VulTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class VulTestsPostgres(PostgresTestdatabase d) : VulTests(d), IClassFixture<PostgresTestdatabase>;
