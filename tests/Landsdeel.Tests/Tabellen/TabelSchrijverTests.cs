using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

public sealed class TabelSchrijverTests : IDisposable
{
    private static readonly DateTimeOffset Tijd = new(2020, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private sealed record Regel(string? Tekst, DateOnly? Dag = null, decimal? Getal = null, long? Cent = null, bool? Ja = null, DateTime? Moment = null);

    private static readonly SchrijfKolom<Regel>[] Kolommen =
    [
        SchrijfKolom.Tekst<Regel>("Afspraak", r => r.Tekst, 60),
        SchrijfKolom.Datum<Regel>("Dag", r => r.Dag),
        SchrijfKolom.Getal<Regel>("Getal", r => r.Getal),
        SchrijfKolom.Bedrag<Regel>("Bedrag", r => r.Cent),
        SchrijfKolom.JaNee<Regel>("Vast", r => r.Ja),
        SchrijfKolom.Moment<Regel>("Vastgelegd", r => r.Moment),
    ];

    private static readonly string[] Gevaarlijk =
        ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", " =1+1", "\u00A0=2+3", "\u200B=1", "=cmd|' /C calc'!A0", "'=1", "=HYPERLINK(\"http://127.0.0.1/?\"&A1)"];

    /// <summary>Dutch settings, numbers and dates recognised, formulas computed: the least careful way to open a CSV file.</summary>
    private const string Rekenend = "--infilter=CSV:59,34,76,1,,1043,false,true,false,false,false,-1,true";
    private readonly string _map = Directory.CreateTempSubdirectory("landsdeel-test-").FullName;

    [Fact]
    public async Task Csv_is_zoals_nederlands_excel_het_verwacht()
    {
        var csv = await Csv([new("Fryslân; \"één\"\nregel", new(2020, 6, 23), 1234.5m, 123456, true, new(2020, 6, 23, 14, 30, 0)), new(null), new("'s-Gravenhage", Getal: -3)]);
        Assert.Equal("\uFEFFAfspraak;Dag;Getal;Bedrag;Vast;Vastgelegd\r\n\"Fryslân; \"\"één\"\"\nregel\";2020-06-23;1234,5;1234,56;ja;2020-06-23 14:30:00\r\n;;;;;\r\n's-Gravenhage;;-3;;;\r\n",
            Encoding.UTF8.GetString(csv));
    }

    [Fact]
    public async Task Geen_tekst_in_csv_begint_als_formule()
    {
        var csv = await Csv(Gevaarlijk.Select(t => new Regel(t)));
        var tabel = await Lees.Goed(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(csv).Replace("'", "!", StringComparison.Ordinal)));
        Assert.All(tabel.Rijen, r => Assert.StartsWith("!", r.Cellen[0].Tekst, StringComparison.Ordinal));
        Assert.Equal(Gevaarlijk.Length, tabel.Rijen.Count);
    }

