using System.Net;
using System.Text;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Tests.Basis;
using Landsdeel.Tests.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Files that are no good list: each is refused, or its rows get messages, and the register stays as it was.</summary>
public abstract class SlechteBestandenTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private const string Kop = "Afspraak;Landsdeel;Termijn\n";

    [Theory]
    [InlineData("pdf", "een PDF-bestand")]
    [InlineData("docx", "een Word-document")]
    [InlineData("xls", "een oud Excel-bestand")]
    [InlineData("html", "een webpagina of XML-bestand")]
    [InlineData("leeg", "Het bestand is leeg")]
    [InlineData("kop", "staat niets")]
    [InlineData("lang", "meer dan 50.000 rijen")]
    [InlineData("zipbom", "veel groter dan bij een lijst past")]
    [InlineData("breed", "meer dan 200 kolommen")]
    [InlineData("half", "beschadigd of niet volledig")]
    [InlineData("groot", "groter dan 20 MB")]
    public async Task Wordt_niet_gelezen(string soort, string reden)
    {
        await using var site = await Inleessite.Start(database.Keuze);
        Task<(int, int)> Omvang() => site.Doe<LandsdeelDb, (int, int)>(async db => (await db.ImportRegels.CountAsync(Ct), await db.Versies.CountAsync(Ct)));
        var voor = await Omvang();
        var (status, adres, html) = await site.Wacht(await site.Upload(Bestand(soort), "lijst.xlsx"));
        var tekst = Inleessite.Tekst(html);
        Assert.Contains(reden, tekst, StringComparison.Ordinal);
        // Answered on the form itself, or, when reading took long, on the page of the list.
        Assert.True(status == HttpStatusCode.UnprocessableEntity ? adres.StartsWith("/inlezen", StringComparison.Ordinal) : tekst.Contains("Dit bestand is niet gelezen", StringComparison.Ordinal), $"{status} {adres}");
        Assert.Equal(voor, await Omvang());
    }

    [Fact]
    public async Task Zonder_bestand_zegt_het_formulier_wat_te_doen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var (status, _, html) = await site.Verstuur((await site.Haal("/inlezen")).Html, "/inlezen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Er is geen bestand gekozen", Inleessite.Tekst(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31-02-2021", "februari 2021 heeft 28 dagen")]
    [InlineData("01-04-21", "daaruit blijkt niet welk jaar")]
    [InlineData("00-01-1900", "bestaat niet")]
    [InlineData("01-01-1900", "ligt in 1900")]
    [InlineData("12/31/2021", "er is geen maand 31")]
    [InlineData("44196", "geen datum en geen jaar")]
    [InlineData("zo snel als het uitkomt bij wie dan ook", "niet te lezen als termijn")]
    public async Task Een_foute_datum_krijgt_een_melding_met_regel_en_kolom(string datum, string reden)
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld($"{Kop}Een goede afspraak over de dijken langs de Maas;Zuid;najaar 2021\nEen afspraak met een datum;Zuid;{datum}\n");
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("1 rij heeft een melding", tekst, StringComparison.Ordinal);
        Assert.Contains("Kolom C (Termijn):", tekst, StringComparison.Ordinal);
        Assert.Contains(reden, tekst, StringComparison.Ordinal);

        var csv = await site.Klant.GetStringAsync(new Uri($"/inlezen/{Inleessite.Id(voorbeeld.Adres)}/voorbeeld?handler=Meldingen", UriKind.Relative), Ct);
        Assert.Contains("3;C;Termijn;", csv, StringComparison.Ordinal);
        Assert.Contains(reden, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formules_fouten_en_samengevoegde_cellen_krijgen_meldingen_op_hun_plek()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var werkmap = Werkmap.Met(
            Werkmap.Rij(1, "Afspraak", "Landsdeel", "Rekenkolom")
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>klik</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Oost</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>De provincies bewaken samen de grondwaterstand</t></is></c><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Gemeenten plannen de schoolgebouwen in de nieuwe wijken</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>Oost</t></is></c><c r=\"C4\"><f>1+1</f><v>2</v></c></row>");
        var kolommen = await site.Wacht(await site.Upload(werkmap.Bytes(), "lijst.xlsx"));
        var voorbeeld = await site.Wacht(await site.Verstuur(kolommen.Html, "/kolommen"));
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("Kolom A (Afspraak): In deze cel staat een formule", tekst, StringComparison.Ordinal);
        Assert.Contains("Kolom B (Landsdeel): In deze cel staat de fout #REF!", tekst, StringComparison.Ordinal);
        // A formula in a column that is not used does no harm.
        Assert.Contains("1 afspraak kan worden vastgelegd", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_kapotte_tekenset_wordt_aangewezen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var bytes = Encoding.UTF8.GetBytes(Kop + "De Friese meren blijven bevaarbaar voor de beroepsvaart;Noord;2022\nDe weg naar X wordt breder;Noord;2022\n");
        // A byte that no Dutch encoding has, in the middle of a word of UTF-8 with diacritics elsewhere.
        bytes = [.. bytes[..^30], .. "é"u8, 0x81, .. bytes[^30..]];
        var kolommen = await site.Wacht(await site.Upload(bytes, "lijst.csv"));
        var voorbeeld = await site.Wacht(await site.Verstuur(kolommen.Html, "/kolommen"));
        Assert.Contains("een teken dat niet te lezen is", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dubbele_kolomnamen_worden_niet_geraden_maar_gevraagd()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var kolommen = await site.Wacht(await site.Upload("Afspraak;Landsdeel;Afspraak\nDe oude tekst van de afspraak;Oost;De nieuwe tekst over de brug bij Kampen\n"));
        Assert.Contains("Kolom A en kolom C heten allebei ‘Afspraak’", Inleessite.Tekst(kolommen.Html), StringComparison.Ordinal);
        var (status, _, html) = await site.Verstuur(kolommen.Html, "/kolommen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Er is geen kolom gekozen met de tekst", Inleessite.Tekst(html), StringComparison.Ordinal);
        var voorbeeld = await site.Wacht(await site.Verstuur(html, "/kolommen", ("Velden[2]", "Tekst")));
        Assert.Contains("De nieuwe tekst over de brug bij Kampen", Inleessite.Tekst(voorbeeld.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_reusachtige_cel_houdt_de_andere_rijen_niet_tegen()
    {
        await using var site = await Inleessite.Start(database.Keuze);
        var voorbeeld = await site.TotVoorbeeld($"{Kop}{new string('a', 200_000)};Oost;\n{string.Join(' ', Enumerable.Repeat("woord", 1_000))};Oost;\nDe stations langs de IJssellijn krijgen fietsenstallingen;Oost;\n");
        var tekst = Inleessite.Tekst(voorbeeld.Html);
        Assert.Contains("In deze cel staan 200000 tekens; er passen er 32000.", tekst, StringComparison.Ordinal);
        Assert.Contains("De tekst van de afspraak telt 5999 tekens; er passen er 4000.", tekst, StringComparison.Ordinal);
        Assert.Contains("1 afspraak kan worden vastgelegd", tekst, StringComparison.Ordinal);
    }

    private static byte[] Bestand(string soort) => soort switch
    {
        "pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
        "docx" => new Werkmap { Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Bladen = [("Blad1", "visible", Werkmap.Blad(""))] }.Bytes(),
        "xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("Workbook\0")],
        "html" => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><table><tr><td>Afspraak</td></tr></table></html>"),
        "leeg" => [],
        "kop" => Encoding.UTF8.GetBytes(Kop),
        "lang" => Encoding.UTF8.GetBytes(Kop + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"afspraak {i};Oost;2022\n"))),
        "zipbom" => Werkmap.Met(Werkmap.Rij(1, "Afspraak") + Werkmap.Rij(2, new string('x', 160_000_000))).Bytes(),
        "breed" => Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 300).Select(i => $"k{i}")) + "\n1;2\n"),
        "half" => Werkmap.Met(Werkmap.Rij(1, "Afspraak") + Werkmap.Rij(2, "x")).Bytes()[..^200],
        "groot" => new byte[21 * 1024 * 1024],
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}

public sealed class SlechteBestandenTestsSqlite(SqliteTestdatabase d) : SlechteBestandenTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class SlechteBestandenTestsPostgres(PostgresTestdatabase d) : SlechteBestandenTests(d), IClassFixture<PostgresTestdatabase>;
