using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Tests.Lezen.Voorstellen;

/// <summary>Any verb of the list counts, whole or split, with the one who does it; not a phrase that one letter has.</summary>
public sealed class ZinsbouwTests
{
    [Theory]
    [InlineData("De provincie Overijssel werkt het plan voor de brug verder uit.", AfspraakSoort.Voornemen)]
    [InlineData("De gemeente Amsterdam stelt hiervoor een projectleider aan.", AfspraakSoort.Voornemen)]
    [InlineData("Rijk en regio bereiden gezamenlijk een verkenning voor.", AfspraakSoort.Afspraak)]
    [InlineData("Wij richten hiervoor een programmabureau op.", AfspraakSoort.Toezegging)]
    [InlineData("Ik kom daar in een volgende brief op terug.", AfspraakSoort.Toezegging)]
    [InlineData("De provincies gaan de mogelijkheden voor waterberging onderzoeken.", AfspraakSoort.Voornemen)]
    [InlineData("Voor deze gebieden worden plannen van aanpak opgesteld.", AfspraakSoort.Voornemen)]
    [InlineData("De studie naar de brug begint in januari 2021.", AfspraakSoort.Voornemen)]
    [InlineData("De eerste plannen zijn in juni 2021 gereed.", AfspraakSoort.Voornemen)]
    [InlineData("Vaststelling gebiedsagenda in het BO MIRT najaar 2021.", AfspraakSoort.Voornemen)]
    [InlineData("De regio overweegt om hierbij aan te sluiten.", AfspraakSoort.Intentie)]
    [InlineData("De regio’s dringen aan op structurele middelen.", AfspraakSoort.Intentie)]
    [InlineData("Dat vraagt om maatregelen op alle schaalniveaus.", AfspraakSoort.Vaststelling)]
    public void The_build_of_a_sentence_shows_what_it_is(string zin, AfspraakSoort soort) => Assert.Equal(soort, Assert.Single(Leesproef.Lees(zin)).Soort);

    [Theory]
    [InlineData("de provincie werkt het plan uit", "uitwerken")]
    [InlineData("om het plan uit te werken", "uitwerken")]
    [InlineData("het uitgewerkte plan is uitgewerkt", "uitwerken")]
    [InlineData("partijen stellen op 3 juni een plan op", "opstellen")]
    [InlineData("ik onderzoek de brug", "onderzoeken")]
    public void A_verb_is_found_in_each_of_its_forms(string woorden, string werkwoord) =>
        Assert.Contains(Leesproef.Gidsen.Woorden.Werkwoorden.Vind(Woordsnijder.Knip(woorden)), v => v.Werkwoord.Onbepaald == werkwoord);

    [Theory]
    [InlineData("het onderzoek naar de brug", "onderzoeken")]
    [InlineData("de start van de bouw", "starten")]
    [InlineData("de minister stelt op 3 juni vragen", "opstellen")]
    public void A_noun_or_preposition_is_no_verb(string woorden, string werkwoord) =>
        Assert.DoesNotContain(Leesproef.Gidsen.Woorden.Werkwoorden.Vind(Woordsnijder.Knip(woorden)), v => v.Werkwoord.Onbepaald == werkwoord && v.Vorm == Werkwoordvorm.Tegenwoordig);

    [Theory]
    [InlineData("Afgesproken is prioriteit te geven aan de corridor en waar mogelijk extra stappen te zetten aan de oostkant.", 2)]
    [InlineData("Voor 1 juli 2021 stellen Rijk en regio een plan op, waarna in het BO MIRT najaar 2021 over het vervolg wordt besloten.", 2)]
    [InlineData("De studie start in januari 2021, de afronding is voorzien in 2022.", 2)]
    [InlineData("De provincie Overijssel werkt het plan voor de brug uit en de gemeente Amsterdam betaalt de helft van de kosten.", 2)]
    [InlineData("Voor de middellange termijn werken Rijk en regio samen een selectie van maatregelen uit.", 1)]
    public void Two_commitments_in_one_sentence_are_two_proposals(string zin, int aantal) => Assert.Equal(aantal, Leesproef.Lees(zin).Count);

    [Fact]
    public void A_part_that_leans_on_the_one_before_it_has_its_kind_and_its_own_certainty()
    {
        var voorstellen = Leesproef.Lees("Afgesproken is tot 2030 prioriteit te geven aan de corridor en waar mogelijk extra stappen te zetten aan de oostkant.");
        Assert.Equal([(AfspraakSoort.Afspraak, Zekerheid.Vast), (AfspraakSoort.Afspraak, Zekerheid.ZoMogelijk)], voorstellen.Select(v => (v.Soort, v.Zekerheid)));
        Assert.Equal(voorstellen[0].Termijn, voorstellen[1].Termijn);
    }

    [Fact]
    public void What_only_points_back_quotes_what_it_points_at()
    {
        var voorstellen = Leesproef.Lees("Rijk en regio hebben een plan voor de brug afgesproken. Hierover wordt in het BO MIRT najaar 2020 besloten.");
        Assert.Equal("Hierover wordt in het BO MIRT najaar 2020 besloten. (Hiervoor staat: “Rijk en regio hebben een plan voor de brug afgesproken”)", voorstellen[1].Tekst);
        Assert.Equal("Hierover wordt in het BO MIRT najaar 2020 besloten.", voorstellen[1].Plaats.Citaat);
        Assert.Equal("Dit najaar start de provincie Overijssel een onderzoek naar de brug.", Assert.Single(Leesproef.Lees("De brug is oud. Dit najaar start de provincie Overijssel een onderzoek naar de brug.")).Tekst);
    }

    [Fact]
    public void The_lead_sentence_of_a_list_can_hold_only_its_subject()
    {
        var voorstellen = Leesproef.Lees("Landsdeel Oost\n\nRijk en regio:\n• zetten het programma voort;\n• leggen de uitwerkingen voor aan het BO MIRT najaar 2020.\n");
        Assert.Equal(2, voorstellen.Count);
        Assert.All(voorstellen, v => Assert.Equal(["rijk", "regio-oost"], v.Partijen.Select(p => p.Partij!.Value.Waarde)));
        Assert.Equal("Rijk en regio: zetten het programma voort.", voorstellen[0].Tekst);
    }
}
