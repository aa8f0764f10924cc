using System.Text;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Lezen.Oordelen;

/// <summary>Several people at one letter, what is there already, and who may see it.</summary>
public abstract class SamenTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Sessie Ander(Sessie s) => s with { Actor = new("Bas Bos", new("min-ienw")), Kijker = new(new("min-ienw"), new HashSet<OverlegId>()) };

    [Fact]
    public async Task Twee_mensen_aan_een_voorstel_de_tweede_hoort_wie_wat_deed()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Assert.True((await proef.NeemOver("k30", Oordeelproef.Anna)).Gelukt);
        // Seen before Anna judged.
        var tweede = await proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(o => o.Verwerp(proef.Brief, "k30", 0, "Te vaag", Ct));
        var al = Assert.IsType<AlBeoordeeld>(tweede.Weigeringen[0]);
        Assert.Equal(("Anna de Wit", VoorstelStand.Overgenomen), (al.Wie, al.Stand));
        Assert.Contains("Anna de Wit", al.Bericht, StringComparison.Ordinal);
        // What was undone and is open again is not what the second had seen.
        Assert.True((await proef.Terug("k30", Oordeelproef.Anna)).Gelukt);
        Assert.IsType<IntussenAnders>((await proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(o => o.Verwerp(proef.Brief, "k30", 0, "Te vaag", Ct))).Weigeringen[0]);
        // Undoing without naming a proposal never touches the judgement of another.
        Assert.True((await proef.NeemOver("k31", Oordeelproef.Anna)).Gelukt);
        Assert.IsType<NietsOngedaan>((await proef.Terug(null)).Weigeringen[0]);
    }

    [Fact]
    public async Task Wie_een_voorstel_in_handen_heeft_houdt_anderen_even_tegen()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Task<bool> Houd(Func<Sessie, Sessie>? als) => proef.Doe<BriefVragen, bool>(async v => await v.Houd((await v.Vind(proef.Brief, Ct))!, "k30", Ct), als);
        Assert.True(await Houd(Oordeelproef.Anna));
        Assert.False(await Houd(null));
        Assert.IsType<InAndereHanden>((await proef.NeemOver("k30")).Weigeringen[0]);
        Assert.True(await Houd(Oordeelproef.Anna));
        proef.Register.Klok.Nu += TimeSpan.FromMinutes(3);
        Assert.True(await Houd(null));
        Assert.True((await proef.NeemOver("k30")).Gelukt);
    }

    [Fact]
    public async Task Tegelijk_wint_er_een_en_niets_staat_er_dubbel()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        // Ten people, five proposals of one landsdeel: each is taken over once, with one document and no overleg twice.
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => proef.Doe<NeemOver, Uitkomst<Overgenomen>>(
            n => n.Voer(proef.Brief, $"k{30 + i % 5}", 0, new(TochNieuw: true), Ct), s => s with { Actor = s.Actor with { Naam = $"Mens {i}" } }), Ct)));
        Assert.Equal(5, uitkomsten.Count(u => u.Gelukt));
        Assert.All(uitkomsten.Where(u => !u.Gelukt), u => Assert.IsType<AlBeoordeeld>(u.Weigeringen[0]));
        await proef.Doe<LandsdeelDb, int>(async db =>
        {
            Assert.Equal(5, await db.Afspraken.Where(a => a.VervangenOp == Tijdsblik.Open).Select(a => a.AfspraakId).Distinct().CountAsync(Ct));
            Assert.Equal(1, await db.DocumentTeksten.CountAsync(Ct));
            var overleggen = await db.Overleggen.Where(o => o.VervangenOp == Tijdsblik.Open).Select(o => new { o.Naam, o.Landsdelen }).ToListAsync(Ct);
            Assert.Equal(overleggen.Distinct().Count(), overleggen.Count);
            Assert.Null((await new Journaalcontrole(db).Voer(Ct)).Breuk);
            return 0;
        });
    }

    [Fact]
    public async Task Een_andere_partij_ziet_de_brief_niet_tot_hij_gedeeld_is()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Assert.Null(await proef.Doe<BriefVragen, BriefRij?>(v => v.Vind(proef.Brief, Ct), Ander));
        Assert.Empty(await proef.Doe<BriefVragen, IReadOnlyList<Briefoverzicht>>(v => v.Recent(Ct), Ander));
        Assert.Null(await proef.Doe<AnnotatieVragen, Annotatie?>(a => a.Van(proef.Brief, Ct), Ander));
        Assert.IsType<BriefNietGevonden>((await proef.Doe<NeemOver, Uitkomst<Overgenomen>>(n => n.Voer(proef.Brief, "k30", 0, new(), Ct), Ander)).Weigeringen[0]);
        Assert.IsType<BriefNietGevonden>((await proef.Terug("k30", Ander)).Weigeringen[0]);
        Assert.IsType<BriefNietGevonden>((await proef.Doe<WijzigBrief, Uitkomst<string>>(w => w.Verwijder(proef.Brief, Ct), Ander)).Weigeringen[0]);
        // Nor is it given away that the same text is being read elsewhere.
        var eigen = await Oordeelproef.Lees(proef.Register, ZichtNiveau.Eigen, null, Proeflezing.Brief, Ander);
        Assert.Equal(BriefStand.Gelezen, (await proef.Doe<BriefVragen, BriefRij?>(v => v.Vind(eigen, Ct), Ander))!.Stand);

        Assert.True((await proef.Doe<WijzigBrief, Uitkomst<string>>(w => w.Voer(proef.Brief, null, null, ZichtNiveau.Openbaar, null, ZichtNiveau.AllePartijen, Ct))).Gelukt);
        Assert.NotNull(await proef.Doe<BriefVragen, BriefRij?>(v => v.Vind(proef.Brief, Ct), Ander));
        Assert.Null(await proef.Doe<BriefVragen, BriefRij?>(v => v.Vind(proef.Brief, Ct), s => s with { Kijker = Kijker.Publiek }));
        // Only whose letter it is takes it away.
        Assert.IsType<BriefNietGevonden>((await proef.Doe<WijzigBrief, Uitkomst<string>>(w => w.Verwijder(proef.Brief, Ct), Ander)).Weigeringen[0]);
    }

    [Fact]
    public async Task Wie_geen_recht_heeft_oordeelt_niet()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        static Sessie Lezer(Sessie s) => s with { Bevoegdheden = new HashSet<Rechten.Bevoegdheid> { Rechten.Bevoegdheid.Lezen } };
        Assert.IsType<Rechten.GeenRecht>((await proef.NeemOver("k30", Lezer)).Weigeringen[0]);
        Assert.IsType<Rechten.GeenRecht>((await proef.Terug("k30", Lezer)).Weigeringen[0]);
        Assert.IsType<Rechten.GeenRecht>((await proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(o => o.Verwerp(proef.Brief, "k30", 0, "x", Ct), Lezer)).Weigeringen[0]);
    }

    [Fact]
    public async Task Wat_er_al_staat_wordt_nooit_ongezien_nog_een_keer_toegevoegd()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var eerste = (await proef.NeemOver("k30", tochNieuw: false)).Waarde;
        var nog = await Oordeelproef.Lees(proef.Register, ZichtNiveau.Openbaar, null, Proeflezing.Brief + "Een regel meer.\n");
        Task<Uitkomst<Overgenomen>> Neem(bool toch) => proef.Doe<NeemOver, Uitkomst<Overgenomen>>(n => n.Voer(nog, "k30", 0, new(TochNieuw: toch), Ct));
        Assert.IsType<LijktOpBestaand>((await Neem(false)).Weigeringen[0]);
        var gelijk = await proef.Doe<BekijkVoorstel, Voorstelbeeld?>(async b =>
        {
            var brief = await proef.Doe<BriefVragen, BriefRij?>(v => v.Vind(nog, Ct));
            return await b.Voer(brief!, await proef.Doe<BriefVragen, IReadOnlyList<BriefVoorstelRij>>(v => v.Voorstellen(brief!, Ct)), "k30", Ct);
        });
        Assert.Equal((eerste.Sleutel, true), (gelijk!.Gelijkend[0].Sleutel, gelijk.Gelijkend[0].Sterk));
        // To the one who may not see the first, there is nothing alike.
        Assert.True((await Neem(true)).Gelukt);
        Assert.Equal(2, await proef.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.VervangenOp == Tijdsblik.Open && a.AfspraakId != "", Ct)));
    }

    [Theory]
    [InlineData(VoorstelStand.Gekoppeld)]
    [InlineData(VoorstelStand.Nagekomen)]
    [InlineData(VoorstelStand.NieuweTekst)]
    public async Task Koppelen_aan_een_bestaande_afspraak_en_weer_los(VoorstelStand hoe)
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var eerste = (await proef.NeemOver("k30")).Waarde;
        var later = await Oordeelproef.Lees(proef.Register, ZichtNiveau.Openbaar, null, Proeflezing.Brief + "Later.\n");
        Assert.True((await proef.Doe<WijzigBrief, Uitkomst<string>>(w => w.Voer(later, null, new(2021, 3, 1), ZichtNiveau.Openbaar, null, ZichtNiveau.Eigen, Ct))).Gelukt);
        var uitkomst = await proef.Doe<KoppelVoorstel, Uitkomst<Overgenomen>>(k => k.Voer(later, "k31", 0, eerste.Sleutel.ToLowerInvariant(), hoe, Ct));
        Assert.True(uitkomst.Gelukt, uitkomst.Gelukt ? "" : uitkomst.Weigeringen[0].Bericht);
        Task<AfspraakVersie?> Nu() => proef.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(new(eerste.RecordId), Ct));
        var versie = (await Nu())!;
        Assert.Equal((2, new DateOnly(2021, 3, 1), 2), (versie.Nummer, versie.GeldigVan, versie.Inhoud.Passages.Count));
        Assert.Equal(hoe == VoorstelStand.Nagekomen, versie.Inhoud.Status == AfspraakStatus.Nagekomen);
        Assert.Equal(hoe == VoorstelStand.NieuweTekst, versie.Inhoud.Tekst == (await proef.Rij("k31")).Tekst);
        Assert.Equal(eerste.Sleutel, versie.Inhoud.Referentie);
        Assert.True((await proef.Doe<MaakOngedaan, Uitkomst<string>>(o => o.Voer(later, "k31", Ct))).Gelukt);
        Assert.Single((await Nu())!.Inhoud.Passages);
        Assert.IsType<KoppelingOnbekend>((await proef.Doe<KoppelVoorstel, Uitkomst<Overgenomen>>(k => k.Voer(later, "k31", 2, "NW-2020-9999", hoe, Ct))).Weigeringen[0]);
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\brief.txt", "brief.txt")]
    [InlineData("brief\u202Etxt.exe", "brieftxt.exe")]
    [InlineData("\u0000\u0007", "brief zonder naam")]
    [InlineData("<script>alert(1)</script>.txt", "script>.txt")]
    public async Task Een_vijandige_naam_wordt_alleen_getoond(string naam, string getoond)
    {
        await using var register = await Testregister.Maak(await database.Leeg());
        var bytes = Encoding.UTF8.GetBytes("Geachte voorzitter,\nRijk en regio spreken af dat het goed komt.\n");
        var taak = await register.Doe<OntvangBrief, Uitkomst<Leestaak>>(o => o.Voer(new MemoryStream(bytes), bytes.Length, naam, new(null, ZichtNiveau.Eigen, null), Ct));
        Assert.Equal(getoond, (await register.Doe<BriefVragen, BriefRij?>(v => v.Vind(taak.Waarde.Brief, Ct)))!.Bestand);
    }

    [Fact]
    public async Task Wat_niet_gelezen_kan_worden_laat_niets_achter()
    {
        await using var register = await Testregister.Maak(await database.Leeg());
        var leeg = await Oordeelproef.Lees(register, ZichtNiveau.Eigen, null, "   \n \n");
        Assert.Contains("geen tekst", (await register.Doe<WijzigBrief, (string Melding, string? Eerder)?>(w => w.Geweigerd(leeg, Ct)))!.Value.Melding, StringComparison.Ordinal);
        Assert.Equal(0, await register.Doe<LandsdeelDb, int>(db => db.Brieven.CountAsync(Ct)));
        foreach (var (lengte, keuze) in new (long, Briefkeuze)[] { (0, new(null, ZichtNiveau.Eigen, null)), (200L << 20, new(null, ZichtNiveau.Eigen, null)), (5, new(null, ZichtNiveau.Overleg, null)), (5, new(null, ZichtNiveau.Eigen, "ooit")) })
            Assert.False((await register.Doe<OntvangBrief, Uitkomst<Leestaak>>(o => o.Voer(new MemoryStream(new byte[5]), lengte, "x.txt", keuze, Ct))).Gelukt);
        Assert.Equal(0, await register.Doe<LandsdeelDb, int>(db => db.Brieven.CountAsync(Ct)));

        // The same letter a second time leads to the first.
        var eerste = await Oordeelproef.Lees(register, ZichtNiveau.Eigen, null, Proeflezing.Brief);
        var tweede = await Oordeelproef.Lees(register, ZichtNiveau.Eigen, null, Proeflezing.Brief);
        Assert.Equal(eerste, (await register.Doe<WijzigBrief, (string Melding, string? Eerder)?>(w => w.Geweigerd(tweede, Ct)))!.Value.Eerder);
    }
}

public sealed class SamenTestsSqlite(SqliteTestdatabase d) : SamenTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class SamenTestsPostgres(PostgresTestdatabase d) : SamenTests(d), IClassFixture<PostgresTestdatabase>;
