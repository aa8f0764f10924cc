using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Afspraken;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Overeind;
using Npgsql;

namespace Landsdeel.Tests.Journaal;

/// <summary>On PostgreSQL the site works with a role that the database itself keeps from changing what is recorded.</summary>
public sealed class DatabaserolTests(PostgresTestdatabase database) : IClassFixture<PostgresTestdatabase>
{
    private const string Rol = "proef site";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Databasekeuze> Beperkt()
    {
        await Postgres.Voer($"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{Rol}') THEN CREATE ROLE \"{Rol}\" LOGIN; END IF; END $$");
        var uitslag = await Proefregel.Op(database.Eigenaar, 100, "journaal", "beperk", Rol);
        Assert.Equal((0, ""), (uitslag.Code, uitslag.Fout));
        return new(new NpgsqlConnectionStringBuilder(database.Keuze.Postgres) { Username = Rol }.ToString(), "");
    }

    [Theory]
    [InlineData("UPDATE journaal SET \"Digest\" = ''")]
    [InlineData("DELETE FROM journaal")]
    [InlineData("TRUNCATE journaal")]
    [InlineData("ALTER TABLE journaal DISABLE TRIGGER ALL")]
    [InlineData("DROP TABLE journaal CASCADE")]
    [InlineData("DELETE FROM journaal_kop")]
    [InlineData("UPDATE handeling SET \"Wie\" = 'iemand anders'")]
    [InlineData("DELETE FROM handeling")]
    [InlineData("UPDATE versie SET \"Inhoud\" = '{}'")]
    [InlineData("DELETE FROM versie")]
    [InlineData("UPDATE afspraak SET \"Tekst\" = 'anders'")]
    [InlineData("DELETE FROM afspraak_zoek")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("CREATE TABLE public.erbij (id int)")]
    public async Task Zij_wijzigt_niets_van_wat_is_vastgelegd(string sql)
    {
        var site = await Beperkt();
        await using var verbinding = new NpgsqlConnection(site.Postgres);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct))).SqlState);
        await verbinding.CloseAsync();
        NpgsqlConnection.ClearPool(verbinding);
    }

    [Fact]
    public async Task De_site_doet_er_al_haar_werk_mee()
    {
        var keuze = await Beperkt();
        await using (var register = await Testregister.Maak(keuze))
        {
            var nieuw = (await register.Voeg(Proef.Wens())).Waarde;
            _ = (await register.Wijzig(nieuw.Id, 1, Proef.Wens(nieuw with { Tekst = "Anders." }, van: Proef.Najaar))).Waarde;
            Assert.Equal("Anders.", (await register.Bekijk(nieuw.Id, Proef.Op(Proef.Najaar)))!.Afspraak.Tekst);
        }
        await using (var site = await Testsite.Start(keuze))
        {
            foreach (var pad in (string[])["/", "/afspraken?zoek=woning", "/overleggen/O-BOM-2020-NW/agenda", "/verschil"]) Assert.True((await site.Klant.GetAsync(pad, Ct)).IsSuccessStatusCode, pad);
            var proef = await new Formulierproef(site).Open("/afspraken/nieuw");
            await proef.Druk("vastleggen", ("Tekst", "Door de site zelf."), ("Partijen[0].Partij", "BZK"), ("Landsdelen", "Noordwest"));
            Assert.Empty(proef.Fouten);
            Assert.StartsWith("/afspraken/NW-", proef.Adres, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await Proefregel.Op(keuze, 100, "journaal", "controleer")).Code);
        await using var verbinding = new NpgsqlConnection(keuze.Postgres);
        NpgsqlConnection.ClearPool(verbinding);
    }

    [Fact]
    public async Task Start_de_site_als_eigenaar_dan_zegt_zij_wat_dat_betekent_en_wat_men_doet()
    {
        async Task<string> Gezegd(Databasekeuze keuze)
        {
            using var server = new Serverproces(keuze);
            await server.Start();
            await server.Vermoord();
            return server.Logboek;
        }
        var site = await Beperkt();
        var eigenaar = await Gezegd(database.Eigenaar);
        var regel = Assert.Single(eigenaar.Split('\n'), r => r.StartsWith("Let op: de site werkt met de databaserol 'postgres', de eigenaar van de tabellen.", StringComparison.Ordinal));
        Assert.Contains("./landsdeel journaal beperk ROL", regel, StringComparison.Ordinal);
        Assert.DoesNotContain("eigenaar", await Gezegd(site), StringComparison.Ordinal);
        await using var verbinding = new NpgsqlConnection(site.Postgres);
        NpgsqlConnection.ClearPool(verbinding);
    }

    [Fact]
    public async Task Na_een_nieuwe_versie_zegt_de_site_dat_de_eigenaar_eerst_moet()
    {
        var site = await Beperkt();
        await using (var eigenaar = new NpgsqlConnection(database.Eigenaar.Postgres))
        {
            await eigenaar.OpenAsync(Ct);
            await using var oud = new NpgsqlCommand("UPDATE instelling SET \"Waarde\" = 'van een vorige versie' WHERE \"Naam\" = 'tweede-muur'", eigenaar);
            Assert.Equal(1, await oud.ExecuteNonQueryAsync(Ct));
        }
        var uitslag = await Proefregel.Op(site, 100, "journaal", "controleer");
        Assert.Equal(4, uitslag.Code);
        Assert.Contains("als eigenaar van de tabellen", uitslag.Fout.ReplaceLineEndings(" "), StringComparison.Ordinal);
        await Beperkt();
        Assert.Equal(0, (await Proefregel.Op(site, 100, "journaal", "controleer")).Code);
        await using var verbinding = new NpgsqlConnection(site.Postgres);
        NpgsqlConnection.ClearPool(verbinding);
    }

    [Fact]
    public async Task Een_rol_die_niet_te_beperken_is_wordt_geweigerd()
    {
        Assert.Contains("bestaat niet", (await Geweigerd(database.Eigenaar, 3, "nergens")).Fout, StringComparison.Ordinal);
        Assert.Contains("mag alles", (await Geweigerd(database.Eigenaar, 1, "postgres")).Fout, StringComparison.Ordinal);
        Assert.Contains("alleen met PostgreSQL", (await Geweigerd(new(null, Path.Combine(Directory.CreateTempSubdirectory("landsdeel-rol-").FullName, "r.db")), 1, "x")).Fout, StringComparison.Ordinal);

        static async Task<Uitslag> Geweigerd(Databasekeuze keuze, int code, string rol)
        {
            var uitslag = await Proefregel.Op(keuze, 100, "journaal", "beperk", rol);
            Assert.Equal((code, ""), (uitslag.Code, uitslag.Uit));
            return uitslag;
        }
    }
}
