using System.IO.Compression;
using System.Text;

namespace Landsdeel.Tests.Tabellen;

/// <summary>Makes XLSX files, good and bad, part by part.</summary>
internal sealed class Werkmap
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _delen = [];

    internal string Type { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    internal string WerkmapEigenschappen { get; init; } = "";
    internal IReadOnlyList<(string Naam, string Staat, string Inhoud)> Bladen { get; init; } = [];
    internal string? Gedeeld { get; init; }
    internal string? Stijlen { get; init; }
    internal string Voorloop { get; init; } = "";

    /// <summary>A workbook with one sheet.</summary>
    internal static Werkmap Met(string rijen, string na = "") => new() { Bladen = [("Blad1", "visible", Blad(rijen, na))] };

    internal static string Blad(string rijen, string na = "") => $"<worksheet xmlns=\"{Main}\"><sheetData>{rijen}</sheetData>{na}</worksheet>";

    /// <summary>A row of texts, each in its cell.</summary>
    internal static string Rij(int nummer, params string[] teksten) =>
        $"<row r=\"{nummer}\">" + string.Concat(teksten.Select((t, i) => t.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{nummer}\" t=\"inlineStr\"><is><t>{t}</t></is></c>")) + "</row>";

    internal Werkmap Deel(string naam, string inhoud) => Deel(naam, Encoding.UTF8.GetBytes(inhoud));

    internal Werkmap Deel(string naam, byte[] inhoud)
    {
        _delen[naam] = inhoud;
        return this;
    }

    internal byte[] Bytes()
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (naam, inhoud) in Standaard().Where(d => !_delen.ContainsKey(d.Key)).Concat(_delen))
            {
                using var stroom = zip.CreateEntry(naam, CompressionLevel.Optimal).Open();
                stroom.Write(inhoud);
            }
        return uit.ToArray();
    }

    internal MemoryStream Stroom() => new(Bytes());

    private Dictionary<string, byte[]> Standaard()
    {
        var delen = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Rel}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = Voorloop + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><workbookPr {WerkmapEigenschappen}/><sheets>"
                + string.Concat(Bladen.Select((b, i) => $"<sheet name=\"{b.Naam}\" sheetId=\"{i + 1}\" state=\"{b.Staat}\" r:id=\"b{i}\"/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"x\" Type=\"{Rel}/externalLink\" Target=\"http://127.0.0.1:1/weg.xml\" TargetMode=\"External\"/>"
                + $"<Relationship Id=\"s\" Type=\"{Rel}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"o\" Type=\"{Rel}/styles\" Target=\"../xl/styles.xml\"/>"
                + string.Concat(Bladen.Select((_, i) => $"<Relationship Id=\"b{i}\" Type=\"{Rel}/worksheet\" Target=\"worksheets/blad{i}.xml\"/>")) + "</Relationships>",
        };
        for (var i = 0; i < Bladen.Count; i++)
            delen[$"xl/worksheets/blad{i}.xml"] = Bladen[i].Inhoud;
        if (Gedeeld is not null)
            delen["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{Gedeeld}</sst>";
        if (Stijlen is not null)
            delen["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\">{Stijlen}</styleSheet>";
        return delen.ToDictionary(d => d.Key, d => Encoding.UTF8.GetBytes(d.Value));
    }
}
