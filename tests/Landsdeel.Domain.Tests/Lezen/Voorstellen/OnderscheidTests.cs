using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Tests.Lezen.Voorstellen;

/// <summary>What looks like an agreement and is none, and the pairs of words that differ by one; sentences as letters of several years have them.</summary>
public sealed class OnderscheidTests
{
    [Theory]
    [InlineData("Over de luchthaven zijn geen afspraken gemaakt.")]
    [InlineData("Er is niet afgesproken wie de kosten draagt.")]
    [InlineData("Van een besluit over de financiering is nog geen sprake.")]
    [InlineData("Ik ben niet voornemens wettelijke maatregelen te treffen.")]
    [InlineData("We willen niet dat de bestaande samenwerking verloren gaat.")]
    public void What_is_denied(string zin) => Assert.Empty(Leesproef.Lees(zin));

    [Theory]
    [InlineData("Besloten is de verkenning niet te starten.", AfspraakSoort.Besluit)]
    [InlineData("Afgesproken is dat de regio geen eigen studie begint.", AfspraakSoort.Afspraak)]
    [InlineData("Deze planning is niet langer haalbaar.", AfspraakSoort.Vaststelling)]
    public void A_decision_not_to_is_a_decision(string zin, AfspraakSoort soort) => Assert.Equal(soort, Assert.Single(Leesproef.Lees(zin)).Soort);

    [Theory]
    [InlineData("De sluis is in 1967 gebouwd.")]
    [InlineData("In 2009 is hierover al een onderzoek afgerond.")]
    [InlineData("In het vorige actieprogramma werd nog uitgegaan van drie locaties.")]
    [InlineData("De motie-Jansen verzoekt de regering om leegstand aan te pakken.")]
    [InlineData("De vragen over de veerdienst zijn al beantwoord.")]
    [InlineData("Elke provincie heeft dit najaar een voorstel ingediend.")]
    public void What_is_only_reported(string zin) => Assert.Empty(Leesproef.Lees(zin));

    [Fact]
    public void A_decision_of_long_ago_is_history() =>
        Assert.Equal(Tijd.Verleden, Assert.Single(Leesproef.Lees("In maart 2015 is hiertoe de Retailagenda vastgesteld.")).Tijd);

    [Theory]
    [InlineData("Moet de overheid dit allemaal zelf doen?")]
    [InlineData("Komt er nog een vervolg op de afspraken van vorig jaar?")]
    [InlineData("«Wij zullen deze weg in 2021 verbreden», zo stelde een van de deelnemers.")]
    [InlineData("“De provincie werkt dit plan voor de zomer uit.”")]
    public void Questions_and_the_words_of_others(string zin) => Assert.Empty(Leesproef.Lees(zin));

    [Theory]
    [InlineData("Hierbij informeer ik u over de voortgang van het beleid.")]
    [InlineData("Met deze brief breng ik u op de hoogte van de uitkomsten van de overleggen.")]
    [InlineData("Hieronder lichten wij de belangrijkste resultaten toe.")]
    [InlineData("In deze brief ga ik in op de toezeggingen die ik daarbij heb gedaan.")]
    [InlineData("In bijlage 1 vindt u de afspraken per landsdeel.")]
    [InlineData("Achtereenvolgens komen de energietransitie en het water aan bod.")]
    public void What_the_letter_says_of_itself(string zin) => Assert.Empty(Leesproef.Lees(zin));

    [Theory]
    [InlineData("In het overleg van 19 mei 2020 is het tracé van de vaarweg vastgesteld.", AfspraakSoort.Besluit)]
    [InlineData("Rijk en regio hebben de agenda vastgesteld.", AfspraakSoort.Besluit)]
    [InlineData("Vastgesteld is dat de bruggen te laag zijn.", AfspraakSoort.Vaststelling)]
    [InlineData("Rijk en regio stellen vast dat de aanpak zijn waarde heeft.", AfspraakSoort.Vaststelling)]
    [InlineData("In het BO MIRT najaar 2020 wordt de agenda vastgesteld.", AfspraakSoort.Voornemen)]
    [InlineData("In het BO MIRT najaar 2020 wordt vastgesteld welke opgaven een plek krijgen.", AfspraakSoort.Voornemen)]
    [InlineData("De agenda zal in 2021 worden vastgesteld.", AfspraakSoort.Voornemen)]
    public void Vastgesteld_as_decided_as_noted_and_as_still_to_come(string zin, AfspraakSoort soort) => Assert.Equal(soort, Assert.Single(Leesproef.Lees(zin)).Soort);

    [Theory]
    [InlineData("Zo spoedig mogelijk ontvangt u van mij de notitie over de kustbescherming.", Zekerheid.Vast)]
    [InlineData("De provincie start zo snel mogelijk met de uitvoering.", Zekerheid.Vast)]
    [InlineData("Ik zal uw Kamer zo goed mogelijk informeren over de keuze.", Zekerheid.Vast)]
    [InlineData("Zo mogelijk wordt de pilot uitgebreid naar de Drechtsteden.", Zekerheid.ZoMogelijk)]
    [InlineData("De provincie start waar mogelijk met de uitvoering.", Zekerheid.ZoMogelijk)]
    [InlineData("De regio heeft de intentie om mee te betalen.", Zekerheid.ZoMogelijk)]
    [InlineData("De uitkomst wordt naar verwachting in 2021 gepresenteerd.", Zekerheid.NaarVerwachting)]
    public void Zo_spoedig_mogelijk_is_firm_and_zo_mogelijk_is_not(string zin, Zekerheid zekerheid) => Assert.Equal(zekerheid, Assert.Single(Leesproef.Lees(zin)).Zekerheid);

    [Theory]
    [InlineData("De uitwerking wordt in 2021 gestart.", AfspraakSoort.Voornemen)]
    [InlineData("Hierover wordt in het BO MIRT najaar 2020 besloten.", AfspraakSoort.Voornemen)]
    [InlineData("In het najaar worden hierover afspraken gemaakt.", AfspraakSoort.Voornemen)]
    public void What_will_be_agreed_is_not_agreed_yet(string zin, AfspraakSoort soort) => Assert.Equal(soort, Assert.Single(Leesproef.Lees(zin)).Soort);
}
