using System.Globalization;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Inlezen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Whatever happens in the middle, the register has the whole list or nothing of it.</summary>
public abstract class HalfTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Lijst(string begin, int rijen, int breuk = -1) => "Afspraak;Landsdeel;Zicht\n" + string.Concat(Enumerable.Range(1, rijen).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{(i == breuk ? "Breuk" : begin)} {i * 7919} {i * 104729 % 100_003} {i * 31337 % 99_991} {i * 1299709L % 99_989};Oost;openbaar\n")));

    private static Task<(int, int, int, int)> Omvang(Inleessite site) => site.Doe<LandsdeelDb, (int, int, int, int)>(async db => (
        await db.Versies.CountAsync(Ct), await db.Afspraken.CountAsync(Ct), await db.Handelingen.CountAsync(Ct),
        await db.Referenties.CountAsync(Ct)));

    [Fact]
    public async Task Een_fout_halverwege_laat_niets_achter()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        await Vertraging.Breuk(database, "Breuk");
        var voorbeeld = await site.TotVoorbeeld(Lijst("Heel", 1_500, breuk: 1_400));
        var voor = await Omvang(site);
        var klaar = await site.LegVast(voorbeeld.Html);
        Assert.Contains("Het inlezen is onderbroken", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);
        Assert.Contains("Er is niets vastgelegd", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);
        Assert.Equal(voor, await Omvang(site));

        // The next list is not held up by it.
        Assert.Contains("3 afspraken vastgelegd", Inleessite.Tekst((await site.LegVast((await site.TotVoorbeeld(Lijst("Daarna", 3))).Html)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_stopt_tijdens_het_vastleggen_houdt_niets_over()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        await Vertraging.Traag(database, "Stop");
        var voorbeeld = await site.TotVoorbeeld(Lijst("Stop", 3_000));
        var voor = await Omvang(site);
        var bezig = await site.Verstuur(voorbeeld.Html, "handler=Vastleggen");
        Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", bezig.Html, StringComparison.Ordinal);
        var gestopt = await site.Wacht(await site.Verstuur(bezig.Html, "handler=Stop"));
        Assert.Contains("Het inlezen is gestopt", Inleessite.Tekst(gestopt.Html), StringComparison.Ordinal);
        Assert.Equal(voor, await Omvang(site));
        Assert.False(await site.Doe<LandsdeelDb, bool>(db => db.ImportRegels.AnyAsync(r => r.ImportId == Inleessite.Id(gestopt.Adres), Ct)));
    }

    [Fact]
    public async Task Wie_stopt_tijdens_het_controleren_houdt_niets_over()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        await Vertraging.TraagTeControleren(database, "Controle");
        var kolommen = await site.Wacht(await site.Upload(Lijst("Controle", 3_000)));
        var bezig = await site.Verstuur(kolommen.Html, "/kolommen");
        Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);
        var gestopt = await site.Wacht(await site.Verstuur(bezig.Html, "handler=Stop"));
        Assert.Contains("Het inlezen is gestopt", Inleessite.Tekst(gestopt.Html), StringComparison.Ordinal);
        Assert.False(await site.Doe<LandsdeelDb, bool>(db => db.ImportRegels.AnyAsync(r => r.ImportId == Inleessite.Id(gestopt.Adres), Ct)));
    }

    [Fact]
    public async Task Als_de_site_stopt_tijdens_het_vastleggen_is_de_lijst_onderbroken_en_staat_er_niets()
    {
        string adres;
        (int, int, int, int) voor;
        await using (var site = await Inleessite.Start(database.Keuze))
        {
            await Vertraging.Traag(database, "Uit");
            var voorbeeld = await site.TotVoorbeeld(Lijst("Uit", 3_000));
            voor = await Omvang(site);
            var bezig = await site.Verstuur(voorbeeld.Html, "handler=Vastleggen");
            Assert.Contains("data-voortgang", bezig.Html, StringComparison.Ordinal);
            adres = bezig.Adres;
            await site.Stop();
        }
        await using var weer = await Inleessite.Start(database.Keuze);
        Assert.Equal(voor, await Omvang(weer));
        var pagina = Inleessite.Tekst((await weer.Haal(adres)).Html);
        Assert.Contains("Het inlezen is onderbroken", pagina, StringComparison.Ordinal);
        Assert.Contains("Begin opnieuw", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_met_zijn_proces_gestorven_is_wordt_na_een_halve_minuut_zonder_levensteken_onderbroken()
    {
        var dood = new string('d', 32);
        var pas = new string('e', 32);
        await using (var site = await Inleessite.Start(database.Keuze))
            await site.Doe<LandsdeelDb, int>(db =>
            {
                var nu = Gedeeld.SessieBouwer.Micros(TimeProvider.System.GetUtcNow());
                foreach (var (id, op) in new[] { (dood, nu - 40_000_000), (pas, nu) })
                {
                    db.Importen.Add(new() { Id = id, Partij = "min-bzk", Wie = "Proef", Bestand = "oud.csv", Inhoud = "{\"sha256\":\"\"}", Rijen = 1, Status = nameof(Importstatus.Vastleggen), BijgewerktOp = op });
                    db.ImportRegels.Add(new() { ImportId = id, Nummer = 2, Partij = "min-bzk", Cellen = "{}", Stand = ImportStand.Klaar });
                    // Of one partij only one may be at this step; the second is at the one before.
                    if (id == pas) db.ChangeTracker.Entries<ImportRij>().Single(e => e.Entity.Id == pas).Entity.Status = nameof(Importstatus.Controleren);
                }
                return db.SaveChangesAsync(Ct);
            });
        await using var weer = await Inleessite.Start(database.Keuze);
        var tot = DateTime.UtcNow.AddSeconds(20);
        while (!(await weer.Haal("/inlezen/" + dood)).Html.Contains("onderbroken", StringComparison.Ordinal)) Assert.True(DateTime.UtcNow < tot);
        Assert.Contains("data-voortgang", (await weer.Haal("/inlezen/" + pas)).Html, StringComparison.Ordinal);
        Assert.False(await weer.Doe<LandsdeelDb, bool>(db => db.ImportRegels.AnyAsync(r => r.ImportId == dood, Ct)));
    }
}

public sealed class HalfTestsSqlite(SqliteTestdatabase d) : HalfTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class HalfTestsPostgres(PostgresTestdatabase d) : HalfTests(d), IClassFixture<PostgresTestdatabase>;
