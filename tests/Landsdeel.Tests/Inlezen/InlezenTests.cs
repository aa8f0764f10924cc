using System.Net;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Tabellen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>From a file to the register, as someone does it.</summary>
public abstract class InlezenTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private const string Lijst = """
        Nr;Afspraak;Landsdeel;Trekker;Partijen;Deadline;Status;Opmerking
        A-1;De provincie en het waterschap maken samen een plan voor het vasthouden van zoet water op de hoge zandgronden;Oost;provincie Overijssel;Waterschap Vechtstromen;31-12-2021;in uitvoering;eerste
        A-2;Rijk en regio onderzoeken een snelle busverbinding tussen Emmen en Zwolle;Noord/Oost;IenW;provincie Drenthe, provincie Overijssel;najaar 2021;gemaakt;
        """;

    [Fact]
    public async Task Een_lijst_komt_met_al_haar_velden_in_het_register()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld(Lijst, ("GeldigVan", "2020-06-23"), ("Zicht", nameof(ZichtNiveau.Openbaar)));
        Assert.Contains("2 afspraken kunnen worden vastgelegd", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);

        var klaar = await site.LegVast(voorbeeld.Html);
        Assert.Contains("2 afspraken vastgelegd", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);

        var rij = await site.Doe<LandsdeelDb, Infrastructure.Database.Rijen.AfspraakRij>(db => db.Afspraken.AsNoTracking().SingleAsync(a => a.Tekst.StartsWith("De provincie en het waterschap"), Ct));
        var afspraak = (await site.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(new(rij.AfspraakId), Ct)))!;
        Assert.Equal(AfspraakStatus.Loopt, afspraak.Inhoud.Status);
        Assert.Equal(Landsdelen.Oost, afspraak.Inhoud.Landsdelen);
        Assert.Equal(new DateOnly(2021, 12, 31), afspraak.Inhoud.Termijn!.Tot);
        Assert.Equal([new(new("PV23"), Rol.Trekker), new(new("ws-vechtstromen"), Rol.Gebonden)], afspraak.Inhoud.Partijen);
        Assert.Equal("eerste\nEigen kenmerk: A-1", afspraak.Inhoud.Toelichting);
        Assert.Matches("^O-2020-[0-9]+$", afspraak.Inhoud.Referentie);
        Assert.Equal(new DateOnly(2020, 6, 23), afspraak.GeldigVan);
        Assert.Equal(ZichtNiveau.Openbaar, afspraak.Zicht.Niveau);

        // One act for the whole list, which says from which file.
        var handelingen = await site.Doe<LandsdeelDb, List<Infrastructure.Database.Rijen.HandelingRij>>(db => db.Handelingen.AsNoTracking().Where(h => h.Soort == "lijst ingelezen").ToListAsync(Ct));
        var handeling = Assert.Single(handelingen);
        Assert.StartsWith("lijst.csv (sha256 ", handeling.Bron, StringComparison.Ordinal);
        Assert.Contains($"/afspraken?handeling={handeling.Id}", klaar.Html, StringComparison.Ordinal);
        Assert.Equal(2, await site.Doe<LandsdeelDb, int>(db => db.Versies.CountAsync(v => v.HandelingId == handeling.Id, Ct)));
        Assert.Equal(HttpStatusCode.OK, (await site.Haal("/afspraken/" + afspraak.Inhoud.Referentie)).Status);
    }

    [Fact]
    public async Task Het_sjabloon_wordt_gelezen_en_zijn_voorbeeldrij_nooit()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        foreach (var soort in (string[])["xlsx", "csv"])
        {
            var bytes = await site.Klant.GetByteArrayAsync(new Uri($"/inlezen/sjabloon.{soort}", UriKind.Relative), Ct);
            var leeg = await site.Upload(bytes, "sjabloon." + soort);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
            Assert.Contains("staat niets", Inleessite.Tekst(leeg.Html), StringComparison.Ordinal);
            using var stroom = new MemoryStream(bytes);
            var tabel = (await TabelLezer.Lees(stroom, annuleer: Ct)).Waarde;
            Assert.Empty(tabel.Bezwaren);
            Assert.Equal(19, tabel.Kolommen.Count);
        }
    }

    [Fact]
    public async Task Het_ingevulde_sjabloon_gaat_door_Calc_en_komt_zonder_melding_binnen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var map = Directory.CreateTempSubdirectory("landsdeel-sjabloon-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(map, "leeg.xlsx"), await site.Klant.GetByteArrayAsync(new Uri("/inlezen/sjabloon.xlsx", UriKind.Relative), Ct), Ct);
        // The example row without its mark is a row like any other.
        await Programma.Draai("soffice", "--headless", $"-env:UserInstallation=file://{map}/profiel", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1", "--outdir", map, Path.Combine(map, "leeg.xlsx"));
        var csv = (await File.ReadAllTextAsync(Path.Combine(map, "leeg.csv"), Ct)).Replace(Landsdeel.Inlezen.Sjabloon.Merk, "S-1", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(map, "vol.csv"), csv, Ct);
        await Programma.Draai("soffice", "--headless", $"-env:UserInstallation=file://{map}/profiel", "--infilter=CSV:59,34,76,1", "--convert-to", "xlsx", "--outdir", map, Path.Combine(map, "vol.csv"));
        var kolommen = await site.Wacht(await site.Upload(await File.ReadAllBytesAsync(Path.Combine(map, "vol.xlsx"), Ct), "vol.xlsx"));
        var voorbeeld = Inleessite.Tekst((await site.Wacht(await site.Verstuur(kolommen.Html, "/kolommen"))).Html);
        Assert.Contains("1 afspraak kan worden vastgelegd", voorbeeld, StringComparison.Ordinal);
        Assert.Contains("BZK (trekker)", voorbeeld, StringComparison.Ordinal);
        Assert.Contains("bespreken in BO MIRT najaar 2020, Noordwest", voorbeeld, StringComparison.Ordinal);
    }
}

public sealed class InlezenTestsSqlite(SqliteTestdatabase d) : InlezenTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class InlezenTestsPostgres(PostgresTestdatabase d) : InlezenTests(d), IClassFixture<PostgresTestdatabase>;
