using CsCheck;
using Landsdeel.Infrastructure.Zoeken;
using Xunit;

namespace Landsdeel.Tests.Zoeken;

public class SpellingTests
{
    private static readonly Gen<string> GenWoord = Gen.Char["abcdeinrst"].Array[1, 12].Select(letters => new string(letters));

    public static TheoryData<string, string, bool> Fouten
    {
        get
        {
            var fouten = new TheoryData<string, string, bool>();
            foreach (var rij in Tabel.Lees("typefouten.tsv"))
                fouten.Add(rij[0], rij[1], rij[2] == "ja");
            return fouten;
        }
    }

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Een_typefout_wordt_vergeven(string getypt, string term, bool gevonden)
    {
        var vorm = Analyzer.Nederlands.Vraag(getypt).Woorden[0].Vorm;
        var tabel = new Zoekvormen([term, "waterkwaliteit", "aan", "binnenstad"]);

        var kandidaten = Spelling.Nederlands.Kandidaten(vorm, tabel.Zoek(vorm));

        Assert.Equal(gevonden ? [term] : [], kandidaten);
    }

    [Fact]
    public void De_tabel_heeft_ten_minste_40_fouten_en_ook_wat_er_geen_is()
    {
        var rijen = Tabel.Lees("typefouten.tsv").ToList();

        Assert.True(rijen.Count(rij => rij[2] == "ja") >= 40);
        Assert.True(rijen.Count(rij => rij[2] == "nee") >= 15);
    }

    [Fact]
    public void Verwisselde_letters_gaan_voor_een_letter_meer_en_die_voor_een_andere_letter_en_een_andere_eerste_letter()
    {
        string[] termen = ["maven", "haken", "havens", "ahven", "havne", "hagen"];

        var kandidaten = Spelling.Nederlands.Kandidaten("haven", termen);

        Assert.Equal(["havne", "havens", "haken", "hagen", "ahven", "maven"], kandidaten);
    }

    [Fact]
    public void Een_herspeld_woord_vindt_en_markeert_ook_de_stam()
    {
        var vraag = Analyzer.Nederlands.Vraag("wonignen haven");
        const string tekst = "De haven en een woning";

        var herspeld = vraag.Met(0, Analyzer.Nederlands.Herspeld(vraag.Woorden[0], ["woningen"]));

        Assert.False(vraag.Past(Analyzer.Nederlands.Termen(tekst)));
        Assert.True(herspeld.Past(Analyzer.Nederlands.Termen(tekst)));
        Assert.Equal([(3, 8), (16, 22)], Analyzer.Nederlands.Treffers(tekst, herspeld));
    }

    [Fact]
    public void Zonder_kandidaten_blijft_het_woord_zoals_het_was()
    {
        var woord = Analyzer.Nederlands.Vraag("wonignen").Woorden[0];

        Assert.Same(woord, Analyzer.Nederlands.Herspeld(woord, []));
    }

    [Fact]
    public void Elke_enkele_fout_in_een_woord_van_vijf_letters_of_meer_wordt_gevonden() =>
        Gen.Select(GenWoord, Gen.Int[0, 3], Gen.Int[0, 11], Gen.Char['a', 'z'])
            .Where((woord, _, _, _) => woord.Length >= 5)
            .Sample((woord, soort, plaats, letter) =>
            {
                var fout = MaakFout(woord, soort, plaats % woord.Length, letter);
                var kandidaten = Spelling.Nederlands.Kandidaten(fout, new Zoekvormen([woord]).Zoek(fout));
                return fout == woord ? kandidaten.Count == 0 : kandidaten is [var een] && een == woord;
            });

    [Fact]
    public void Wat_gevonden_wordt_is_precies_wat_een_fout_ver_is() =>
        Gen.Select(GenWoord, GenWoord).Sample((a, b) =>
        {
            var gevonden = Spelling.Nederlands.Kandidaten(a, new Zoekvormen([b]).Zoek(a)).Count == 1;
            return gevonden == (a.Length >= 4 && b.Length >= 4 && Afstand(a, b) == 1);
        });

    [Fact]
    public void Een_term_staat_onder_zichzelf_en_elk_weglaten_van_een_letter() =>
        Assert.Equal(["haven", "aven", "hven", "haen", "havn", "have"], Spelling.Nederlands.Sleutels("haven"));

    [Theory]
    [InlineData("weg")]
    [InlineData("a1234")]
    [InlineData("")]
    [InlineData("België")]
    public void Korte_termen_en_termen_met_iets_anders_dan_letters_hebben_geen_sleutels(string term) =>
        Assert.Empty(Spelling.Nederlands.Sleutels(term));

    private static string MaakFout(string woord, int soort, int plaats, char letter) => soort switch
    {
        0 => woord.Remove(plaats, 1),
        1 => woord.Insert(plaats, letter.ToString()),
        2 => woord.Remove(plaats, 1).Insert(plaats, letter.ToString()),
        _ => plaats == 0 ? woord : woord.Remove(plaats - 1, 1).Insert(plaats, woord[plaats - 1].ToString()),
    };

    /// <summary>Edit distance with neighbours swapped as one error, by the textbook table.</summary>
    private static int Afstand(string a, string b)
    {
        var tabel = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    tabel[i, j] = i + j;
                    continue;
                }
                var vervang = tabel[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                tabel[i, j] = Math.Min(vervang, 1 + Math.Min(tabel[i - 1, j], tabel[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    tabel[i, j] = Math.Min(tabel[i, j], 1 + tabel[i - 2, j - 2]);
            }
        }
        return tabel[a.Length, b.Length];
    }

    /// <summary>The table Zoekvorm in memory.</summary>
    private sealed class Zoekvormen(IEnumerable<string> termen)
    {
        private readonly ILookup<string, string> _termenBij = termen
            .SelectMany(term => Spelling.Nederlands.Sleutels(term).Select(sleutel => (sleutel, term)))
            .ToLookup(rij => rij.sleutel, rij => rij.term);

        public IEnumerable<string> Zoek(string vorm) =>
            Spelling.Nederlands.Sleutels(vorm).SelectMany(sleutel => _termenBij[sleutel]);
    }
}
