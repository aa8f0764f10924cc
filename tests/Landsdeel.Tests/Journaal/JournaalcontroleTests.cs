using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;

namespace Landsdeel.Tests.Journaal;

/// <summary>Whatever is changed past the product, the chain shows it.</summary>
public abstract class JournaalcontroleTests(Testdatabase database)
{
    [Fact]
    public async Task Een_ongeschonden_journaal_klopt()
    {
        var keuze = await Gevuld();
        var uitslag = await Proefregel.Op(keuze, 100, "journaal", "controleer");
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        Assert.Equal("Het journaal klopt: 4 handelingen.\n", uitslag.Uit);
    }

    [Theory]
    [InlineData("UPDATE versie SET \"Inhoud\" = \"Inhoud\" || ' ' WHERE \"HandelingId\" = 2 AND \"Id\" = (SELECT max(\"Id\") FROM versie WHERE \"HandelingId\" = 2)", "nummer 2 (handeling 2", "achteraf gewijzigd")]
    [InlineData("UPDATE versie SET \"GeldigVan\" = '2001-01-01' WHERE \"HandelingId\" = 3 AND \"Id\" = (SELECT max(\"Id\") FROM versie WHERE \"HandelingId\" = 3)", "nummer 3 (handeling 3", "achteraf gewijzigd")]
    [InlineData("UPDATE versie SET \"HandelingId\" = 3 WHERE \"Id\" = (SELECT max(\"Id\") FROM versie WHERE \"HandelingId\" = 2)", "nummer 2 (handeling 2", "achteraf gewijzigd")]
    [InlineData("UPDATE handeling SET \"Partij\" = 'min-ienw' WHERE \"Id\" = 3", "nummer 3 (handeling 3", "achteraf gewijzigd")]
    [InlineData("UPDATE handeling SET \"Op\" = \"Op\" + 1 WHERE \"Id\" = 1", "nummer 1 (handeling 1", "achteraf gewijzigd")]
    [InlineData("UPDATE journaal SET \"Digest\" = \"Vorige\" WHERE \"Volgnummer\" = 2", "nummer 2 (handeling 2", "na het vastleggen gewijzigd")]
    [InlineData("UPDATE journaal SET \"Vorige\" = \"Digest\" WHERE \"Volgnummer\" = 3", "nummer 3 (handeling 3", "sluit niet aan")]
    [InlineData("DELETE FROM journaal WHERE \"Volgnummer\" = 2", "nummer 3 (handeling 3", "verdwenen of tussengevoegd")]
    [InlineData("DELETE FROM journaal WHERE \"Volgnummer\" = 4", "nummer 3:", "einde van het journaal")]
    [InlineData("UPDATE journaal_kop SET \"Volgnummer\" = 2", "nummer 4:", "einde van het journaal")]
    [InlineData("DELETE FROM journaal WHERE \"Volgnummer\" = 4; UPDATE journaal_kop SET \"Volgnummer\" = 3, \"Keten\" = (SELECT \"Keten\" FROM journaal WHERE \"Volgnummer\" = 3)", "nummer 3 (handeling 4", "staat niet in het journaal")]
    public async Task Elke_wijziging_buiten_het_register_om_wordt_genoemd(string sql, string waar, string wat)
    {
        var keuze = await Gevuld();
        // Whoever owns the database can put its guards aside; the chain still tells.
        Inhoud.Voer(keuze, keuze.Postgres is null
            ? $"DROP TRIGGER journaal_geen_wijziging; DROP TRIGGER journaal_geen_verwijdering; {sql}"
            : $"ALTER TABLE journaal DISABLE TRIGGER ALL; {sql}");
        var uitslag = await Proefregel.Op(keuze, 100, "journaal", "controleer");
        Assert.Equal((1, ""), (uitslag.Code, uitslag.Uit));
        Assert.Contains(waar, uitslag.Fout, StringComparison.Ordinal);
        Assert.Contains(wat, uitslag.Fout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE journaal SET \"Digest\" = \"Vorige\" WHERE \"Volgnummer\" = 2")]
    [InlineData("DELETE FROM journaal WHERE \"Volgnummer\" = 4")]
    [InlineData("DELETE FROM journaal")]
    public async Task De_database_weigert_een_regel_van_het_journaal_te_wijzigen_of_weg_te_halen(string sql)
    {
        var keuze = await Gevuld();
        Assert.Contains("append-only", Assert.ThrowsAny<System.Data.Common.DbException>(() => Inhoud.Voer(keuze, sql)).Message, StringComparison.Ordinal);
        if (keuze.Postgres is not null) Assert.ThrowsAny<System.Data.Common.DbException>(() => Inhoud.Voer(keuze, "TRUNCATE journaal"));
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "journaal", "controleer")).Code);
    }

    [Fact]
    public async Task Namen_en_redenen_mogen_volgens_de_wet_worden_gewist()
    {
        var keuze = await Gevuld();
        Inhoud.Voer(keuze, "UPDATE handeling SET \"Wie\" = 'gewist', \"Waarom\" = ''");
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "journaal", "controleer")).Code);
    }

    private async Task<Landsdeel.Infrastructure.Database.Databasekeuze> Gevuld()
    {
        var keuze = await database.Leeg();
        await using (await Testregister.Maak(keuze, leeg: false)) { }
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "vul", "--afspraken", "40")).Code);
        return keuze;
    }
}

public sealed class JournaalcontroleTestsSqlite(SqliteTestdatabase d) : JournaalcontroleTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class JournaalcontroleTestsPostgres(PostgresTestdatabase d) : JournaalcontroleTests(d), IClassFixture<PostgresTestdatabase>;
