using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen;

/// <summary>An afspraak that is only for its own partij is on nobody else's agenda, proposal or paper.</summary>
public abstract class AgendaZichtTests(Testdatabase database)
{
    private const string Eigenaar = "PV30";
    private const string Geheim = "Geheime voorverkenning";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Afspraak Afspraak(string id, Termijn? termijn = null, params Agendering[] agenderingen) =>
        Agendaproef.Afspraak(id, Landsdelen.Zuid, termijn, [.. agenderingen.Select(a => a with { Wat = Geheim })]) with { Tekst = Geheim };

    [Fact]
    public async Task Eigen_afspraken_van_een_ander_staan_nergens_en_tellen_nergens_mee()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var termijn = new Termijn("zomer 2020", new(2020, 6, 21), new(2020, 9, 22), Precisie.Seizoen);
        await register.Schrijf(Afspraak("G-terug", null, Agendaproef.Naar(Agendaproef.Zuid)), ZichtNiveau.Eigen, Eigenaar);
        await register.Schrijf(Afspraak("G-termijn", termijn), ZichtNiveau.Eigen, Eigenaar);
        await register.Schrijf(Afspraak("G-zonder"), ZichtNiveau.Eigen, Eigenaar);
        await register.Schrijf(Afspraak("G-samen", new("2030", new(2030, 1, 1), new(2030, 12, 31), Precisie.Jaar)) with
        {
            Landsdelen = Landsdelen.Noord,
            Verbanden = [new(new("A-N10"), VerbandSoort.Samenhang)],
        }, ZichtNiveau.Eigen, Eigenaar);

        var voorAnderen = await register.Agendas();
        Assert.DoesNotContain(Geheim, AgendaJson.Schrijf(voorAnderen, new(2020, 7, 1)));
        Assert.NotNull(voorAnderen.Single(b => b.Overleg.Id == Agendaproef.Zuid).Voorstel.Melding);
        Assert.Equal(0, (await register.Doe<OverlegVragen, OverlegLijst>(v => v.Lijst(null, false, Ct))).Komend.Single(o => o.Id == "O-BOM-2020-Z").KomtTerug);
        Assert.Null(await register.Doe<AgendaVragen, Domain.Overleggen.Agendapunt?>(v => v.Punt("G-terug", Ct)));
        Assert.DoesNotContain(Geheim, Docx.Tekst(AgendaStukVan(voorAnderen)));

        var eigen = await register.Als(Eigenaar);
        var voorEigenaar = await register.Agenda(Agendaproef.Zuid, eigen);
        Assert.Equal(["G-terug~X1", "G-termijn"], voorEigenaar.Punten.Select(p => p.Sleutel));
        Assert.Contains(voorEigenaar.Voorstel.ZonderMoment, p => p.Sleutel == "G-zonder");
        Assert.Contains((await register.Agenda(Agendaproef.Noord, eigen)).Punten, p => p.Sleutel == "G-samen");

        // The owner makes the agenda that all partijen get: what is only theirs stays off it, and cannot be put on.
        Assert.True((await register.Maak(Agendaproef.Zuid, eigen)).Gelukt);
        Assert.Empty((await register.Agenda(Agendaproef.Zuid, eigen)).Punten);
        var poging = await register.Doe<BewaarAgenda, Uitkomst<int>>(b => b.Voer(Agendaproef.Zuid, 1, new([new("G-terug~X1", Geheim, null, null)], []), [], "", false, Ct), eigen);
        Assert.Equal("agenda.niet-voor-deelnemers", Assert.Single(poging.Weigeringen).Code);
    }

    [Fact]
    public async Task Wordt_een_afspraak_later_afgeschermd_dan_verdwijnt_het_punt_ook_uit_bewaarde_agendas()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var oost = new OverlegId("O-BOM-2020-O");
        var afspraak = Agendaproef.Afspraak("G-later", Landsdelen.Oost, null, Agendaproef.Naar(oost) with { Wat = Geheim });
        await register.Schrijf(afspraak, eigenaar: Eigenaar);
        Assert.True((await register.Maak(oost)).Gelukt);
        Assert.Contains((await register.Agenda(oost)).Punten, p => p.Titel == Geheim);
        await register.Doe<Infrastructure.Database.LandsdeelDb, Uitkomst<long>>(db => new Infrastructure.Database.Vastlegger(db).Leg(
            new("proef", new("Proef", new(Eigenaar)), SessieBouwer.Micros(register.Klok.GetUtcNow()), ""),
            [new(Infrastructure.Database.Rijen.AggregaatSoort.Afspraak, "G-later", afspraak, new(2020, 6, 23), new(ZichtNiveau.Eigen, new(Eigenaar)), Infrastructure.Database.Schrijfwijze.Verbetering, 1)], Ct));

        var beeld = await register.Agenda(oost);
        Assert.DoesNotContain(Geheim, AgendaJson.Schrijf([beeld], new(2020, 7, 1)));
        Assert.DoesNotContain(Geheim, Docx.Tekst(AgendaStukVan([beeld])));
        // Who saves without seeing it does not throw it away either.
        Assert.True((await register.Bewaar(oost, 1, beeld.Invoer())).Gelukt);
        Assert.Contains((await register.Agenda(oost, await register.Als(Eigenaar))).Punten, p => p.Titel == Geheim);
    }

    [Fact]
    public async Task De_agenda_is_voor_de_deelnemers_en_het_publiek_ziet_alleen_het_voorstel_uit_wat_openbaar_is()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        Assert.True((await register.Maak(Agendaproef.Noord)).Gelukt);
        var publiek = await register.Agenda(Agendaproef.Noord, s => s with { Kijker = Kijker.Publiek });
        Assert.Null(publiek.Bewaard);
        Assert.Equal("voorstel", publiek.Status);
        Assert.Null((await register.Agenda(Agendaproef.Noord, await register.Als("PV30"))).Bewaard);
        Assert.NotNull((await register.Agenda(Agendaproef.Noord, await register.Als("PV20"))).Bewaard);
    }

    private static byte[] AgendaStukVan(IReadOnlyList<Agendabeeld> beelden) =>
        Infrastructure.Documents.DocxSchrijver.Schrijf(AgendaStuk.Maak(beelden, new(2020, 7, 1), "Proef"), DateTimeOffset.UnixEpoch);
}

public sealed class AgendaZichtTestsSqlite(SqliteTestdatabase d) : AgendaZichtTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class AgendaZichtTestsPostgres(PostgresTestdatabase d) : AgendaZichtTests(d), IClassFixture<PostgresTestdatabase>;
