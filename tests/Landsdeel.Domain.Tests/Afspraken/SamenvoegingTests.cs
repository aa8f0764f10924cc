using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Afspraken;

public sealed class SamenvoegingTests
{
    private static readonly Gen<(Afspraak Basis, Afspraak Hunne, Afspraak Mijne)> Drie = Gen.Select(Voorbeeld.Gen_, Voorbeeld.Gen_, Voorbeeld.Gen_);

    private static void Zelfde(Afspraak verwacht, Afspraak af) => Assert.Empty(AfspraakVerschil.Velden(verwacht, af));

    [Fact]
    public void Wie_niets_wijzigde_krijgt_wat_de_ander_schreef() => Drie.Sample(d =>
    {
        var hen = Samenvoeging.Van(d.Basis, d.Hunne, d.Basis);
        Assert.Empty(hen.Strijdig);
        Zelfde(d.Hunne, hen.Samengevoegd);
        var mij = Samenvoeging.Van(d.Basis, d.Basis, d.Mijne);
        Assert.Empty(mij.Strijdig);
        Zelfde(d.Mijne, mij.Samengevoegd);
    });

    [Fact]
    public void Wie_hetzelfde_schreef_hoeft_niet_te_kiezen() => Drie.Sample(d =>
    {
        var samen = Samenvoeging.Van(d.Basis, d.Hunne, d.Hunne);
        Assert.Empty(samen.Strijdig);
        Zelfde(d.Hunne, samen.Samengevoegd);
    });

    [Fact]
    public void Elk_gewijzigd_veld_staat_precies_een_keer_in_de_uitleg() => Drie.Sample(d =>
    {
        var samen = Samenvoeging.Van(d.Basis, d.Hunne, d.Mijne);
        AfspraakVeld[] uitleg = [.. samen.Hunne, .. samen.Mijne, .. samen.Beide, .. samen.Strijdig];
        Assert.Equal(AfspraakVerschil.Velden(d.Basis, d.Hunne).Union(AfspraakVerschil.Velden(d.Basis, d.Mijne)).Order(), uitleg.Order());
    });

    [Fact]
    public void Wie_er_het_eerst_was_verandert_niet_waarover_gekozen_moet_worden() => Drie.Sample(d =>
        Assert.Equal(Samenvoeging.Van(d.Basis, d.Hunne, d.Mijne).Strijdig, Samenvoeging.Van(d.Basis, d.Mijne, d.Hunne).Strijdig));

    [Fact]
    public void Na_het_kiezen_staat_elk_strijdig_veld_er_zoals_gekozen() => Gen.Select(Drie, Gen.Int[0, int.MaxValue]).Sample((d, zaad) =>
    {
        var samen = Samenvoeging.Van(d.Basis, d.Hunne, d.Mijne);
        var ik = samen.Strijdig.Where((_, i) => (zaad >> (i % 30) & 1) == 1).ToHashSet();
        var af = samen.Beslecht(d.Mijne, ik);
        foreach (var veld in samen.Strijdig) Assert.True(AfspraakVelden.Gelijk(veld, ik.Contains(veld) ? d.Mijne : d.Hunne, af));
        foreach (var veld in samen.Mijne) Assert.True(AfspraakVelden.Gelijk(veld, d.Mijne, af));
        foreach (var veld in samen.Hunne) Assert.True(AfspraakVelden.Gelijk(veld, d.Hunne, af));
    });

    [Fact]
    public void Een_partij_die_iemand_toevoegde_blijft_en_die_iemand_verwijderde_is_weg() => Drie.Sample(d =>
    {
        var samen = Samenvoeging.Van(d.Basis, d.Hunne, d.Mijne);
        if (samen.Strijdig.Contains(AfspraakVeld.Partijen)) return;
        var (was, zij, ik) = (Wie(d.Basis), Wie(d.Hunne), Wie(d.Mijne));
        Assert.Equal(was.Intersect(zij).Intersect(ik).Union(zij.Except(was)).Union(ik.Except(was)).OrderBy(p => p.Waarde), Wie(samen.Samengevoegd).OrderBy(p => p.Waarde));
        static IEnumerable<PartijId> Wie(Afspraak a) => a.Partijen.Select(p => p.Partij);
    });

    [Fact]
    public void Twee_toegevoegde_partijen_blijven_beide()
    {
        var basis = Voorbeeld.Afspraak() with { Partijen = [new(Voorbeeld.Rijk, Rol.Trekker)] };
        var hunne = basis with { Partijen = [.. basis.Partijen, new(Voorbeeld.Utrecht, Rol.Gebonden)] };
        var mijne = basis with { Partijen = [.. basis.Partijen, new(Voorbeeld.Amersfoort, Rol.Betrokken)], Tekst = "anders" };
        var samen = Samenvoeging.Van(basis, hunne, mijne);
        Assert.Empty(samen.Strijdig);
        Assert.Equal([AfspraakVeld.Partijen], samen.Beide);
        Assert.Equal(3, samen.Samengevoegd.Partijen.Count);
        Assert.Equal("anders", samen.Samengevoegd.Tekst);
    }

    [Fact]
    public void Dezelfde_partij_met_een_andere_rol_is_een_keuze()
    {
        var basis = Voorbeeld.Afspraak();
        var hunne = basis with { Partijen = [basis.Partijen[0], new(Voorbeeld.Utrecht, Rol.Trekker)] };
        var mijne = basis with { Partijen = [basis.Partijen[0], new(Voorbeeld.Utrecht, Rol.Betrokken)] };
        Assert.Equal([AfspraakVeld.Partijen], Samenvoeging.Van(basis, hunne, mijne).Strijdig);
    }
}
