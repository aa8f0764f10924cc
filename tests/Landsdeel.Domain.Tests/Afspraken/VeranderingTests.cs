using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Afspraken.SamenWijzigen;
using Landsdeel.Domain.Gedeeld;
using Xunit;

namespace Landsdeel.Domain.Tests.Afspraken;

public class VeranderingTests
{
    private static readonly PartijId A = new("a"), B = new("b"), C = new("c");
    private static readonly Termijn Najaar = new("najaar 2021", new(2021, 9, 21), new(2021, 12, 20), Precisie.Seizoen);

    private static Afspraak Een(params PartijRol[] partijen) => new()
    {
        Id = new("x"),
        Soort = AfspraakSoort.Afspraak,
        Tekst = "tekst",
        Landsdelen = Landsdelen.Noord,
        Status = AfspraakStatus.Gemaakt,
        Partijen = partijen,
    };

    [Fact]
    public void Een_nieuwe_trekker_staat_voorop_en_de_vorige_blijft_gebonden() =>
        Assert.Equal([new(C, Rol.Trekker), new(A, Rol.Gebonden), new(B, Rol.Betrokken)],
            new TrekkerWordt(C).Op(Een(new(A, Rol.Trekker), new(B, Rol.Betrokken))).Waarde.Partijen);

    [Fact]
    public void Wie_al_meedoet_krijgt_een_andere_rol_en_staat_er_een_keer() =>
        Assert.Equal([new(B, Rol.Trekker), new(A, Rol.Gebonden)], new TrekkerWordt(B).Op(Een(new(A, Rol.Trekker), new(B, Rol.Betrokken))).Waarde.Partijen);

    [Fact]
    public void Van_twee_trekkers_blijft_er_een() =>
        Assert.Equal([new(A, Rol.Trekker), new(B, Rol.Gebonden)], new TrekkerWordt(A).Op(Een(new(A, Rol.Trekker), new(B, Rol.Trekker))).Waarde.Partijen);

    [Fact]
    public void Wat_al_zo_is_blijft_hetzelfde()
    {
        var een = Een(new PartijRol(A, Rol.Trekker)) with { Themas = Themas.Energie, Termijn = Najaar };
        Assert.Same(een, new TrekkerWordt(A).Op(een).Waarde);
        Assert.Same(een, new ThemaErbij(Themas.Energie).Op(een).Waarde);
        Assert.Same(een, new ThemaEraf(Themas.Water).Op(een).Waarde);
        Assert.Same(een, new MomentWordt(Najaar with { }).Op(een).Waarde);
    }

    [Fact]
    public void Thema_en_moment_veranderen_alleen_zichzelf()
    {
        var een = Een(new PartijRol(A, Rol.Trekker)) with { Themas = Themas.Energie };
        Assert.Equal(een with { Themas = Themas.Energie | Themas.Water }, new ThemaErbij(Themas.Water).Op(een).Waarde);
        Assert.Equal(een with { Themas = Themas.Geen }, new ThemaEraf(Themas.Energie).Op(een).Waarde);
        Assert.Equal(een with { Termijn = Najaar }, new MomentWordt(Najaar).Op(een).Waarde);
    }

    [Theory]
    [InlineData(AfspraakSoort.Vaststelling, Tijd.Toekomst, AfspraakStatus.Geen, "samen-wijzigen.geen-procedure")]
    [InlineData(AfspraakSoort.Afspraak, Tijd.Verleden, AfspraakStatus.Geen, "samen-wijzigen.geen-procedure")]
    [InlineData(AfspraakSoort.Afspraak, Tijd.Toekomst, AfspraakStatus.Nagekomen, "samen-wijzigen.afgesloten")]
    [InlineData(AfspraakSoort.Afspraak, Tijd.Toekomst, AfspraakStatus.Vervallen, "samen-wijzigen.afgesloten")]
    [InlineData(AfspraakSoort.Afspraak, Tijd.Toekomst, AfspraakStatus.Vervangen, "samen-wijzigen.afgesloten")]
    public void Zonder_open_procedure_geen_andere_trekker_of_ander_moment_wel_een_ander_thema(AfspraakSoort soort, Tijd tijd, AfspraakStatus status, string code)
    {
        var een = Een() with { Soort = soort, Tijd = tijd, Status = status };
        Assert.Equal(code, Assert.Single(new TrekkerWordt(A).Op(een).Weigeringen).Code);
        Assert.Equal(code, Assert.Single(new MomentWordt(Najaar).Op(een).Weigeringen).Code);
        Assert.True(new ThemaErbij(Themas.Water).Op(een).Gelukt);
    }
}
