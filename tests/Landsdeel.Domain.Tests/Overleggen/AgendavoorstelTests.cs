using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using static Landsdeel.Domain.Tests.Overleggen.Proef;

namespace Landsdeel.Domain.Tests.Overleggen;

public class AgendavoorstelTests
{
    private static readonly Termijn Zomer = new("Zomer 2020", new(2020, 6, 21), new(2020, 9, 22), Precisie.Seizoen);

    [Fact]
    public void Wat_naar_dit_overleg_verwijst_komt_terug_met_zijn_eigen_wat_actie_en_zekerheid()
    {
        var punt = Assert.Single(Voorstel(A("a") with { Zekerheid = Zekerheid.Vast, Agenderingen = [G("d1", Noord, Zekerheid.ZoMogelijk)] }).Punten);
        Assert.Equal(("a~d1", "Wat d1", AgenderingActie.Presenteren, Zekerheid.ZoMogelijk, Puntherkomst.KomtTerug),
            (punt.Sleutel, punt.Titel, punt.Actie, punt.Zekerheid, punt.Herkomst));
        Assert.Equal("Komt terug in dit overleg: de brief van 23 juni 2020 zegt dat dit “najaar 2020” zo mogelijk wordt gepresenteerd (r. 10-12).", punt.Reden);
    }

    [Fact]
    public void Wat_in_woorden_naar_dit_overleg_verwijst_komt_ook_terug()
    {
        var woorden = Najaar with { Tekst = "in het BO MIRT dit najaar", Overleg = BoMirtNajaar };
        Assert.Equal(["a~d1"], Voorstel(A("a") with { Agenderingen = [G("d1", null, moment: woorden)] }).Punten.Sleutels());
        Assert.Empty(Voorstel(Zuid, Peildatum, A("a") with { Agenderingen = [G("d1", null, moment: woorden)] }).Punten);
    }

    [Fact]
    public void Meer_agenderingen_van_een_afspraak_geven_elk_een_punt() =>
        Assert.Equal(["a~d1", "a~d2"], Voorstel(A("a") with { Agenderingen = [G("d1", Noord), G("d2", Noord, Zekerheid.Mogelijk)] }).Punten.Sleutels());

    [Fact]
    public void Wat_naar_een_ander_overleg_gaat_komt_hier_niet_terug() =>
        Assert.Empty(Voorstel(A("a") with { Agenderingen = [G("d1", NoordLater)] }).Punten);

    [Fact]
    public void Vast_staat_voor_onzeker_en_daarbinnen_geldt_de_volgorde_van_de_tekst() => Assert.Equal(
        ["b~d2", "c~d3", "a~d1"],
        Voorstel(
            A("a") with { Agenderingen = [G("d1", Noord, Zekerheid.Mogelijk, 5)] },
            A("c") with { Agenderingen = [G("d3", Noord, Zekerheid.Vast, 30)] },
            A("b") with { Agenderingen = [G("d2", Noord, Zekerheid.Vast, 20)] }).Punten.Sleutels());

    [Fact]
    public void Een_afgeleide_agendering_zegt_dat_het_er_niet_met_zoveel_woorden_staat() => Assert.EndsWith(
        "met zoveel woorden staat dat er niet.",
        Assert.Single(Voorstel(A("a") with { Agenderingen = [G("d1", Noord) with { Afgeleid = true }] }).Punten).Reden);

    [Fact]
    public void Wat_te_laat_is_staat_er_als_mogelijk_en_zegt_dat_de_brief_het_niet_stuurt()
    {
        var punt = Assert.Single(Voorstel(Noord, new(2020, 10, 1), A("a", Zomer) with { Zekerheid = Zekerheid.NaarVerwachting }).Punten);
        Assert.Equal((Puntherkomst.TeLaat, Zekerheid.Mogelijk, AgenderingActie.Bespreken), (punt.Herkomst, punt.Zekerheid, punt.Actie));
        Assert.Equal("De brief van 23 juni 2020 stuurt dit niet naar dit overleg; de termijn (“zomer 2020”, naar verwachting) is op 22 september 2020 verlopen en de afspraak staat nog open.", punt.Reden);
    }

    [Fact]
    public void Wat_op_de_laatste_dag_loopt_is_nog_niet_te_laat() => Assert.Equal(
        [Puntherkomst.Termijn, Puntherkomst.TeLaat],
        new[] { new DateOnly(2020, 9, 22), new DateOnly(2020, 9, 23) }.Select(dag => Assert.Single(Voorstel(Noord, dag, A("a", Zomer)).Punten).Herkomst));

    [Fact]
    public void Een_termijn_voor_dit_overleg_staat_er_als_mogelijk()
    {
        var punt = Assert.Single(Voorstel(A("a", Zomer) with { Zekerheid = Zekerheid.NaarVerwachting }).Punten);
        Assert.Equal((Puntherkomst.Termijn, Zekerheid.Mogelijk), (punt.Herkomst, punt.Zekerheid));
        Assert.Equal("De brief van 23 juni 2020 stuurt dit niet naar dit overleg; de termijn (“zomer 2020”, naar verwachting) loopt af vóór dit overleg.", punt.Reden);
    }

