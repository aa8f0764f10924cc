using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Tests.Vaststellen;

public sealed class OndertekeningTests
{
    private static readonly Antwoord Ja = new(Instemmingsoort.ZonderVoorbehoud);
    private static readonly Antwoord Nee = new(Instemmingsoort.Geweigerd, "Te duur");
    private static readonly Antwoord Mits = new(Instemmingsoort.OnderVoorbehoud, "Onder voorbehoud van instemming", Goedkeurder.ProvincialeStaten);

    [Fact]
    public void Vastgesteld_is_zij_pas_als_iedereen_instemt()
    {
        var o = Proef.Voorgelegd(Proef.Lijst());
        Assert.Equal([Proef.Bzk, Proef.Utrecht, Proef.Ienw, Proef.Holland], o.Gevraagd.Select(g => g.Partij));
        o = o.Ja(Proef.Bzk, Proef.Utrecht, Proef.Ienw);
        Assert.Null(o.Vastgesteld);
        Assert.Equal([Proef.Holland], o.MoetenNog.Select(g => g.Partij));
        o = o.Ja(Proef.Holland);
        Assert.Equal(Proef.Dag, o.Vastgesteld!.Dag);
        Assert.Empty(o.MoetenNog);
    }

    [Fact]
    public void Een_voorbehoud_houdt_tegen_tot_het_is_opgeheven()
    {
        var o = Proef.Voorgelegd(Proef.Lijst()).Ja(Proef.Bzk, Proef.Ienw, Proef.Holland).Zeg(Proef.Utrecht, Mits).Waarde;
        Assert.Null(o.Vastgesteld);
        Assert.Equal(Proef.Utrecht, Assert.Single(o.Openstaand).Partij);
        Assert.Equal("tekenen.geen-voorbehoud", Code(o.HefOp(Proef.Wie(Proef.Bzk), null, Proef.Dag, 2)));
        o = o.HefOp(Proef.Wie(Proef.Utrecht), "PS hebben op 9 december ingestemd", Proef.Dag.AddDays(14), 2).Waarde;
        Assert.Equal(Proef.Dag.AddDays(14), o.Vastgesteld!.Dag);
        Assert.Equal(Voorbehoudstand.Opgeheven, o.Huidig(Proef.Utrecht)!.Voorbehoud!.Stand);
    }

    [Fact]
    public void Een_gehandhaafd_voorbehoud_houdt_tegen_tot_alle_anderen_het_aanvaarden()
    {
        var o = Proef.Voorgelegd(Proef.Lijst()).Ja(Proef.Bzk, Proef.Ienw, Proef.Holland).Zeg(Proef.Utrecht, Mits).Waarde;
        Assert.Equal("tekenen.afloop-leeg", Code(o.Handhaaf(Proef.Wie(Proef.Utrecht), " ", Proef.Dag, 2)));
        o = o.Handhaaf(Proef.Wie(Proef.Utrecht), "PS willen eerst de kosten zien", Proef.Dag, 2).Waarde;
        Assert.Null(o.Vastgesteld);
        Assert.Equal("tekenen.eigen-voorbehoud", Code(o.Aanvaardt(Proef.Wie(Proef.Utrecht), Proef.Utrecht, Proef.Dag, 3)));
        foreach (var partij in new[] { Proef.Bzk, Proef.Ienw })
        {
            o = o.Aanvaardt(Proef.Wie(partij), Proef.Utrecht, Proef.Dag, 3).Waarde;
            Assert.Null(o.Vastgesteld);
        }
        o = o.Aanvaardt(Proef.Wie(Proef.Holland), Proef.Utrecht, Proef.Dag, 4).Waarde;
        Assert.NotNull(o.Vastgesteld);
        Assert.Equal([Proef.Bzk, Proef.Ienw, Proef.Holland], o.Huidig(Proef.Utrecht)!.Voorbehoud!.AanvaardDoor);
    }

    [Fact]
    public void Wie_alleen_tekent_kan_haar_eigen_voorbehoud_niet_laten_aanvaarden()
    {
        var lijst = Proef.Lijst().Met("a1", _ => null).Met("a3", _ => null);
        var o = Proef.Voorgelegd(lijst).Zeg(Proef.Ienw, Mits).Waarde;
        Assert.Null(o.Vastgesteld);
        Assert.NotNull(o.HefOp(Proef.Wie(Proef.Ienw), null, Proef.Dag, 1).Waarde.Vastgesteld);
    }

    [Fact]
    public void Weigeren_houdt_tegen_en_wie_zich_bedenkt_antwoordt_opnieuw()
    {
        var o = Proef.Voorgelegd(Proef.Lijst()).Ja(Proef.Bzk, Proef.Ienw, Proef.Holland).Zeg(Proef.Utrecht, Nee).Waarde;
        Assert.Null(o.Vastgesteld);
        Assert.Equal("Te duur", o.Huidig(Proef.Utrecht)!.Reden);
        Assert.NotNull(o.Ja(Proef.Utrecht).Vastgesteld);
    }

    [Fact]
    public void Een_gewijzigde_tekst_vraagt_alleen_wie_zij_raakt()
    {
        var (een, twee) = (Proef.Lijst(), Proef.Lijst(2).Met("a1", a => a with { Tekst = "Anders" }));
        var o = Proef.Voorgelegd(een).Ja(Proef.Bzk, Proef.Ienw, Proef.Utrecht).Wijzigt(twee, een).Waarde;
        Assert.Equal([Proef.Bzk, Proef.Utrecht, Proef.Holland], o.MoetenNog.Select(g => g.Partij));
        // Who was waiting already waits since then; who is asked again since now.
        Assert.Equal([Proef.Dag.AddDays(1), Proef.Dag.AddDays(1), Proef.Dag], o.MoetenNog.Select(g => g.Sinds));
        var mee = o.Huidig(Proef.Ienw)!;
        Assert.Equal((2, 1, Canoniek.Digest(twee), 1), (mee.Versie, mee.Oorspronkelijk, mee.Digest, mee.GegevenOpVersie));
        Assert.NotNull(o.Ja(Proef.Bzk, Proef.Utrecht, Proef.Holland).Vastgesteld);
    }

