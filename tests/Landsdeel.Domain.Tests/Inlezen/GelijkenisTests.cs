using CsCheck;
using Landsdeel.Domain.Inlezen;

namespace Landsdeel.Domain.Tests.Inlezen;

public sealed class GelijkenisTests
{
    private static readonly Gen<int[]> Woorden = Gen.Int[0, 40].Array[1, 30].Select(w => w.Distinct().Order().ToArray());

    [Fact]
    public void Telt_gedeelde_woorden_op_alle_woorden()
    {
        Assert.Equal(1, Gelijkenis.Van([1, 2, 3], [1, 2, 3]));
        Assert.Equal(0.5, Gelijkenis.Van([1, 2, 3], [2, 3, 4]));
        Assert.Equal(0, Gelijkenis.Van([], [1]));
    }

    [Fact]
    public void Is_naar_twee_kanten_gelijk() => Gen.Select(Woorden, Woorden).Sample((een, ander) => Gelijkenis.Van(een, ander) == Gelijkenis.Van(ander, een), iter: 500);

    /// <summary>What makes it safe to look for doubles by a few words only.</summary>
    [Fact]
    public void Wat_erop_lijkt_heeft_van_elk_groepje_van_een_meer_dan_er_mag_missen_minstens_een() => Gen.Select(Woorden, Gen.Double[0, 1].Array[41], Gen.Int[0, 40].Array[0, 6]).Sample((een, kansen, bij) =>
    {
        var ander = een.Where(w => kansen[w] > 0.15).Concat(bij).Distinct().Order().ToArray();
        return Gelijkenis.Van(een, ander) < Gelijkenis.Drempel
            || een.Chunk(Gelijkenis.MagMissen(een.Length) + 1).Where(g => g.Length == Gelijkenis.MagMissen(een.Length) + 1).All(g => g.Any(ander.Contains));
    }, iter: 5_000);

    [Theory]
    [InlineData("provincie Utrect", "Provincie Utrecht")]
    [InlineData("Binnenlandse Zaken", "Ministerie van Binnenlandse Zaken")]
    [InlineData("zzz", null)]
    public void Noemt_de_naam_die_er_het_meest_op_lijkt(string getypt, string? naam) =>
        Assert.Equal(naam is null ? [] : [naam], Naaste.Namen(getypt, new[] { "Provincie Utrecht", "Ministerie van Binnenlandse Zaken", "Zeeland" }.Select(n => (Kolomherkenning.Vouw(n), n)), 1));
}
