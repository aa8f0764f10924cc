using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Xunit;

namespace Landsdeel.Domain.Tests.Gedeeld.Termijnen;

public sealed class TermijnParserVindTests
{
    private static IReadOnlyList<TermijnTreffer> Vind(string tekst) => TermijnParser.Vind(tekst, Tabellen.Peildatum);

    public static TheoryData<string> Stevig => new(
        Tabellen.Termijnen.Select(r => r.Termijn.Tekst).Where(t => t.Contains(' ', StringComparison.Ordinal)
            && !t.Contains(',', StringComparison.Ordinal) && !t.StartsWith("Voor", StringComparison.Ordinal)
            && !t.StartsWith("Strategisch", StringComparison.Ordinal)));

    /// <summary>A phrase that makes a term in a form makes the same term in the middle of a sentence.</summary>
    [Theory]
    [MemberData(nameof(Stevig))]
    public void Vindt_de_woorden_midden_in_een_zin(string woorden)
    {
        var zin = $"Het plan wordt in {woorden} met de regio (150/380KV, 9.150 woningen) besproken.";

        var treffer = Vind(zin)[0];

        var verwacht = Tabellen.Termijnen.Single(r => r.Termijn.Tekst == woorden);
        Assert.Equal(verwacht.Termijn with { Tekst = treffer.Termijn.Tekst }, treffer.Termijn);
        Assert.Equal(verwacht.Zekerheid, treffer.Zekerheid);
    }

    [Theory]
    [InlineData("kamerstuk vergaderjaar 2019–2020, 34 682 nr. 48")]
    [InlineData("Kenmerk\n2020-0000381130\n")]
    [InlineData("de bouw van ten minste 9.150 extra woningen en 17.500 woningen, tot 2030 woningen")]
    [InlineData("Het hoogspanningsnetwerk (150/380KV) groeit met 10% of 2020%")]
    [InlineData("(CBS prognose 2019), de begroting 2021 en Stb. 2020, 123 en Stcrt. 2019-2020")]
    [InlineData("artikel 2021, lid 6 en bijlage 2020-2030")]
    [InlineData("31 februari 2021, 31-02-2021 en 2021-13-40")]
    [InlineData("de langetermijnstrategie, de Korte Termijn Aanpak en de zomernota 2021")]
    [InlineData("NOVI-2020, COVID-19, de 2021-begroting, het maart-debat en juni-overleg")]
    [InlineData("In dit bestuurlijk overleg is gesproken; het overleg ging over de BO’s MIRT")]
    [InlineData("om zo optimaal mogelijk te voorzien in de behoefte; van jaar tot jaar; niet altijd")]
    [InlineData("de helft van de woningen, de eerste helft, het derde deel, de zomer en het najaar")]
    [InlineData("1.000 woningen per jaar en € 2021 miljoen, tel. 070 426 2020, 2511 EX Den Haag")]
    [InlineData("drs. K.H. Ollongren, Pagina 11 van 11, A12, N33, 2 op 3, 6 en 7")]
    [InlineData("in het jaar dat de minister de regio bezocht")]
    public void Vindt_niets_waar_niets_staat(string tekst) => Assert.Empty(Vind(tekst));

    [Theory]
    [InlineData("die naar verwachting zal verschijnen voor de zomer 2021.", "voor de zomer 2021", Zekerheid.NaarVerwachting)]
    [InlineData("zal het kabinet, zo mogelijk dit najaar, een besluit nemen", "zo mogelijk dit najaar", Zekerheid.ZoMogelijk)]
    [InlineData("De verwachte aanvang is zomer 2020", "zomer 2020", Zekerheid.NaarVerwachting)]
    [InlineData("zal in principe worden vastgesteld in mei 2021", "in mei 2021", Zekerheid.InPrincipe)]
    [InlineData("wordt voorzien in het najaar", "voorzien in het najaar", Zekerheid.NaarVerwachting)]
    [InlineData("In principe akkoord. Besluit volgt in mei 2021", "in mei 2021", null)]
    [InlineData("partnerschap mogelijk met regio’s in mei 2021", "in mei 2021", null)]
    [InlineData("zo spoedig mogelijk en in mei 2021", "zo spoedig mogelijk", null)]
    [InlineData("Besluitvorming eind 2020 (naar verwachting) volgt", "eind 2020 (naar verwachting)", Zekerheid.NaarVerwachting)]
    public void Meldt_de_zekerheid_die_de_zin_zegt(string zin, string woorden, Zekerheid? zekerheid)
    {
        var treffer = Vind(zin)[0];
        Assert.Equal((woorden, zekerheid), (treffer.Termijn.Tekst, treffer.Zekerheid));
    }

    [Fact]
    public void Zekerheid_van_een_eerdere_termijn_gaat_niet_over_op_de_volgende() =>
        Assert.Equal(
            [Zekerheid.InPrincipe, null],
            Vind("in principe in mei 2021 en daarna in juli 2022").Select(t => t.Zekerheid));

    [Fact]
    public void Een_alinea_breekt_een_termijn_af() =>
        Assert.Equal(["in het BO MIRT"], Vind("in het BO MIRT\n\nnajaar 2020").Select(t => t.Termijn.Tekst).Take(1));

    [Fact]
    public void Twee_momenten_met_een_gat_ertussen_zijn_twee_termijnen() =>
        Assert.Equal(["in 2021", "najaar 2030"], Vind("in 2021 en najaar 2030").Select(t => t.Termijn.Tekst));

    /// <summary>Every term of the letter, by line, read by eye; nothing else is found in it.</summary>
    [Fact]
    public void Vindt_in_de_brief_precies_deze_termijnen()
    {
        var brief = Tabellen.Brief;

        var gevonden = TermijnParser.Vind(brief, Tabellen.Peildatum)
            .Select(t => $"{brief.AsSpan(0, t.Van).Count('\n') + 1} {t.Termijn.Tekst}: {t.Termijn.InWoorden()}");

        Assert.Equal(BriefTermijnen.Verwacht, gevonden);
    }
}
