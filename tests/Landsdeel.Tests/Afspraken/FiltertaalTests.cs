using CsCheck;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Landsdeel.Tests.Afspraken;

public class FiltertaalTests
{
    private static GelezenFilter Lees(string vraag) => Filtertaal.Lees(QueryHelpers.ParseQuery(vraag));

    private static string Schrijf(AfspraakFilter filter) => QueryHelpers.AddQueryString("", Filtertaal.Paren(filter).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)));

    [Fact]
    public void Een_filter_komt_gelijk_uit_zijn_adres_terug() => FilterGen.Gen.Sample(filter =>
    {
        var adres = Schrijf(filter);
        var (terug, opmerkingen) = Lees(adres);
        Assert.DoesNotContain(opmerkingen, o => o.Tekst.Contains("niet gebruikt", StringComparison.Ordinal));
        Assert.Equal(adres, Schrijf(terug));
        Assert.Equal(Waarden(filter), Waarden(terug));
    });

    [Theory]
    [InlineData("?soort=besluit,toezegging", "?soort=besluit&soort=toezegging")]
    [InlineData("?soort=BESLUIT&soort=besluit", "?soort=besluit")]
    [InlineData("?zekerheid=in%20principe&zekerheid=ZoMogelijk", "?zekerheid=in-principe&zekerheid=zo-mogelijk")]
    [InlineData("?thema=natuur%20en%20landelijk%20gebied", "?thema=natuur")]
    [InlineData("?status=geen", "?status=geen-procedure")]
    [InlineData("?landsdelen=noord&landsdeel=Oost&peildatum=2020-07-01", "?landsdelen=Noord")]
    [InlineData("?vanaf=1-2-2021", "?vanaf=2021-02-01")]
    [InlineData("?zoek=%20%20a%00b%20", "?zoek=a%20b")]
    [InlineData("?weergave=te-laat&sortering=nieuwste&na=5~7", "?weergave=te-laat&sortering=nieuwste&na=5~7")]
    [InlineData("?handeling=12", "?handeling=12")]
    [InlineData("?soort=&zoek=&vanaf=", "")]
    public void Wat_mensen_schrijven_heeft_een_vaste_vorm(string geschreven, string vorm)
    {
        var (filter, opmerkingen) = Lees(geschreven);
        Assert.Equal(vorm, Schrijf(filter));
        Assert.Empty(opmerkingen);
    }

    [Theory]
    [InlineData("?soort=onzin", "'onzin' is niet bekend als soort")]
    [InlineData("?vanaf=2020-13-45", "is geen dag")]
    [InlineData("?na=kapot", "plaats in de lijst is niet herkend")]
    [InlineData("?na=2020-01-01~x", "plaats in de lijst is niet herkend")]
    [InlineData("?sortering=nieuwste&na=2020-01-01~5", "plaats in de lijst is niet herkend")]
    [InlineData("?handeling=-1", "geen nummer van een handeling")]
    [InlineData("?stattus=loopt", "'stattus' van het adres is niet bekend")]
    [InlineData("?zoek=%3F%3F%3F", "bevat geen woorden")]
    [InlineData("?terug=a%00b", "onleesbaar of te lang")]
    [InlineData("?vanaf=2021-01-01&tot=2020-01-01", "ligt na de laatste")]
    public void Wat_niet_te_gebruiken_is_wordt_gezegd(string vraag, string opmerking) =>
        Assert.Contains(Lees(vraag).Opmerkingen, o => o.Tekst.Contains(opmerking, StringComparison.Ordinal));

    [Fact]
    public void Een_onbekende_waarde_laat_de_bekende_staan()
    {
        var (filter, opmerkingen) = Lees("?soort=besluit&soort=onzin&status=loopt");
        Assert.Equal([AfspraakSoort.Besluit], filter.Soorten);
        Assert.Equal([AfspraakStatus.Loopt], filter.Statussen);
        Assert.Single(opmerkingen);
    }

    [Fact]
    public void Een_zoekvraag_sorteert_vanzelf_op_register_en_anders_op_termijn()
    {
        Assert.Equal(Sortering.Register, Lees("?zoek=woning").Filter.Sortering);
        Assert.Equal(Sortering.Termijn, Lees("?soort=besluit").Filter.Sortering);
        Assert.Equal(Sortering.Termijn, Lees("?zoek=woning&sortering=termijn").Filter.Sortering);
    }

    [Fact]
    public void Geen_enkele_vraag_geeft_een_fout_of_een_onbegrensd_antwoord()
    {
        string[] sleutels = ["soort", "zoek", "partij", "terug", "overleg", "na", "voor", "vanaf", "landsdelen", "sortering", "x", "Zoek"];
        Gen.Select(FilterGen.Een(sleutels), Gen.OneOf(Gen.String, Gen.Char.Array[0, 500].Select(c => new string(c)), FilterGen.Een("~", "9~9", "2020-01-01~99999999999999999999", "-1", "0001-01-01~1"))
                .Array[0, 60]).Array[0, 8]
            .Sample(paren =>
            {
                var vraag = paren.DistinctBy(p => p.Item1).Select(p => new KeyValuePair<string, StringValues>(p.Item1, p.Item2));
                var (filter, opmerkingen) = Filtertaal.Lees(vraag);
                Assert.True(opmerkingen.Count <= 6);
                Assert.All(opmerkingen, o => Assert.True(o.Tekst.Length < 400));
                Assert.True(filter.Zoek.Length <= AfspraakFilter.LangsteZoek);
                Assert.True(filter.Partijen.Count <= AfspraakFilter.MeesteWaarden);
                Assert.True(filter.Soorten.Count <= 6);
            });
    }

    private static string Waarden(AfspraakFilter f) => string.Join('|', (int)f.Landsdelen, (int)f.Themas, string.Join(',', f.Soorten),
        string.Join(',', f.Statussen), string.Join(',', f.Zekerheden), string.Join(',', f.Tijden), string.Join(',', f.Rollen),
        string.Join(',', f.Partijen.Order(StringComparer.Ordinal)), string.Join(',', f.Overleggen.Order(StringComparer.Ordinal)),
        string.Join(',', f.Terug.Order(StringComparer.Ordinal)), f.Vanaf, f.Tot, f.Zoek, f.Weergave);
}
