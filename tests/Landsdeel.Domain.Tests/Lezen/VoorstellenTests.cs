using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;

namespace Landsdeel.Domain.Tests.Lezen;

public sealed class VoorstellenTests
{
    [Theory]
    [InlineData("Rijk en regio hebben afgesproken om in 2021 te starten met een studie.", AfspraakSoort.Afspraak)]
    [InlineData("Afgesproken is dat de provincie het plan uitwerkt.", AfspraakSoort.Afspraak)]
    [InlineData("Rijk en regio spreken de gezamenlijke aanpak voor de brug af.", AfspraakSoort.Afspraak)]
    [InlineData("Afspraak dat de gemeente het plan uitwerkt.", AfspraakSoort.Afspraak)]
    [InlineData("Partijen komen een gezamenlijke aanpak overeen.", AfspraakSoort.Afspraak)]
    [InlineData("De minister zegt de Kamer een onderzoek toe.", AfspraakSoort.Toezegging)]
    [InlineData("Aan de regio is een bijdrage toegezegd.", AfspraakSoort.Toezegging)]
    [InlineData("Uw Kamer ontvangt de resultaten na de zomer.", AfspraakSoort.Toezegging)]
    [InlineData("Besloten is de verkenning te starten.", AfspraakSoort.Besluit)]
    [InlineData("Partijen stemmen in met de startbeslissing.", AfspraakSoort.Besluit)]
    [InlineData("Het streven is om dit in 2021 af te ronden.", AfspraakSoort.Intentie)]
    [InlineData("Inzet op een snelle start van de bouw.", AfspraakSoort.Intentie)]
    [InlineData("Rijk en regio streven naar een akkoord.", AfspraakSoort.Intentie)]
    [InlineData("Start uitvoering: 2008", AfspraakSoort.Voornemen)]
    [InlineData("In het BO MIRT najaar 2020 wordt de aanpak gepresenteerd.", AfspraakSoort.Voornemen)]
    [InlineData("Vastgesteld is dat dit een goed instrument is.", AfspraakSoort.Vaststelling)]
    [InlineData("Rijk en regio stellen de agenda vast.", AfspraakSoort.Besluit)]
    public void A_sentence_shows_what_it_is(string zin, AfspraakSoort soort) => Assert.Equal(soort, Assert.Single(Leesproef.Lees(zin)).Soort);

    [Theory]
    [InlineData("Met deze brief informeer ik u over de uitkomsten van het overleg.")]
    [InlineData("Hierover is niet afgesproken wanneer het start.")]
    [InlineData("In het overleg is gesproken over de woningbouw.")]
    [InlineData("“Er is afgesproken te starten met de bouw.”")]
    [InlineData("Is afgesproken dat de regio start met de bouw?")]
    [InlineData("Het gebied kent een rijke geschiedenis.")]
    public void Reports_denials_quotations_questions_and_announcements_promise_nothing(string zin) => Assert.Empty(Leesproef.Lees(zin));

    [Fact]
    public void The_items_of_a_list_are_what_their_lead_sentence_says()
    {
        var voorstellen = Leesproef.Lees("Rijk en regio spreken af:\n• te starten met een onderzoek;\n• het vervolg te bespreken in het BO MIRT najaar 2021.\n");
        Assert.Equal([AfspraakSoort.Afspraak, AfspraakSoort.Afspraak], voorstellen.Select(v => v.Soort));
        Assert.Equal("Rijk en regio spreken af te starten met een onderzoek.", voorstellen[0].Tekst);
        Assert.Equal("te starten met een onderzoek;", voorstellen[0].Plaats.Citaat);
    }

    [Theory]
    [InlineData("Afspraken\n\n1. De provincie werkt het plan uit.\n2. Het Rijk draagt bij aan de brug.\n")]
    [InlineData("Afspraak 1: De provincie werkt het plan uit.\nAfspraak 2: Het Rijk draagt bij aan de brug.\n")]
    public void A_list_can_say_that_its_items_are_agreed(string lijst) =>
        Assert.All(Leesproef.Lees(lijst), v => Assert.Equal(AfspraakSoort.Afspraak, v.Soort));