    [Fact]
    public void Wordt_een_wijziging_teruggedraaid_dan_hoeft_niemand_opnieuw()
    {
        var (een, twee, drie) = (Proef.Lijst(), Proef.Lijst(2).Met("a1", a => a with { Tekst = "Anders" }), Proef.Lijst(3));
        var o = Proef.Voorgelegd(een).Ja(Proef.Bzk, Proef.Ienw, Proef.Utrecht).Wijzigt(twee, een).Waarde.Wijzigt(drie, een, twee).Waarde;
        Assert.Equal([Proef.Holland], o.MoetenNog.Select(g => g.Partij));
        Assert.Equal(1, o.Huidig(Proef.Bzk)!.GegevenOpVersie);
    }

    [Fact]
    public void Een_weigering_gaat_nooit_mee_en_een_voorbehoud_gaat_mee_met_wie_het_nog_aanvaardt()
    {
        var (een, twee) = (Proef.Lijst(), Proef.Lijst(2).Met("a3", a => a with { Tekst = "Anders" }));
        var o = Proef.Voorgelegd(een).Ja(Proef.Holland).Zeg(Proef.Bzk, Nee).Waarde.Zeg(Proef.Utrecht, Mits).Waarde.Ja(Proef.Ienw)
            .Aanvaardt(Proef.Wie(Proef.Holland), Proef.Utrecht, Proef.Dag, 5).Waarde.Aanvaardt(Proef.Wie(Proef.Bzk), Proef.Utrecht, Proef.Dag, 5).Waarde
            .Wijzigt(twee, een).Waarde;
        Assert.Equal([Proef.Bzk, Proef.Ienw, Proef.Holland], o.MoetenNog.Select(g => g.Partij));
        Assert.Equal((Voorbehoudstand.Open, 0), (o.Huidig(Proef.Utrecht)!.Voorbehoud!.Stand, o.Huidig(Proef.Utrecht)!.Voorbehoud!.AanvaardDoor.Count));
    }

    [Fact]
    public void Wie_niet_mag_wordt_geweigerd()
    {
        var o = Proef.Voorgelegd(Proef.Lijst());
        Assert.Equal("tekenen.niet-gevraagd", Code(o.Zeg(new("PV24"), Ja)));
        Assert.Equal("tekenen.geen-mandaat", Code(o.Zeg(Proef.Bzk, Ja, opDag: 60)));
        Assert.NotNull(o.Zeg(Proef.Bzk, Ja, opDag: 36).Waarde);
        Assert.Equal("tekenen.andere-versie", Code(o.Antwoordt(Proef.Wie(Proef.Bzk), Canoniek.Digest(Proef.Lijst(2)), Ja, Proef.Dag, 1)));
        Assert.Equal("tekenen.voorbehoud-leeg", Code(o.Zeg(Proef.Bzk, Mits with { Tekst = " " })));
        Assert.Equal("tekenen.goedkeurder-ontbreekt", Code(o.Zeg(Proef.Bzk, Mits with { Voor = null })));
        Assert.Equal("tekenen.reden-leeg", Code(o.Zeg(Proef.Bzk, Nee with { Tekst = null })));
        Assert.Equal("tekenen.tekst-te-lang", Code(o.Zeg(Proef.Bzk, Nee with { Tekst = new('x', 2001) })));
        Assert.Equal("tekenen.niets-gewijzigd", Code(o.Wijzigt(Proef.Lijst(), Proef.Lijst())));
    }

    [Fact]
    public void Wat_is_vastgesteld_verandert_niet_meer()
    {
        var o = Proef.Voorgelegd(Proef.Lijst()).Ja(Proef.Bzk, Proef.Utrecht, Proef.Ienw, Proef.Holland);
        Assert.All(
        [
            o.Zeg(Proef.Bzk, Nee), o.HefOp(Proef.Wie(Proef.Bzk), null, Proef.Dag, 1), o.Handhaaf(Proef.Wie(Proef.Bzk), "x", Proef.Dag, 1),
            o.Aanvaardt(Proef.Wie(Proef.Bzk), Proef.Utrecht, Proef.Dag, 1), o.Wijzigt(Proef.Lijst(2), Proef.Lijst()), o.Herinner(new("S", Proef.Bzk), null, null, Proef.Dag),
        ], u => Assert.Equal("tekenen.vastgesteld", Code(u)));
    }

    [Fact]
    public void Herinneren_gaat_alleen_naar_wie_nog_moet()
    {
        var o = Proef.Voorgelegd(Proef.Lijst()).Ja(Proef.Bzk).Herinner(new("Secretaris", Proef.Bzk), null, null, Proef.Dag).Waarde;
        Assert.Equal([Proef.Utrecht, Proef.Ienw, Proef.Holland], Assert.Single(o.Herinneringen).Aan);
        Assert.Equal("tekenen.niemand-te-herinneren", Code(o.Herinner(new("Secretaris", Proef.Bzk), [Proef.Bzk], null, Proef.Dag)));
    }

    private static string Code(Uitkomst<Ondertekening> u) => Assert.Single(u.Weigeringen).Code;
}
