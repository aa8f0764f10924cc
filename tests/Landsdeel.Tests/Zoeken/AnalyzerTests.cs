using System.Text.RegularExpressions;
using CsCheck;
using Landsdeel.Infrastructure.Zoeken;
using Xunit;

namespace Landsdeel.Tests.Zoeken;

public partial class AnalyzerTests
{
    private static readonly Analyzer Analyzer = Analyzer.Nederlands;

    // Any code unit, lone surrogates too, among what texts are made of.
    private static readonly string[] Stukken =
    [
        "regio's", "NOVI-gebied", "m.e.r.", "75.000", "één", " ", "\n", "-", "'", "’s-", ".", "BO's", "37e", "CO₂", "ĳ", "e\u0301",
        "\u00AD", "woningen", "wegen", "\U0001D400", "Ω", "“", "–", "½", "ß", "ﬁ", "２",
    ];

    // Any code unit, lone surrogates too, among what texts are made of.
    private static readonly Gen<string> GenTekst = Gen.OneOf(
            Gen.Int[0, Stukken.Length - 1].Select(i => Stukken[i]),
            Gen.Char.Select(c => c.ToString()))
        .Array[0, 30]
        .Select(delen => string.Concat(delen));

    [GeneratedRegex("^[a-z0-9]+$")]
    private static partial Regex Gevouwen();

    [Theory]
    [InlineData("De regio's", "de regios")]
    [InlineData("NOVI-gebied", "novi gebied")]
    [InlineData("het 37e BO", "het 37e bo")]
    [InlineData("CO2 en CO₂", "co2 en co2")]
    [InlineData("'s-Gravenhage", "s gravenhage")]
    [InlineData("België, één café", "belgie een cafe")]
    [InlineData("e\u0301e\u0301n", "een")]
    [InlineData("m.e.r. en o.a. dit.", "mer en oa dit")]
    [InlineData("75.000 of 1.250.000", "75000 of 1250000")]
    [InlineData("op 1.2.2020 om 12.30", "op 1 2 2020 om 12 30")]
    [InlineData("Rijk/regio", "rijk regio")]
    [InlineData("dit.Dat", "dit dat")]
    [InlineData("‘aanhaling’", "aanhaling")]
    [InlineData("ver\u00ADstedelijking", "verstedelijking")]
    [InlineData("\uD800 \uDC00", "")]
    [InlineData("Ωμέγα € — …", "")]
    [InlineData("", "")]
    public void Woorden_van_een_tekst(string tekst, string vormen) =>
        Assert.Equal(vormen, string.Join(' ', Analyzer.Woorden(tekst).Select(w => w.Vorm)));

    [Theory]
    [InlineData("meer", "meer")]
    [InlineData("meren", "meren meer")]
    [InlineData("de regio's", "de regio")]
    [InlineData("BO's", "bo")]
    [InlineData("NOVI-gebieden", "novi gebieden gebied novigebieden novigebied")]
    [InlineData("Noord-Holland-Noord", "noord holland hollandnoord noordhollandnoord")]
    [InlineData("2021-2030", "2021 2030")]
    [InlineData("OV-\nverbinding", "ov verbinding ovverbinding")]
    [InlineData("woon- en werkgebied", "woon en werkgebied")]
    public void Termen_van_een_tekst(string tekst, string termen) =>
        Assert.Equal(termen, string.Join(' ', Analyzer.Termen(tekst)));

    [Theory]
    [InlineData("woningen", "woning*")]
    [InlineData("wegen", "wegen* weg")]
    [InlineData("OV", "ov")]
    [InlineData("N27", "n27")]
    [InlineData("steden", "steden* stad")]
    [InlineData("novi-gebieden", "novi* | gebied* novigebied*")]
    [InlineData("haven haven", "haven*")]
    [InlineData("BO's bos", "bo | bos*")]
    [InlineData("\"*:&|!() \\ %", "")]
    public void Een_vraag_heeft_per_woord_alternatieven(string invoer, string alternatieven) =>
        Assert.Equal(alternatieven, string.Join(" | ", Analyzer.Vraag(invoer).Woorden.Select(
            woord => string.Join(' ', woord.Alternatieven.Select(a => a.Term + (a.Begin ? "*" : ""))))));

    [Theory]
    [InlineData("Het NOVI-gebied is groot", "novi", "NOVI")]
    [InlineData("Het NOVI-gebied is groot", "novigebied", "NOVI-gebied")]
    [InlineData("Het NOVI-gebied is groot", "NOVI-gebied", "NOVI-gebied")]
    [InlineData("De regio's en de metropoolregio", "regio", "regio's")]
    [InlineData("De Friese Meren zijn meren", "meer", "Meren, meren")]
    [InlineData("woningbouw, Woningen en wonen", "woning", "woningbouw, Woningen")]
    [InlineData("Een\nOV-\nverbinding", "ovverbinding", "OV-\nverbinding")]
    [InlineData("niets", "", "")]
    public void Treffers_zijn_hele_woorden(string tekst, string invoer, string gemarkeerd) =>
        Assert.Equal(gemarkeerd, string.Join(", ", Analyzer.Treffers(tekst, Analyzer.Vraag(invoer)).Select(t => tekst[t.Van..t.Tot])));

