using System.Text;
using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

public class CsvLezerTests
{
    [Fact]
    public async Task Een_gewone_lijst_houdt_regel_en_kolom()
    {
        var tabel = await Lees.Goed("Afspraak;Partij\r\n\"Woningbouw;\r\ntot 2030\";\"provincie \"\"Fryslân\"\"\"\r\n\r\n1.234,50;23-06-2020\r\n");
        Assert.Equal(["Afspraak", "Partij"], tabel.Kolommen.Select(k => k.Naam));
        Assert.Equal(["A", "B"], tabel.Kolommen.Select(k => k.Letter));
        Assert.Equal([2, 5], tabel.Rijen.Select(r => r.Nummer));
        Assert.Equal(["Woningbouw;\ntot 2030", "provincie \"Fryslân\""], tabel.Rijen[0].Teksten());
        Assert.Equal(["1.234,50", "23-06-2020"], tabel.Rijen[1].Teksten());
        Assert.All(tabel.Rijen[1].Cellen, c => Assert.Equal(CelSoort.Tekst, c.Soort));
        Assert.Empty(tabel.Bezwaren);
        Assert.True(tabel.ZonderBezwaren().Gelukt);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", ';')]
    [InlineData("a,b\n1;x,2\n3,4\n", ',')]
    [InlineData("a\tb\n1;1\t2,2\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("\"a,a,a\";b\n\"x,y,z\";2\n", ';')]
    [InlineData("sep=|\na;a|b;b\n1;2|3;4\n", '|')]
    [InlineData("enkel\nwaarde\n", ';')]
    public async Task Het_scheidingsteken_volgt_uit_de_inhoud(string csv, char teken)
    {
        var tabel = await Lees.Goed(csv);
        Assert.Equal(teken, tabel.Scheidingsteken);
        Assert.Equal(teken == ';' && csv[0] == 'e' ? 1 : 2, tabel.Kolommen.Count);
        Assert.Empty(tabel.Bezwaren);
    }

    public static TheoryData<string, byte[]> Coderingen()
    {
        const string csv = "naam;bedrag\nFryslân – één;€ 5\n";
        byte[] windows = [.. csv.Select(c => c switch { '–' => (byte)0x96, '€' => (byte)0x80, _ => (byte)c })];
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(csv) },
            { "UTF-8 met merk", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(csv)] },
            { "UTF-16 groot eerst", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(csv)] },
            { "UTF-16 zonder merk", Encoding.Unicode.GetBytes(csv) },
            { "UTF-16 groot eerst zonder merk", Encoding.BigEndianUnicode.GetBytes(csv) },
            { "Windows-1252", windows },
        };
    }

    [Theory]
    [MemberData(nameof(Coderingen))]
    public async Task Elke_gangbare_codering_geeft_dezelfde_tekst(string codering, byte[] bytes)
    {
        var tabel = await Lees.Goed(bytes);
        Assert.True(tabel.Rijen[0].Teksten().SequenceEqual(["Fryslân – één", "€ 5"]), codering);
        Assert.Equal("naam", tabel.Kolommen[0].Naam);
    }

    [Fact]
    public async Task Bytes_die_geen_teken_zijn_worden_in_hun_cel_aangewezen()
    {
        byte[] beschadigd = [.. "naam;plaats\nFryslân;goed\nDrenthe;"u8, 0xE2, 0x82, .. " één"u8];
        var tabel = await Lees.Goed(beschadigd);
        Assert.Equal(["Regel 3, kolom B bevat een teken dat niet te lezen is. Bewaar het bestand opnieuw als ‘CSV UTF-8’ of als .xlsx, of typ de tekst opnieuw."], tabel.Berichten());
        Assert.Equal(CelSoort.Onbruikbaar, tabel.Rijen[1].Cellen[1].Soort);
        byte[] windows = [.. "naam;plaats\nx;"u8, 0x81, 0xE9];
        Assert.Equal((2, "B"), Assert.Single((await Lees.Goed(windows)).Bezwaren) is var b ? (b.Rij, b.Kolom) : default);
    }

    [Fact]
    public async Task Een_formule_wordt_gemeld_en_niet_gebruikt()
    {
        var tabel = await Lees.Goed("a;b;c\n1;2;=A2+B2\n-1;+31 6;@naam\n");
        Assert.Equal(["Regel 2, kolom C bevat een formule; vervang die door de waarde."], tabel.Berichten());
        Assert.Equal(new Cel(null, CelSoort.Onbruikbaar), tabel.Rijen[0].Cellen[2]);
        Assert.Equal(["-1", "+31 6", "@naam"], tabel.Rijen[1].Teksten());
        var weigering = Assert.Single(tabel.ZonderBezwaren().Weigeringen);
        Assert.Equal(("tabel.formule", "C"), (weigering.Code, weigering.Veld));
    }

    [Fact]
    public async Task Een_regel_met_te_veel_of_te_weinig_velden_wordt_gemeld()
    {
        var tabel = await Lees.Goed("a;b;c\n1;2;3\n1;2;3;4\n1;2\n1;2;3;;;\n");
        Assert.Equal([
            "Regel 3 heeft 4 velden, maar er zijn 3 kolomnamen. Zet een veld waarin het scheidingsteken voorkomt tussen aanhalingstekens (\") en vul ontbrekende velden aan.",
            "Regel 4 heeft 2 velden, maar er zijn 3 kolomnamen. Zet een veld waarin het scheidingsteken voorkomt tussen aanhalingstekens (\") en vul ontbrekende velden aan.",
        ], tabel.Berichten());
    }

    [Fact]
    public async Task Lege_en_dubbele_kolomnamen_worden_gemeld()
    {
        var tabel = await Lees.Goed("Tekst;;partij;TEKST;\n1;;3;4;\n5;6;7;8;\n");
        Assert.Equal([
            "Kolom A en kolom D heten allebei ‘TEKST’. Geef elke kolom een eigen naam.",
            "Kolom B heeft geen naam in rij 1, maar wel een waarde in rij 3. Geef de kolom een naam of maak haar leeg.",
        ], tabel.Berichten());
        Assert.Equal(["A", "C", "D"], tabel.Kolommen.Select(k => k.Letter));
        Assert.Equal(["5", "7", "8"], tabel.Rijen[1].Teksten());
    }

    [Fact]
    public async Task Aanhalingstekens_die_niet_kloppen_worden_gemeld()
    {
        Assert.Equal("Het aanhalingsteken (\") waarmee een veld op regel 3 begint, wordt niet gesloten. Zet er een aanhalingsteken achter, of verdubbel het als het bij de tekst hoort.",
            await Lees.Geweigerd("a;b\n\"x\ny\";\"de\nrest van het bestand\n"));
        var tabel = await Lees.Goed("a;b\n\"x\" en y;5\" buis\n");
        Assert.Equal(["Regel 2, kolom A: na het sluitende aanhalingsteken staat nog tekst. Verdubbel een aanhalingsteken (\"\") dat bij de tekst hoort."], tabel.Berichten());
        Assert.Equal("5\" buis", tabel.Rijen[0].Cellen[1].Tekst);
    }

    [Fact]
    public async Task Een_titel_boven_de_kolomnamen_kan_worden_overgeslagen()
    {
        const string csv = "Afspraken, voorjaar 2020\n\nafspraak;partij\nx;y\n";
        var tabel = await Lees.Goed(csv, new LeesKeuze { KopRij = 3 });
        Assert.Equal((3, "partij", ';'), (tabel.KopRij, tabel.Kolommen[1].Naam, tabel.Scheidingsteken));
        Assert.Empty(tabel.Bezwaren);
    }

    [Fact]
    public async Task Besturingstekens_en_regeleinden_worden_genormaliseerd()
    {
        var tabel = await Lees.Goed("a;b\r\"x\vy\r\nz\";2\r");
        Assert.Equal("x y\nz", tabel.Rijen[0].Cellen[0].Tekst);
    }
}
