using System.IO.Compression;
using System.Text;

namespace Landsdeel.Tests.Lezen;

/// <summary>What of the structure of a document reaches the text, and what stays out.</summary>
public sealed class OpbouwTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    [Fact]
    public async Task Word_lijsten_tabellen_en_noten_komen_mee_en_koppen_en_geschrapte_tekst_niet()
    {
        static string Punt(string nummering, string tekst, int niveau = 0) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{niveau}\"/><w:numId w:val=\"{nummering}\"/></w:numPr></w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>";
        static string Cel(string tekst) => $"<w:tc><w:p><w:r><w:t>{tekst}</w:t></w:r></w:p></w:tc>";
        var document = $"""
            <w:document {W}><w:body>
            <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Inhoud 3</w:t></w:r></w:p>
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Rijk en </w:t></w:r><w:del><w:r><w:delText>provincie</w:delText></w:r></w:del><w:ins><w:r><w:t>regio</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:t xml:space="preserve"> spreken af:</w:t><w:footnoteReference w:id="1"/></w:r></w:p>
            {Punt("1", "een plan;")}{Punt("1", "onderzoek;", 1)}{Punt("1", "een besluit.")}
            {Punt("2", "Met een punt.")}
            <w:tbl><w:tr>{Cel("NW-1")}{Cel("20.000 woningen")}</w:tr><w:tr>{Cel("NW-2")}{Cel(string.Concat(Enumerable.Repeat("Een lange zin. ", 15)))}</w:tr></w:tbl>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In een kader.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In een kader.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
            </w:body></w:document>
            """;
        var tekst = (await Lezing.Lees(Zip(
            ("word/document.xml", document),
            ("word/header1.xml", $"<w:hdr {W}><w:p><w:r><w:t>Pagina 1 van 9</w:t></w:r></w:p></w:hdr>"),
            ("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"1\"><w:p><w:r><w:t>Kamerstuk 34 682, nr. 48.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
            ("word/numbering.xml", $"""
                <w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>
                """)))).Waarde.Bron.Tekst;
        Assert.Equal($"""
            Rijk en regio spreken af:

            1. een plan;
              a) onderzoek;
            2. een besluit.
            • Met een punt.

            NW-1 | 20.000 woningen
            NW-2
            {string.Join(' ', Enumerable.Repeat("Een lange zin.", 15))}

            In een kader.

            [1] Kamerstuk 34 682, nr. 48.

            """, tekst, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Opendocument_lijsten_tabellen_en_noten_komen_mee_en_opmerkingen_niet()
    {
        var inhoud = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
            <office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style></office:automatic-styles>
            <office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Geschrapt.</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:h>Landsdeel Noord</text:h>
            <text:p>Rijk en<text:s/>regio spreken<office:annotation><text:p>Klopt dit?</text:p></office:annotation> af:<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Kamerstuk 34 682.</text:p></text:note-body></text:note></text:p>
            <text:list text:style-name="L1"><text:list-item><text:p>een plan;</text:p><text:list><text:list-item><text:p>onderzoek;</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>een besluit.</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>Groningen</text:p></table:table-cell><table:table-cell><text:p>20.000 woningen</text:p></table:table-cell></table:table-row></table:table>
            </office:text></office:body></office:document-content>
            """;
        var tekst = (await Lezing.Lees(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", inhoud)))).Waarde.Bron.Tekst;
        Assert.Equal("""
            Landsdeel Noord

            Rijk en regio spreken af:

            1. een plan;
              • onderzoek;
            2. een besluit.

            Groningen | 20.000 woningen

            [1] Kamerstuk 34 682.

            """, tekst, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Twee_kolommen_worden_na_elkaar_gelezen_en_een_tabel_per_regel()
    {
        var uit = new StringBuilder("BT /F1 10 Tf ");
        void Zet(int x, int y, string tekst) => uit.Append(System.Globalization.CultureInfo.InvariantCulture, $"1 0 0 1 {x} {y} Tm ({tekst}) Tj ");
        for (var i = 0; i < 6; i++)
        {
            Zet(50, 700 - (i * 12), $"links regel {i} van de eerste kolom van tekst");
            Zet(320, 700 - (i * 12), $"rechts regel {i} van de tweede kolom van tekst");
        }
        var kolommen = (await Lezing.Lees(Pdfmaker.Bladzijde(Encoding.Latin1.GetBytes(uit.Append("ET").ToString())))).Waarde.Bron.Tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([.. Enumerable.Range(0, 6).Select(i => $"links regel {i} van de eerste kolom van tekst"), .. Enumerable.Range(0, 6).Select(i => $"rechts regel {i} van de tweede kolom van tekst")], kolommen);

        uit = new StringBuilder("BT /F1 10 Tf ");
        foreach (var (i, naam) in ((string[])["Groningen", "Utrecht", "Zwolle", "Eindhoven", "Amersfoort"]).Index())
        {
            Zet(50, 700 - (i * 14), naam);
            Zet(320, 700 - (i * 14), $"{i + 1}.000");
        }
        var tabel = (await Lezing.Lees(Pdfmaker.Bladzijde(Encoding.Latin1.GetBytes(uit.Append("ET").ToString())))).Waarde.Bron.Tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Groningen  1.000", "Utrecht  2.000", "Zwolle  3.000", "Eindhoven  4.000", "Amersfoort  5.000"], tabel);
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
