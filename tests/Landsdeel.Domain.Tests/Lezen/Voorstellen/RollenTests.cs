using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Lezen;

namespace Landsdeel.Domain.Tests.Lezen.Voorstellen;

/// <summary>Who is bound, who pulls it, who is only named, and how sure the reader is.</summary>
public sealed class RollenTests
{
    private static string Rollen(Kandidaat k) => string.Join(' ', k.Partijen.Select(p => $"{p.Partij?.Waarde ?? p.Naam}:{p.Rol.ToString().ToLowerInvariant()}"));

    [Theory]
    [InlineData("Afspraak dat de provincie Overijssel trekker is van de studie en het Rijk deelneemt.", "PV23:trekker rijk:gebonden")]
    [InlineData("De provincie Overijssel heeft het voortouw en komt in 2021 met een voorstel.", "PV23:trekker")]
    [InlineData("Onder regie van de provincie Overijssel wordt het plan uitgewerkt.", "PV23:trekker")]
    [InlineData("De provincie Overijssel onderzoekt met de gemeente Amsterdam de mogelijkheden.", "PV23:gebonden GM0363:betrokken")]
    [InlineData("Afgesproken is dat het plan wordt uitgewerkt door de provincie Overijssel.", "PV23:gebonden")]
    [InlineData("De minister van BZK zegt uw Kamer een onderzoek toe.", "min-bzk:gebonden tweede-kamer:ontvanger")]
    public void Each_partij_has_its_role(string zin, string rollen) => Assert.Equal(rollen, Rollen(Assert.Single(Leesproef.Lees(zin))));

    [Theory]
    [InlineData("Rijk en regio hebben afgesproken het plan uit te werken.", "rijk:gebonden regio-oost:gebonden")]
    [InlineData("Afgesproken is het plan uit te werken.", "rijk:gebonden regio-oost:gebonden")]
    [InlineData("We werken het plan gezamenlijk uit.", "rijk:gebonden regio-oost:gebonden")]
    [InlineData("Wij onderzoeken de mogelijkheden van de brug.", "rijk:gebonden")]
    public void Rijk_en_regio_and_we_are_those_of_the_section(string zin, string rollen) => Assert.Equal(rollen, Rollen(Assert.Single(Leesproef.Lees($"Landsdeel Oost\n\n{zin}\n"))));

    [Fact]
    public void Ik_is_who_signs()
    {
        var voorstel = Assert.Single(Leesproef.Lees("Ik zal de Kamer in 2021 informeren over de brug.\n\nDe minister van Binnenlandse Zaken en Koninkrijksrelaties,\n\nK. Voorbeeld\n"));
        Assert.Contains("min-bzk:gebonden", Rollen(voorstel), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_says_in_its_head_who_pulls_it_and_when_it_is_ready()
    {
        var voorstellen = Leesproef.Lees("Nr.\tOnderwerp\tAfspraak\tTrekker\tGereed\n1\tWonen\tWoondeal actualiseren per gemeente\tprovincie Overijssel\tvoorjaar 2021\n2\tEnergie\tAanpak van het net opstellen\tgemeente Amsterdam\t2022\n");
        Assert.Equal(["Woondeal actualiseren per gemeente.", "Aanpak van het net opstellen."], voorstellen.Select(v => v.Tekst));
        Assert.Equal(["PV23:trekker", "GM0363:trekker"], voorstellen.Select(Rollen));
        Assert.Equal([2021, 2022], voorstellen.Select(v => v.Termijn!.Tot!.Value.Year));
        Assert.All(voorstellen, v => Assert.Equal(AfspraakSoort.Afspraak, v.Soort));
    }

    [Fact]
    public void Every_proposal_says_why_in_plain_words_and_how_sure_it_is()
    {
        var voorstellen = Leesproef.Lees(Leesproef.Brief);
        Assert.True(voorstellen.Count > 80);
        Assert.All(voorstellen, v =>
        {
            Assert.InRange(v.Vertrouwen, 0.01, 0.99);
            Assert.NotEmpty(v.Waarom);
            Assert.All(v.Waarom, w => Assert.Matches(@"^(Er staat|De zin|Een partij|Wie de brief|Rijk en regio|Het staat onder|Daartegen: )[^{}]*\.$", w));
            Assert.False(v.Waarom[0].StartsWith("Daartegen", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_more_speaks_for_it_the_surer_it_is()
    {
        var kaal = Assert.Single(Leesproef.Lees("De provincie Overijssel onderzoekt de brug."));
        var meer = Assert.Single(Leesproef.Lees("Afgesproken is dat de provincie Overijssel in het BO MIRT najaar 2021 de brug presenteert."));
        Assert.True(kaal.Vertrouwen < meer.Vertrouwen);
    }
}
