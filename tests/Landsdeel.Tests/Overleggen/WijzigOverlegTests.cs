using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Overleggen;

/// <summary>When the date of an overleg becomes known, everything that means it follows in the same act.</summary>
public abstract class WijzigOverlegTests(Testdatabase database)
{
    private static readonly DateOnly Dag = new(2020, 11, 25);
    private static readonly DateOnly EindNajaar = new(2020, 12, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OverlegInvoer Invoer(OverlegBeeld beeld) => new(beeld.Overleg.Naam, beeld.Overleg.Reeks, beeld.Overleg.Landsdelen,
        beeld.Overleg.Corridor, beeld.Overleg.Moment?.Tekst, null, beeld.Overleg.Status, beeld.Overleg.Deelnemers, null);

    private static async Task<OverlegBeeld> Beeld(Testregister register, OverlegId id) =>
        (await register.Doe<OverlegVragen, OverlegBeeld?>(v => v.Een(id, Ct)))!;

    private static async Task<Uitkomst<long>> Wijzig(Testregister register, OverlegId id, Func<OverlegInvoer, OverlegInvoer> wat)
    {
        var beeld = await Beeld(register, id);
        return await register.Doe<WijzigOverleg, Uitkomst<long>>(w => w.Voer(id, beeld.Nummer, wat(Invoer(beeld)), Ct));
    }

    private static Task<List<DateOnly>> LaatsteDagen(Testregister register, string afspraak, DateOnly peildatum, long? bekend = null) =>
        register.Doe<LandsdeelDb, List<DateOnly>>(db => db.Afspraken.AsNoTracking().Op(new(peildatum, bekend)).Where(a => a.AfspraakId == afspraak).Select(a => a.LaatsteDag).ToListAsync(Ct));

    [Fact]
    public async Task De_datum_werkt_door_in_lijst_te_laat_en_zoeken_en_wie_terugkijkt_ziet_de_oude_dagen()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = Agendaproef.Noordwest;
        var ervoor = SessieBouwer.Micros(register.Klok.GetUtcNow());
        var na = new DateOnly(2020, 12, 1);
        Assert.Equal([EindNajaar], await LaatsteDagen(register, "A-NW09", na));
        var telaat = (await register.Agenda(Agendaproef.Noordwest, Agendaproef.Op(na))).Punten.Where(p => p.Herkomst == Puntherkomst.TeLaat).Select(p => p.Afspraak!.Value.Waarde).ToList();
        Assert.DoesNotContain("A-NW07", telaat);

        Assert.True((await Wijzig(register, id, i => i with { Datum = Dag })).Gelukt);

        Assert.Equal([Dag], await LaatsteDagen(register, "A-NW09", na));
        Assert.Equal([EindNajaar], await LaatsteDagen(register, "A-NW09", na, ervoor));
        // The words of another landsdeel mean another overleg, and a season without an overleg stays a season.
        Assert.Equal([EindNajaar], await LaatsteDagen(register, "A-ZW16", na));
        Assert.Equal([EindNajaar], await LaatsteDagen(register, "A-NW05", na));
        Assert.Equal(["A-NW06", "A-NW07", "A-NW09", "A-NW10", "A-NW24"], await register.Doe<LandsdeelDb, List<string>>(db => db.Afspraken.AsNoTracking().Op(new(na))
            .Where(a => a.LaatsteDag == Dag && a.Landsdelen == Landsdelen.Noordwest).OrderBy(a => a.AfspraakId).Select(a => a.AfspraakId).ToListAsync(Ct)));
        // "Te laat" is latest day before peildatum, in the list and on the agenda alike.
        Assert.Contains((await register.Agenda(id, Agendaproef.Op(na))).Punten, p => p.Afspraak!.Value.Waarde == "A-NW07" && p.Herkomst == Puntherkomst.TeLaat);
        // What was found by its words is found by them still, once.
        var gevonden = await register.Doe<LandsdeelDb, List<string>>(async db =>
        {
            var rijen = db.RijenMetTermen(Infrastructure.Zoeken.Analyzer.Nederlands.Vraag("Amersfoort gepresenteerd"));
            return await db.Afspraken.AsNoTracking().Op(new(na)).Where(a => rijen.Contains(a.Id)).Select(a => a.AfspraakId).ToListAsync(Ct);
        });
        Assert.Equal(["A-NW09"], gevonden);
        Assert.Equal("25 november 2020", (await Beeld(register, id)).Overleg.Moment!.Tekst);
        // On a day before the change held, the register now knows the date all the same.
        Assert.Equal([Dag], await LaatsteDagen(register, "A-NW09", new(2020, 6, 24)));
    }

