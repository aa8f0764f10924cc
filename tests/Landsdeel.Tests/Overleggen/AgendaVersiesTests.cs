using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen;

/// <summary>Saving an agenda: versions, states, and two people at once.</summary>
public abstract class AgendaVersiesTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_agenda_wordt_gemaakt_gewijzigd_vastgesteld_en_heropend_en_elke_versie_blijft()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = new OverlegId("O-BOM-2020-NW");
        Assert.Equal(1, (await register.Maak(id)).Waarde);
        var beeld = await register.Agenda(id);
        Assert.Equal((1, "concept", OverlegStatus.AgendaConcept), (beeld.Nummer, beeld.Status, beeld.Overleg.Status));
        Assert.Equal(13, beeld.Punten.Count);
        Assert.Empty(beeld.Nieuw);

        var invoer = beeld.Invoer();
        var anders = new Agendainvoer([.. invoer.Punten.Skip(1).Append(invoer.Punten[0] with { Groep = "Amersfoort", Notitie = "Kort" }).Where(p => p.Sleutel != "A-NW05")], [("A-NW05", "Eerst het onderzoek")]);
        Assert.Equal(2, (await register.Bewaar(id, 1, anders, waarom: "na vooroverleg")).Waarde);
        beeld = await register.Agenda(id);
        Assert.Equal(("A-NW09~D03", "Amersfoort", "Kort"), (beeld.Punten[^1].Sleutel, beeld.Punten[^1].Groep, beeld.Punten[^1].Notitie));
        Assert.Equal("Eerst het onderzoek", Assert.Single(beeld.Bewaard!.Afgevallen).Reden);
        Assert.Empty(beeld.Nieuw);

        Assert.Equal(3, (await register.Bewaar(id, 2, beeld.Invoer(), vast: true)).Waarde);
        beeld = await register.Agenda(id);
        Assert.Equal(("vastgesteld", OverlegStatus.AgendaVast), (beeld.Status, beeld.Overleg.Status));
        Assert.Contains((await register.Bewaar(id, 3, anders)).Weigeringen, w => w.Code == "agenda.vast");
        Assert.Equal("reden-ontbreekt.heropenen", Assert.Single((await register.Doe<HeropenAgenda, Uitkomst<int>>(h => h.Voer(id, 3, " ", Ct))).Weigeringen).Code);
        Assert.Equal(4, (await register.Doe<HeropenAgenda, Uitkomst<int>>(h => h.Voer(id, 3, "Nieuw punt", Ct))).Waarde);
        Assert.Equal(OverlegStatus.AgendaConcept, (await register.Agenda(id)).Overleg.Status);

        var versies = await register.Doe<AgendaOpslag, IReadOnlyList<Agendaversie>>(o => o.Versies(id, Ct));
        Assert.Equal([(4, "agenda heropend", "Nieuw punt"), (3, "agenda vastgesteld", ""), (2, "agenda gewijzigd", "na vooroverleg"), (1, "agenda gemaakt", "van het voorstel")],
            versies.Select(v => (v.Nummer, v.Wat, v.Waarom)));
        var verschil = Agendaverschil.Tussen(versies[3].Agenda, versies[2].Agenda);
        Assert.Equal("A-NW05", Assert.Single(verschil.Afgevallen).Punt.Sleutel);
        Assert.Equal("A-NW09~D03", Assert.Single(verschil.Verplaatst).Punt.Sleutel);
    }

    [Fact]
    public async Task Wie_van_een_oudere_versie_uitgaat_hoort_dat_er_een_nieuwere_is()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = new OverlegId("O-BOM-2020-ZW");
        await register.Maak(id);
        var invoer = (await register.Agenda(id)).Invoer();
        Assert.True((await register.Bewaar(id, 1, invoer)).Gelukt);
        Assert.Equal("agenda.gelijktijdig-gewijzigd", Assert.Single((await register.Bewaar(id, 1, invoer)).Weigeringen).Code);
        Assert.Equal("bestaat-al", Assert.Single((await register.Maak(id)).Weigeringen).Code);
    }

    [Fact]
    public async Task Wat_later_in_het_register_komt_wordt_aangeboden_en_niet_vanzelf_geplaatst()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Maak(Agendaproef.Noord);
        await register.Schrijf(Agendaproef.Afspraak("P-later", Landsdelen.Noord, null, Agendaproef.Naar(Agendaproef.Noord)));
        var beeld = await register.Agenda(Agendaproef.Noord);
        Assert.DoesNotContain(beeld.Punten, p => p.Sleutel == "P-later~X1");
        Assert.Equal("P-later~X1", Assert.Single(beeld.Nieuw).Sleutel);
        var invoer = beeld.Invoer();
        Assert.True((await register.Bewaar(Agendaproef.Noord, 1, invoer with { Punten = [new("P-later~X1", "Proefpunt", null, null), .. invoer.Punten] })).Gelukt);
        Assert.Equal("P-later~X1", (await register.Agenda(Agendaproef.Noord)).Punten[0].Sleutel);
    }

    [Fact]
    public async Task Een_lege_agenda_kan_worden_bewaard_en_blijft_zeggen_dat_de_brief_niets_stuurt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.True((await register.Maak(Agendaproef.Zuid)).Gelukt);
        var beeld = await register.Agenda(Agendaproef.Zuid);
        Assert.Equal((0, "concept"), (beeld.Punten.Count, beeld.Status));
        Assert.NotNull(beeld.Voorstel.Melding);
    }

    [Fact]
    public async Task Wie_terugkijkt_in_wat_bekend_was_kan_niets_wijzigen()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.Equal("kijkt-terug", Assert.Single((await register.Maak(new("O-BOM-2020-O"), Agendaproef.Op(new(2020, 7, 1), long.MaxValue - 1))).Weigeringen).Code);
    }

    [Fact]
    public async Task Een_agenda_van_later_wordt_niet_overschreven_vanaf_een_eerdere_dag()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = new OverlegId("O-BOL-2021-NW");
        Assert.True((await register.Maak(id, Agendaproef.Op(new(2021, 3, 1)))).Gelukt);
        var uitkomst = await register.Maak(id);
        Assert.Equal("agenda.geldt-later", Assert.Single(uitkomst.Weigeringen).Code);
        Assert.Contains("1 maart 2021", uitkomst.Weigeringen[0].Bericht);
    }
}

public sealed class AgendaVersiesTestsSqlite(SqliteTestdatabase d) : AgendaVersiesTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class AgendaVersiesTestsPostgres(PostgresTestdatabase d) : AgendaVersiesTests(d), IClassFixture<PostgresTestdatabase>;