    [Theory]
    [InlineData("De agenda zal in principe in het BO MIRT van najaar 2021 worden vastgesteld.", Zekerheid.InPrincipe, "in principe")]
    [InlineData("Het plan wordt naar verwachting in 2021 vastgesteld.", Zekerheid.NaarVerwachting, "naar verwachting")]
    [InlineData("Het kabinet zal, zo mogelijk dit najaar, een besluit nemen.", Zekerheid.ZoMogelijk, "zo mogelijk")]
    [InlineData("Het kabinet zal zo spoedig mogelijk een besluit nemen.", Zekerheid.Vast, null)]
    [InlineData("In het najaar kunnen keuzes gemaakt worden.", Zekerheid.Mogelijk, "kunnen")]
    public void It_is_as_firm_as_it_is_worded(string zin, Zekerheid zekerheid, string? woorden)
    {
        var voorstel = Assert.Single(Leesproef.Lees(zin));
        Assert.Equal((zekerheid, woorden), (voorstel.Zekerheid, voorstel.ZekerheidWoorden));
    }

    [Fact]
    public void What_returns_in_an_overleg_is_an_agendering_and_a_horizon_is_not()
    {
        var voorstel = Assert.Single(Leesproef.Lees("In het BO MIRT najaar 2020 wordt de aanpak voor de woningbouw tot 2030 gepresenteerd."));
        var agendering = Assert.Single(voorstel.Agenderingen);
        Assert.Equal((AgenderingActie.Presenteren, OverlegReeks.BoMirt), (agendering.Actie, agendering.Overleg!.Reeks));
        Assert.Equal(new DateOnly(2020, 12, 20), voorstel.Termijn!.Tot);
    }

    [Fact]
    public void Regio_is_the_region_of_the_section()
    {
        var voorstel = Assert.Single(Leesproef.Lees("Landsdeel Oost\n\nRijk en regio hebben afgesproken samen te werken.\n"));
        Assert.Equal(Landsdelen.Oost, voorstel.Landsdelen);
        Assert.Equal(["rijk", "regio-oost"], voorstel.Partijen.Select(p => p.Partij!.Value.Waarde));
    }

    [Fact]
    public void One_sentence_can_hold_two_moments()
    {
        var voorstellen = Leesproef.Lees("De verwachte aanvang is zomer 2020, afronding wordt voorzien in het najaar van 2022 op het BO MIRT.");
        Assert.Equal([new DateOnly(2020, 9, 22), new DateOnly(2022, 12, 20)], voorstellen.Select(v => v.Termijn!.Tot!.Value));
    }

    [Fact]
    public void Whatever_the_text_reading_does_not_throw_and_quotes_what_stands_there()
    {
        var stukken = Gen.OneOf(Gen.String[0, 40], Gen.OneOf(new[] { "Rijk en regio spreken af:\n", "• te starten;\n", "\f", "\n\nPagina 3 van 9\n\n", "Afspraken\n", "is afgesproken ", "“", "verstede-\nlijking ",
            "e\u0301", "\uD83D", "\u00AD\n", "in het BO MIRT najaar 2020 ", "; ", ". ", "\t", "Datum\n23 juni 2020\n", "niet ", "o " }.Select(Gen.Const).ToArray()));
        stukken.Array[0, 25].Select(string.Concat).Sample(tekst =>
        {
            var een = Leesproef.Lees(tekst);
            var ander = Leesproef.Lees(tekst);
            Assert.Equal(een.Select(k => (k.Tekst, k.Soort, k.Plaats)), ander.Select(k => (k.Tekst, k.Soort, k.Plaats)));
            var werktekst = Leesproef.Structuur(tekst).Tekst;
            foreach (var k in een)
            {
                Assert.InRange(k.Plaats.VanTeken, 0, k.Plaats.TotTeken - 1);
                Assert.InRange(k.Plaats.TotTeken, 1, tekst.Length);
                Assert.Equal(werktekst.Citaat(k.Plaats.VanTeken, k.Plaats.TotTeken), k.Plaats.Citaat);
            }
        }, iter: 3000);
    }

    [Fact]
    public void A_letter_with_pieces_cut_out_still_reads() =>
        Gen.Select(Gen.Int[0, 30000], Gen.Int[0, 3000]).Sample((van, lengte) =>
        {
            var tekst = Leesproef.Brief.Remove(Math.Min(van, Leesproef.Brief.Length), Math.Min(lengte, Leesproef.Brief.Length - Math.Min(van, Leesproef.Brief.Length)));
            Assert.NotEmpty(Leesproef.Lees(tekst));
        }, iter: 20);
}
