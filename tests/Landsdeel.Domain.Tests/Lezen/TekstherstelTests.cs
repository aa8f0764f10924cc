using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Herstel;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Tests.Lezen;

public sealed class TekstherstelTests
{
    private const string Vulling = "De eerste regel van deze alinea is lang genoeg om een volle regel te zijn\nen loopt daarom door op de volgende regel van de alinea, die ook lang is, en\nzo verder tot het einde van de zin.\n\n";

    [Theory]
    [InlineData("Het gaat om de keuze van de NOVI-\ngebieden in dit landsdeel.", "NOVI-gebieden")]
    [InlineData("Het gaat om de verstede-\nlijking van het gebied.", "verstedelijking")]
    [InlineData("Het gaat om de woon-\nen werklocaties in het gebied.", "woon- en werklocaties")]
    [InlineData("Er is een Rijk-regiotraject. Dit Rijk-\nregiotraject loopt.", "Dit Rijk-regiotraject")]
    [InlineData("De samenwerking in Noord-\nHolland en elders.", "Noord-Holland")]
    [InlineData("Dit staat in de begro\u00AD\nting van het jaar.", "begroting")]
    [InlineData("Het loopt tot 20\njuni jl. en daarna niet.", "20 juni jl.")]
    [InlineData("Wij werken hier samen aan1 en daarna ook.", "samen aan en")]
    [InlineData("De A12 en de N33 en CO2 blijven.", "A12 en de N33 en CO2")]
    [InlineData("Het stond in vergaderjaar 2019-202034682 en meer.", "2019-2020 34682")]
    [InlineData("Dat is een overleg.De partijen gaan verder.", "overleg. De partijen")]
    [InlineData("De deﬁnitieve aﬀaire.", "definitieve affaire")]
    [InlineData("Het gaat om de provincie Frysla\u0302n.", "Fryslân")]
    [InlineData("Hard\u00A0wit en\u200B niets  dubbel.", "Hard wit en niets dubbel")]
    public void The_view_reads_as_the_text_was_meant(string bron, string staat) => Assert.Contains(staat, Herstel(Vulling + bron).Tekst.Tekst, StringComparison.Ordinal);

    [Fact]
    public void A_page_in_the_middle_of_a_sentence_is_passed_over_and_the_quote_leaves_its_furniture_out()
    {
        var bron = Vulling + "Inzet is om dit gebied aan te wijzen en daarna voor het landelijk gebied te\n\n\nPagina 11 van 12\n\nMinisterie van\nBinnenlandse Zaken en\nKoninkrijksrelaties\n\nDatum\n23 juni 2020\n\nKenmerk\n2020-0000381130\n\nonderzoeken wat er kan.\n";
        var herstel = Herstel(bron);
        Assert.Contains("landelijk gebied te onderzoeken wat er kan.", herstel.Tekst.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Kenmerk", herstel.Tekst.Tekst, StringComparison.Ordinal);
        var van = herstel.Tekst.Tekst.IndexOf("Inzet", StringComparison.Ordinal);
        var plaats = herstel.Tekst.Plaats(van, herstel.Tekst.Tekst.Length);
        Assert.Equal("Inzet is om dit gebied aan te wijzen en daarna voor het landelijk gebied te onderzoeken wat er kan.", plaats.Citaat);
        Assert.Equal((5, 20), (plaats.VanRegel, plaats.TotRegel));
    }

    [Fact]
    public void Headers_and_footers_that_return_at_page_edges_are_no_text()
    {
        string[] woorden = ["een", "twee", "drie", "vier", "vijf"];
        var bladen = woorden.Select((w, n) => $"Bestuurlijk Overleg Noord\nTekst van bladzijde {w} die hier staat en een hele zin is met een punt erachter.\nVersie 3 | {n}");
        var tekst = Herstel(string.Join('\f', bladen)).Tekst.Tekst;
        Assert.DoesNotContain("Versie", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Bestuurlijk", tekst, StringComparison.Ordinal);
        Assert.Contains("Tekst van bladzijde vier", tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Home")]
    [InlineData("Ga naar inhoud")]
    [InlineData("> Retouradres Postbus 20901 2500 EX Den Haag")]
    [InlineData("2500 EX DEN HAAG")]
    [InlineData("Datum 26 november 2020")]
    [InlineData("- 7 -")]
    public void Menus_and_letterheads_are_no_text(string regel) =>
        Assert.DoesNotContain(regel, Herstel($"{regel}\n\n{Vulling}").Tekst.Tekst, StringComparison.Ordinal);

    [Fact]
    public void A_heading_directly_above_its_text_is_a_block_of_its_own()
    {
        var herstel = Herstel(Vulling + "Landsdeel Oost\nTijdens dit overleg is gesproken over de opgaven in de regio en over wat daarvoor\nnodig is in de komende jaren.\n");
        Assert.Contains(herstel.Blokken, b => b.Soort == BlokSoort.Kop && herstel.Tekst.Tekst[b.Van..b.Tot] == "Landsdeel Oost");
    }

    [Fact]
    public void Items_that_lost_their_bullet_stand_in_from_the_margin()
    {
        var herstel = Herstel(Vulling + "De opgaven zijn:\n  Zorgen voor ruimte\n  Versterken van de kust\n  Verbinden van alle\ngebieden met elkaar\n");
        Assert.Equal(["Zorgen voor ruimte", "Versterken van de kust", "Verbinden van alle gebieden met elkaar"],
            herstel.Blokken.Where(b => b.Soort == BlokSoort.Lijstpunt).Select(b => herstel.Tekst.Tekst[b.Van..b.Tot]));
    }

    [Fact]
    public void A_dash_in_running_text_begins_no_item() =>
        Assert.DoesNotContain(Herstel(Vulling + "Het gaat om een programma van acties, maatregelen en projecten voor het gebied\n– aanvullend op wat al loopt – om de komende jaren op te pakken.\n").Blokken, b => b.Soort == BlokSoort.Lijstpunt);

    [Fact]
    public void Every_character_knows_where_it_stood()
    {
        var herstel = Herstel(Leesproef.Brief);
        for (var i = 0; i < herstel.Tekst.Tekst.Length; i++)
        {
            if (i > 0) Assert.True(herstel.Tekst.Herkomst(i) >= herstel.Tekst.Herkomst(i - 1));
            if (!char.IsWhiteSpace(herstel.Tekst.Tekst[i])) Assert.Equal(herstel.Tekst.Bron[herstel.Tekst.Herkomst(i)], herstel.Tekst.Tekst[i]);
        }
    }

    [Fact]
    public void Each_sentence_of_a_letter_quotes_the_original_between_its_offsets()
    {
        var structuur = Leesproef.Structuur(Leesproef.Brief);
        Assert.True(structuur.Zinnen.Count > 200);
        Assert.All(structuur.Zinnen, z =>
        {
            var plaats = structuur.Tekst.Plaats(z.Van, z.Tot);
            Assert.Equal(structuur.Tekst.Citaat(plaats.VanTeken, plaats.TotTeken), plaats.Citaat);
            if (!plaats.Citaat.Contains('-', StringComparison.Ordinal)) Assert.Equal(plaats.Citaat, Citaatvouwing.Vouw([structuur.Woorden(z)]));
        });
    }

    private static Herstelling Herstel(string bron) => Tekstherstel.Herstel(bron, Leesproef.Gidsen.Woorden);
}
