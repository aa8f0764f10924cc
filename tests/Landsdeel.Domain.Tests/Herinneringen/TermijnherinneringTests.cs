using CsCheck;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Herinneringen;

namespace Landsdeel.Domain.Tests.Herinneringen;

public sealed class TermijnherinneringTests
{
    [Theory]
    // Najaar 2020 begins on 23 September here: 45 days before it.
    [InlineData("najaar 2020", "2020-08-08", null)]
    [InlineData("najaar 2020", "2020-08-09", Herinnerfase.Nadert)]
    [InlineData("najaar 2020", "2020-12-20", Herinnerfase.Nadert)]
    [InlineData("najaar 2020", "2020-12-21", Herinnerfase.Voorbij)]
    [InlineData("2030", "2029-10-02", null)]
    [InlineData("2030", "2029-10-03", Herinnerfase.Nadert)]
    [InlineData("2030", "2030-12-31", Herinnerfase.Nadert)]
    [InlineData("2030", "2031-01-01", Herinnerfase.Voorbij)]
    [InlineData("1 juli 2021", "2021-06-16", null)]
    [InlineData("1 juli 2021", "2021-06-17", Herinnerfase.Nadert)]
    [InlineData("1 juli 2021", "2021-07-02", Herinnerfase.Voorbij)]
    [InlineData("vanaf 2025", "2040-01-01", null)]
    [InlineData("in de toekomst", "2040-01-01", null)]
    public void Een_termijn_herinnert_naar_haar_precisie(string woorden, string dag, Herinnerfase? fase)
    {
        var t = TermijnParser.Lees(woorden, new(2020, 6, 23))!;
        Assert.Equal(fase, Termijnherinnering.Fase(t.Van ?? DateOnly.MinValue, t.Tot ?? DateOnly.MaxValue, t.Precisie, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Nooit_te_laat_voor_de_laatste_dag_voorbij_is_en_altijd_erna() =>
        (from eerste in Gen.Int[700000, 740000]
         from duur in Gen.Int[0, 4000]
         from af in Gen.Int[-6000, 6000]
         from precisie in Gen.Enum<Precisie>()
         select (Eerste: DateOnly.FromDayNumber(eerste), Laatste: DateOnly.FromDayNumber(eerste + duur), Dag: DateOnly.FromDayNumber(eerste + af), precisie))
        .Sample(x =>
        {
            var fase = Termijnherinnering.Fase(x.Eerste, x.Laatste, x.precisie, x.Dag);
            return x.precisie == Precisie.Onbepaald ? fase is null
                : (fase == Herinnerfase.Voorbij) == (x.Dag > x.Laatste)
                    && (fase == Herinnerfase.Nadert) == (x.Dag <= x.Laatste && x.Dag.DayNumber >= x.Eerste.DayNumber - Termijnherinnering.Vooraf(x.precisie));
        });
}
