using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

public class XlsxLezerTests
{
    private const string Opmaak = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-413]d mmmm yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"166\" formatCode=\"0 &quot;dagen&quot;\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>";

    [Fact]
    public async Task Teksten_getallen_en_waarheden_houden_hun_soort()
    {
        var werkmap = new Werkmap
        {
            Gedeeld = "<si><t>naam</t></si><si><r><t>vet </t></r><r><t xml:space=\"preserve\">en meer</t></r><rPh><t>weg</t></rPh></si><si><t>regel_x000D_\ntwee_x005F_x0041_</t></si>",
            Bladen = [("Lijst", "visible", Werkmap.Blad("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c><c t=\"str\"><v>c</v></c></row>"
                + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>1</v></c><c r=\"B7\"><v>1234.5</v></c><c r=\"C7\" t=\"b\"><v>1</v></c></row>"
                + "<row><c t=\"s\"><v>2</v></c><c><v>0.30000000000000004</v></c><c><v>1E6</v></c></row>"))],
        };
        var tabel = await Lees.Goed(werkmap);
        Assert.Equal(["naam", "b", "c"], tabel.Kolommen.Select(k => k.Naam));
        Assert.Equal(("Lijst", 1), (tabel.Werkblad, tabel.KopRij));
        Assert.Equal([7, 8], tabel.Rijen.Select(r => r.Nummer));
        Assert.Equal([new("vet en meer", CelSoort.Tekst), new("1234.5", CelSoort.Getal), new("WAAR", CelSoort.Waarheid)], tabel.Rijen[0].Cellen);
        Assert.Equal(["regel\ntwee_x0041_", "0.30000000000000004", "1000000"], tabel.Rijen[1].Teksten());
        Assert.Empty(tabel.Bezwaren);
    }

    [Theory]
    [InlineData("", "44005", 1, "2020-06-23")]
    [InlineData("", "44005", 4, "2020-06-23")]
    [InlineData("", "44005.604166666664", 2, "2020-06-23T14:30:00")]
    [InlineData("", "0.604166666666667", 3, "14:30:00")]
    [InlineData("", "1", 1, "1900-01-01")]
    [InlineData("", "59", 1, "1900-02-28")]
    [InlineData("", "61", 1, "1900-03-01")]
    [InlineData("", "2958465", 1, "9999-12-31")]
    [InlineData("", "44005.9999999", 2, "2020-06-24")]
    [InlineData("date1904=\"1\"", "42543", 1, "2020-06-23")]
    [InlineData("date1904=\"1\"", "0", 1, "1904-01-01")]
    public async Task Dagnummers_worden_datums(string werkmap, string getal, int stijl, string iso)
    {
        var tabel = await Lees.Goed(new Werkmap
        {
            WerkmapEigenschappen = werkmap,
            Stijlen = Opmaak,
            Bladen = [("B", "visible", Werkmap.Blad(Werkmap.Rij(1, "dag") + $"<row r=\"2\"><c r=\"A2\" s=\"{stijl}\"><v>{getal}</v></c></row>"))],
        });
        Assert.Empty(tabel.Bezwaren);
        Assert.Equal(new Cel(iso, CelSoort.Datum), tabel.Rijen[0].Cellen[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Duur_en_gewone_getallen_worden_geen_datum(int stijl)
    {
        var tabel = await Lees.Goed(new Werkmap
        {
            Stijlen = Opmaak,
            Bladen = [("B", "visible", Werkmap.Blad(Werkmap.Rij(1, "x") + $"<row r=\"2\"><c r=\"A2\" s=\"{stijl}\"><v>44005</v></c></row>"))],
        });
        Assert.Equal(new Cel("44005", CelSoort.Getal), tabel.Rijen[0].Cellen[0]);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("-1")]
    [InlineData("2958466")]
    [InlineData("1E300")]
    public async Task Een_dagnummer_dat_geen_dag_is_wordt_gemeld(string getal)
    {
        var tabel = await Lees.Goed(new Werkmap
        {
            Stijlen = Opmaak,
            Bladen = [("B", "visible", Werkmap.Blad(Werkmap.Rij(1, "x") + $"<row r=\"2\"><c r=\"A2\" s=\"1\"><v>{getal}</v></c></row>"))],
        });
        Assert.Equal([$"Rij 2, kolom A is opgemaakt als datum, maar de waarde {getal} is geen datum. Typ de datum opnieuw, bijvoorbeeld 2020-06-23."], tabel.Berichten());
    }

    [Fact]
    public async Task Elke_cel_met_een_formule_wordt_gemeld_en_haar_waarde_niet_gebruikt()
    {
        var tabel = await Lees.Goed(Werkmap.Met(Werkmap.Rij(1, "a", "b", "c", "d")
            + "<row r=\"12\"><c r=\"A12\"><v>1</v></c><c r=\"B12\"><f t=\"shared\" ref=\"B12:B13\" si=\"0\">A12*2</f><v>2</v></c><c r=\"C12\"><f>1+1</f><v>2</v></c><c r=\"D12\"><f t=\"array\" ref=\"D12:D13\">X</f><v>9</v></c></row>"
            + "<row r=\"13\"><c r=\"A13\"><v>1</v></c><c r=\"B13\"><f t=\"shared\" si=\"0\"/><v>4</v></c><c r=\"C13\"><v>5</v></c><c r=\"D13\"><v>9</v></c></row>"
            + "<row r=\"14\"><c r=\"B14\"><v>6</v></c><c r=\"D14\"><v>8</v></c></row>"));
        Assert.Equal(["B12", "C12", "D12", "B13", "D13"], tabel.Bezwaren.Select(b => b.Kolom + b.Rij));
        Assert.Equal("Rij 12, kolom C bevat een formule; vervang die door de waarde.", tabel.Bezwaren[1].Bericht);
        Assert.Equal(["1", null, null, null], tabel.Rijen[0].Teksten());
        Assert.Equal(["1", null, "5", null], tabel.Rijen[1].Teksten());
        Assert.Equal([null, "6", null, "8"], tabel.Rijen[2].Teksten());
    }

    [Fact]
    public async Task Een_tekst_die_op_een_formule_lijkt_is_in_excel_gewoon_tekst()
    {
        var tabel = await Lees.Goed(Werkmap.Met(Werkmap.Rij(1, "a") + Werkmap.Rij(2, "=1+1")));
        Assert.Equal(new Cel("=1+1", CelSoort.Tekst), tabel.Rijen[0].Cellen[0]);
    }

    [Fact]
    public async Task Fouten_samengevoegde_cellen_en_losse_waarden_worden_gemeld()
    {
        var tabel = await Lees.Goed(Werkmap.Met(Werkmap.Rij(3, "a", "b")
            + "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#REF!</v></c><c r=\"F4\"><v>1</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B4:B7\"/></mergeCells>"), new LeesKeuze { KopRij = 3 });
        Assert.Equal([
            "Rij 4, kolom A bevat de fout #REF!; vul de juiste waarde in of maak de cel leeg.",
            "Kolom F heeft geen naam in rij 3, maar wel een waarde in rij 4. Geef de kolom een naam of maak haar leeg.",
            "De cellen B4:B7 zijn samengevoegd. Splits ze en vul elke cel in.",
        ], tabel.Berichten());
    }

    [Fact]
    public async Task Het_eerste_zichtbare_blad_met_inhoud_wordt_gelezen_of_het_gekozen_blad()
    {
        var werkmap = new Werkmap
        {
            Bladen =
            [
                ("Verborgen", "hidden", Werkmap.Blad(Werkmap.Rij(1, "v") + Werkmap.Rij(2, "1"))),
                ("Leeg", "visible", Werkmap.Blad("<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")),
                ("Noord", "visible", Werkmap.Blad(Werkmap.Rij(1, "n") + Werkmap.Rij(2, "2"))),
                ("Zuid", "visible", Werkmap.Blad(Werkmap.Rij(1, "z") + Werkmap.Rij(2, "3"))),
            ],
        };
        var tabel = await Lees.Goed(werkmap);
        Assert.Equal("Noord", tabel.Werkblad);
        Assert.Equal(["Leeg", "Noord", "Zuid"], tabel.Werkbladen);
        Assert.Equal("z", (await Lees.Goed(werkmap, new LeesKeuze { Werkblad = "Zuid" })).Kolommen[0].Naam);
        Assert.Equal("Het werkblad ‘Oost’ staat niet in deze werkmap. Kies een van deze werkbladen: Leeg, Noord, Zuid.",
            await Lees.Geweigerd(werkmap, new LeesKeuze { Werkblad = "Oost" }));
    }

    [Fact]
    public async Task Macros_en_koppelingen_naar_buiten_worden_niet_bekeken()
    {
        var werkmap = new Werkmap
        {
            Type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            Bladen = [("B", "visible", Werkmap.Blad(Werkmap.Rij(1, "a") + Werkmap.Rij(2, "1")))],
        }.Deel("xl/vbaProject.bin", "geen echte macro").Deel("xl/externalLinks/externalLink1.xml", "<niet goed gevormd");
        Assert.Equal("1", (await Lees.Goed(werkmap)).Rijen[0].Cellen[0].Tekst);
    }
}
