using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Afspraken;

public sealed class AfspraakRegelsTests
{
    private static string[] Codes(Afspraak afspraak) => [.. AfspraakRegels.Controleer(afspraak, Voorbeeld.Kennis).Select(w => w.Code)];

    private static (string Code, string? Veld)[] MetVeld(Afspraak afspraak) =>
        [.. AfspraakRegels.Controleer(afspraak, Voorbeeld.Kennis).Select(w => (w.Code, w.Veld))];

    [Fact]
    public void Wat_klopt_wordt_niet_geweigerd() => Assert.Empty(Codes(Voorbeeld.Afspraak()));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Zonder_tekst_kan_niet(string tekst) =>
        Assert.Equal([("afspraak.tekst-leeg", "Tekst")], MetVeld(Voorbeeld.Afspraak() with { Tekst = tekst }));

    [Fact]
    public void De_tekst_past_tot_en_met_de_grens()
    {
        Assert.Empty(Codes(Voorbeeld.Afspraak() with { Tekst = new('a', AfspraakRegels.LangsteTekst) }));
        Assert.Equal([("afspraak.te-lang", "Tekst")], MetVeld(Voorbeeld.Afspraak() with { Tekst = new('a', AfspraakRegels.LangsteTekst + 1) }));
        Assert.Equal([("afspraak.te-lang", "Toelichting")], MetVeld(Voorbeeld.Afspraak() with { Toelichting = new('a', AfspraakRegels.LangsteToelichting + 1) }));
    }

    [Fact]
    public void Zonder_landsdeel_kan_niet() => Assert.Equal([("afspraak.landsdeel", "Landsdelen")], MetVeld(Voorbeeld.Afspraak() with { Landsdelen = Landsdelen.Geen }));

    [Theory]
    [InlineData(AfspraakSoort.Vaststelling, Tijd.Toekomst)]
    [InlineData(AfspraakSoort.Afspraak, Tijd.Verleden)]
    public void Een_vaststelling_en_het_verleden_hebben_geen_procedure(AfspraakSoort soort, Tijd tijd)
    {
        var afspraak = Voorbeeld.Afspraak() with { Soort = soort, Tijd = tijd };
        Assert.Equal(["afspraak.geen-procedure"], Codes(afspraak));
        Assert.Empty(Codes(afspraak with { Status = AfspraakStatus.Geen }));
    }

    [Fact]
    public void Al_het_andere_heeft_een_status() =>
        Assert.Equal([("afspraak.status-ontbreekt", "Status")], MetVeld(Voorbeeld.Afspraak() with { Status = AfspraakStatus.Geen }));

    [Fact]
    public void Vervangen_zegt_waardoor_en_dat_bestaat_en_is_een_ander()
    {
        var vervangen = Voorbeeld.Afspraak() with { Status = AfspraakStatus.Vervangen };
        Assert.Equal(["afspraak.vervangen-door"], Codes(vervangen));
        Assert.Empty(Codes(vervangen with { VervangenDoor = Voorbeeld.Ander }));
        Assert.Equal(["afspraak.onbekend"], Codes(vervangen with { VervangenDoor = new("A-nergens") }));
        Assert.Equal(["afspraak.vervangen-kring"], Codes(vervangen with { VervangenDoor = vervangen.Id }));
        Assert.Equal(["afspraak.vervangen-kring"], Codes(vervangen with { VervangenDoor = Voorbeeld.Derde }));
        Assert.Equal(["afspraak.vervangen-zonder-status"], Codes(Voorbeeld.Afspraak() with { VervangenDoor = Voorbeeld.Ander }));
    }

    [Fact]
    public void Een_partij_bestaat_en_staat_er_een_keer()
    {
        Assert.Equal([("afspraak.partij-onbekend", "Partijen[1].Partij")],
            MetVeld(Voorbeeld.Afspraak() with { Partijen = [new(Voorbeeld.Rijk, Rol.Trekker), new(new("nergens"), Rol.Gebonden)] }));
        Assert.Equal([("afspraak.partij-dubbel", "Partijen[2].Partij")],
            MetVeld(Voorbeeld.Afspraak() with { Partijen = [new(Voorbeeld.Rijk, Rol.Trekker), new(Voorbeeld.Utrecht, Rol.Gebonden), new(Voorbeeld.Rijk, Rol.Betrokken)] }));
        Assert.Equal([("afspraak.keuze", "Partijen[0].Rol")], MetVeld(Voorbeeld.Afspraak() with { Partijen = [new(Voorbeeld.Rijk, (Rol)9)] }));
    }

