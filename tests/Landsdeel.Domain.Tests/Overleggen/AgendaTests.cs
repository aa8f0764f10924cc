using CsCheck;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Domain.Tests.Overleggen;

public class AgendaTests
{
    private static Agendapunt P(string sleutel, string? onderwerp = null) => new() { Sleutel = sleutel, Titel = "Titel " + sleutel, Herkomst = Puntherkomst.KomtTerug, Onderwerp = onderwerp };

    private static Agenda Met(params string[] sleutels) =>
        new() { Overleg = new("o"), Peildatum = Proef.Peildatum, Punten = [.. sleutels.Select(s => P(s))] };

    private static string Volgorde(Agenda agenda) => string.Concat(agenda.Punten.Select(p => p.Sleutel));

    [Theory]
    [InlineData("a", 3, "bcad")]
    [InlineData("d", 1, "dabc")]
    [InlineData("b", 2, "abcd")]
    [InlineData("a", 99, "bcda")]
    [InlineData("c", -5, "cabd")]
    public void Een_punt_gaat_naar_zijn_nieuwe_plaats(string sleutel, int naar, string verwacht) =>
        Assert.Equal(verwacht, Volgorde(Met("a", "b", "c", "d").Verplaats(sleutel, naar).Waarde));

    [Fact]
    public void Omhoog_en_omlaag_gaan_een_plaats_en_stoppen_aan_de_rand()
    {
        var agenda = Met("a", "b", "c");
        Assert.Equal(["bac", "acb", "abc", "abc"],
            new[] { agenda.Omlaag("a"), agenda.Omhoog("c"), agenda.Omhoog("a"), agenda.Omlaag("c") }.Select(u => Volgorde(u.Waarde)));
    }

    [Fact]
    public void Verplaatsen_raakt_geen_punt_kwijt() => Gen.Select(Gen.Int[1, 12], Gen.Int[0, 11], Gen.Int[-3, 15]).Sample((aantal, welk, naar) =>
    {
        var sleutels = Enumerable.Range(0, aantal).Select(i => $"{(char)('a' + i)}").ToArray();
        var na = Met(sleutels).Verplaats(sleutels[welk % aantal], naar).Waarde;
        Assert.Equal(sleutels, na.Punten.Select(p => p.Sleutel).Order());
    });

    [Fact]
    public void Laten_vallen_vraagt_een_reden_en_houdt_die_vast()
    {
        var agenda = Met("a", "b");
        Assert.Equal("reden-ontbreekt.laten-vallen", Assert.Single(agenda.LaatVallen("a", "  ").Weigeringen).Code);
        var na = agenda.LaatVallen("a", "Al besproken").Waarde;
        Assert.Equal("b", Volgorde(na));
        Assert.Equal(("a", "Al besproken"), (Assert.Single(na.Afgevallen).Punt.Sleutel, na.Afgevallen[0].Reden));
        var terug = na.Terugzetten("a").Waarde;
        Assert.Equal("ba", Volgorde(terug));
        Assert.Empty(terug.Afgevallen);
    }

    [Fact]
    public void Toevoegen_kan_een_keer_en_zet_een_gevallen_punt_terug()
    {
        Assert.Equal("agenda.punt-staat-er-al", Assert.Single(Met("a").VoegToe(P("a")).Weigeringen).Code);
        var gevallen = Met("a", "b").LaatVallen("a", "reden").Waarde;
        var terug = gevallen.VoegToe(P("a")).Waarde;
        Assert.Equal("ba", Volgorde(terug));
        Assert.Empty(terug.Afgevallen);
    }

    [Fact]
    public void Een_titel_is_niet_leeg_en_niet_eindeloos()
    {
        Assert.Equal("agenda.titel-leeg", Assert.Single(Met("a").Hernoem("a", " ").Weigeringen).Code);
        Assert.Equal("tekst-te-lang", Assert.Single(Met("a").Hernoem("a", new string('x', Agenda.LangsteTitel + 1)).Weigeringen).Code);
        Assert.Equal("Nieuw", Met("a").Hernoem("a", " Nieuw ").Waarde.Punten[0].Titel);
    }

    [Fact]
    public void Groeperen_op_onderwerp_zet_bijeen_wat_bijeen_hoort_en_laat_eigen_groepen_staan()
    {
        var agenda = Met() with { Punten = [P("a", "MRA"), P("b", "Utrecht"), P("c", "MRA"), P("d"), P("e", "MRA") with { Groep = "Utrecht" }] };
        var na = agenda.GegroepeerdOpOnderwerp().Waarde;
        Assert.Equal("acbed", Volgorde(na));
        Assert.Equal(["MRA", "MRA", "Utrecht", "Utrecht", null], na.Punten.Select(p => p.Groep));
    }