    [Fact]
    public void Woorden_staan_op_volgorde_binnen_de_tekst_en_hebben_een_gevouwen_vorm() =>
        GenTekst.Sample(tekst =>
        {
            var vorige = 0;
            foreach (var woord in Analyzer.Woorden(tekst))
            {
                Assert.InRange(woord.Van, vorige, tekst.Length);
                Assert.InRange(woord.Tot, woord.Van + 1, tekst.Length);
                Assert.Matches(Gevouwen(), woord.Vorm);
                vorige = woord.Tot;
            }
        });

    [Fact]
    public void Vouwen_van_wat_gevouwen_is_verandert_niets() =>
        GenTekst.Sample(tekst => Assert.All(Analyzer.Woorden(tekst), woord =>
            Assert.Equal(new Woord(0, woord.Vorm.Length, woord.Vorm), Assert.Single(Analyzer.Woorden(woord.Vorm)))));

    [Fact]
    public void Termen_zijn_verschillend_kort_en_gevouwen() =>
        GenTekst.Sample(tekst =>
        {
            var termen = Analyzer.Termen(tekst);
            Assert.Equal(termen.Count, termen.Distinct().Count());
            Assert.All(termen, term => Assert.True(Gevouwen().IsMatch(term) && term.Length <= Analyzer.LangsteTerm));
        });

    [Fact]
    public void Elk_woord_van_een_tekst_vindt_die_tekst_en_wordt_gemarkeerd() =>
        GenTekst.Sample(tekst =>
        {
            var termen = Analyzer.Termen(tekst);
            foreach (var woord in Analyzer.Woorden(tekst))
            {
                var vraag = Analyzer.Vraag(tekst[woord.Van..woord.Tot]);
                Assert.True(vraag.Past(termen), woord.Vorm);
                Assert.Contains(Analyzer.Treffers(tekst, vraag), t => t.Van <= woord.Van && woord.Tot <= t.Tot);
            }
        });

    [Fact]
    public void Een_vraag_vindt_een_tekst_precies_dan_als_elk_woord_een_treffer_heeft() =>
        Gen.Select(GenTekst, GenTekst).Sample((tekst, invoer) =>
        {
            var vraag = Analyzer.Vraag(invoer);
            var elk = vraag.Woorden.All(woord => Analyzer.Treffers(tekst, new Zoekvraag([woord])).Count > 0);
            Assert.Equal(elk, vraag.Past(Analyzer.Termen(tekst)));
        });

    [Fact]
    public void Treffers_beginnen_en_eindigen_waar_een_woord_dat_doet() =>
        Gen.Select(GenTekst, GenTekst).Sample((tekst, invoer) =>
        {
            var woorden = Analyzer.Woorden(tekst);
            var einde = 0;
            foreach (var (van, tot) in Analyzer.Treffers(tekst, Analyzer.Vraag(invoer)))
            {
                Assert.True(van >= einde && tot > van);
                Assert.Contains(woorden, w => w.Van == van);
                Assert.Contains(woorden, w => w.Tot == tot);
                einde = tot;
            }
        });

    [Fact]
    public void Een_vraag_is_begrensd() =>
        GenTekst.Array[0, 40].Sample(delen =>
        {
            var vraag = Analyzer.Vraag(string.Join(' ', delen));
            Assert.True(vraag.Woorden.Count <= Zoekvraag.MeesteWoorden);
            Assert.All(vraag.Woorden, woord =>
            {
                Assert.InRange(woord.Alternatieven.Count, 1, 20);
                Assert.All(woord.Alternatieven, a => Assert.True(Gevouwen().IsMatch(a.Term) && a.Term.Length <= Analyzer.LangsteTerm));
            });
        });

    [Theory]
    [InlineData("a-")]
    [InlineData("a")]
    [InlineData("1.000.")]
    [InlineData("a.b.")]
    [InlineData("o'")]
    [InlineData("-\n")]
    [InlineData("e\u0301\u0301")]
    public async Task Een_vijandige_tekst_van_een_miljoen_tekens_kost_weinig_tijd(string deel)
    {
        var tekst = string.Concat(Enumerable.Repeat(deel, 1_000_000 / deel.Length));

        var werk = Task.Run(() => Analyzer.Termen(tekst).Count + Analyzer.Treffers(tekst, Analyzer.Vraag(tekst)).Count);

        Assert.Same(werk, await Task.WhenAny(werk, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
        Assert.True(await werk >= 0);
    }

    [Fact]
    public void Draden_delen_de_analyzer_zonder_elkaar_te_storen()
    {
        string[] vreemd = ["Ollongrens", "brzxels", "kwistelingen", "plofferig", "trzwoningen", "flabberijen"];
        var verwacht = vreemd.Select(w => string.Join(' ', Analyzer.Termen(w))).ToArray();

        Parallel.For(0, 20_000, i =>
            Assert.Equal(verwacht[i % vreemd.Length], string.Join(' ', Analyzer.Termen(vreemd[i % vreemd.Length]))));
    }
}