    [Theory]
    [InlineData(2020, 12, 20, true)]
    [InlineData(2020, 12, 21, false)]
    public void Zolang_het_overleg_een_seizoen_is_telt_de_laatste_dag_ervan(int jaar, int maand, int dag, bool erop) =>
        Assert.Equal(erop, Voorstel(A("a", Dag(jaar, maand, dag))).Punten.Count == 1);

    [Theory]
    [InlineData(2020, 11, 25, true)]
    [InlineData(2020, 11, 26, false)]
    public void Is_de_dag_bekend_dan_telt_die(int jaar, int maand, int dag, bool erop) =>
        Assert.Equal(erop, Voorstel(Noord with { Moment = Dag(2020, 11, 25) }, Peildatum, A("a", Dag(jaar, maand, dag))).Punten.Count == 1);

    [Fact]
    public void Wat_eerder_naar_een_ander_overleg_ging_zegt_waarheen() => Assert.Contains(
        "maar naar BO MIRT najaar 2021 (Noord);",
        Assert.Single(Voorstel(A("a", Zomer) with { Agenderingen = [G("d1", NoordLater)] }).Punten).Reden);

    [Fact]
    public void Een_termijn_van_een_ander_landsdeel_komt_er_niet_op()
    {
        var voorstel = Voorstel(A("a", Zomer, Landsdelen.Zuid));
        Assert.Empty(voorstel.Punten);
        Assert.Empty(voorstel.Daarnaast);
    }

    [Fact]
    public void Een_afspraak_van_meer_landsdelen_komt_op_elk_van_hun_agendas()
    {
        var beide = A("a", Zomer, Landsdelen.Noord | Landsdelen.Zuid);
        Assert.All([Noord, Zuid], o => Assert.Single(Voorstel(o, Peildatum, beide).Punten));
    }

    [Fact]
    public void Landelijk_met_een_termijn_wordt_ernaast_aangeboden()
    {
        var voorstel = Voorstel(A("a", Zomer, Landsdelen.Landelijk));
        Assert.Empty(voorstel.Punten);
        var punt = Assert.Single(voorstel.Daarnaast);
        Assert.Equal(Puntherkomst.Landelijk, punt.Herkomst);
        Assert.StartsWith("Landelijk, zonder overleg.", punt.Reden);
    }

    [Fact]
    public void Op_een_landelijk_overleg_staat_landelijk_er_gewoon_op() =>
        Assert.Single(Voorstel(Bo("bo-nl", Landsdelen.Landelijk, Najaar), Peildatum, A("a", Zomer, Landsdelen.Landelijk)).Punten);

    [Theory]
    [InlineData(VerbandSoort.Samenhang, true)]
    [InlineData(VerbandSoort.Wederkerig, true)]
    [InlineData(VerbandSoort.ZieOok, false)]
    [InlineData(VerbandSoort.OnderdeelVan, false)]
    [InlineData(VerbandSoort.Opvolging, false)]
    [InlineData(VerbandSoort.Voorwaarde, false)]
    public void Alleen_samenhang_en_wederkerigheid_slepen_mee_in_beide_richtingen(VerbandSoort soort, bool mee)
    {
        var terug = A("a") with { Agenderingen = [G("d1", Noord)] };
        var heen = Voorstel(terug, A("b", Dag(2030, 1, 1)) with { Verbanden = [new(new("a"), soort)] });
        var weer = Voorstel(terug with { Verbanden = [new(new("b"), soort)] }, A("b", Dag(2030, 1, 1)));
        Assert.All([heen, weer], v => Assert.Equal(mee ? ["a~d1", "b"] : ["a~d1"], v.Punten.Sleutels()));
    }

    [Fact]
    public void Samenhang_noemt_het_punt_waarmee_het_samenhangt_en_blijft_mogelijk()
    {
        var punt = Voorstel(A("a") with { Agenderingen = [G("d1", Noord)] }, A("b", Dag(2030, 1, 1)) with { Verbanden = [new(new("a"), VerbandSoort.Wederkerig)] }).Punten[1];
        Assert.Equal((Puntherkomst.Samenhang, Zekerheid.Mogelijk), (punt.Herkomst, punt.Zekerheid));
        Assert.Equal("De brief van 23 juni 2020 stuurt dit niet naar dit overleg; de afspraak moet in de pas lopen met “Wat d1” op deze agenda.", punt.Reden);
    }

    [Fact]
    public void Samenhang_gaat_een_stap_ver() => Assert.Equal(["a~d1", "b"], Voorstel(
        A("a") with { Agenderingen = [G("d1", Noord)] },
        A("b", Dag(2030, 1, 1)) with { Verbanden = [new(new("a"), VerbandSoort.Samenhang)] },
        A("c", Dag(2030, 1, 1)) with { Verbanden = [new(new("b"), VerbandSoort.Samenhang)] }).Punten.Sleutels());

