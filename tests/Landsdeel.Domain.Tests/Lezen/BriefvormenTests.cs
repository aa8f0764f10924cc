using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Tests.Lezen;

/// <summary>Invented documents in the forms of 2007 to 2025, each with what typesetting, copying and publishing did to such texts.</summary>
public sealed class BriefvormenTests
{
    /// <summary>A parliamentary paper of two columns of history: running head and page number in the middle of a sentence, a form feed, a dash list.</summary>
    private const string Kamerstuk2009 =
        "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2009–2010\n\n32 123 A Vaststelling van de begrotingsstaat van het Infrastructuurfonds\n\n32 123 A, nr. 19\n\nBRIEF VAN DE MINISTER VAN VERKEER EN WATERSTAAT\n\n"
        + "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 18 december 2009\n\n"
        + "In het najaar heb ik met de vijf gebieden gesproken over de voortgang van de lopende\nverkenningen en planstudies. Afgesproken is dat Rijk en regio in de eerste helft van\n2010 gezamenlijk een keuze maken uit de alter-\n\n"
        + "Tweede Kamer, vergaderjaar 2009–2010, 32 123 A, nr. 19\n1\n\f"
        + "natieven voor de verbinding A1-\nzone en dat de provincie Overijssel de kosten daarvan raamt. Over de N18 is\nop 20 juni jl. overeenstemming bereikt.\n\nVerder spreken partijen af:\n– de planstudie N35 te starten in 2010;\n– de resultaten te bespreken in het\n"
        + "BO MIRT van volgend najaar;\n– geen onomkeerbare stappen te zetten.\n\n"
        + "Tweede Kamer, vergaderjaar 2009–2010, 32 123 A, nr. 19\n2\n\f"
        + "Ik zal uw Kamer voor 1 juli aanstaande hierover nader informeren.\n\nDe minister van Verkeer en Waterstaat,\n\nC.M.P.S. Eurlings\n\nTweede Kamer, vergaderjaar 2009–2010, 32 123 A, nr. 19\n3\n";

    private static readonly Brieflezer Lezer = new(Leesproef.Gidsen);

    private static Leesresultaat Lees(string tekst, string? datum = null) => Lezer.Lees(new(tekst), datum is null ? null : DateOnly.ParseExact(datum, "yyyy-MM-dd", null));

    private static string[] Zinnen(string tekst) => Leesproef.Zinnen(tekst);

    [Fact]
    public void A_parliamentary_paper_of_2009_says_its_date_dossier_number_and_sender()
    {
        var d = Lees(Kamerstuk2009).Document;
        Assert.Equal((new DateOnly(2009, 12, 18), "32123-A", "19"), (d.Datum, d.Dossier, d.Nummer));
        Assert.Equal("De minister van Verkeer en Waterstaat, C.M.P.S. Eurlings", d.Afzender);
    }

    [Fact]
    public void Its_running_head_stands_in_the_middle_of_a_broken_word_and_is_passed_over()
    {
        Assert.Contains(Zinnen(Kamerstuk2009), z => z == "Afgesproken is dat Rijk en regio in de eerste helft van 2010 gezamenlijk een keuze maken uit de alternatieven voor de verbinding A1-zone en dat de provincie Overijssel de kosten daarvan raamt.");
        var k = Lees(Kamerstuk2009).Kandidaten.First(x => x.Soort == AfspraakSoort.Afspraak);
        Assert.Equal("Afgesproken is dat Rijk en regio in de eerste helft van 2010 gezamenlijk een keuze maken uit de alter-natieven voor de verbinding A1-zone en dat de provincie Overijssel de kosten daarvan raamt.", k.Plaats.Citaat);
        Assert.Equal((new DateOnly(2010, 1, 1), new DateOnly(2010, 6, 30)), (k.Termijn!.Van, k.Termijn.Tot));
    }

    [Fact]
    public void Words_that_point_in_time_are_seen_from_its_date()
    {
        var termijnen = Lees(Kamerstuk2009).Kandidaten.Where(k => k.Termijn is not null).Select(k => (k.Termijn!.Tekst, k.Termijn.Tot)).ToList();
        Assert.Contains(("BO MIRT van volgend najaar", new DateOnly(2010, 12, 20)), termijnen.Select(t => (t.Tekst.Replace("in het ", "", StringComparison.Ordinal), t.Tot!.Value)));
        Assert.Contains(new DateOnly(2010, 6, 30), termijnen.Select(t => t.Tot!.Value));
    }

