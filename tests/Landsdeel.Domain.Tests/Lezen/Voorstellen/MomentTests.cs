using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;

namespace Landsdeel.Domain.Tests.Lezen.Voorstellen;

/// <summary>Terms and what returns.</summary>
public sealed class MomentTests
{
    private static Kandidaat Laatste(string tekst) => Leesproef.Lees(tekst)[^1];

    [Theory]
    [InlineData("Momenteel hebben we acht knelpunten geïdentificeerd.", "2020-06-23")]
    [InlineData("De plannen worden nu uitgewerkt in een startbeslissing.", "2020-12-31")]
    [InlineData("De keuzes zullen de komende maanden worden uitgewerkt.", "2020-12-31")]
    [InlineData("Rijk en regio hebben de intentie om in het BO MIRT najaar 2020 een plan vast te stellen. Dit kan ook gaan over de fiets.", "2020-12-20")]
    [InlineData("In november 2019 is aangegeven dat de komende voorjaars-BO's MIRT over de uitvoering gaan.", "2020-06-20")]
    [InlineData("Uw Kamer ontvangt dit najaar de resultaten.", "2020-12-20")]
    [InlineData("Start uitvoering: 2023", "2023-12-31")]
    [InlineData("De woningbouw tot 2040 wordt voor de zomer van 2021 uitgewerkt.", "2021-06-20")]
    public void A_term_is_found_also_where_it_is_not_a_date(string tekst, string tot) => Assert.Equal(tot, Laatste(tekst).Termijn?.Tot?.ToString("yyyy-MM-dd", null));

    [Fact]
    public void Two_things_in_one_sentence_return_each_by_itself()
    {
        var agenderingen = Laatste("Het streven is om de besluiten hierover en de verstedelijkingsstrategie in het BO MIRT najaar 2020 vast te stellen.").Agenderingen;
        Assert.Equal(["de besluiten hierover", "de verstedelijkingsstrategie"], agenderingen.Select(a => a.Wat));
        Assert.All(agenderingen, a => Assert.Equal((AgenderingActie.Vaststellen, Zekerheid.ZoMogelijk), (a.Actie, a.Zekerheid)));
        Assert.Single(Laatste("In het BO MIRT najaar 2020 bespreken het Rijk en de regio de voortgang.").Agenderingen);
    }

    [Theory]
    [InlineData("Het besluit over de fasering zal in samenhang met het programma worden genomen.", AgenderingActie.Besluiten)]
    [InlineData("De betrokkenheid van het Rijk wordt op een later moment geagendeerd.", AgenderingActie.Agenderen)]
    public void It_can_return_without_a_moment(string zin, AgenderingActie actie)
    {
        var agendering = Assert.Single(Laatste(zin).Agenderingen);
        Assert.Equal((actie, (OverlegVerwijzing?)null), (agendering.Actie, agendering.Overleg));
        Assert.Null(agendering.Moment?.Tot);
    }

    [Fact]
    public void What_a_later_decision_builds_on_is_there_before_it()
    {
        var voorstellen = Leesproef.Lees("Voor deze gebieden worden plannen van aanpak opgesteld. Op basis van deze plannen zal het kabinet, zo mogelijk dit najaar, een besluit nemen.");
        var plannen = Assert.Single(voorstellen[0].Agenderingen);
        Assert.Equal((AgenderingActie.Opstellen, true, Zekerheid.Vast), (plannen.Actie, plannen.Afgeleid, plannen.Zekerheid));
        var besluit = Assert.Single(voorstellen[1].Agenderingen);
        Assert.Equal((AgenderingActie.Besluiten, false, Zekerheid.ZoMogelijk), (besluit.Actie, besluit.Afgeleid, besluit.Zekerheid));
        Assert.Equal(besluit.Moment!.Tot, plannen.Moment!.Tot);
    }

    [Fact]
    public void The_horizon_of_an_opgave_and_a_finding_do_not_return() =>
        Assert.All(Leesproef.Lees("Rijk en regio hebben afspraken gemaakt over woningbouw tot 2030. Vastgesteld is dat in 2021 extra geld nodig is."), v => Assert.Empty(v.Agenderingen));
}