    [Fact]
    public void Een_agendering_zegt_wat_er_terugkomt_in_een_overleg_dat_bestaat()
    {
        var g = Voorbeeld.Afspraak().Agenderingen[0];
        Afspraak Met(Agendering anders) => Voorbeeld.Afspraak() with { Agenderingen = [anders] };
        Assert.Equal([("afspraak.agendering-wat", "Agenderingen[0].Wat")], MetVeld(Met(g with { Wat = " " })));
        // A text may say that something returns without saying when.
        Assert.Empty(Codes(Met(g with { Overleg = null, Moment = null })));
        Assert.Equal([("afspraak.overleg-onbekend", "Agenderingen[0].Overleg")], MetVeld(Met(g with { Overleg = new("nergens") })));
    }

    [Fact]
    public void Het_overleg_bestaat() => Assert.Equal([("afspraak.overleg-onbekend", "Overleg")], MetVeld(Voorbeeld.Afspraak() with { Overleg = new("nergens") }));

    [Fact]
    public void Een_verband_wijst_een_keer_naar_een_ander_die_bestaat()
    {
        Afspraak Met(params Verband[] verbanden) => Voorbeeld.Afspraak() with { Verbanden = verbanden };
        Assert.Equal(["afspraak.verband-zelf"], Codes(Met(new Verband(new("A-1"), VerbandSoort.ZieOok))));
        Assert.Equal(["afspraak.onbekend"], Codes(Met(new Verband(new("nergens"), VerbandSoort.ZieOok))));
        Assert.Equal([("afspraak.verband-dubbel", "Verbanden[1].Naar")], MetVeld(Met(new(Voorbeeld.Ander, VerbandSoort.ZieOok), new(Voorbeeld.Ander, VerbandSoort.ZieOok))));
        Assert.Empty(Codes(Met(new(Voorbeeld.Ander, VerbandSoort.ZieOok), new(Voorbeeld.Ander, VerbandSoort.Samenhang))));
    }

    [Fact]
    public void Wederkerig_is_tussen_verschillende_partijen()
    {
        Afspraak Met(PartijId wie, AfspraakId naar) => Voorbeeld.Afspraak() with { Partijen = [new(wie, Rol.Gebonden)], Verbanden = [new(naar, VerbandSoort.Wederkerig)] };
        Assert.Empty(Codes(Met(Voorbeeld.Rijk, Voorbeeld.Ander)));
        Assert.Equal([("afspraak.wederkerig", "Verbanden[0].Naar")], MetVeld(Met(Voorbeeld.Utrecht, Voorbeeld.Ander)));
        // Only those who are bound count.
        var betrokken = Met(Voorbeeld.Utrecht, Voorbeeld.Ander);
        Assert.Equal(["afspraak.wederkerig"], Codes(betrokken with { Partijen = [new(Voorbeeld.Utrecht, Rol.Gebonden), new(Voorbeeld.Rijk, Rol.Betrokken)] }));
        // One that this viewer may not see stays as it was.
        Assert.Empty(Codes(Met(Voorbeeld.Rijk, new("A-onzichtbaar"))));
    }

    [Fact]
    public void Een_citaat_staat_letterlijk_in_zijn_regels()
    {
        Afspraak Met(Passage passage) => Voorbeeld.Afspraak() with { Passages = [passage] };
        Assert.Equal([("afspraak.citaat", "Passages[0].Citaat")], MetVeld(Met(new(Voorbeeld.Brief, 1, 1, "in het najaar"))));
        Assert.Equal(["afspraak.citaat-leeg"], Codes(Met(new(Voorbeeld.Brief, 1, 1, " "))));
        Assert.Equal([("afspraak.regels", "Passages[0].VanRegel")], MetVeld(Met(new(Voorbeeld.Brief, 3, 4, "Einde."))));
        Assert.Equal(["afspraak.regels"], Codes(Met(new(Voorbeeld.Brief, 0, 1, "Rijk"))));
        Assert.Equal(["afspraak.regels"], Codes(Met(new(Voorbeeld.Brief, 2, 1, "Rijk"))));
        Assert.Equal(["afspraak.document-onbekend"], Codes(Met(new(new("nergens"), 1, 1, "Rijk"))));
        Assert.Empty(Codes(Met(new(new("zonder-tekst"), 12, 13, "wat er ook staat"))));
    }

    [Fact]
    public void Er_passen_niet_meer_regels_dan_een_formulier_aankan()
    {
        var te = Voorbeeld.Afspraak() with { Passages = [.. Enumerable.Repeat(Voorbeeld.Afspraak().Passages[0], AfspraakRegels.MeestePassages + 1)] };
        Assert.Equal(["afspraak.te-veel"], Codes(te));
    }

    [Fact]
    public void Alles_wat_mis_is_komt_in_een_keer_terug() => Assert.Equal(
        ["afspraak.tekst-leeg", "afspraak.landsdeel", "afspraak.status-ontbreekt"],
        Codes(Voorbeeld.Afspraak() with { Tekst = "", Landsdelen = Landsdelen.Geen, Status = AfspraakStatus.Geen }));
}