    [Theory]
    [InlineData("Dit najaar wordt het plan vastgesteld.", "2014-05-12", "2014-12-20")]
    [InlineData("Volgend jaar wordt het plan vastgesteld.", "2014-05-12", "2015-12-31")]
    [InlineData("Het plan wordt op 6 en 7 november besproken.", "2018-09-01", "2018-11-07")]
    [InlineData("Het plan wordt voor 1 juli aanstaande vastgesteld.", "2023-02-01", "2023-06-30")]
    [InlineData("Op 20 juni jl. is besloten de verkenning te starten.", "2020-06-23", "2020-06-20")]
    [InlineData("Op 20 juni jl. is besloten de verkenning te starten.", "2021-03-01", "2020-06-20")]
    [InlineData("Het plan wordt vóór het\nzomerreces van dit\njaar vastgesteld.", "2012-04-01", "2012-07-05")]
    [InlineData("Het plan wordt uiterlijk 15\nmaart 2011 vastgesteld.", "2010-04-01", "2011-03-15")]
    [InlineData("Het plan wordt in de loop van het eerste\nkwartaal van\n2025 vastgesteld.", "2024-11-20", "2025-03-31")]
    public void A_term_is_seen_from_the_date_of_its_document_also_over_line_ends(string zin, string datum, string tot) =>
        Assert.Equal(DateOnly.ParseExact(tot, "yyyy-MM-dd", null), Assert.Single(Lees(zin, datum).Kandidaten).Termijn!.Tot);

    [Fact]
    public void A_letter_whose_first_page_is_missing_reads_from_where_it_begins()
    {
        const string Tekst = "betrokken gemeenten de komende maanden een keuze voor te bereiden. Afgesproken is\ndat de regio daarbij het voortouw neemt.\n\n\nPagina 2 van 3\n\nDatum\n14 november 2016\n\nOns kenmerk\nIENM/BSK-2016/236124\n\n"
            + "Het besluit valt volgend voorjaar.\n\nDe minister van Infrastructuur en Milieu,\n\n\nmw. drs. M.H. Schultz van Haegen\n";
        var r = Lees(Tekst);
        Assert.Equal((new DateOnly(2016, 11, 14), "IENM/BSK-2016/236124"), (r.Document.Datum, r.Document.Kenmerk));
        Assert.Equal("De minister van Infrastructuur en Milieu, mw. drs. M.H. Schultz van Haegen", r.Document.Afzender);
        Assert.DoesNotContain(Leesproef.Structuur(Tekst).Blokken, b => b.Soort == BlokSoort.Kop);
        Assert.Equal("Afgesproken is dat de regio daarbij het voortouw neemt.", r.Kandidaten[0].Plaats.Citaat);
    }

    [Fact]
    public void A_list_of_agreements_of_2014_keeps_its_numbers_sections_and_lost_bullets()
    {
        const string Tekst = "Afsprakenlijst BO MIRT Noord-Nederland 29 oktober 2014\n\n1. Spoorzone Groningen\n\nRijk en regio stellen vast dat het plan op schema ligt en dat de kosten binnen de raming\nvallen. Zij spreken af:\n"
            + "   De regio werkt de inpassing uit\n   Het Rijk toetst de raming en legt het resultaat voor aan de\n   stuurgroep\n   Partijen bespreken het vervolg in het BO MIRT voorjaar 2015\n\n2. N33 Zuidbroek–Appingedam\n\n"
            + "2.1 De provincie Groningen start de verkenning in 2015.\n2.2 Het Rijk draagt € 3 mln. bij.\n";
        var s = Leesproef.Structuur(Tekst);
        Assert.Equal(["De regio werkt de inpassing uit", "Het Rijk toetst de raming en legt het resultaat voor aan de stuurgroep", "Partijen bespreken het vervolg in het BO MIRT voorjaar 2015",
            "De provincie Groningen start de verkenning in 2015.", "Het Rijk draagt € 3 mln. bij."], s.Zinnen.Where(z => s.Blokken[z.Blok].Soort == BlokSoort.Lijstpunt).Select(s.Woorden));
        Assert.Equal(["Afsprakenlijst BO MIRT Noord-Nederland 29 oktober 2014", "Spoorzone Groningen", "N33 Zuidbroek–Appingedam"], s.Blokken.Where(b => b.Soort == BlokSoort.Kop).Select(b => s.Tekst.Tekst[b.Van..b.Tot]));
        Assert.All(s.Secties, x => Assert.Equal(Landsdelen.Noord, x.Landsdelen));
    }

