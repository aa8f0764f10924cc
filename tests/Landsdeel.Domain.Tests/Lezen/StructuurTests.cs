using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Tests.Lezen;

public sealed class StructuurTests
{
    [Theory]
    [InlineData("De minister, drs. K.H. Jansen, komt. Daarna gaan wij.", new[] { "De minister, drs. K.H. Jansen, komt.", "Daarna gaan wij." })]
    [InlineData("Dit staat in nr. 48 van 20 juni jl. Daarna volgt meer.", new[] { "Dit staat in nr. 48 van 20 juni jl.", "Daarna volgt meer." })]
    [InlineData("Er komen 9.150 woningen (t.b.v. de regio). Klaar!", new[] { "Er komen 9.150 woningen (t.b.v. de regio).", "Klaar!" })]
    [InlineData("Het Rijk draagt € 10 mln. bij aan o.a. de brug.", new[] { "Het Rijk draagt € 10 mln. bij aan o.a. de brug." })]
    public void Sentences_end_where_they_end(string tekst, string[] zinnen) => Assert.Equal(zinnen, Leesproef.Zinnen(tekst));

    [Fact]
    public void An_enumeration_inside_a_paragraph_becomes_its_lead_and_its_items()
    {
        var structuur = Leesproef.Structuur("Afgesproken is: (1) een plan te maken; (2) dit te bespreken; en (3) daarna te besluiten.");
        Assert.Equal(["Afgesproken is:", "(1) een plan te maken;", "(2) dit te bespreken;", "en (3) daarna te besluiten."], structuur.Zinnen.Select(structuur.Woorden));
        Assert.Equal([-1, 0, 0, 0], structuur.Zinnen.Select(z => z.Aanhef));
    }

    [Theory]
    [InlineData("•")]
    [InlineData("-")]
    [InlineData("o")]
    [InlineData("1.")]
    [InlineData("a)")]
    [InlineData("\uF0B7")]
    public void A_lead_sentence_carries_the_items_below_it(string merk)
    {
        var structuur = Leesproef.Structuur($"Rijk en regio spreken af:\n{merk} te starten met een onderzoek;\n{merk} het vervolg te bespreken.\n\nDaarna gaat het verder.");
        Assert.Equal([-1, 0, 0, -1], structuur.Zinnen.Select(z => z.Aanhef));
    }

    [Fact]
    public void An_item_can_lead_deeper_items()
    {
        var structuur = Leesproef.Structuur("Partijen spreken af:\n• samen te werken aan:\n  - de brug;\n  - de weg;\n• te stoppen.\n");
        Assert.Equal([-1, 0, 1, 1, 0], structuur.Zinnen.Select(z => z.Aanhef));
    }

    [Fact]
    public void Quotations_are_someone_elses_words()
    {
        var structuur = Leesproef.Structuur("Het stond zo in de brief:\n\n“Er is afgesproken te starten. Dat gebeurt nu.”\n\nWij gaan verder.");
        Assert.Equal([false, true, true, false], structuur.Zinnen.Select(z => z.Geciteerd));
    }

    [Fact]
    public void Sections_know_their_landsdeel_until_a_heading_says_otherwise()
    {
        var structuur = Leesproef.Structuur("Noord-Nederland\n\nEen zin.\n\nWoningbouw\n\nNog een zin.\n\nProvincie Overijssel\n\nDerde zin.\n\nTer afsluiting\n\nLaatste zin.\n");
        Assert.Equal([Landsdelen.Noord, Landsdelen.Noord, Landsdelen.Oost, Landsdelen.Landelijk],
            structuur.Zinnen.Where(z => structuur.Blokken[z.Blok].Soort != BlokSoort.Kop).Select(z => structuur.SectieVan(z.Van).Landsdelen));
        Assert.Equal(Themas.Woningbouw, structuur.Secties[1].Themas);
    }

    [Theory]
    [InlineData("2.1 Afspraken", AfspraakSoort.Afspraak)]
    [InlineData("Gemaakte afspraken", AfspraakSoort.Afspraak)]
    [InlineData("Besluiten", AfspraakSoort.Besluit)]
    [InlineData("Toezeggingen", AfspraakSoort.Toezegging)]
    public void A_heading_can_say_what_its_items_are(string kop, AfspraakSoort aard) =>
        Assert.Equal(aard, Leesproef.Structuur($"{kop}\n\n• Het eerste punt.\n• Het tweede punt.\n").SectieVan(20).Aard);

    [Fact]
    public void Rows_of_a_table_stay_rows()
    {
        var structuur = Leesproef.Structuur("1   Verkenning A2   IenW   najaar 2021\n2   Studie N50   Overijssel   voorjaar 2022\n");
        Assert.All(structuur.Blokken, b => Assert.Equal(BlokSoort.Tabelrij, b.Soort));
        Assert.Equal("1\tVerkenning A2\tIenW\tnajaar 2021", structuur.Woorden(structuur.Zinnen[0]));
    }

    [Theory]
    [InlineData("Datum\n23 juni 2020\n\nKenmerk\n2020-0000381130\n", "2020-06-23", "2020-0000381130")]
    [InlineData("Datum 26 november 2020\nOns kenmerk IENW/BSK-2020/236124\n", "2020-11-26", "IENW/BSK-2020/236124")]
    [InlineData("Den Haag, 18 december 2009\n", "2009-12-18", null)]
    [InlineData("Datum: 3-11-2014\n", "2014-11-03", null)]
    public void A_document_says_its_own_date_and_kenmerk(string tekst, string datum, string? kenmerk)
    {
        var kenmerken = Kenmerklezer.Lees(tekst);
        Assert.Equal(datum, kenmerken.Datum?.ToString("yyyy-MM-dd", null));
        Assert.Equal(kenmerk, kenmerken.Kenmerk);
    }

    [Fact]
    public void A_letter_says_who_signs_it_and_its_number()
    {
        var kenmerken = Kenmerklezer.Lees("34 682, nr. 50\nOnderwerp: Uitkomsten van het overleg\n\nTekst.\n\nDe minister van Binnenlandse Zaken en Koninkrijksrelaties,\n\n\ndrs. K.H. Ollongren\n");
        Assert.Equal("De minister van Binnenlandse Zaken en Koninkrijksrelaties, drs. K.H. Ollongren", kenmerken.Afzender);
        Assert.Equal(("34682", "50", "Uitkomsten van het overleg"), (kenmerken.Dossier, kenmerken.Nummer, kenmerken.Titel));
    }
}
