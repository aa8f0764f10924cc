using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Xunit;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

public sealed class TermijnParserLeesTests
{
    public static TheoryData<string> Termijnen => new(Tabellen.Termijnen.Select(r => r.Termijn.Tekst));

    public static TheoryData<string> GeenTermijn => new(Tabellen.GeenTermijn);

    [Fact]
    public void De_tabellen_zijn_groot_genoeg_en_zonder_dubbelen()
    {
        Assert.True(Tabellen.Termijnen.Count >= 120);
        Assert.True(Tabellen.GeenTermijn.Count >= 40);
        Assert.Equal(Tabellen.Termijnen.Count, Tabellen.Termijnen.Select(r => r.Termijn.Tekst).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Termijnen))]
    public void Leest_de_woorden_als_de_dagen_uit_de_tabel(string tekst)
    {
        var (verwacht, zekerheid) = Tabellen.Termijnen.Single(r => r.Termijn.Tekst == tekst);

        var gelezen = TermijnParser.Lees(tekst, Tabellen.Peildatum, out var gelezenZekerheid);

        Assert.NotNull(gelezen);
        Assert.Equal(verwacht with { Tekst = gelezen.Tekst }, gelezen);
        Assert.Equal(zekerheid, gelezenZekerheid);
    }

    [Theory]
    [MemberData(nameof(Termijnen))]
    public void Schrijft_elke_termijn_uit_de_tabel_zo_dat_hij_terugleest(string tekst)
    {
        var termijn = TermijnParser.Lees(tekst, Tabellen.Peildatum)!;

        var terug = TermijnParser.Lees(termijn.Canoniek(), new DateOnly(2031, 11, 2));

        Assert.Equal(termijn, terug! with { Tekst = termijn.Tekst });
    }

    [Theory]
    [MemberData(nameof(GeenTermijn))]
    public void Leest_wat_geen_termijn_is_niet(string tekst) => Assert.Null(TermijnParser.Lees(tekst, Tabellen.Peildatum));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("(((((((((")]
    public void Leest_leegte_niet(string tekst) => Assert.Null(TermijnParser.Lees(tekst, Tabellen.Peildatum));

    [Fact]
    public void Leest_geen_tekst_die_langer_is_dan_een_termijn_kan_zijn() =>
        Assert.Null(TermijnParser.Lees("najaar 2020" + new string(' ', TermijnParser.LangsteTermijn), Tabellen.Peildatum));

    [Fact]
    public void Bewaart_de_woorden_met_gevouwen_wit() =>
        Assert.Equal("het BO MIRT van dit najaar", TermijnParser.Lees(" het BO \r\n MIRT van  dit\u00A0najaar ", Tabellen.Peildatum)!.Tekst);

    /// <summary>Without a year, the day from which the words are seen decides.</summary>
    [Theory]
    [InlineData("dit najaar", "2020-12-20", "2020-09-23", "2020-12-20")]
    [InlineData("dit najaar", "2020-12-21", "2021-09-23", "2021-12-20")]
    [InlineData("komend najaar", "2020-10-01", "2021-09-23", "2021-12-20")]
    [InlineData("deze winter", "2021-01-15", "2020-12-21", "2021-03-19")]
    [InlineData("afgelopen najaar", "2020-06-23", "2019-09-23", "2019-12-20")]
    [InlineData("eerstvolgende BO MIRT", "2020-11-20", "2020-09-23", "2020-12-20")]
    [InlineData("volgende BO MIRT", "2020-11-20", "2021-09-23", "2021-12-20")]
    [InlineData("komende maanden", "2020-09-30", "2020-09-30", "2020-12-31")]
    [InlineData("komende maanden", "2020-10-01", "2020-10-01", "2021-02-01")]
    [InlineData("20 juni jl.", "2020-06-19", "2019-06-20", "2019-06-20")]
    [InlineData("1 juli a.s.", "2020-07-02", "2021-07-01", "2021-07-01")]
    [InlineData("23 april", "2020-12-01", "2021-04-23", "2021-04-23")]
    [InlineData("29 februari", "2021-06-23", "2020-02-29", "2020-02-29")]
    [InlineData("in januari", "2020-12-31", "2021-01-01", "2021-01-31")]
    [InlineData("dit jaar", "2020-12-31", "2020-12-31", "2020-12-31")]
    [InlineData("dit jaar", "2020-01-01", "2020-01-01", "2020-12-31")]
    public void Een_weggelaten_jaar_volgt_uit_de_peildatum(string tekst, string peildatum, string van, string tot)
    {
        var termijn = TermijnParser.Lees(tekst, DateOnly.Parse(peildatum, null));

        Assert.Equal((DateOnly.Parse(van, null), DateOnly.Parse(tot, null)), (termijn!.Van!.Value, termijn.Tot!.Value));
    }

    [Theory]
    [InlineData("dit najaar")]
    [InlineData("de komende vijf jaar")]
    [InlineData("volgend jaar")]
    [InlineData("afgelopen winter")]
    [InlineData("vóór de zomer")]
    [InlineData("volgende week")]
    [InlineData("29 februari")]
    [InlineData("van november tot maart")]
    [InlineData("binnen 999 jaar")]
    [InlineData("volgende BO MIRT")]
    [InlineData("ieder voorjaar")]
    public void Aan_de_randen_van_de_kalender_faalt_niets(string tekst)
    {
        foreach (var peildatum in new[] { DateOnly.MinValue, DateOnly.MaxValue, new(9998, 12, 31), new(2, 1, 1) })
        {
            var termijn = TermijnParser.Lees(tekst, peildatum);
            Assert.True(termijn is null || termijn.Van is null || termijn.Tot is null || termijn.Van <= termijn.Tot);
        }
    }
}
