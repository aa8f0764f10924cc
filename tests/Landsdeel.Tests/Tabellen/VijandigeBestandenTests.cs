using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

public class VijandigeBestandenTests
{
    private const string Beschadigd = "Dit bestand is beschadigd of niet volledig. Open het in Excel, bewaar het opnieuw als .xlsx en kies dat bestand.";
    private const string Kies = " Een lijst kan worden ingelezen als Excel-werkmap (.xlsx) of als CSV-bestand. Bewaar de lijst zo en kies dat bestand.";
    private const string TeVeelInhoud = "De inhoud van dit bestand is veel groter dan bij een lijst past; daarom is het niet gelezen. Kopieer de lijst als waarden naar een nieuwe, lege werkmap, bewaar die als .xlsx en kies dat bestand.";
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static TheoryData<string, byte[]> AndereBestanden() => new()
    {
        { "een PDF-bestand", "%PDF-1.7\n"u8.ToArray() },
        { "een Word-document", new Werkmap { Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }.Bytes() },
        { "een presentatie", new Werkmap { Type = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml" }.Bytes() },
        { "een binaire Excel-werkmap (.xlsb)", new Werkmap { Type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }.Bytes() },
        { "een oud Excel-bestand (.xls)", [.. Ole, .. Encoding.Unicode.GetBytes("Workbook\0")] },
        { "een oud Word-document (.doc)", [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument\0")] },
        { "een bestand van een onbekende soort", Ole },
        { "een OpenDocument-werkmap (.ods)", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) },
        { "een OpenDocument-bestand", Zip(("mimetype", "application/vnd.oasis.opendocument.text")) },
        { "een zipbestand", Zip(("foto.txt", "x")) },
        { "een leeg zipbestand", Zip() },
        { "een afbeelding", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "een afbeelding", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "een afbeelding", "RIFF\u0001\u0001\u0001\u0001WEBPVP8 "u8.ToArray() },
        { "een webpagina of XML-bestand", "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray() },
        { "een webpagina of XML-bestand", "\uFEFF<?xml version=\"1.0\"?><Workbook/>"u8.ToArray() },
        { "een bestand van een onbekende soort", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3))] },
        { "een bestand van een onbekende soort", [.. Enumerable.Range(1, 4000).Select(i => (byte)(1 + (i % 30)))] },
    };

    [Theory]
    [MemberData(nameof(AndereBestanden))]
    public async Task Een_ander_soort_bestand_wordt_bij_zijn_naam_genoemd(string wat, byte[] bytes) =>
        Assert.Equal($"Dit is {wat}.{Kies}", await Lees.Geweigerd(bytes));

    [Fact]
    public async Task Een_leeg_bestand()
    {
        const string leeg = "Het bestand is leeg. Kies een bestand met een rij met kolomnamen en daaronder de gegevens.";
        Assert.Equal(leeg, await Lees.Geweigerd([]));
        Assert.Equal(leeg, await Lees.Geweigerd("\uFEFF"));
        Assert.Equal(leeg, await Lees.Geweigerd(" \n\n;;\n"));
        Assert.Equal(leeg, await Lees.Geweigerd(Werkmap.Met("")));
        Assert.Equal("Onder de kolomnamen in rij 1 staat niets. Kies een bestand met gegevens onder de kolomnamen.", await Lees.Geweigerd("a;b\n;\n"));
    }

    [Fact]
    public async Task Een_werkmap_met_wachtwoord() =>
        Assert.Equal("Dit bestand is met een wachtwoord beveiligd. Haal in Excel het wachtwoord eraf, bewaar het bestand als .xlsx en kies het opnieuw.",
            await Lees.Geweigerd([.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage\0")]));

    [Fact]
    public async Task Een_afgebroken_of_kapotte_werkmap()
    {
        var goed = Werkmap.Met(Werkmap.Rij(1, "a") + Werkmap.Rij(2, "1")).Bytes();
        Assert.Equal(Beschadigd, await Lees.Geweigerd(goed[..(goed.Length / 2)]));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"1\"><c r=\"A1\"")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"2\"/><row r=\"1\"/>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"1\"><c r=\"B1\"><v>1</v></c><row r=\"2\"><c r=\"A2\"><v>1</v></c></row></row>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met("").Deel("xl/worksheets/blad0.xml", [0x3C, 0x61, 0xFF, 0xFE])));
    }

    [Fact]
    public async Task Een_werkmap_met_een_dtd_wordt_niet_gelezen()
    {
        const string lachen = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var werkmap = new Werkmap { Voorloop = lachen, Bladen = [("B", "visible", Werkmap.Blad(Werkmap.Rij(1, "a")))] };
        Assert.Equal(Beschadigd, await Lees.Geweigerd(werkmap));
        var buiten = Werkmap.Met("").Deel("xl/worksheets/blad0.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>");
        Assert.Equal(Beschadigd, await Lees.Geweigerd(buiten));
    }

    [Fact]
    public async Task Een_zipbom_wordt_niet_uitgepakt()
    {
        var bom = Werkmap.Met("").Deel("xl/worksheets/blad0.xml", new byte[20 * 1024 * 1024]).Bytes();
        Assert.True(bom.Length < 50_000);
        Assert.Equal(TeVeelInhoud, await Lees.Geweigerd(bom));
        var groot = Werkmap.Met(string.Concat(Enumerable.Range(1, 2000).Select(i => Werkmap.Rij(i, $"waarde {i * 7919}"))));
        Assert.Equal(TeVeelInhoud, await Lees.Geweigerd(groot, new LeesKeuze { Grenzen = new() { Uitgepakt = 100_000 } }));
        Assert.Equal(TeVeelInhoud, await Lees.Geweigerd(Zip([.. Enumerable.Range(0, 5_001).Select(i => ($"x{i}", ""))])));
    }

    [Fact]
    public async Task Een_zipbom_die_over_zijn_lengte_liegt_wordt_onderweg_gestopt()
    {
        var bom = Werkmap.Met("").Deel("xl/worksheets/blad0.xml", Encoding.UTF8.GetBytes("<worksheet>" + string.Concat(Enumerable.Repeat("<x/>", 500_000)) + "</worksheet>")).Bytes();
        var echt = BitConverter.GetBytes(11 + 12 + 2_000_000);
        var gelogen = BitConverter.GetBytes(1000);
        for (var plaats = bom.AsSpan().IndexOf(echt); plaats >= 0; plaats = bom.AsSpan().IndexOf(echt))
            gelogen.CopyTo(bom, plaats);
        var bericht = await Lees.Geweigerd(bom, new LeesKeuze { Grenzen = new() { Uitgepakt = 500_000 } });
        Assert.Contains(bericht, (string[])[TeVeelInhoud, Beschadigd]);
    }

    [Fact]
    public async Task Xml_die_geheugen_wil_vreten_wordt_gestopt()
    {
        var ruis = new Random(1);
        string Naam() => "n" + ruis.Next().ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met(string.Concat(Enumerable.Range(0, 100).Select(_ => "<a>")))));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met(string.Concat(Enumerable.Range(0, 6_000).Select(_ => $"<{Naam()}/>")))));
        var lang = string.Concat(Enumerable.Range(0, 150_000).Select(_ => Naam()));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met($"<row r=\"1\" x=\"{lang}\"/>")));
        Assert.Equal(Beschadigd, await Lees.Geweigerd(Werkmap.Met(Werkmap.Rij(1, lang))));
    }

    [Fact]
    public async Task Honderdduizend_rijen_worden_snel_en_met_uitleg_geweigerd()
    {
        const string bericht = "De lijst heeft meer dan 50.000 rijen. Verdeel de lijst over bestanden van hoogstens 50.000 rijen en lees die een voor een in.";
        var csv = new StringBuilder("a;b\n");
        var xlsx = new StringBuilder(Werkmap.Rij(1, "a", "b"));
        for (var i = 2; i <= 100_001; i++)
        {
            csv.Append(i).Append(";tekst\n");
            xlsx.Append(Werkmap.Rij(i, "x" + i, "tekst"));
        }
        var werkmap = Werkmap.Met(xlsx.ToString()).Bytes();
        var duur = Stopwatch.StartNew();
        Assert.Equal(bericht, await Lees.Geweigerd(csv.ToString()));
        Assert.Equal(bericht, await Lees.Geweigerd(werkmap));
        Assert.True(duur.Elapsed < TimeSpan.FromSeconds(30), $"{duur.Elapsed}");
    }

    [Fact]
    public async Task Vijftigduizend_rijen_kunnen_wel()
    {
        var csv = "a;b\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i};tekst\n"));
        Assert.Equal(50_000, (await Lees.Goed(csv)).Rijen.Count);
    }

    [Fact]
    public async Task Te_veel_kolommen_cellen_tekst_of_bytes()
    {
        var breed = string.Join(';', Enumerable.Range(0, 201)) + "\n";
        Assert.Equal("De lijst heeft meer dan 200 kolommen. Verwijder de kolommen die niet nodig zijn en kies het bestand opnieuw.", await Lees.Geweigerd(breed + breed));
        Assert.Equal("De lijst heeft meer dan 200 kolommen. Verwijder de kolommen die niet nodig zijn en kies het bestand opnieuw.", await Lees.Geweigerd("a;b\n" + new string(';', 3_000) + "x\n"));
        Assert.Equal("De lijst heeft meer dan 200 kolommen. Verwijder de kolommen die niet nodig zijn en kies het bestand opnieuw.",
            await Lees.Geweigerd(Werkmap.Met(Werkmap.Rij(1, "a") + "<row r=\"2\"><c r=\"GS2\"><v>1</v></c></row>")));
        Assert.Equal("De lijst heeft meer dan 3 ingevulde cellen. Verdeel de lijst over meer bestanden en lees die een voor een in.",
            await Lees.Geweigerd("a;b\n1;2\n3;4\n", new LeesKeuze { Grenzen = new() { Cellen = 3 } }));
        Assert.Equal("De lijst bevat meer dan 5 tekens tekst. Verdeel de lijst over meer bestanden en lees die een voor een in.",
            await Lees.Geweigerd(Werkmap.Met(Werkmap.Rij(1, "abc", "def")), new LeesKeuze { Grenzen = new() { Tekens = 5 } }));
        Assert.Equal("Het bestand is groter dan 1 MB. Verwijder afbeeldingen en werkbladen die niet nodig zijn, of verdeel de lijst over meer bestanden.",
            await Lees.Geweigerd(new byte[(1024 * 1024) + 1], new LeesKeuze { Grenzen = new() { Bytes = 1024 * 1024 } }));
    }

    [Fact]
    public async Task Een_te_lange_cel_wordt_gemeld()
    {
        var lang = new string('x', 32_001);
        foreach (var tabel in new[] { await Lees.Goed($"a;b\n1;{lang}\n"), await Lees.Goed(Werkmap.Met(Werkmap.Rij(1, "a", "b") + Werkmap.Rij(2, "1", lang))) })
        {
            var plek = tabel.Soort == Bestandssoort.Csv ? "Regel" : "Rij";
            Assert.Equal([$"{plek} 2, kolom B bevat 32.001 tekens; het maximum is 32.000. Kort de tekst in."], tabel.Berichten());
            Assert.Equal(CelSoort.Onbruikbaar, tabel.Rijen[0].Cellen[1].Soort);
        }
        Assert.Empty((await Lees.Goed($"a;b\n1;{lang[1..]}\n")).Bezwaren);
    }

    [Fact]
    public async Task Van_heel_veel_fouten_wordt_het_aantal_gezegd()
    {
        var tabel = await Lees.Goed("a\n" + string.Concat(Enumerable.Repeat("=1\n", 1_700)));
        Assert.Equal(501, tabel.Bezwaren.Count);
        Assert.Equal("Er zijn nog 1.200 andere fouten. Herstel eerst de fouten hierboven en kies het bestand opnieuw.", tabel.Bezwaren[^1].Bericht);
    }

    private static byte[] Zip(params (string Naam, string Inhoud)[] delen)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (naam, inhoud) in delen)
            {
                using var stroom = zip.CreateEntry(naam).Open();
                stroom.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        return uit.ToArray();
    }
}
