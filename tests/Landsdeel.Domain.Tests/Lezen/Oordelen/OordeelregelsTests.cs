using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Oordelen;

namespace Landsdeel.Domain.Tests.Lezen.Oordelen;

/// <summary>The order of judging, who may judge, and the letter with its passages.</summary>
public sealed class OordeelregelsTests
{
    private static readonly Oordelaar Ik = new("p|ik", "Ik");
    private static readonly Oordelaar Ander = new("p|ander", "Ander");
    private const long Nu = 1_000_000_000;

    private static Voorstel V(string sleutel, int teken, double vertrouwen = 0.5, VoorstelStand stand = VoorstelStand.Open) => new(sleutel, VoorstelSoort.Afspraak, stand, 3, teken, vertrouwen);

    [Fact]
    public void Twijfel_eerst_begint_met_het_minst_zekere()
    {
        Voorstel[] alle = [V("k1", 10, 0.9), V("k2", 20, 0.2), V("k3", 30, 0.5)];
        Assert.Equal(["k1", "k2", "k3"], Oordeelregels.InVolgorde(alle, Oordeelvolgorde.Passage).Select(v => v.Sleutel));
        Assert.Equal(["k2", "k3", "k1"], Oordeelregels.InVolgorde(alle, Oordeelvolgorde.Twijfel).Select(v => v.Sleutel));
    }

    [Fact]
    public void De_volgende_is_open_en_vrij_en_begint_na_het_einde_weer_vooraan()
    {
        Voorstel[] alle = [V("k1", 1), V("k2", 2, stand: VoorstelStand.Verworpen), V("k3", 3) with { Houder = Ander, HoudtTot = Nu + 1 }, V("k4", 4)];
        Assert.Equal("k4", Oordeelregels.Volgende(alle, "k1", Ik, Nu)!.Sleutel);
        Assert.Equal("k1", Oordeelregels.Volgende(alle, "k4", Ik, Nu)!.Sleutel);
        Assert.Equal("k3", Oordeelregels.Volgende(alle, "k1", Ik, Nu + 1)!.Sleutel);
        Assert.Equal("k1", Oordeelregels.Volgende([alle[0], alle[1]], "k1", Ik, Nu)!.Sleutel);
        Assert.Null(Oordeelregels.Volgende([alle[1]], null, Ik, Nu));
    }

    [Fact]
    public void Wat_is_gesplitst_of_samengevoegd_telt_niet_meer() => Assert.Equal(new Oordeelvoortgang(1, 2), Oordeelvoortgang.Van(
        [V("k1", 1, stand: VoorstelStand.Gesplitst), V("k1.a", 1), V("k1.b", 1, stand: VoorstelStand.Overgenomen), V("k2", 2, stand: VoorstelStand.Samengevoegd)]));

    [Fact]
    public void Alleen_wat_open_ongewijzigd_en_vrij_is_mag_worden_beoordeeld()
    {
        Assert.Null(Oordeelregels.Weiger(V("k1", 1), 3, Ik, Nu));
        Assert.IsType<IntussenAnders>(Oordeelregels.Weiger(V("k1", 1), 2, Ik, Nu));
        Assert.IsType<AlBeoordeeld>(Oordeelregels.Weiger(V("k1", 1, stand: VoorstelStand.Nagekomen) with { Door = "Anna" }, 3, Ik, Nu));
        Assert.IsType<InAndereHanden>(Oordeelregels.Weiger(V("k1", 1) with { Houder = Ander, HoudtTot = Nu + 1 }, 3, Ik, Nu));
        Assert.Null(Oordeelregels.Weiger(V("k1", 1) with { Houder = Ander, HoudtTot = Nu }, 3, Ik, Nu));
        foreach (var stand in Enum.GetValues<VoorstelStand>()) Assert.NotEmpty(AlBeoordeeld.Woord(stand));
    }

