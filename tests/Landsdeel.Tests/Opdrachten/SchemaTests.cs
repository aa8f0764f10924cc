using System.Text.Json;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>What programs read is what the documentation promises.</summary>
public abstract class SchemaTests(Testdatabase database)
{
    [Fact]
    public async Task Afspraken_passen_bij_hun_schema()
    {
        Assert.Empty(Schemacontrole.Fouten("afspraken.json", (await Proefregel.Op(database, "afspraken", "--json")).Json));
        var een = (await Proefregel.Op(database, "afspraak", "NW-2020-14", "--json")).Uit;
        Assert.Empty(Schemacontrole.Fouten("afspraken.json", JsonDocument.Parse($"[{een}]").RootElement));
    }

    [Fact]
    public async Task Verzonnen_afspraken_en_hun_agendas_passen_ook()
    {
        var keuze = await database.Leeg();
        await using (await Testregister.Maak(keuze)) { }
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "400", "--peildatum", "2020-07-01")).Code);
        var afspraken = (await Proefregel.Op(keuze, 100, "afspraken", "--json", "--peildatum", "2020-07-01")).Json;
        Assert.True(afspraken.GetArrayLength() > 200);
        Assert.Empty(Schemacontrole.Fouten("afspraken.json", afspraken));
        Assert.Empty(Schemacontrole.Fouten("agenda.json", (await Proefregel.Op(keuze, 100, "agenda", "--overleg", "Proefoverleg najaar 2020", "--json", "--peildatum", "2020-07-01")).Json));
    }

    [Fact]
    public async Task Agendas_passen_bij_hun_schema() =>
        Assert.Empty(Schemacontrole.Fouten("agenda.json", (await Proefregel.Op(database, "agenda", "--overleg", "BO MIRT najaar 2020", "--json")).Json));

    [Theory]
    [InlineData("[{}]", "is missing")]
    [InlineData("{}", "is not array")]
    [InlineData("[1]", "is not object")]
    public void De_controle_ziet_wat_niet_past(string json, string fout) =>
        Assert.Contains(Schemacontrole.Fouten("afspraken.json", JsonDocument.Parse(json).RootElement), f => f.Contains(fout, StringComparison.Ordinal));
}

public sealed class SchemaTestsSqlite(SqliteTestdatabase d) : SchemaTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class SchemaTestsPostgres(PostgresTestdatabase d) : SchemaTests(d), IClassFixture<PostgresTestdatabase>;