    [Fact]
    public async Task De_werkmap_is_geldig_en_heeft_een_vaste_vette_kop()
    {
        var xlsx = await Xlsx([new("a", new(2020, 6, 23), 1.5m, 100, false, new(2020, 6, 23, 14, 30, 0)), .. Gevaarlijk.Select(t => new Regel(t)), new("<&>\0\uD800 _x0041_")]);
        using var pakket = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(pakket, TestContext.Current.CancellationToken).Select(f => f.Description));
        var deel = pakket.WorkbookPart!.WorksheetParts.Single();
        var blad = deel.Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, blad.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:F20", blad.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([60, 12, 12, 16, 8, 18], blad.Descendants<Column>().Select(k => k.Width!.Value));
        var stijlen = pakket.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var kop = blad.Descendants<Cell>().First();
        var stijl = stijlen.CellFormats!.Elements<CellFormat>().ElementAt((int)kop.StyleIndex!.Value);
        Assert.NotNull(stijlen.Fonts!.Elements<Font>().ElementAt((int)stijl.FontId!.Value).Bold);
        Assert.Empty(blad.Descendants<CellFormula>());
        var gevaar = blad.Descendants<Row>().Skip(2).Take(Gevaarlijk.Length).Select(r => r.Elements<Cell>().Single()).ToList();
        Assert.All(gevaar, c => Assert.True(stijlen.CellFormats.Elements<CellFormat>().ElementAt((int)c.StyleIndex!.Value).QuotePrefix!.Value));
        Assert.All(gevaar, c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.Equal("Noord Zuid", pakket.WorkbookPart.Workbook!.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public async Task Libreoffice_leest_de_werkmap_met_datums_en_zonder_formules()
    {
        var rijen = await InLibreoffice("lijst.xlsx", await Xlsx([new("eerste – ‘één’", new(2020, 6, 23), 1.5m, 123456, true, new(2020, 6, 23, 14, 30, 0)), .. Gevaarlijk.Select(t => new Regel(t))]));
        Assert.Equal([("string", "eerste – ‘één’"), ("date", "2020-06-23"), ("float", "1.5"), ("float", "1234.56"), ("string", "ja"), ("date", "2020-06-23T14:30:00")], rijen[1]);
        Assert.All(rijen.Skip(2), r => Assert.Equal("string", r[0].Soort));
        Assert.Equal(Gevaarlijk.Select(Zichtbaar), rijen.Skip(2).Select(r => Zichtbaar(r[0].Waarde)));
    }

    [Fact]
    public async Task Libreoffice_leest_de_csv_zonder_formules()
    {
        var rijen = await InLibreoffice("lijst.csv", await Csv([new("eerste – ‘één’", new(2020, 6, 23), -1.5m, 123456), .. Gevaarlijk.Select(t => new Regel(t))]), Rekenend);
        Assert.Equal([("string", "eerste – ‘één’"), ("date", "2020-06-23"), ("float", "-1.5"), ("float", "1234.56")], rijen[1]);
        Assert.All(rijen.Skip(2), r => Assert.Equal("string", r[0].Soort));
        Assert.Equal(Gevaarlijk.Select(t => "'" + Zichtbaar(t)), rijen.Skip(2).Select(r => Zichtbaar(r[0].Waarde)));
    }

    [Fact]
    public async Task De_bescherming_is_nodig_want_libreoffice_rekent_een_onbeschermde_formule_uit() =>
        await Assert.ThrowsAsync<FormuleGevonden>(() => InLibreoffice("lijst.csv", "a;b\r\n=1+1;x\r\n"u8.ToArray(), Rekenend));

    [Fact]
    public async Task Een_stroom_die_alleen_wachtend_schrijft_is_genoeg_en_de_bytes_zijn_steeds_gelijk()
    {
        var regels = Enumerable.Range(0, 5_000).Select(i => new Regel($"regel {i}", new DateOnly(2020, 1, 1).AddDays(i), i)).ToList();
        await using var een = new AlleenWachtend();
        await TabelSchrijver.SchrijfXlsx(een, "Lijst", Kolommen, regels.ToAsyncEnumerable(), Tijd, TestContext.Current.CancellationToken);
        await using var csv = new AlleenWachtend();
        await TabelSchrijver.SchrijfCsv(csv, Kolommen, regels.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        Assert.Equal(een.Bytes, await Xlsx(regels, "Lijst"));
        Assert.Equal(5_000, (await Lees.Goed(een.Bytes)).Rijen.Count);
        Assert.Equal(5_000, (await Lees.Goed(csv.Bytes)).Rijen.Count);
    }

    [Fact]
    public async Task Wat_niet_op_een_blad_past_gaat_verder_op_het_volgende()
    {
        using var uit = new MemoryStream();
        await TabelSchrijver.SchrijfXlsx(uit, "Lijst", [SchrijfKolom.Getal<int>("n", n => n)], Enumerable.Range(1, 1_048_577), Tijd, TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(uit);
        using var werkmap = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("name=\"Lijst (2)\"", await werkmap.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var tweede = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var inhoud = await tweede.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<v>1048576</v>", inhoud, StringComparison.Ordinal);
        Assert.Contains("<v>1048577</v>", inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain("<v>1048575</v>", inhoud, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_lange_tekst_krijgt_een_hogere_rij_en_nooit_een_hogere_dan_excel_toelaat()
    {
        using var pakket = SpreadsheetDocument.Open(new MemoryStream(await Xlsx([new("kort"), new(new string('x', 100)), new("drie\nregels\nhier"), new(new string('x', 40_000))])), isEditable: false);
        var rijen = pakket.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal([null, null, 28.5, 42.75, 409], rijen.Select(r => r.Height?.Value));
        Assert.Equal(32_767, rijen[^1].InnerText.Length);
        Assert.EndsWith("[ingekort: meer past niet in een cel]", rijen[^1].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_lijst_zonder_rijen_heeft_alleen_een_kop()
    {
        Assert.Equal("Onder de kolomnamen in rij 1 staat niets. Kies een bestand met gegevens onder de kolomnamen.", await Lees.Geweigerd(await Xlsx([])));
        Assert.Equal("\uFEFFAfspraak;Dag;Getal;Bedrag;Vast;Vastgelegd\r\n", Encoding.UTF8.GetString(await Csv([])));
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private sealed class FormuleGevonden(string formule) : Exception(formule);

    /// <summary>Every row as LibreOffice holds it: kind and value of its cells, up to the last with a value.</summary>
    private async Task<List<List<(string Soort, string Waarde)>>> InLibreoffice(string naam, byte[] bytes, params string[] invoer)
    {
        await File.WriteAllBytesAsync(Path.Combine(_map, naam), bytes, TestContext.Current.CancellationToken);
        await Programma.Draai("soffice", ["-env:UserInstallation=file://" + _map + "/profiel", "--headless", "--norestore", .. invoer,
            "--convert-to", "fods", "--outdir", _map, Path.Combine(_map, naam)]);
        using var stroom = File.OpenRead(Path.Combine(_map, "lijst.fods"));
        var blad = await XDocument.LoadAsync(stroom, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        if (blad.Descendants().Attributes(table + "formula").FirstOrDefault() is { } formule)
            throw new FormuleGevonden(formule.Value);
        return [.. blad.Descendants(table + "table-row").Select(rij => rij.Elements(table + "table-cell")
            .Select(cel => (Soort: (string?)cel.Attribute(office + "value-type"), Cel: cel)).Where(c => c.Soort is not null)
            .Select(c => (c.Soort!, (string?)c.Cel.Attribute(office + "value") ?? (string?)c.Cel.Attribute(office + "date-value")
                ?? string.Join('\n', c.Cel.Elements(text + "p").Select(p => p.Value)))).ToList()).Where(rij => rij.Count > 0)];
    }

    /// <summary>Without white space, which the two formats write down in different ways.</summary>
    private static string Zichtbaar(string tekst) => string.Concat(tekst.Where(t => !char.IsWhiteSpace(t)));

    private static async Task<byte[]> Csv(IEnumerable<Regel> regels)
    {
        using var uit = new MemoryStream();
        await TabelSchrijver.SchrijfCsv(uit, Kolommen, regels, TestContext.Current.CancellationToken);
        return uit.ToArray();
    }

    private static async Task<byte[]> Xlsx(IEnumerable<Regel> regels, string blad = "Noord/Zuid")
    {
        using var uit = new MemoryStream();
        await TabelSchrijver.SchrijfXlsx(uit, blad, Kolommen, regels, Tijd, TestContext.Current.CancellationToken);
        return uit.ToArray();
    }

    /// <summary>Like the response of a web server: no writing that blocks, no going back.</summary>
    private sealed class AlleenWachtend : Stream
    {
        private readonly MemoryStream _in = new();
        internal byte[] Bytes => _in.ToArray();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new InvalidOperationException("Synchronous.");
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _in.WriteAsync(buffer, offset, count, cancellationToken);
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _in.WriteAsync(buffer, cancellationToken);
    }
}
