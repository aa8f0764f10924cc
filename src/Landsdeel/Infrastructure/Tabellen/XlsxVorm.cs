using System.Globalization;
using System.Security;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>The fixed parts of a workbook, and the numbers of its cell formats.</summary>
internal static class XlsxVorm
{
    internal const string Hoofdruimte = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relaties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Pakket = "http://schemas.openxmlformats.org/package/2006/";
    private const string Begin = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Inhoudstype = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    internal const int Gewoon = 0;
    internal const int Kop = 1;
    internal const int Datum = 2;
    internal const int Moment = 3;
    internal const int Bedrag = 4;
    internal const int Breed = 5;
    /// <summary>Text that stays text when someone edits the cell (quotePrefix).</summary>
    internal const int Letterlijk = 6;
    internal const int LetterlijkBreed = 7;

    /// <summary>Texts of a column this wide wrap.</summary>
    internal const double BreedVanaf = 30;
    private const double Regelhoogte = 14.25;
    /// <summary>Excel allows no higher row, in points.</summary>
    private const double Hoogste = 409;

    private const string Stijlen = Begin + "<styleSheet xmlns=\"" + Hoofdruimte + "\">"
        + "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0.00\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEEF1F5\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"8\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"166\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    internal static string Bladdeel(int nummer) => $"xl/worksheets/sheet{nummer}.xml";

    /// <summary>A sheet up to its first row: the header row stays in sight, the columns have their widths.</summary>
    internal static string BegindeelVanBlad(bool eerste, IEnumerable<double> breedten) =>
        Begin + $"<worksheet xmlns=\"{Hoofdruimte}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView {(eerste ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"14.25\"/><cols>"
        + string.Concat(breedten.Select((breedte, i) => string.Create(CultureInfo.InvariantCulture,
            $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(breedte, 1, 255):0.##}\" customWidth=\"1\"/>")))
        + "</cols><sheetData>";

    /// <summary>How many lines a wrapped text takes, a little on the safe side: not every program measures rows when it opens a file.</summary>
    internal static int Regels(string tekst, double breedte)
    {
        var regels = 0;
        foreach (var regel in tekst.AsSpan().EnumerateLines())
            regels += Math.Max(1, (int)Math.Ceiling(regel.Length / breedte));
        return regels;
    }

    /// <summary>The height of a row as attribute text; empty for one line.</summary>
    internal static string Hoogte(int regels) => regels < 2 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{Math.Min(Hoogste, regels * Regelhoogte):0.##}\" customHeight=\"1");

    /// <summary>A sheet after its last row: filter buttons, and on paper lying A4 as wide as the page.</summary>
    internal static string EinddeelVanBlad(string laatsteCel) =>
        $"</sheetData><autoFilter ref=\"A1:{laatsteCel}\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";

    /// <summary>Every part but the sheets themselves.</summary>
    internal static IEnumerable<(string Naam, string Inhoud)> Delen(IReadOnlyList<string> bladnamen)
    {
        var bladen = Enumerable.Range(1, bladnamen.Count).ToList();
        yield return ("xl/styles.xml", Stijlen);
        yield return ("xl/workbook.xml", Begin + $"<workbook xmlns=\"{Hoofdruimte}\" xmlns:r=\"{Relaties}\"><bookViews><workbookView/></bookViews><sheets>"
            + string.Concat(bladen.Select(b => $"<sheet name=\"{SecurityElement.Escape(bladnamen[b - 1])}\" sheetId=\"{b}\" r:id=\"rId{b}\"/>"))
            + "</sheets><definedNames>"
            // The header row returns on every printed page.
            + string.Concat(bladen.Select(b => $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{b - 1}\">'{SecurityElement.Escape(bladnamen[b - 1].Replace("'", "''", StringComparison.Ordinal))}'!$1:$1</definedName>"))
            + "</definedNames></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", Begin + $"<Relationships xmlns=\"{Pakket}relationships\">"
            + string.Concat(bladen.Select(b => $"<Relationship Id=\"rId{b}\" Type=\"{Relaties}/worksheet\" Target=\"worksheets/sheet{b}.xml\"/>"))
            + $"<Relationship Id=\"rStijlen\" Type=\"{Relaties}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("_rels/.rels", Begin + $"<Relationships xmlns=\"{Pakket}relationships\"><Relationship Id=\"rId1\" Type=\"{Relaties}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("[Content_Types].xml", Begin + $"<Types xmlns=\"{Pakket}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Inhoudstype}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Inhoudstype}styles+xml\"/>"
            + string.Concat(bladen.Select(b => $"<Override PartName=\"/{Bladdeel(b)}\" ContentType=\"{Inhoudstype}worksheet+xml\"/>"))
            + "</Types>");
    }
}
