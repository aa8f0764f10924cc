using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Doubles within the list and against the register are found, shown and skipped unless the user wants them; what one
/// may not see is never given away.</summary>
public abstract class DubbelTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private const string Kop = "Kenmerk;Afspraak;Landsdeel\n";

    // Each test has sentences of its own: they share a register.
    private static string Zin(string plaats) => plaats switch
    {
        "Oldenzaal" => "Het Rijk en de provincie onderzoeken samen de aanleg van een ondergrondse waterberging bij Oldenzaal ten behoeve van de drinkwatervoorziening",
        "Losser" => "Gemeenten en corporaties bouwen in Losser vooral kleine huurwoningen voor starters en ouderen op loopafstand van winkels",
        _ => "De spoorbeheerder en de vervoerregio beperken geluidshinder langs het goederenspoor bij Denekamp met raildempers en lagere schermen",
    };

    [Fact]
    public async Task Dubbelen_binnen_de_lijst_worden_aangewezen_en_overgeslagen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld($"{Kop}D-1;{Zin("Oldenzaal")};Oost\nD-2;{Zin("Oldenzaal")}.;Oost\nD-1;De rondweg om Borculo krijgt een fietstunnel;Oost\n;{Zin("Oldenzaal")};Zuid\n");
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("2 rijen lijken op een andere afspraak: 2 overslaan, 0 toch toevoegen", tekst, StringComparison.Ordinal);
        Assert.Contains("regel 2", tekst, StringComparison.Ordinal);
        Assert.Contains("Hetzelfde kenmerk", tekst, StringComparison.Ordinal);
        var klaar = await site.LegVast(voorbeeld.Html);
        Assert.Contains("2 afspraken vastgelegd", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);
        Assert.Contains("2 mogelijke dubbele zijn overgeslagen", Inleessite.Tekst(klaar.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dezelfde_lijst_nog_een_keer_is_helemaal_dubbel_en_kan_toch_worden_toegevoegd()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var lijst = $"{Kop}E-1;{Zin("Losser")};Oost\nE-2;De provincie legt een ecologische verbinding aan tussen de Engbertsdijksvenen en het Wierdense Veld;Oost\n";
        await site.LegVast((await site.TotVoorbeeld(lijst)).Html);

        // Another wording under the same reference; the same wording without one, a word less; and the same words in another order.
        var voorbeeld = await site.TotVoorbeeld($"{Kop}e-1;Iets heel anders onder hetzelfde nummer over de haven van Hengelo;Oost\n;De provincie legt een verbinding aan tussen de Engbertsdijksvenen en het Wierdense Veld;Oost\n"
            + ";Tussen Engbertsdijksvenen en het Wierdense Veld legt de provincie een ecologische verbinding aan;Oost\n");
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("0 afspraken kunnen worden vastgelegd", tekst, StringComparison.Ordinal);
        Assert.Contains("Hetzelfde kenmerk in een eerdere lijst", tekst, StringComparison.Ordinal);
        Assert.Contains("De tekst lijkt er voor 88% op:", tekst, StringComparison.Ordinal);
        Assert.Contains("Dezelfde woorden:", tekst, StringComparison.Ordinal);

        voorbeeld = await site.Verstuur(voorbeeld.Html, "handler=Keuzes", ("keuze[3]", "Toevoegen"));
        Assert.Contains("1 afspraak kan worden vastgelegd", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);
        Assert.Contains("1 afspraak vastgelegd", Inleessite.Tekst((await site.LegVast(voorbeeld.Html)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_afspraak_van_de_ronde_wordt_herkend_aan_referentie_en_aan_tekst()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var bekend = await site.Doe<LandsdeelDb, List<(string Referentie, string Tekst, Landsdelen Landsdelen)>>(async db => [.. (await db.Afspraken.AsNoTracking()
            .Where(a => a.Referentie != "" && a.VervangenOp == long.MaxValue).OrderByDescending(a => a.Tekst.Length).Take(2).ToListAsync(Ct)).Select(a => (a.Referentie, a.Tekst, a.Landsdelen))]);
        var voorbeeld = await site.TotVoorbeeld($"{Kop}{bekend[0].Referentie.ToLowerInvariant()};Een tekst die nergens op lijkt over parkeren in Almelo;Oost\n;\"{bekend[1].Tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\";{bekend[1].Landsdelen.Namen().Replace(", ", "/", StringComparison.Ordinal)}\n");
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("Dezelfde referentie: " + bekend[0].Referentie, tekst, StringComparison.Ordinal);
        Assert.Contains("Dezelfde tekst: " + bekend[1].Referentie, tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_een_ander_voor_zichzelf_houdt_wordt_niet_als_dubbel_verraden()
    {
        var zin = Zin("Denekamp");
        await using (var ander = await Inleessite.Start(database.Keuze, "min-ienw"))
            Assert.Contains("1 afspraak vastgelegd", Inleessite.Tekst((await ander.LegVast((await ander.TotVoorbeeld($"{Kop}G-1;{zin};Oost\n")).Html)).Html), StringComparison.Ordinal);
        await using (var site = await Inleessite.Start(database.Keuze))
            Assert.Contains("1 afspraak kan worden vastgelegd", Inleessite.Tekst((await site.TotVoorbeeld($"{Kop}G-1;{zin};Oost\n")).Html), StringComparison.Ordinal);
        // The one who may see it is warned.
        await using (var ander = await Inleessite.Start(database.Keuze, "min-ienw"))
            Assert.Contains("0 afspraken kunnen worden vastgelegd", Inleessite.Tekst((await ander.TotVoorbeeld($"{Kop}G-1;{zin};Oost\n")).Html), StringComparison.Ordinal);
    }
}

public sealed class DubbelTestsSqlite(SqliteTestdatabase d) : DubbelTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class DubbelTestsPostgres(PostgresTestdatabase d) : DubbelTests(d), IClassFixture<PostgresTestdatabase>;