    [Theory]
    [InlineData("Partijen spreken af: het plan uit te werken; de kosten te ramen; en daarna te besluiten.", 4)]
    [InlineData("Partijen spreken af: o het plan uit te werken; o de kosten te ramen; o daarna te besluiten.", 4)]
    [InlineData("Partijen spreken af: • het plan uit te werken • de kosten te ramen • daarna te besluiten.", 4)]
    [InlineData("Partijen spreken af: 1) het plan uit te werken; 2) de kosten te ramen; 3) daarna te besluiten.", 4)]
    public void A_list_inside_one_paragraph_has_its_lead_and_its_items(string tekst, int zinnen)
    {
        var s = Leesproef.Structuur(tekst);
        Assert.Equal(zinnen, s.Zinnen.Count);
        Assert.All(s.Zinnen.Skip(1), z => Assert.Equal(0, z.Aanhef));
    }

    [Theory]
    [InlineData("“Er is afgesproken dat te doen.”", true)]
    [InlineData("„Er is afgesproken dat te doen.”", true)]
    [InlineData("«Er is afgesproken dat te doen.»", true)]
    [InlineData("\"Er is afgesproken dat te doen.\"", true)]
    [InlineData("‘Er is afgesproken dat te doen.’", true)]
    [InlineData("Er is afgesproken “dat te doen”.", false)]
    [InlineData("Er is afgesproken ‘Ruimte voor later’ te doen.", false)]
    public void A_block_quote_is_someone_elses_words_and_a_quoted_name_is_not(string zin, bool geciteerd) =>
        Assert.Equal(geciteerd, Assert.Single(Leesproef.Structuur($"De commissie schreef het zo:\n\n{zin}\n\nDaarna gaat het verder.").Zinnen, z => z.Nummer == 1).Geciteerd);

    [Fact]
    public void A_page_of_a_site_of_2018_loses_its_menu_and_keeps_its_text()
    {
        const string Tekst = "Ga direct naar inhoud\nHome\nDocumenten\nZoeken\n\nU bent hier: Home > Documenten\n\nKamerbrief over BO’s MIRT\n\nKamerstuk: Kamerbrief | 22-11-2018\n\nDe minister informeert de Kamer over de uitkomsten.\n\n"
            + "Besloten is de MIRT-verkenning Zuidwest te starten.\n\nDownload\nDeel deze pagina\nTwitter\nFacebook\nLinkedIn\n\nOver deze site\nCookies\nPrivacy\nToegankelijkheid\n";
        var zinnen = Zinnen(Tekst);
        Assert.Contains("Besloten is de MIRT-verkenning Zuidwest te starten.", zinnen);
        Assert.DoesNotContain(zinnen, z => z is "Home" or "Zoeken" or "Cookies" or "Twitter" or "Download" || z.StartsWith("U bent hier", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Het besluit is genomen.2 De regio werkt dit uit.", "Het besluit is genomen.", "De regio werkt dit uit.")]
    [InlineData("Dit staat in de brief van 12 juni2019 en de bijlage.", "Dit staat in de brief van 12 juni 2019 en de bijlage.", null)]
    [InlineData("Het is aangenomen (Kamerstukken II 2011-201232660, nr. 50).", "Het is aangenomen (Kamerstukken II 2011-2012 32660, nr. 50).", null)]
    [InlineData("De brug bij Vianen3 blijft open.", "De brug bij Vianen blijft open.", null)]
    [InlineData("De N35, de A28/A1, 380kV en m2 blijven zo.", "De N35, de A28/A1, 380kV en m2 blijven zo.", null)]
    public void Glued_things_come_apart(string tekst, string zin, string? volgende)
    {
        var zinnen = Zinnen("De eerste zin staat hier. " + tekst);
        Assert.Equal(zin, zinnen[1]);
        if (volgende is not null) Assert.Equal(volgende, zinnen[2]);
    }

    [Theory]
    [InlineData("De MIRT-\nverkenning en het OV-\nknooppunt", "De MIRT-verkenning en het OV-knooppunt")]
    [InlineData("de gebieds-\ngerichte aan-\npak", "de gebiedsgerichte aanpak")]
    [InlineData("de Rijk-\nregioprogramma’s", "de Rijk-regioprogramma’s")]
    [InlineData("het woon-\nwerkverkeer", "het woon-werkverkeer")]
    [InlineData("in Zuid-\nHolland en Noord-\nBrabant", "in Zuid-Holland en Noord-Brabant")]
    [InlineData("de mobiliteits- en ruimte-\nlijke opgaven", "de mobiliteits- en ruimtelijke opgaven")]
    [InlineData("de korte-\nen langetermijnaanpak", "de korte- en langetermijnaanpak")]
    [InlineData("in de periode 2020-\n2030 en", "in de periode 2020-2030 en")]
    public void A_hyphen_at_a_line_end_stays_where_it_belongs(string tekst, string staat) =>
        Assert.StartsWith("Dit gaat over " + staat, Zinnen("Dit gaat over " + tekst + " en over nog meer dat hier op een regel staat.")[0], StringComparison.Ordinal);
}
