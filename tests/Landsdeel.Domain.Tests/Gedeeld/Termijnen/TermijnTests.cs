using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Xunit;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

public sealed class TermijnTests
{
    private static Termijn Lees(string tekst) => TermijnParser.Lees(tekst, Tabellen.Peildatum)!;

    [Theory]
    [InlineData("najaar 2020", "2020-12-20", false)]
    [InlineData("najaar 2020", "2020-12-21", true)]
    [InlineData("tot 2030", "2029-12-31", false)]
    [InlineData("tot 2030", "2030-01-01", true)]
    [InlineData("vanaf 2025", "2199-01-01", false)]
    [InlineData("op korte termijn", "2199-01-01", false)]
    [InlineData("jaarlijks in het najaar", "2199-01-01", false)]
    public void Is_pas_verstreken_als_de_laatste_dag_voorbij_is(string tekst, string peildatum, bool verstreken) =>
        Assert.Equal(verstreken, Lees(tekst).Verstreken(DateOnly.Parse(peildatum, null)));

    [Theory]
    [InlineData("BO MIRT najaar 2020", "25 t/m 26 november 2020")]
    [InlineData("in het BO MIRT", "25 t/m 26 november 2020")]
    [InlineData("vóór het BO MIRT najaar 2020", "uiterlijk 24 november 2020")]
    [InlineData("uiterlijk in het BO MIRT najaar 2020", "uiterlijk 26 november 2020")]
    [InlineData("na het BO MIRT najaar 2020", "vanaf 27 november 2020")]
    [InlineData("vanaf het BO MIRT najaar 2020", "vanaf 25 november 2020")]
    [InlineData("najaar 2020", "23 september t/m 20 december 2020")]
    public void De_echte_datum_van_een_overleg_scherpt_de_termijn(string tekst, string dagen)
    {
        var termijn = Lees(tekst);

        var scherp = termijn.MetOverlegdatum(new(2020, 11, 25), new(2020, 11, 26));

        Assert.Equal(dagen, scherp.InWoorden());
        Assert.Equal(termijn.Tekst, scherp.Tekst);
        Assert.Equal(termijn.Overleg, scherp.Overleg);
        Assert.Equal(scherp, TermijnParser.Lees(scherp.Canoniek(), new(2031, 1, 1))! with { Tekst = scherp.Tekst });
    }

    [Fact]
    public void Een_overleg_eindigt_niet_voor_het_begint() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Lees("BO MIRT 2020").MetOverlegdatum(new(2020, 11, 26), new(2020, 11, 25)));

    [Theory]
    [InlineData("21 november 2019", "21 november 2019")]
    [InlineData("najaar 2020", "23 september t/m 20 december 2020")]
    [InlineData("juni 2020", "1 t/m 30 juni 2020")]
    [InlineData("winter 2020", "21 december 2020 t/m 19 maart 2021")]
    [InlineData("tot 2030", "uiterlijk 31 december 2029")]
    [InlineData("vanaf 2025", "vanaf 1 januari 2025")]
    [InlineData("in de toekomst", "geen dag bekend")]
    public void Zegt_de_dagen_in_woorden(string tekst, string woorden) => Assert.Equal(woorden, Lees(tekst).InWoorden());

    [Theory]
    [InlineData("in het najaar van dit jaar", "najaar 2020")]
    [InlineData("23 april", "23 april 2020")]
    [InlineData("voor de zomer 2021", "uiterlijk voorjaar 2021")]
    [InlineData("tot 2030", "uiterlijk 2029")]
    [InlineData("in de periode van 2020 t/m 2030", "2020-2030")]
    [InlineData("dit jaar", "23 juni 2020 t/m 31 december 2020, op een jaar nauwkeurig")]
    [InlineData("het BO MIRT van dit najaar", "BO MIRT najaar 2020")]
    [InlineData("twee keer per jaar", "halfjaarlijks")]
    [InlineData("op korte termijn", "op korte termijn")]
    public void Heeft_een_canonieke_vorm(string tekst, string canoniek) => Assert.Equal(canoniek, Lees(tekst).Canoniek());

    [Fact]
    public void Komt_ongeschonden_terug_uit_JSON() =>
        Assert.All(Tabellen.Termijnen, rij =>
            Assert.Equal(rij.Termijn, JsonSerializer.Deserialize<Termijn>(JsonSerializer.Serialize(rij.Termijn))));
}
