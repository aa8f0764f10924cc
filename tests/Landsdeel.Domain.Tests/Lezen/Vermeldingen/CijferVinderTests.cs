using System.Globalization;
using Landsdeel.Domain.Lezen.Vermeldingen;

namespace Landsdeel.Domain.Tests.Lezen.Vermeldingen;

public class CijferVinderTests
{
    private static readonly Woordenboek Boek = new();
    private static readonly CijferVinder Vinder = new(Proeflijsten.Woorden, Boek);

    private static List<Cijfervondst> Vind(string tekst) => Vinder.Vind(Woorden.Van(tekst, Boek));

    private static string Kort(string tekst) => string.Join("; ", Vind(tekst).Select(c => FormattableString.Invariant($"{c.Operator}{c.Waarde:0.####} {c.Eenheid}")));

    [Theory]
    [InlineData("€ 2,5 miljoen voor het spoor", "2500000 euro")]
    [InlineData("een bijdrage van 4 miljard euro", "4000000000 euro")]
    [InlineData("EUR 12 mln. in 2025", "12000000 euro")]
    [InlineData("€ 100,- en €50.000", "100 euro; 50000 euro")]
    [InlineData("100.000 woningen tot 2030", "100000 woningen")]
    [InlineData("ten minste 9.150 extra woningen", ">=9150 woningen")]
    [InlineData("80.000 extra werkplekken erbij", "80000 werkplekken")]
    [InlineData("ruim 15.000 banen", ">=15000 banen")]
    [InlineData("circa 7000 nieuwe betaalbare woningen", "~7000 woningen")]
    [InlineData("tussen 8.000 en 10.000 woningen", ">=8000 woningen; <=10000 woningen")]
    [InlineData("8 tot 10 miljoen euro", ">=8000000 euro; <=10000000 euro")]
    [InlineData("8.000-10.000 woningen", ">=8000 woningen; <=10000 woningen")]
    [InlineData("tussen de € 3 en € 5 miljoen", ">=3000000 euro; <=5000000 euro")]
    [InlineData("10% van de werkgelegenheidsgroei", "10 % van werkgelegenheidsgroei")]
    [InlineData("met 49 procent gedaald", "49 %")]
    [InlineData("tweederde van de woningen", "0.6667 deel van woningen")]
    [InlineData("twee derde van de nieuwe woningen", "0.6667 deel van woningen")]
    [InlineData("1 op de 3 huishoudens", "0.3333 deel van huishoudens")]
    [InlineData("(150/380KV)", "150 kV; 380 kV")]
    [InlineData("het 380 kV-net", "380 kV")]
    [InlineData("20 km nieuwe weg", "20 km")]
    [InlineData("35 TWh in 2030", "35 TWh")]
    [InlineData("12,5 hectare natuur", "12.5 ha")]
    [InlineData("17.500 woningen per jaar", "17500 woningen/jaar")]
    [InlineData("de jaarlijkse productie van 17.500 woningen", "17500 woningen/jaar")]
    [InlineData("8 treinen per uur", "8 treinen/uur")]
    [InlineData("acht ‘voorlopige NOVI-gebieden’", "8 gebieden")]
    [InlineData("de vijf landsdelen", "5 landsdelen")]
    [InlineData("vier omgevingsopgaven", "4 omgevingsopgaven")]
    [InlineData("100 000 woningen", "100000 woningen")]
    [InlineData("vier ruimtelijke verstedelijkingsmodellen", "4 verstedelijkingsmodellen")]
    [InlineData("een net van twee snelheden", "2 snelheden")]
    [InlineData("een drietal deelstudies", "3 deelstudies")]
    [InlineData("1,2 miljoen reizigersbewegingen", "1200000 reizigersbewegingen")]
    public void Een_cijfer_met_zijn_eenheid(string tekst, string cijfers) => Assert.Equal(cijfers, Kort(tekst));

    [Theory]
    [InlineData("in 2030 worden woningen gebouwd"), InlineData("de periode 2020-2030"), InlineData("tussen 2020 en 2030")]
    [InlineData("op 21 november 2019"), InlineData("kamerstuk 34 682 nr. 48"), InlineData("(TK 2019–2020, 34 682, nr. 50)")]
    [InlineData("de vierde hyperconnectiviteitshub"), InlineData("het 2e spoor"), InlineData("de A12 en de N 35 worden verbreed")]
    [InlineData("artikel 4.2 van de wet"), InlineData("Postbus 20011 2500 EA Den Haag"), InlineData("25.11.2020"), InlineData("dossier 35000 projecten")]
    [InlineData("bijlage 3 maatregelen"), InlineData("2030 woningen"), InlineData("23 juni 2020"), InlineData("CO2-uitstoot"), InlineData("070-1234567")]
    [InlineData("binnen twee maanden"), InlineData("6 en 7 november"), InlineData("tussen nu en 2030"), InlineData("de twee gaan verder"), InlineData("in de komende drie jaren"), InlineData("zes weken later"), InlineData("na 3 maanden"), InlineData("een kwart eeuw")]
    public void Geen_cijfer(string tekst) => Assert.Equal("", Kort(tekst));

    [Theory]
    [InlineData("100.000 woningen tot 2030", null, 2030), InlineData("in de periode 2020-2030 worden 50.000 woningen gebouwd", 2020, 2030)]
    [InlineData("5 miljoen euro in 2024", 2024, 2024), InlineData("vanaf 2025 zijn er 300 bussen", 2025, null)]
    [InlineData("40.000 woningen tussen 2025 en 2035", 2025, 2035), InlineData("40.000 woningen t/m 2030", null, 2030)]
    [InlineData("Dat is 3% meer. Na 2030 wordt het anders.", null, null)]
    public void De_jaren_die_erbij_staan(string tekst, int? van, int? tot)
    {
        var cijfer = Assert.Single(Vind(tekst));
        Assert.Equal((van, tot), (cijfer.VanJaar, cijfer.TotJaar));
    }

    [Fact]
    public void Elk_getal_wordt_gelezen_zoals_een_mens_het_schrijft() =>
        CsCheck.Check.Sample(CsCheck.Gen.Int[2, 999_999_999], n =>
        {
            var geschreven = n.ToString("#,0", CultureInfo.GetCultureInfo("nl-NL"));
            if (n is < 1900 or >= 2200) Assert.Equal(n, Assert.Single(Vind($"{n} woningen")).Waarde);
            Assert.Equal(n, Assert.Single(Vind($"de bouw van {geschreven} woningen in Almere")).Waarde);
        });
}
