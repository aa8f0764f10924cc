using Landsdeel.Infrastructure.Zoeken;
using Xunit;

namespace Landsdeel.Tests.Zoeken;

public class StammenTests
{
    [Theory]
    // In the table.
    [InlineData("provincies", "provincie")]
    [InlineData("locaties", "locatie")]
    [InlineData("havens", "haven")]
    [InlineData("haven", "")]
    [InlineData("meer", "")]
    [InlineData("gemeenten", "gemeente")]
    [InlineData("grotere", "groot")]
    // Forms of a verb, regular and not.
    [InlineData("werkten", "werk")]
    [InlineData("opgeleverd", "oplever")]
    [InlineData("besloten", "besluit")]
    [InlineData("overeengekomen", "overeenkom")]
    // A form that is a word of its own is not taken for a verb's.
    [InlineData("kust", "")]
    [InlineData("weken", "week")]
    [InlineData("lagen", "laag")]
    // Exceptions.
    [InlineData("steden", "stad")]
    [InlineData("als", "")]
    // By the end of the word.
    [InlineData("randstadsteden", "randstadstad")]
    [InlineData("rijksinfrastructuurprojecten", "rijksinfrastructuurproject")]
    // By rule.
    [InlineData("brzxelvlaxen", "brzxelvlax")]
    [InlineData("kwakzxieen", "kwakzxie")]
    [InlineData("onkwaxbaarheden", "onkwaxbaarheid")]
    public void Stammen_van_een_woord(string vorm, string stammen) =>
        Assert.Equal(stammen, string.Join(' ', Analyzer.Nederlands.Termen(vorm).Skip(1)));

    [Fact]
    public void De_uitzonderingen_staan_op_volgorde_elk_een_keer()
    {
        using var lezer = new StreamReader(typeof(Analyzer).Assembly.GetManifestResourceStream("taal/uitzonderingen.csv")!);
        var vormen = lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(regel => regel[0] != '#').Skip(1).Select(regel => regel.Split(';')[0]).ToList();

        Assert.NotEmpty(vormen);
        Assert.Equal(vormen.Distinct().Order(StringComparer.Ordinal), vormen);
    }
}
