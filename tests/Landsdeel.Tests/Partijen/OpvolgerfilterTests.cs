using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Partijen;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Opdrachten;
using Landsdeel.Tests.Opvolgen;
using Landsdeel.Tests.Overleggen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Partijen;

/// <summary>Whoever asks for a partij sees what was agreed by those that went on in it, from that day on.</summary>
public abstract class OpvolgerfilterTests(Testdatabase database)
{
    private static readonly DateOnly Voor = new(2022, 3, 23), Na = new(2022, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task De_lijst_van_Amsterdam_heeft_na_het_samengaan_ook_wat_Weesp_afsprak()
    {
        var keuze = await database.Leeg();
        await using var register = await Testregister.Maak(keuze, leeg: false);
        async Task Schrijf(string id, ZichtNiveau niveau, string eigenaar, params string[] partijen) => await register.Schrijf(
            Agendaproef.Afspraak(id, Landsdelen.Noordwest) with { Partijen = [.. partijen.Select((p, i) => new PartijRol(new(p), i == 0 ? Rol.Trekker : Rol.Gebonden))] }, niveau, eigenaar);
        await Schrijf("F-weesp", ZichtNiveau.Openbaar, "PV27", "GM0457", "PV27");
        await Schrijf("F-beide", ZichtNiveau.Openbaar, "PV27", "GM0363", "GM0457");
        await Schrijf("F-geheim", ZichtNiveau.Eigen, "GM0457", "GM0457");
        await Schrijf("F-brabant", ZichtNiveau.Openbaar, "PV30", "GM1685", "PV30", "GM0856");

        async Task<(List<string> Ids, OpgelosteFilter Vraag, AfspraakPagina Pagina, Facettelling Telling)> Vraag(string vraag, DateOnly dag, string als = "min-bzk")
        {
            var wie = await register.Op(als, dag);
            var gelezen = await register.Doe<Filteroplossing, OpgelosteFilter>(o => o.Lees(QueryHelpers.ParseQuery(vraag), Ct), wie);
            var ids = await register.Doe<Afspraakselectie, List<string>>(s => s.Pas(gelezen.Filter).Select(a => a.AfspraakId).ToListAsync(Ct), wie);
            return (ids, gelezen, await register.Doe<AfspraakLijst, AfspraakPagina>(l => l.Pagina(gelezen.Filter, Ct), wie), await register.Doe<Facetvragen, Facettelling>(f => f.Tel(gelezen.Filter, Ct), wie));
        }

        var na = await Vraag("partij=amsterdam", Na);
        Assert.Equal(["F-beide", "F-weesp"], na.Ids.Where(i => i.StartsWith("F-", StringComparison.Ordinal)).Order());
        Assert.Equal(["U ziet ook de afspraken van Weesp, waarvan Amsterdam de opvolger is."], na.Vraag.Uitleg);
        Assert.Equal("Amsterdam (was Weesp), Provincie Noord-Holland", na.Pagina.Regels.Single(r => r.Id == "F-weesp").PartijenTekst);
        Assert.Equal("Amsterdam, Amsterdam (was Weesp)", na.Pagina.Regels.Single(r => r.Id == "F-beide").PartijenTekst);
        // Each number is that of the list it opens: beside the partij, and by role.
        Assert.Equal(na.Pagina.Totaal.Getal, na.Telling.Partijen.Single(p => p.Waarde == "GM0363").Aantal);
        foreach (var rol in Enum.GetValues<Rol>())
            Assert.Equal((await Vraag($"partij=GM0363&rol={rol.Naam()}", Na)).Ids.Count, na.Telling.Rollen.GetValueOrDefault(rol));
        Assert.Equal(await Rollen("GM0363"), na.Telling.Rollen.OrderBy(r => r.Key));
        // One that was asked for by its own name stays itself, and so does each before the day. Its secrets go where they went.
        Assert.Equal(["F-beide", "F-weesp"], (await Vraag("partij=GM0457", Na)).Ids.Order());
        var voor = await Vraag("partij=GM0363", Voor);
        Assert.Equal((false, 0), (voor.Ids.Contains("F-weesp"), voor.Vraag.Uitleg.Count));
        Assert.Equal("Weesp, Provincie Noord-Holland", (await Vraag("partij=GM0457", Voor)).Pagina.Regels.Single(r => r.Id == "F-weesp").PartijenTekst);
        Assert.Contains("F-geheim", (await Vraag("partij=GM0363", Na, "GM0363")).Ids);
        Assert.DoesNotContain("F-geheim", (await Vraag("partij=GM0363", Na, "GM0384")).Ids);

        // Two that merged into one, in the list, its facet, the sheet and the command line.
        var brabant = await Vraag("partij=GM1991&soort=afspraak", Na);
        Assert.Equal(["F-brabant"], brabant.Ids);
        Assert.Equal(["U ziet ook de afspraken van Landerd en Uden, waarvan Maashorst de opvolger is."], brabant.Vraag.Uitleg);
        Assert.Equal("Maashorst (was Landerd en Uden), Provincie Noord-Brabant", brabant.Pagina.Regels.Single().PartijenTekst);
        Assert.Equal(1, brabant.Telling.Partijen.Single(p => p.Waarde == "GM1991").Aantal);
        var regel = await Proefregel.Op(keuze, 200, "afspraken", "--partij", "Maashorst", "--peildatum", "2022-06-01");
        Assert.True(regel.Code == 0, regel.Fout);
        Assert.Contains("U ziet ook de afspraken van Landerd en Uden", regel.Fout, StringComparison.Ordinal);
        Assert.Contains("Maashorst (was Landerd", regel.Uit, StringComparison.Ordinal);
        await using var site = await Testsite.Start(keuze, leeg: false);
        var csv = await site.Klant.GetStringAsync("/afspraken/export?partij=GM1991&vorm=csv&peildatum=2022-06-01", Ct);
        Assert.Contains("Maashorst (was Landerd)", csv, StringComparison.Ordinal);
        Assert.Contains("Maashorst (was Uden)", csv, StringComparison.Ordinal);
        Assert.Contains("U ziet ook de afspraken van Landerd en Uden, waarvan Maashorst de opvolger is.", await site.Klant.GetStringAsync("/afspraken?partij=GM1991&peildatum=2022-06-01", Ct), StringComparison.Ordinal);

        async Task<IEnumerable<KeyValuePair<Rol, int>>> Rollen(string id) => (await register.Doe<BekijkPartij, PartijBeeld?>(b => b.Voer(id, Ct), await register.Op("min-bzk", Na)))!.Rollen.OrderBy(r => r.Key);
    }
}

public sealed class OpvolgerfilterTestsSqlite(SqliteTestdatabase d) : OpvolgerfilterTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OpvolgerfilterTestsPostgres(PostgresTestdatabase d) : OpvolgerfilterTests(d), IClassFixture<PostgresTestdatabase>;
