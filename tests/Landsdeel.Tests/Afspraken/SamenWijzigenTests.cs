using System.Text.Json;
using Landsdeel.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Afspraken;

public abstract class SamenWijzigenTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Wijzigwens Trekker = new("trekker", "IenW", null, null, Proefregister.Peildatum, "afgesproken in het directeurenoverleg");
    private static readonly Wijzigwens Moment = new("moment", null, null, "najaar 2021", Proefregister.Peildatum, "uitgesteld");
    private static readonly Wijzigwens Thema = new("thema-erbij", null, "water", null, Proefregister.Peildatum, "nieuwe indeling");

    private static Task<Uitkomst<Wijzigvoorstel>> Stel(Proefregister r, IEnumerable<Gekozene> keuze, Wijzigwens wens, Func<Sessie, Sessie>? nog = null) =>
        r.Doe<StelWijzigingVoor, Uitkomst<Wijzigvoorstel>>(s => s.Voer([.. keuze], wens, Ct), nog: nog);

    private static Task<Uitkomst<int>> Leg(Proefregister r, IEnumerable<Gekozene> keuze, Wijzigwens wens, Func<Sessie, Sessie>? nog = null) =>
        r.Doe<LegWijzigingVast, Uitkomst<int>>(l => l.Voer([.. keuze], wens, Ct), nog: nog);

    private static Task<(int Handelingen, int Journaal, int Versies)> Stand(Proefregister r) => r.Doe<LandsdeelDb, (int, int, int)>(async db =>
        (await db.Handelingen.CountAsync(Ct), await db.Journaal.CountAsync(Ct), await db.Versies.IgnoreQueryFilters().CountAsync(Ct)));

    private static Task<Dictionary<string, Afspraak>> Nu(Proefregister r) => r.Doe<LandsdeelDb, Dictionary<string, Afspraak>>(async db =>
        (await db.Versies.AsNoTracking().Op(new(Proefregister.Peildatum)).Where(v => v.Soort == AggregaatSoort.Afspraak)
            .Select(v => v.Inhoud).ToListAsync(Ct)).Select(i => JsonSerializer.Deserialize<Afspraak>(i, LandsdeelJson.Compact)!).ToDictionary(a => a.Id.Waarde));

    private static Gekozene[] Alle(Proefregister r) => [.. r.Zichtbaar().Select(a => new Gekozene(a.Id.Waarde, 0))];

    [Fact]
    public async Task Het_voorstel_zegt_van_elke_gekozen_afspraak_wat_er_gebeurt_en_schrijft_niets()
    {
        var r = await Proefregister.Van(database);
        var vooraf = await Stand(r);
        var voorstel = (await Stel(r, Alle(r), Trekker)).Waarde;
        Assert.Equal(r.Zichtbaar().Count(), voorstel.Regels.Count);
        Assert.All(voorstel.Veranderen, v => Assert.Contains("trekker: Ministerie van Infrastructuur en Waterstaat", v.Nieuw, StringComparison.Ordinal));
        // What another partij owns is not one's to change, unless one is secretaris of the overleg it was made in.
        bool Mijn(Afspraak a) => r.Alles.Any(x => x.Afspraak.Id == a.Id && x.Zicht.Eigenaar == Proefregister.Eigen) || a.Overleg == new OverlegId("O-NJ20-N");
        var open = r.Zichtbaar().Where(Mijn).Where(a => a.HeeftProcedure && a.Status is AfspraakStatus.Voorgesteld or AfspraakStatus.Gemaakt or AfspraakStatus.Loopt).ToList();
        var al = open.Where(a => a.Partijen.Where(p => p.Rol == Rol.Trekker).ToList() is [var een] && een.Partij == Proefregister.Ander).Select(a => a.Id.Waarde).ToList();
        Assert.NotEmpty(al);
        Assert.Equal(al.Order(), voorstel.Blijven.Select(b => b.Gekozene.Id).Order());
        Assert.Equal(open.Count - al.Count, voorstel.Veranderen.Count);
        Assert.Equal(r.Zichtbaar().Count() - open.Count, voorstel.Geweigerd.Count);
        Assert.Equal(vooraf, await Stand(r));
    }

    [Fact]
    public async Task Vastleggen_is_een_handeling_met_een_reden_en_de_rest_blijft_zoals_het_was()
    {
        var r = await Proefregister.Nieuw(database);
        foreach (var (wens, klopt) in new (Wijzigwens, Func<Afspraak, bool>)[]
        {
            (Trekker, a => a.Partijen.Single(p => p.Rol == Rol.Trekker).Partij == Proefregister.Ander),
            (Moment, a => a.Termijn is { Tekst: "najaar 2021" } t && t.Tot == new DateOnly(2021, 12, 20)),
            (Thema, a => a.Themas.HasFlag(Themas.Water)),
        })
        {
            var vooraf = await Nu(r);
            var stand = await Stand(r);
            var voorstel = (await Stel(r, Alle(r), wens)).Waarde;
            var gezien = voorstel.Veranderen.Select(v => v.Gekozene).ToList();
            Assert.True(gezien.Count > 10);
            Assert.Equal(gezien.Count, (await Leg(r, gezien, wens)).Waarde);

            var na = await Nu(r);
            Assert.All(gezien, g => Assert.True(klopt(na[g.Id])));
            var blijft = vooraf.Keys.Except(gezien.Select(g => g.Id));
            Assert.All(blijft, id => Assert.Equal(JsonSerializer.Serialize(vooraf[id], LandsdeelJson.Compact), JsonSerializer.Serialize(na[id], LandsdeelJson.Compact)));
            var nieuw = await Stand(r);
            Assert.Equal((stand.Handelingen + 1, stand.Journaal + 1), (nieuw.Handelingen, nieuw.Journaal));
            var handeling = await r.Doe<LandsdeelDb, HandelingRij>(db => db.Handelingen.OrderByDescending(h => h.Id).FirstAsync(Ct));
            Assert.StartsWith(wens.Waarom, handeling.Waarom, StringComparison.Ordinal);
            Assert.Equal("afspraken samen gewijzigd", handeling.Soort);
            // The day before nothing changed.
            var voorheen = await r.Doe<LandsdeelDb, int>(db => db.Afspraken.Op(new(Proefregister.Peildatum.AddDays(-1))).CountAsync(a => a.Versie!.HandelingId == handeling.Id && a.Nummer > 1, Ct));
            Assert.Equal(0, voorheen);
        }
    }

    [Fact]
    public async Task Was_iemand_anders_eerder_dan_wordt_niets_vastgelegd_en_staat_er_bij_welke()
    {
        var r = await Proefregister.Nieuw(database);
        var gezien = (await Stel(r, Alle(r), Thema)).Waarde.Veranderen.Select(v => v.Gekozene).Take(20).ToList();
        var eerder = gezien.Skip(5).Take(2).ToList();
        Assert.True((await Leg(r, eerder, Thema with { Thema = "energie", Wat = "thema-eraf" })).Gelukt
            || (await Leg(r, eerder, Thema with { Thema = "energie" })).Gelukt);
        var gewijzigd = (await Nu(r)).Values.Count(a => a.Themas.HasFlag(Themas.Water));
        var stand = await Stand(r);

        var uitkomst = await Leg(r, gezien, Thema);

        var botsing = Assert.IsType<IntussenGewijzigd>(Assert.Single(uitkomst.Weigeringen));
        Assert.NotEmpty(botsing.Welke);
        Assert.Subset(eerder.Select(e => r.Alles.Single(a => a.Afspraak.Id.Waarde == e.Id).Afspraak.Referentie ?? e.Id).ToHashSet(), botsing.Welke.ToHashSet());
        Assert.Equal(stand, await Stand(r));
        Assert.Equal(gewijzigd, (await Nu(r)).Values.Count(a => a.Themas.HasFlag(Themas.Water)));
    }

    [Fact]
    public async Task Van_velen_die_tegelijk_vastleggen_slaagt_er_een()
    {
        var r = await Proefregister.Nieuw(database);
        var gezien = (await Stel(r, Alle(r), Thema)).Waarde.Veranderen.Select(v => v.Gekozene).Take(10).ToList();
        var stand = await Stand(r);
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Leg(r, gezien, Thema), Ct)));
        Assert.Single(uitkomsten, u => u.Gelukt);
        Assert.All(uitkomsten.Where(u => !u.Gelukt), u => Assert.IsType<IntussenGewijzigd>(Assert.Single(u.Weigeringen)));
        var na = await Stand(r);
        Assert.Equal((stand.Handelingen + 1, stand.Journaal + 1), (na.Handelingen, na.Journaal));
    }

    [Fact]
    public async Task Wie_niet_mag_zien_kan_ook_met_een_verzonnen_sleutel_niets_wijzigen()
    {
        var r = await Proefregister.Nieuw(database);
        var geheim = r.Alles.Where(a => a.Zicht == new Zicht(ZichtNiveau.Eigen, Proefregister.Ander)).Select(a => a.Afspraak).ToList();
        Assert.NotEmpty(geheim);
        var keuze = geheim.Select(a => new Gekozene(a.Id.Waarde, 1)).Append(new("bestaat-niet", 1)).ToList();
        var voorstel = (await Stel(r, keuze, Thema)).Waarde;
        Assert.All(voorstel.Regels, regel =>
        {
            Assert.IsType<GekozeneOnbekend>(regel.Weigering);
            Assert.Equal(regel.Gekozene.Id, regel.Tekst);
            Assert.Equal("", regel.Oud + regel.Nieuw + regel.Referentie);
        });
        var stand = await Stand(r);
        Assert.False((await Leg(r, keuze, Thema)).Gelukt);
        Assert.Equal(stand, await Stand(r));
    }

    [Fact]
    public async Task Wat_er_niet_goed_is_ingevuld_staat_bij_het_veld()
    {
        var r = await Proefregister.Van(database);
        var een = Alle(r)[..1];
        async Task Geweigerd(Wijzigwens wens, params string[] codes) =>
            Assert.Equal(codes, (await Stel(r, een, wens)).Weigeringen.Select(w => w.Code));
        await Geweigerd(Trekker with { Wat = null }, "samen-wijzigen.wat");
        await Geweigerd(Trekker with { Wat = "verzonnen", Ingang = null, Waarom = " " }, "samen-wijzigen.wat", "samen-wijzigen.ingang", "samen-wijzigen.grond");
        await Geweigerd(Trekker with { Trekker = "" }, "samen-wijzigen.trekker-onbekend");
        await Geweigerd(Trekker with { Trekker = "a\0b" }, "samen-wijzigen.trekker-onbekend");
        await Geweigerd(Trekker with { Trekker = "gemeente" }, "samen-wijzigen.trekker-meerduidig");
        await Geweigerd(Moment with { Moment = "ooit misschien blauw" }, "samen-wijzigen.moment");
        await Geweigerd(Moment with { Moment = new string('x', 5000) }, "samen-wijzigen.moment");
        await Geweigerd(Thema with { Thema = "onzin" }, "samen-wijzigen.thema");
        await Geweigerd(Thema with { Waarom = new string('x', 1001) }, "samen-wijzigen.grond-te-lang");
        Assert.IsType<NietsGekozen>(Assert.Single((await Stel(r, [], Thema)).Weigeringen));
        Assert.IsType<TeVeelGekozen>(Assert.Single((await Stel(r, Enumerable.Range(0, 501).Select(i => new Gekozene($"x{i}", 0)), Thema)).Weigeringen));
        Assert.IsType<KijktTerug>(Assert.Single((await Stel(r, een, Thema, s => s with { Blik = new(Proefregister.Peildatum, s.NuMicros) })).Weigeringen));
    }

    [Fact]
    public async Task Een_te_vroege_ingang_en_een_latere_versie_worden_per_afspraak_geweigerd()
    {
        var r = await Proefregister.Nieuw(database);
        var keuze = (await Stel(r, Alle(r), Thema)).Waarde.Veranderen.Select(v => v.Gekozene).Take(3).ToList();
        Assert.All((await Stel(r, keuze, Thema with { Ingang = Proefregister.Begin.AddDays(-1) })).Waarde.Regels, x => Assert.IsType<IngangTeVroeg>(x.Weigering));
        var eerste = keuze[0];
        Assert.True((await Leg(r, [eerste], Thema)).Gelukt);
        var vroeger = (await Stel(r, keuze, Thema, s => s with { Blik = new(Proefregister.Peildatum.AddDays(-10)) })).Waarde;
        Assert.IsType<HeeftLatereVersie>(vroeger.Regels.Single(x => x.Gekozene.Id == eerste.Id).Weigering);
    }

    [Fact]
    public async Task Een_tweede_wijziging_op_dezelfde_dag_vervangt_de_eerste_en_laat_wat_ervoor_gold_staan()
    {
        var r = await Proefregister.Nieuw(database);
        var een = (await Stel(r, Alle(r), Moment)).Waarde.Veranderen.Select(v => v.Gekozene).First();
        Assert.True((await Leg(r, [een], Moment)).Gelukt);
        var daarna = (await Stel(r, [een], Moment with { Moment = "voorjaar 2022" })).Waarde.Veranderen.Single().Gekozene;
        Assert.True((await Leg(r, [daarna], Moment with { Moment = "voorjaar 2022" })).Gelukt);
        Assert.Equal("voorjaar 2022", (await Nu(r))[een.Id].Termijn!.Tekst);
        var versies = await r.Doe<LandsdeelDb, List<(DateOnly, DateOnly)>>(async db => (await db.Afspraken.AsNoTracking()
            .Where(a => a.AfspraakId == een.Id && a.VervangenOp == long.MaxValue).OrderBy(a => a.GeldigVan).Select(a => new { a.GeldigVan, a.GeldigTot }).ToListAsync(Ct)).ConvertAll(v => (v.GeldigVan, v.GeldigTot)));
        Assert.Equal([(Proefregister.Begin, Proefregister.Peildatum), (Proefregister.Peildatum, DateOnly.MaxValue)], versies);
    }

    [Theory]
    [InlineData("A-1:2 B:3", "A-1:2 B:3")]
    [InlineData("A-1:2  A-1:5 kapot :3 x: y:-1 z:1e9 ../etc:1", "A-1:2")]
    [InlineData(null, "")]
    public void De_keuze_reist_mee_in_het_formulier_en_wat_niet_klopt_valt_weg(string? tekst, string gelezen) =>
        Assert.Equal(gelezen, Gekozene.Schrijf(Gekozene.Lees(tekst)));
}

public sealed class SamenWijzigenTestsSqlite(SqliteTestdatabase d) : SamenWijzigenTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class SamenWijzigenTestsPostgres(PostgresTestdatabase d) : SamenWijzigenTests(d), IClassFixture<PostgresTestdatabase>;
