using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;

namespace Landsdeel.Domain.Tests.Lezen.Oordelen;

/// <summary>What a person points at in the letter becomes a proposal with the right place, and as much as the reader understands of it.</summary>
public sealed class AanvullingTests
{
    private static readonly Brieflezer Lezer = new(Leesproef.Gidsen);
    private static readonly DateOnly Datum = new(2020, 6, 23);

    private static Uitkomst<Kandidaat> Lees(string brief, int van, int tot) => Aanvulling.Lees(brief, van, tot, "m1", Datum, Leesproef.Gidsen, Lezer.Lees);

    private static Kandidaat Wijs(string brief, string woorden)
    {
        var van = brief.IndexOf(woorden, StringComparison.Ordinal);
        return Lees(brief, van, van + woorden.Length).Waarde;
    }

    [Fact]
    public void De_woorden_hun_plaats_en_het_landsdeel_van_hun_deel_van_de_brief()
    {
        var k = Wijs(Leesproef.Brief, "binnen die agenda sprake zijn van maatwerk voor deelgebieden in Noord-\nNederland");
        Assert.Equal(("m1", 1.0, "Binnen die agenda sprake zijn van maatwerk voor deelgebieden in Noord-Nederland."), (k.Sleutel, k.Vertrouwen, k.Tekst));
        Assert.Equal((Landsdelen.Noord, 274, 275), (k.Landsdelen, k.Plaats.VanRegel, k.Plaats.TotRegel));
        Assert.EndsWith("Noord-\nNederland", Leesproef.Brief[k.Plaats.VanTeken..k.Plaats.TotTeken], StringComparison.Ordinal);
    }

    [Fact]
    public void Een_half_aangewezen_woord_wordt_heel_genomen_en_wit_eromheen_niet()
    {
        const string brief = "Landsdeel Noord\n\nPartijen werken aan de brede welvaart van  de regio.\nEinde.\n";
        var van = brief.IndexOf("rtijen", StringComparison.Ordinal);
        var k = Lees(brief, van, brief.IndexOf("lvaart", StringComparison.Ordinal)).Waarde;
        Assert.Equal("Partijen werken aan de brede welvaart.", k.Tekst);
        Assert.Equal(Landsdelen.Noord, k.Landsdelen);
        Assert.Equal((3, 3), (k.Plaats.VanRegel, k.Plaats.TotRegel));
    }

    [Fact]
    public void Wat_de_lezer_begrijpt_komt_mee_en_een_termijn_ook_als_hij_er_geen_afspraak_in_ziet()
    {
        const string brief = "Landsdeel Noord\n\nHet college kijkt er in het najaar van 2021 nog eens naar.\n\nRijk en regio spreken af om in het BO MIRT van najaar 2020 de verkenning te bespreken.\n";
        var zonder = Wijs(brief, "Het college kijkt er in het najaar van 2021 nog eens naar.");
        Assert.Equal(2021, zonder.Termijn!.Tot!.Value.Year);
        var met = Wijs(brief, "Rijk en regio spreken af om in het BO MIRT van najaar 2020 de verkenning te bespreken.");
        Assert.Equal(AfspraakSoort.Afspraak, met.Soort);
        Assert.Contains(met.Partijen, p => p.Partij == new PartijId("rijk"));
        Assert.All(met.Agenderingen, a => Assert.Equal(met.Plaats, a.Plaats));
    }

    [Fact]
    public void Niets_te_veel_of_alleen_wit_wordt_geweigerd()
    {
        Assert.IsType<KeuzeLeeg>(Lees("Een zin.\n\n\n", 8, 11).Weigeringen[0]);
        Assert.IsType<KeuzeLeeg>(Lees("Een zin.", 5, 5).Weigeringen[0]);
        Assert.IsType<KeuzeLeeg>(Lees("Een zin.", 7, 2).Weigeringen[0]);
        Assert.IsType<KeuzeTeLang>(Lees(Leesproef.Brief, 0, Leesproef.Brief.Length).Weigeringen[0]);
    }

    /// <summary>Whatever is pointed at: a refusal, or a proposal whose place lies in the text and holds what was pointed at.</summary>
    [Fact]
    public void Elke_keuze_eindigt_in_een_voorstel_binnen_de_tekst_of_een_weigering()
    {
        var stuk = Leesproef.Brief[..12_000];
        Gen.Select(Gen.Int[-5, 12_010], Gen.Int[-5, 1_500]).Sample(g =>
        {
            var uitkomst = Lees(stuk, g.Item1, g.Item1 + g.Item2);
            if (!uitkomst.Gelukt) return uitkomst.Weigeringen.Count == 1;
            var (k, p) = (uitkomst.Waarde, uitkomst.Waarde.Plaats);
            return k.Tekst.Length > 0 && p.VanTeken >= 0 && p.TotTeken <= stuk.Length && p.VanTeken < p.TotTeken && p.VanRegel <= p.TotRegel
                && Voorstelafspraak.Van(k, new("d"), stuk).Passages.Count == 1;
        }, iter: 60);
    }
}