    [Fact]
    public void Samenhang_met_wat_alleen_op_termijn_staat_sleept_niets_mee() => Assert.Equal(["a"], Voorstel(
        A("a", Zomer), A("b", Dag(2030, 1, 1)) with { Verbanden = [new(new("a"), VerbandSoort.Samenhang)] }).Punten.Sleutels());

    [Fact]
    public void Wat_er_al_op_staat_komt_er_niet_nog_eens_op() => Assert.Equal(["a~d1", "b~d2"], Voorstel(
        A("a", Zomer) with { Agenderingen = [G("d1", Noord)] },
        A("b", Zomer) with { Agenderingen = [G("d2", Noord)], Verbanden = [new(new("a"), VerbandSoort.Samenhang)] }).Punten.Sleutels());

    [Fact]
    public void Verleden_komt_nooit_vanzelf() =>
        Assert.Empty(Voorstel(A("a", Zomer) with { Tijd = Tijd.Verleden, Status = AfspraakStatus.Geen, Agenderingen = [G("d1", Noord)] }).Punten);

    [Fact]
    public void Een_vaststelling_komt_alleen_als_de_tekst_haar_stuurt()
    {
        var vaststelling = A("v", Zomer) with { Soort = AfspraakSoort.Vaststelling, Status = AfspraakStatus.Geen, Verbanden = [new(new("a"), VerbandSoort.Samenhang)] };
        var terug = A("a") with { Agenderingen = [G("d1", Noord)] };
        Assert.Equal(["a~d1"], Voorstel(terug, vaststelling).Punten.Sleutels());
        Assert.Equal(["a~d1", "v~d2"], Voorstel(terug, vaststelling with { Agenderingen = [G("d2", Noord, regel: 90)] }).Punten.Sleutels());
    }

    [Theory]
    [InlineData(AfspraakStatus.Nagekomen)]
    [InlineData(AfspraakStatus.Vervallen)]
    [InlineData(AfspraakStatus.Vervangen)]
    public void Wat_is_afgehandeld_staat_er_niet_op_maar_wordt_genoemd(AfspraakStatus status)
    {
        var voorstel = Voorstel(A("a", Zomer) with { Status = status, Agenderingen = [G("d1", Noord)] }, A("b", Zomer) with { Status = status });
        Assert.Empty(voorstel.Punten);
        Assert.Equal(("a~d1", Puntherkomst.Afgehandeld), (Assert.Single(voorstel.Daarnaast).Sleutel, voorstel.Daarnaast[0].Herkomst));
        Assert.Null(voorstel.Melding);
    }

    [Fact]
    public void Zonder_moment_staat_ernaast_en_nooit_ertussen()
    {
        var voorstel = Voorstel(A("a"), A("b", new("op korte termijn", null, null, Precisie.Onbepaald)), A("c", landsdelen: Landsdelen.Zuid), A("d", landsdelen: Landsdelen.Landelijk));
        Assert.Empty(voorstel.Punten);
        Assert.Equal(["a", "b"], voorstel.ZonderMoment.Sleutels());
        Assert.Equal(["Er is geen moment genoemd.", "Er is geen dag uit af te leiden: de tekst zegt alleen “op korte termijn”."], voorstel.ZonderMoment.Select(p => p.Reden));
    }

    [Fact]
    public void Stuurt_de_brief_niets_dan_zegt_de_agenda_dat()
    {
        Assert.Equal("De brief van 23 juni 2020 stuurt niets naar dit overleg.", Voorstel().Melding);
        Assert.Equal("De brief van 23 juni 2020 stuurt niets naar dit overleg.", Voorstel(A("a", Zomer)).Melding);
        Assert.Null(Voorstel(A("a") with { Agenderingen = [G("d1", Noord)] }).Melding);
    }

    [Fact]
    public void Wat_in_dit_overleg_zelf_is_afgesproken_wordt_er_niet_als_te_laat_op_gezet() =>
        Assert.Empty(Voorstel(A("a", Zomer) with { Overleg = Noord.Id }).Punten);

    [Fact]
    public void De_volgorde_van_de_invoer_maakt_niet_uit()
    {
        Afspraak[] alle = [A("a") with { Agenderingen = [G("d1", Noord)] }, A("b", Zomer), A("c"), A("d", Zomer, Landsdelen.Landelijk), A("e", Dag(2030, 1, 1)) with { Verbanden = [new(new("a"), VerbandSoort.Samenhang)] }];
        static string Plat(Agendavoorstel v) => string.Join('|', v.Punten.Concat(v.Daarnaast).Concat(v.ZonderMoment).Select(p => p.Sleutel + p.Reden));
        Assert.Equal(Plat(Voorstel(alle)), Plat(Voorstel([.. alle.Reverse()])));
    }
}