    [Fact]
    public async Task Wat_de_secretaris_niet_mag_zien_volgt_ook()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Schrijf(Agendaproef.Afspraak("V-eigen", Landsdelen.Noord, null, Agendaproef.Naar(Agendaproef.Noord, new("najaar 2020", new(2020, 9, 23), EindNajaar, Precisie.Seizoen))), ZichtNiveau.Eigen, "PV20");
        Assert.True((await Wijzig(register, Agendaproef.Noord, i => i with { Datum = Dag })).Gelukt);
        Assert.Empty(await LaatsteDagen(register, "V-eigen", new(2020, 7, 1)));
        var eigen = await register.Als("PV20");
        Assert.Equal([Dag], await register.Doe<LandsdeelDb, List<DateOnly>>(db => db.Afspraken.AsNoTracking().Op(new(new(2020, 7, 1))).Where(a => a.AfspraakId == "V-eigen").Select(a => a.LaatsteDag).ToListAsync(Ct), eigen));
    }

    [Fact]
    public async Task Een_datum_buiten_het_moment_vraagt_een_reden_en_legt_anders_niets_vast()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = new OverlegId("O-BOM-2021-NW");
        var geweigerd = await Wijzig(register, id, i => i with { Datum = new(2022, 1, 20) });
        Assert.Equal("overleg.datum-past-niet", Assert.Single(geweigerd.Weigeringen).Code);
        Assert.Equal("najaar 2021", (await Beeld(register, id)).Overleg.Moment!.Tekst);
        Assert.True((await Wijzig(register, id, i => i with { Datum = new(2022, 1, 20), Reden = "Uitgesteld door de formatie" })).Gelukt);
        // The agendering names this overleg itself, so it follows wherever the date goes.
        Assert.Equal("20 januari 2022", (await Beeld(register, id)).Overleg.Moment!.Tekst);
        Assert.Contains((await register.Agenda(id)).Punten, p => p.Sleutel == "A-NW30~D31");
    }

    [Fact]
    public async Task Alles_wat_er_mis_is_wordt_in_een_keer_gezegd()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var fout = await Wijzig(register, new("O-BOM-2022-NW"), i => i with { Naam = " ", Landsdelen = Landsdelen.Geen, Moment = "ooit misschien", Status = OverlegStatus.Gepland });
        Assert.Equal(["overleg.naam-leeg", "overleg.landsdeel-ontbreekt", "overleg.moment-onleesbaar"], fout.Weigeringen.Select(w => w.Code));
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_wijzigen_hoort_de_tweede_dat()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var id = new OverlegId("O-BOM-2022-NW");
        var beeld = await Beeld(register, id);
        Assert.True((await register.Doe<WijzigOverleg, Uitkomst<long>>(w => w.Voer(id, beeld.Nummer, Invoer(beeld) with { Corridor = "A" }, Ct))).Gelukt);
        Assert.Equal("gelijktijdig-gewijzigd", Assert.Single((await register.Doe<WijzigOverleg, Uitkomst<long>>(w => w.Voer(id, beeld.Nummer, Invoer(beeld) with { Corridor = "B" }, Ct))).Weigeringen).Code);
    }

    [Fact]
    public async Task Een_nieuw_overleg_wordt_gevonden_door_wie_het_in_woorden_noemde()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var voorjaar = new Termijn("BO Leefomgeving voorjaar 2022", new(2022, 3, 20), new(2022, 6, 20), Precisie.Seizoen, new(OverlegReeks.BoLeefomgeving, 2022, Seizoen.Voorjaar));
        await register.Schrijf(Agendaproef.Afspraak("W-woorden", Landsdelen.Oost, null, Agendaproef.Naar(null, voorjaar)));
        var id = await register.Doe<MaakOverleg, Uitkomst<OverlegId>>(m => m.Voer(
            new("BO Leefomgeving voorjaar 2022", OverlegReeks.BoLeefomgeving, Landsdelen.Oost, null, null, new(2022, 5, 12), null, [new("min-bzk")], null), ZichtNiveau.AllePartijen, Ct));
        Assert.Equal("W-woorden~X1", Assert.Single((await register.Agenda(id.Waarde)).Punten, p => p.Herkomst == Puntherkomst.KomtTerug).Sleutel);
        Assert.Equal([new DateOnly(2022, 5, 12)], await LaatsteDagen(register, "W-woorden", new(2020, 7, 1)));
    }

    [Fact]
    public async Task De_lijst_staat_op_tijd_en_volgt_landsdeel_soort_en_corridor()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var lijst = await register.Doe<OverlegVragen, OverlegLijst>(v => v.Lijst(null, false, Ct));
        Assert.Equal(lijst.Komend.Select(o => o.Van), lijst.Komend.Select(o => o.Van).Order());
        Assert.Equal(lijst.Voorbij.Select(o => o.Van), lijst.Voorbij.Select(o => o.Van).OrderDescending());
        Assert.Equal(10, lijst.Komend.Single(o => o.Id == "O-BOM-2020-ZW").KomtTerug);
        Assert.Contains(lijst.Voorbij, o => o.Id == "O-BOL-2020-N");
        Assert.Equal(["O-BOM-2020-Z"], (await register.Doe<OverlegVragen, OverlegLijst>(v => v.Lijst(null, false, Ct), s => s with { Landsdeel = Landsdelen.Zuid })).Komend.Select(o => o.Id));
        Assert.All((await register.Doe<OverlegVragen, OverlegLijst>(v => v.Lijst(OverlegReeks.BoLeefomgeving, false, Ct))).Voorbij, o => Assert.Equal(OverlegReeks.BoLeefomgeving, o.Reeks));
        Assert.Equal("Goederenvervoercorridors", Assert.Single((await register.Doe<OverlegVragen, OverlegLijst>(v => v.Lijst(null, true, Ct))).Voorbij).Corridor);
    }
}

public sealed class WijzigOverlegTestsSqlite(SqliteTestdatabase d) : WijzigOverlegTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class WijzigOverlegTestsPostgres(PostgresTestdatabase d) : WijzigOverlegTests(d), IClassFixture<PostgresTestdatabase>;
