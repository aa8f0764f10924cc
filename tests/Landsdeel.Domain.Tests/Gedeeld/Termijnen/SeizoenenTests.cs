using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Xunit;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

public sealed class SeizoenenTests
{
    [Fact]
    public void De_seizoenen_sluiten_op_elkaar_aan_zonder_gat_of_overlap()
    {
        var dag = new DateOnly(2019, 3, 20);
        for (var jaar = 2019; jaar < 2032; jaar++)
            foreach (var seizoen in Enum.GetValues<Seizoen>())
            {
                var (van, tot) = Seizoenen.Dagen(seizoen, jaar);
                Assert.Equal(dag, van);
                dag = tot.AddDays(1);
            }
    }

    /// <summary>The days that the Tweede Kamer published (tweedekamer.nl, "Recessen"; press for 2019 and 2022).</summary>
    [Theory]
    [InlineData("2019-07-05", "2019-09-02")]
    [InlineData("2022-07-08", "2022-09-05")]
    [InlineData("2023-07-07", "2023-09-04")]
    [InlineData("2024-07-05", "2024-09-02")]
    public void Het_zomerreces_valt_op_de_gepubliceerde_dagen(string van, string tot)
    {
        var begin = DateOnly.Parse(van, null);
        Assert.Equal((begin, DateOnly.Parse(tot, null)), Seizoenen.Zomerreces(begin.Year));
    }

    [Fact]
    public void Het_kerstreces_valt_op_de_gepubliceerde_dagen() =>
        Assert.Equal((new DateOnly(2023, 12, 22), new DateOnly(2024, 1, 15)), Seizoenen.Kerstreces(2023));

    [Theory]
    [InlineData(2019, 17)]
    [InlineData(2020, 15)]
    [InlineData(2021, 21)]
    public void Prinsjesdag_is_de_derde_dinsdag_van_september(int jaar, int dag) =>
        Assert.Equal(new DateOnly(jaar, 9, dag), Seizoenen.Prinsjesdag(jaar));
}
