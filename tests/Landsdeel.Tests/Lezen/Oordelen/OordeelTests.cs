using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Journaal;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.Tests.Basis;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Lezen.Oordelen;

/// <summary>Judging what was read: what is taken over stands in the register with its passage and act, and all of it can be undone.</summary>
public abstract class OordeelTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<AfspraakVersie?> Versie(Oordeelproef proef, string id) => proef.Doe<VindAfspraak, AfspraakVersie?>(v => v.Nieuwste(new(id), Ct));

    private static Task<bool> Journaal(Oordeelproef proef) => proef.Doe<LandsdeelDb, bool>(async db => (await new Journaalcontrole(db).Voer(Ct)).Breuk is null);

    [Fact]
    public async Task Overnemen_legt_afspraak_passage_document_overleg_en_handeling_in_een_keer_vast()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        const string sleutel = "k30";
        var uitkomst = await proef.NeemOver(sleutel);
        Assert.True(uitkomst.Gelukt, uitkomst.Gelukt ? "" : uitkomst.Weigeringen[0].Bericht);
        var (nummer, afspraak, zicht, van, _) = (await Versie(proef, uitkomst.Waarde.RecordId))!;
        Assert.Equal((1, ZichtNiveau.Openbaar, new DateOnly(2020, 6, 23)), (nummer, zicht.Niveau, van));
        Assert.StartsWith("NW-2020-", afspraak.Referentie, StringComparison.Ordinal);
        var passage = Assert.Single(afspraak.Passages);
        Assert.Equal(Citaatvouwing.Vouw(Proeflezing.Brief[passage.VanTeken!.Value..passage.TotTeken!.Value].Split('\n'))[..passage.Citaat.Length], passage.Citaat);
        await proef.Doe<LandsdeelDb, int>(async db =>
        {
            var versie = await db.Versies.Include(v => v.Handeling).SingleAsync(v => v.AggregaatId == uitkomst.Waarde.RecordId, Ct);
            Assert.Equal("voorstel uit brief overgenomen", versie.Handeling!.Soort);
            Assert.Contains($"r. {passage.VanRegel}", versie.Handeling.Bron, StringComparison.Ordinal);
            Assert.Equal(Proeflezing.Brief, (await db.DocumentTeksten.SingleAsync(t => t.DocumentId == passage.Document.Waarde, Ct)).Tekst);
            // Everything of it belongs to that one act.
            var samen = await db.Versies.Where(v => v.HandelingId == versie.HandelingId).Select(v => v.Soort).ToListAsync(Ct);
            Assert.Contains(AggregaatSoort.Document, samen);
            Assert.Contains(AggregaatSoort.Overleg, samen);
            var rij = await db.Afspraken.SingleAsync(a => a.AfspraakId == uitkomst.Waarde.RecordId, Ct);
            Assert.Equal("bo-leefomgeving-voorjaar-2020-nw", rij.OverlegId);
            return 0;
        });
        Assert.True(await Journaal(proef));
    }

    [Fact]
    public async Task Een_tweede_uit_dezelfde_brief_deelt_document_en_overleggen()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        foreach (var sleutel in (string[])["k10", "k30", "k31", "k32", "k60"]) Assert.True((await proef.NeemOver(sleutel)).Gelukt);
        await proef.Doe<LandsdeelDb, int>(async db =>
        {
            Assert.Equal(1, await db.Versies.CountAsync(v => v.Soort == AggregaatSoort.Document && v.VervangenOp == Tijdsblik.Open, Ct));
            var overleggen = await db.Overleggen.Where(o => o.VervangenOp == Tijdsblik.Open).Select(o => new { o.Naam, o.Landsdelen }).ToListAsync(Ct);
            Assert.Equal(overleggen.Distinct().Count(), overleggen.Count);
            return 0;
        });
    }

    [Fact]
    public async Task Elk_voorstel_van_de_hele_brief_kan_worden_overgenomen_en_daarna_weer_open()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var alle = await proef.Doe<BriefVragen, List<string>>(async v => [.. (await v.Heel((await v.Vind(proef.Brief, Ct))!, Ct)).Where(r => r.Soort == VoorstelSoort.Afspraak).Select(r => r.Sleutel)]);
        Assert.True(alle.Count > 100);
        var fouten = new List<string>();
        foreach (var sleutel in alle)
            if (await proef.NeemOver(sleutel) is { Gelukt: false } nee) fouten.Add($"{sleutel}: {nee.Weigeringen[0].Bericht}");
        Assert.Empty(fouten);
        // Links that the letter states lead to records, whichever of the two was taken over first.
        var verbanden = await proef.Doe<LandsdeelDb, int>(db => db.Afspraken.Where(a => a.VervangenOp == Tijdsblik.Open).SelectMany(a => a.Verbanden).CountAsync(Ct));
        Assert.True(verbanden >= 20, $"{verbanden} links");
        foreach (var sleutel in Enumerable.Reverse(alle).Take(30))
            if (await proef.Terug(sleutel) is { Gelukt: false } nee) fouten.Add($"{sleutel}: {nee.Weigeringen[0].Bericht}");
        Assert.Empty(fouten);
        Assert.Equal(alle.Count - 30, await proef.Doe<LandsdeelDb, int>(db => db.Afspraken.CountAsync(a => a.VervangenOp == Tijdsblik.Open, Ct)));
        Assert.True(await Journaal(proef));
    }

    [Fact]
    public async Task Verwerpen_vraagt_een_reden_en_kan_terug()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Task<Uitkomst<long>> Verwerp(string? reden, int nummer) => proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(o => o.Verwerp(proef.Brief, "k5", nummer, reden, Ct));
        Assert.IsType<VerwerpredenOntbreekt>((await Verwerp("  ", 0)).Weigeringen[0]);
        Assert.True((await Verwerp("Te vaag", 0)).Gelukt);
        var rij = await proef.Rij("k5");
        Assert.Equal((VoorstelStand.Verworpen, "Te vaag", 1), (rij.Stand, rij.Reden, rij.Nummer));
        Assert.Equal("k5", (await proef.Terug(null)).Waarde);
        Assert.Equal((VoorstelStand.Open, 2), ((await proef.Rij("k5")).Stand, (await proef.Rij("k5")).Nummer));
        Assert.IsType<NietsOngedaan>((await proef.Terug(null)).Weigeringen[0]);
    }

    [Fact]
    public async Task Splitsen_en_samenvoegen_en_weer_terug()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var rij = await proef.Rij("k20");
        var eerste = await proef.Doe<EenvoudigeOordelen, Uitkomst<string>>(o => o.Splits(proef.Brief, "k20", rij.Nummer, "Het eerste deel.\n\n  Het tweede deel.  ", Ct));
        Assert.True(eerste.Gelukt);
        var deel = await proef.Rij(eerste.Waarde);
        Assert.Equal(("Het eerste deel.", VoorstelStand.Open, "k20"), (deel.Tekst, deel.Stand, deel.Uit));
        Assert.Equal(rij.Werk().Partijen, deel.Werk().Partijen);
        Assert.True((await proef.NeemOver(eerste.Waarde)).Gelukt);
        Assert.IsType<ErIsOpVoortgebouwd>((await proef.Terug("k20")).Weigeringen[0]);
        Assert.True((await proef.Terug(eerste.Waarde)).Gelukt);
        Assert.True((await proef.Terug("k20")).Gelukt);
        Assert.Null(await proef.Doe<BriefVragen, BriefVoorstelRij?>(async v => await v.Een((await v.Vind(proef.Brief, Ct))!, eerste.Waarde, Ct)));

        var samen = await proef.Doe<EenvoudigeOordelen, Uitkomst<string>>(async o => await o.VoegSamen(proef.Brief, "k21", 0, [("k22", 0), ("k23", 0)], Ct));
        Assert.True(samen.Gelukt);
        var geheel = (await proef.Rij(samen.Waarde)).Werk();
        Assert.True(geheel.Passages.Count >= 2);
        Assert.Contains((await proef.Rij("k22")).Tekst.TrimEnd('.'), geheel.Tekst, StringComparison.Ordinal);
        Assert.True((await proef.NeemOver(samen.Waarde)).Gelukt);
        Assert.Equal(VoorstelStand.Samengevoegd, (await proef.Rij("k22")).Stand);
    }

    [Fact]
    public async Task Verbeterd_overnemen_bewaart_wat_de_lezer_ervan_maakte_en_komt_in_de_annotatie()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var rij = await proef.Rij("k40");
        var beter = rij.Werk() with { Tekst = "Zoals het er echt staat.", Zekerheid = Zekerheid.ZoMogelijk, ZekerheidWoorden = "zo mogelijk" };
        var uitkomst = await proef.Doe<NeemOver, Uitkomst<Overgenomen>>(n => n.Voer(proef.Brief, "k40", 0,
            new(new(beter, new(ZichtNiveau.Openbaar, new("min-bzk")), new(2020, 6, 23), false, "De zin liep niet."), true), Ct));
        Assert.True(uitkomst.Gelukt);
        await proef.NeemOver("k41");
        await proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(o => o.Verwerp(proef.Brief, "k42", 0, "Te vaag", Ct));
        Assert.Equal("Zoals het er echt staat.", (await Versie(proef, uitkomst.Waarde.RecordId))!.Inhoud.Tekst);
        Assert.Equal(rij.Gelezen, (await proef.Rij("k40")).Gelezen);
        var annotatie = (await proef.Doe<AnnotatieVragen, Annotatie?>(a => a.Van(proef.Brief, Ct)))!;
        Assert.Equal(2, annotatie.Afspraken.Count);
        Assert.Equal(["tekst", "zekerheid"], annotatie.Afspraken.Single(a => a.Id == "k40").Gecorrigeerd);
        Assert.Empty(annotatie.Afspraken.Single(a => a.Id == "k41").Gecorrigeerd);
        Assert.Equal("Te vaag", Assert.Single(annotatie.Verworpen).Reden);
    }

    [Fact]
    public async Task Wat_de_lezer_miste_wordt_aangewezen_overgenomen_en_geleerd_of_weer_weggehaald()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Task<Uitkomst<string>> Wijs(Aanwijzing waar) => proef.Doe<VulAan, Uitkomst<string>>(v => v.Voer(proef.Brief, waar, Ct));
        var eerste = await Wijs(new(89, 90));
        Assert.Equal("m1", eerste.Waarde);
        var rij = await proef.Rij("m1");
        Assert.Equal((VoorstelStand.Open, 89, 90, ""), (rij.Stand, rij.VanRegel, rij.TotRegel, rij.Gelezen));
        Assert.IsType<KeuzeIsVoorstel>((await Wijs(new(89, 90))).Weigeringen[0]);
        Assert.IsType<KeuzeLeeg>((await Wijs(new(0, 3))).Weigeringen[0]);
        Assert.IsType<KeuzeLeeg>((await Wijs(new(500, 5000))).Weigeringen[0]);
        // Part of a line, as one selects it; undoing what one did last takes it away again.
        Assert.Equal("m2", (await Wijs(new(88, 88, 5, 30))).Waarde);
        Assert.Equal("m2", (await proef.Terug(null)).Waarde);
        Assert.Null(await proef.Doe<BriefVragen, BriefVoorstelRij?>(async v => await v.Een((await v.Vind(proef.Brief, Ct))!, "m2", Ct)));

        var uitkomst = await proef.NeemOver("m1");
        Assert.True(uitkomst.Gelukt, uitkomst.Gelukt ? "" : uitkomst.Weigeringen[0].Bericht);
        Assert.Equal(89, (await Versie(proef, uitkomst.Waarde.RecordId))!.Inhoud.Passages[0].VanRegel);
        var annotatie = (await proef.Doe<AnnotatieVragen, Annotatie?>(a => a.Van(proef.Brief, Ct)))!;
        Assert.Null(Assert.Single(annotatie.Afspraken).Gelezen);
        // Undone, it is open again; rejected, it says nothing of the reader.
        Assert.True((await proef.Terug("m1")).Gelukt);
        Assert.True((await proef.Doe<EenvoudigeOordelen, Uitkomst<long>>(async o => await o.Verwerp(proef.Brief, "m1", (await proef.Rij("m1")).Nummer, "Te vaag", Ct))).Gelukt);
        Assert.Empty((await proef.Doe<AnnotatieVragen, Annotatie?>(a => a.Van(proef.Brief, Ct)))!.Verworpen);
        Assert.True(await Journaal(proef));
    }

    [Fact]
    public async Task Vier_mensen_die_tegelijk_iets_aanwijzen_krijgen_elk_hun_voorstel()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var sleutels = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => proef.Doe<VulAan, Uitkomst<string>>(v => v.Voer(proef.Brief, new(66 + i, 66 + i), Ct),
            s => s with { Actor = s.Actor with { Naam = $"Mens {i}" } }), Ct)));
        Assert.Equal(["m1", "m2", "m3", "m4"], sleutels.Select(s => s.Waarde).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ongedaan_wordt_geweigerd_als_er_op_is_voortgebouwd()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        var uitkomst = (await proef.NeemOver("k50")).Waarde;
        var versie = (await Versie(proef, uitkomst.RecordId))!;
        Assert.True((await proef.Doe<WijzigAfspraak, Uitkomst<Afspraak>>(w => w.Voer(new(uitkomst.RecordId), 1,
            new(versie.Inhoud with { Tekst = "Anders" }, versie.Zicht, versie.GeldigVan, true, "Beter zo"), Ct))).Gelukt);
        Assert.IsType<ErIsOpVoortgebouwd>((await proef.Terug("k50")).Weigeringen[0]);
    }

    [Fact]
    public async Task Andere_voorstellen_kunnen_worden_overgenomen_gekoppeld_en_teruggenomen()
    {
        await using var proef = await Oordeelproef.Open(await database.Leeg());
        Task<Uitkomst<Overgenomen>> Neem(string sleutel, VoorstelStand hoe, int nummer = 0, bool toch = false) => proef.Doe<NeemAnderOver, Uitkomst<Overgenomen>>(n => n.Voer(proef.Brief, sleutel, nummer, hoe, toch, Ct));
        foreach (var sleutel in (string[])["o2", "g3", "c4"]) Assert.True((await Neem(sleutel, VoorstelStand.Overgenomen)).Gelukt, sleutel);
        Assert.True((await proef.Terug("g3")).Gelukt);
        Assert.True((await Neem("g3", VoorstelStand.Overgenomen, 2)).Gelukt);
        // The same letter again, with a line more: what it names stands there already.
        var nog = await Oordeelproef.Lees(proef.Register, ZichtNiveau.Openbaar, null, Proeflezing.Brief + "Nog een regel.\n");
        var dubbel = await proef.Doe<NeemAnderOver, Uitkomst<Overgenomen>>(n => n.Voer(nog, "g3", 0, VoorstelStand.Overgenomen, false, Ct));
        Assert.IsType<StaatErAl>(dubbel.Weigeringen[0]);
        Assert.True((await proef.Doe<NeemAnderOver, Uitkomst<Overgenomen>>(n => n.Voer(nog, "g3", 0, VoorstelStand.Gekoppeld, false, Ct))).Gelukt);
        Assert.True(await Journaal(proef));
    }
}

public sealed class OordeelTestsSqlite(SqliteTestdatabase d) : OordeelTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class OordeelTestsPostgres(PostgresTestdatabase d) : OordeelTests(d), IClassFixture<PostgresTestdatabase>;
