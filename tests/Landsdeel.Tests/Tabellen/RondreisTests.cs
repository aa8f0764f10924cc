using CsCheck;
using Landsdeel.Infrastructure.Tabellen;
using Xunit;

namespace Landsdeel.Tests.Tabellen;

public class RondreisTests
{
    private static readonly Gen<string> Tekst = Gen.OneOf(
        Gen.Char["abc =+-@'\";,|\t\néë€_x0041＝\u00A0"].Array[1, 12].Select(t => new string(t)),
        Gen.OneOf(Array.ConvertAll<string, Gen<string>>(["_x0041_", "'=1", "''-", "'s-Gravenhage", "\"", "sep=;", "€ 1.234,50", "WAAR", "01234", "𐐷 buiten het basisvlak"], Gen.Const)))
        .Where(t => !string.IsNullOrWhiteSpace(t));

    private static readonly SchrijfKolom<(string Een, string Twee)>[] Kolommen =
        [SchrijfKolom.Tekst<(string Een, string Twee)>("een", r => r.Een), SchrijfKolom.Tekst<(string Een, string Twee)>("twee", r => r.Twee, 40)];

    [Fact]
    public Task Wat_als_csv_wordt_geschreven_wordt_gelijk_teruggelezen() => Gelijk((uit, rijen) => TabelSchrijver.SchrijfCsv(uit, Kolommen, rijen));

    [Fact]
    public Task Wat_als_xlsx_wordt_geschreven_wordt_gelijk_teruggelezen() => Gelijk((uit, rijen) => TabelSchrijver.SchrijfXlsx(uit, "Lijst", Kolommen, rijen, DateTimeOffset.UnixEpoch));

    [Fact]
    public Task Willekeurig_beschadigde_werkmappen_geven_een_antwoord_en_geen_fout()
    {
        var goed = new Werkmap
        {
            Gedeeld = "<si><t>naam</t></si>",
            Stijlen = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            Bladen = [("B", "visible", Werkmap.Blad("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" s=\"0\"><v>44005</v></c></row>", "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"))],
        }.Bytes();
        return Gen.Select(Gen.Int[0, goed.Length - 1], Gen.Byte).Array[1, 6].SampleAsync(async schade =>
        {
            var bytes = goed.ToArray();
            foreach (var (plaats, waarde) in schade)
                bytes[plaats] = waarde;
            var uitkomst = await TabelLezer.Lees(new MemoryStream(bytes), annuleer: TestContext.Current.CancellationToken);
            return uitkomst.Gelukt || uitkomst.Weigeringen.Count == 1;
        }, iter: 3_000);
    }

    [Fact]
    public Task Willekeurig_veranderde_xml_in_een_werkmap_geeft_een_antwoord_en_geen_fout()
    {
        var blad = Werkmap.Blad("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>b</t></r></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>44005.5</v></c><c r=\"B2\"><f t=\"array\" ref=\"B2:B9\">1</f><v>1</v></c></row><row r=\"3\"><c t=\"d\"><v>2020-06-23</v></c><c t=\"e\"><v>#N/B</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");
        return Gen.Select(Gen.Int[0, blad.Length - 1], Gen.Char["<>/\"=&; 019AZrstfcv:.-#x\0"]).Array[1, 4].SampleAsync(async schade =>
        {
            var anders = blad.ToCharArray();
            foreach (var (plaats, teken) in schade)
                anders[plaats] = teken;
            var bytes = new Werkmap { Gedeeld = "<si><t>naam</t></si>", Stijlen = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", Bladen = [("B", "visible", new string(anders))] }.Bytes();
            var uitkomst = await TabelLezer.Lees(new MemoryStream(bytes), annuleer: TestContext.Current.CancellationToken);
            return uitkomst.Gelukt || uitkomst.Weigeringen.Count == 1;
        }, iter: 3_000);
    }

    [Fact]
    public Task Willekeurige_bytes_geven_een_antwoord_en_geen_fout() =>
        Gen.OneOf(Gen.Byte, Gen.Int[0, 5].Select(i => "\";\n\r=a"u8[i])).Array[0, 200].SampleAsync(async bytes =>
        {
            var uitkomst = await TabelLezer.Lees(new MemoryStream(bytes), annuleer: TestContext.Current.CancellationToken);
            return uitkomst.Gelukt || uitkomst.Weigeringen.Count == 1;
        }, iter: 3_000);

    private static Task Gelijk(Func<Stream, IEnumerable<(string, string)>, Task> schrijf) =>
        Gen.Select(Tekst, Tekst).Array[1, 8].SampleAsync(async rijen =>
        {
            using var uit = new MemoryStream();
            await schrijf(uit, rijen);
            var tabel = (await TabelLezer.Lees(new MemoryStream(uit.ToArray()), annuleer: TestContext.Current.CancellationToken)).Waarde;
            return tabel.Bezwaren.Count == 0
                && tabel.Rijen.Select(r => (r.Cellen[0].Tekst, r.Cellen[1].Tekst)).SequenceEqual(rijen.Select(r => ((string?)r.Item1, (string?)r.Item2)));
        }, iter: 1_000);
}
