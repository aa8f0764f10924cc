using CsCheck;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Vermeldingen;

namespace Landsdeel.Domain.Tests.Lezen.Vermeldingen;

public class PartijVinderTests
{
    private static readonly Woordenboek Boek = new();
    private static readonly PartijVinder Vinder = new(Proeflijsten.Partijen, Proeflijsten.Woorden, Boek);

    private static IReadOnlyList<Partijnoeming> Vind(string tekst, string datum = "2020-06-23") =>
        Vinder.Vind(Woorden.Van(tekst, Boek), DateOnly.Parse(datum, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Ids, or names between quotes where no list has the partij.</summary>
    private static string Kort(string tekst, string datum = "2020-06-23") =>
        string.Join(' ', Vind(tekst, datum).Where(n => !n.AlsPlaats).Select(n => n.Wijze switch
        {
            Noemwijze.Afzender => "ik",
            Noemwijze.Wij => "wij",
            _ => n.Partij?.Waarde ?? $"'{n.Naam}'",
        }));

    [Theory]
    [InlineData("Rijk en regio hebben afgesproken", "rijk regio")]
    [InlineData("het Rijk (BZK, IenW, EZK, LNV en OCW) en de regio’s", "rijk min-bzk min-ienw min-ezk min-lnv min-ocw 'Regio's'")]
    [InlineData("mede namens de bewindspersonen van IenW", "min-ienw")]
    [InlineData("de ministers van BZK en IenW en de staatssecretaris van Economische Zaken en Klimaat", "min-bzk min-ienw min-ezk")]
    [InlineData("de minister voor Milieu en Wonen", "min-bzk")]
    [InlineData("de gemeenten Almere, Haarlem en Zaanstad", "GM0034 GM0392 GM0479")]
    [InlineData("provincie en gemeente Utrecht", "PV26 GM0344")]
    [InlineData("de provincies Groningen, Drenthe en Fryslân", "PV20 PV22 PV21")]
    [InlineData("het waterschap Rivierenland en het hoogheemraadschap van Delfland", "ws-rivierenland ws-delfland")]
    [InlineData("de gemeente Onbekendstad aan Zee", "'Gemeente Onbekendstad aan Zee'")]
    [InlineData("de gemeente 's-Hertogenbosch", "GM0796")]
    [InlineData("met de netbeheerders", "netbeheerders")]
    [InlineData("decentrale overheden en betrokken partijen", "'Decentrale overheden' 'Betrokken partijen'")]
    [InlineData("Hierover informeer ik uw Kamer", "ik tweede-kamer")]
    [InlineData("de MRDH en de VNG", "'Metropoolregio Rotterdam Den Haag' 'Vereniging van Nederlandse Gemeenten'")]
    [InlineData("de metropoolregio’s van Utrecht en Amsterdam", "metropoolregio-utrecht metropoolregio-amsterdam")]
    [InlineData("de regio Amersfoort", "regio-amersfoort")]
    [InlineData("de regio Noord-Holland Noord", "'regio Noord-Holland Noord'")]
    [InlineData("vanuit Noord-Nederland en de regio Noord", "regio-noord regio-noord")]
    [InlineData("de regio Stedendriehoek", "'regio Stedendriehoek'")]
    public void Wie_de_tekst_noemt(string tekst, string partijen) => Assert.Equal(partijen, Kort(tekst));

    [Theory]
    [InlineData("2008-11-03", "De minister van VenW", "min-venw"), InlineData("2014-10-30", "De minister van IenM", "min-ienm")]
    [InlineData("2009-05-01", "het ministerie van EZ", "min-ez-2010"), InlineData("2015-05-01", "het ministerie van EZ", "min-ez-2017"), InlineData("2025-05-01", "het ministerie van EZ", "min-ez")]
    [InlineData("2011-05-01", "de minister van EL&I", "min-eleni"), InlineData("2025-06-01", "de staatssecretaris van LVVN", "min-lvvn")]
    [InlineData("2009-05-01", "de minister van LNV", "min-lnv-2010"), InlineData("2019-05-01", "de minister van LNV", "min-lnv")]
    [InlineData("2023-06-01", "de minister voor Volkshuisvesting en Ruimtelijke Ordening", "min-bzk"), InlineData("2025-06-01", "de minister van VRO", "min-vro")]
    public void Een_ministerie_heet_zoals_op_de_dag_van_de_brief(string datum, string tekst, string partij) =>
        Assert.Equal(partij, Kort(tekst, datum));

    [Theory]
    [InlineData("Ook Limburg komt in overleg met Brabant met een koplopergebied", "PV31 PV30")]
    [InlineData("Zeeland en Zuid-Holland beraden zich", "PV29 PV28")]
    [InlineData("Rijk, Noord-Brabant en Eindhoven investeren samen", "rijk PV30 GM0772")]
    [InlineData("Daarom wil Almere een tweede station", "GM0034")]
    public void Een_kale_naam_is_de_partij_waar_iemand_handelt(string tekst, string partijen) => Assert.Equal(partijen, Kort(tekst));

    [Theory]
    [InlineData("in Utrecht Zuid West en Nieuwegein"), InlineData("de stadsharten van Almere, Haarlem, Hoofddorp")]
    [InlineData("Dit is de Best mogelijke oplossing, een Goes idee"), InlineData("de bergen papier in Bergen op het bureau")]
    [InlineData("in Zeeland en Zuid-Holland zullen de dijken"), InlineData("ontwikkeling tussen Utrecht en Amsterdam")]
    [InlineData("(TK 2019–2020, 34 682 nr. 48)"), InlineData("het Rijk-regioprogramma"), InlineData("in de regio")]
    [InlineData("de provinciale weg naar Groningen")]
    public void Een_plaats_is_geen_partij(string tekst) => Assert.Equal("", Kort(tekst));

    [Theory]
    [InlineData(Landsdelen.Noord, "regio-noord"), InlineData(Landsdelen.Zuidwest, "regio-zuidwest"), InlineData(Landsdelen.Landelijk, "regio"), InlineData(Landsdelen.Geen, "regio")]
    public void De_regio_is_die_van_het_landsdeel_van_de_sectie(Landsdelen sectie, string partij) =>
        Assert.Equal(["rijk", partij], Vind("Rijk en regio spreken af").Select(n => Vinder.Duid(n, sectie).Partij?.Waarde));

    [Fact]
    public void Elke_noeming_staat_waar_zij_staat()
    {
        const string Tekst = "Voor de regio spreken de provincie\nUtrecht en de gemeenten Almere en Haarlem.";
        Assert.Equal(["regio", "provincie\nUtrecht", "gemeenten Almere", "Haarlem"], Vind(Tekst).Select(n => Tekst[n.Van..n.Tot]));
    }

    private static readonly string[] Stukken = ["gemeenten ", "provincie ", "minister van ", "Utrecht", "Groningen", ", ", " en ", "regio ", "'s-", "Rijk", "MRA-", "\n\n", "\f", "(", "IenW", "we ", "Amstel, Gooi en "];

    private static readonly Gen<string> Brokken = Gen.OneOf(
        Gen.Int[0, 16].Select(i => Stukken[i]),
        Gen.String[0, 6]);

    [Fact]
    public void Op_elke_tekst_staan_noemingen_in_de_tekst_op_volgorde_en_zonder_overlap() =>
        Brokken.Array[0, 30].Sample(brokken =>
        {
            var tekst = string.Concat(brokken);
            var een = Vind(tekst);
            Assert.Equal(een, Vind(tekst));
            var vorige = 0;
            foreach (var n in een)
            {
                Assert.InRange(n.Van, vorige, tekst.Length - 1);
                Assert.InRange(n.Tot, n.Van + 1, tekst.Length);
                vorige = n.Tot;
            }
        });
}