    private static readonly Gen<(string Tekst, Markeerplaats[] Plaatsen)> Brief = Gen.Select(
        Gen.String[Gen.Char["ab \n\r\fé"], 0, 80],
        Gen.Select(Gen.Int[-3, 90], Gen.Int[-3, 90], Gen.Int[1, 5]).Array[0, 8]).Select((t, p) => (t, p.Select(x => new Markeerplaats($"k{x.Item3}", x.Item1, x.Item2)).ToArray()));

    [Fact]
    public void De_stukken_van_een_regel_zijn_samen_de_regel_en_elke_plek_hoort_bij_haar_voorstellen() => Brief.Sample(b =>
    {
        var regels = Briefmarkering.Regels(b.Tekst, b.Plaatsen);
        var tekst = b.Tekst.EndsWith('\n') ? b.Tekst[..^1] : b.Tekst;
        Assert.Equal(tekst, string.Join('\n', regels.Select(r => string.Concat(r.Stukken.Select(s => s.Tekst)))));
        var teken = 0;
        foreach (var regel in regels)
        {
            foreach (var stuk in regel.Stukken)
                foreach (var _ in stuk.Tekst)
                {
                    var hier = teken++;
                    var verwacht = b.Plaatsen.Where(p => p.VanTeken >= 0 && p.TotTeken <= b.Tekst.Length && p.VanTeken <= hier && hier < p.TotTeken).Select(p => p.Sleutel).ToHashSet();
                    Assert.Equal(verwacht.Order(), stuk.Sleutels.Order());
                }
            teken++;
        }
    });

    [Theory, InlineData(true), InlineData(false)]
    public void Dat_een_moment_is_afgeleid_gaat_mee_naar_het_register(bool afgeleid)
    {
        const string brief = "Daarna volgt een startbeslissing.\n";
        var plaats = new Vindplaats(1, 1, 0, brief.Length - 1, "");
        var afspraak = Voorstelafspraak.Van(new Kandidaat
        {
            Sleutel = "k1",
            Soort = AfspraakSoort.Voornemen,
            Tekst = "Daarna volgt een startbeslissing.",
            Landsdelen = Landsdelen.Oost,
            Plaats = plaats,
            Agenderingen = [new("een startbeslissing", AgenderingActie.Starten, null, null, Zekerheid.Mogelijk, plaats) { Afgeleid = afgeleid }],
        }, new("d"), brief);
        Assert.Equal(afgeleid, Assert.Single(afspraak.Agenderingen).Afgeleid);
    }

    [Fact]
    public void Een_deel_krijgt_zijn_eigen_plaats_en_zijn_eigen_termijn()
    {
        const string brief = "In het najaar van 2020 volgt\neen strategie. In 2021 komt er\neen besluit over de lijn.\n";
        var geheel = Voorstelafspraak.Van(new Kandidaat
        {
            Sleutel = "k1",
            Soort = AfspraakSoort.Afspraak,
            Tekst = "In het najaar van 2020 volgt een strategie. In 2021 komt er een besluit over de lijn.",
            Landsdelen = Landsdelen.Oost,
            Termijn = TermijnParser.Lees("najaar van 2020", new(2020, 6, 23)),
            Plaats = new(1, 3, 0, brief.Length - 1, ""),
        }, new("d"), brief);
        var delen = Splitser.Splits(geheel, ["In het najaar van 2020 volgt een strategie.", "In 2021 komt er een besluit over de lijn."], ["a", "b"], brief);
        Assert.NotNull(delen[0].Termijn);
        Assert.Null(delen[1].Termijn);
        Assert.Equal((2, 3), (delen[1].Passages[0].VanRegel, delen[1].Passages[0].TotRegel));
        Assert.StartsWith("In 2021", delen[1].Passages[0].Citaat, StringComparison.Ordinal);
        var samen = Splitser.VoegSamen([delen[0] with { Zekerheid = Zekerheid.Vast }, delen[1] with { Zekerheid = Zekerheid.Mogelijk }], "c");
        Assert.Equal((Zekerheid.Mogelijk, 2), (samen.Zekerheid, samen.Passages.Count));
        Assert.Equal(geheel.Tekst, samen.Tekst);
    }
}
