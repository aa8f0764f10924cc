using Landsdeel.Rondes;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Rondes;

public abstract class RondeTests(Testdatabase database)
{
    [Fact]
    public async Task De_geladen_ronde_komt_er_zonder_verlies_weer_uit()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var (ronde, teksten) = await register.Doe<ExporteerRonde, (Domain.Rondes.Ronde, IReadOnlyList<(string, string)>)>(
            e => e.Voer(TestContext.Current.CancellationToken));
        Assert.Equal(await File.ReadAllTextAsync(Wortel.Pad("samples", "2020-voorjaar", "ronde.json"), TestContext.Current.CancellationToken),
            RondeBestand.Schrijf(ronde));
        var (bestand, tekst) = Assert.Single(teksten);
        Assert.Equal(await File.ReadAllTextAsync(Wortel.Pad("samples", "2020-voorjaar", bestand), TestContext.Current.CancellationToken), tekst);
    }

    [Fact]
    public async Task Een_ronde_die_er_al_is_wordt_geweigerd_en_laat_niets_achter()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var uitkomst = await register.Doe<LaadRonde, Domain.Gedeeld.Uitkomst<int>>(
            l => l.Voer(RondeBestand.Voorbeeld(), RondeBestand.VoorbeeldTekst, "nogmaals", TestContext.Current.CancellationToken));
        Assert.Contains(uitkomst.Weigeringen, w => w.Code == "bestaat-al");
    }
}

public sealed class RondeTestsSqlite(SqliteTestdatabase d) : RondeTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class RondeTestsPostgres(PostgresTestdatabase d) : RondeTests(d), IClassFixture<PostgresTestdatabase>;
