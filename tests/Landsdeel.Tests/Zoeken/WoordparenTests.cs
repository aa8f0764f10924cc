using Landsdeel.Infrastructure.Zoeken;
using Xunit;

namespace Landsdeel.Tests.Zoeken;

public class WoordparenTests
{
    public static TheoryData<string, string, bool> Paren
    {
        get
        {
            var paren = new TheoryData<string, string, bool>();
            foreach (var rij in Tabel.Lees("woordparen.tsv"))
                paren.Add(rij[0], rij[1], rij[2] == "ja");
            return paren;
        }
    }

    [Theory]
    [MemberData(nameof(Paren))]
    public void Vraag_vindt_tekst(string invoer, string tekst, bool gevonden)
    {
        var vraag = Analyzer.Nederlands.Vraag(invoer);

        Assert.Equal(gevonden, vraag.Past(Analyzer.Nederlands.Termen(tekst)));
    }

    [Theory]
    [MemberData(nameof(Paren))]
    public void Wat_gevonden_is_wordt_gemarkeerd(string invoer, string tekst, bool gevonden)
    {
        var vraag = Analyzer.Nederlands.Vraag(invoer);

        var treffers = Analyzer.Nederlands.Treffers(tekst, vraag);

        if (gevonden)
            Assert.NotEmpty(treffers);
        else if (vraag.Woorden.Count == 1)
            Assert.Empty(treffers);
    }

    [Fact]
    public void De_tabel_heeft_ten_minste_150_paren_zonder_dubbele()
    {
        var rijen = Tabel.Lees("woordparen.tsv").ToList();

        Assert.All(rijen, rij => Assert.True(rij is [_, _, "ja" or "nee"], string.Join('|', rij)));
        Assert.Equal(rijen.Count, rijen.Select(rij => (rij[0], rij[1])).Distinct().Count());
        Assert.True(rijen.Count >= 150);
    }
}