    [Fact]
    public void Een_vastgestelde_agenda_wijzigt_niet_dan_na_heropenen_met_een_reden()
    {
        var vast = Met("a", "b").StelVast().Waarde;
        Uitkomst<Agenda>[] pogingen =
        [
            vast.Verplaats("a", 2), vast.LaatVallen("a", "reden"), vast.VoegToe(P("c")), vast.Hernoem("a", "x"), vast.Groepeer("a", "x"),
            vast.Noteer("a", "x"), vast.GegroepeerdOpOnderwerp(), vast.StelVast(),
        ];
        Assert.All(pogingen, p => Assert.Equal("agenda.vast", Assert.Single(p.Weigeringen).Code));
        Assert.Equal("reden-ontbreekt.heropenen", Assert.Single(vast.Heropen("").Weigeringen).Code);
        Assert.Equal(AgendaStatus.Concept, vast.Heropen("Datum gewijzigd").Waarde.Status);
    }

    [Fact]
    public void Wat_in_het_formulier_staat_wordt_de_nieuwe_agenda()
    {
        var agenda = Met("a", "b", "c");
        var invoer = new Agendainvoer([new("c", "Titel c", "G", null), new("x", "Eigen", null, "Let op"), new("a", "Anders", null, null)], [("b", "Niet nu")]);
        var na = invoer.Toegepast(agenda, new Dictionary<string, Agendapunt> { ["x"] = P("x") }).Waarde;
        Assert.Equal("cxa", Volgorde(na));
        Assert.Equal(("G", "Eigen", "Let op", "Anders"), (na.Punten[0].Groep, na.Punten[1].Titel, na.Punten[1].Notitie, na.Punten[2].Titel));
        Assert.Equal(("b", "Niet nu"), (Assert.Single(na.Afgevallen).Punt.Sleutel, na.Afgevallen[0].Reden));
    }

    [Fact]
    public void Wat_het_formulier_niet_kent_blijft_staan_en_wat_het_verzint_komt_er_niet_op()
    {
        var na = new Agendainvoer([new("b", "Titel b", null, null), new("verzonnen", "Titel", null, null)], []).Toegepast(Met("a", "b"), new Dictionary<string, Agendapunt>()).Waarde;
        Assert.Equal("ba", Volgorde(na));
    }

    [Fact]
    public void Een_fout_in_het_formulier_noemt_het_veld_van_het_punt() => Assert.Equal("punt-a-titel",
        Assert.Single(new Agendainvoer([new("a", "", null, null)], []).Toegepast(Met("a"), new Dictionary<string, Agendapunt>()).Weigeringen).Veld);

    [Fact]
    public void Het_verschil_noemt_wat_erbij_kwam_afviel_verplaatst_en_gewijzigd_is()
    {
        var oud = Met("a", "b", "c", "d");
        var nieuw = oud.LaatVallen("b", "Vervallen").Waarde.VoegToe(P("e")).Waarde.Verplaats("d", 1).Waarde.Hernoem("c", "Anders").Waarde;
        var verschil = Agendaverschil.Tussen(oud, nieuw);
        Assert.Equal("e", Assert.Single(verschil.Toegevoegd).Sleutel);
        Assert.Equal(("b", "Vervallen"), (Assert.Single(verschil.Afgevallen).Punt.Sleutel, verschil.Afgevallen[0].Reden));
        var verplaatst = Assert.Single(verschil.Verplaatst);
        Assert.Equal(("d", 4, 1), (verplaatst.Punt.Sleutel, verplaatst.OudNummer, verplaatst.NieuwNummer));
        Assert.Equal([new Puntwijziging("titel", "Titel c", "Anders")], Assert.Single(verschil.Gewijzigd).Wijzigingen);
        Assert.False(verschil.StatusGewijzigd);
    }

    [Fact]
    public void Wie_alleen_opschuift_is_niet_verplaatst()
    {
        var oud = Met("a", "b", "c", "d");
        Assert.Empty(Agendaverschil.Tussen(oud, oud.LaatVallen("a", "weg").Waarde).Verplaatst);
        Assert.True(Agendaverschil.Tussen(oud, oud).IsLeeg);
    }
}
