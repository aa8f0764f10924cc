using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Overleggen;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Overleggen;

/// <summary>Agendas as files, opened with other programs and read back item by item.</summary>
public abstract partial class AgendaUitvoerTests(Testdatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<Uitkomst<Stukbestand>> Maak(Testregister register, IReadOnlyList<Agendabeeld> beelden, Stukvorm vorm) =>
        register.Doe<AgendaUitvoer, Uitkomst<Stukbestand>>(u => u.Maak(beelden, vorm, Ct));

    [Fact]
    public async Task De_docx_van_een_ronde_heeft_elk_punt_van_elk_landsdeel_met_reden_en_bron()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beelden = await register.Agendas();
        var bestand = (await Maak(register, beelden, Stukvorm.Docx)).Waarde;
        Assert.Equal("agenda-bo-mirt-najaar-2020.docx", bestand.Naam);
        var tekst = Plat(Docx.Tekst(bestand.Inhoud));
        foreach (var beeld in beelden)
        {
            Assert.Contains(Plat($"Landsdeel {beeld.Overleg.Landsdelen.Namen()}"), tekst);
            Assert.All(beeld.Punten, p => Staat(p, tekst));
        }
        Assert.Contains(Plat("De brief van 23 juni 2020 stuurt niets naar dit overleg."), tekst);
    }

    [Theory]
    [InlineData(Stukvorm.Odt)]
    [InlineData(Stukvorm.Pdf)]
    public async Task Odt_en_pdf_lezen_in_een_ander_programma_als_de_agenda(Stukvorm vorm)
    {
        await using var register = await Testregister.Maak(database.Keuze);
        var beeld = await register.Agenda(new("O-BOM-2020-ZW"));
        var bestand = (await Maak(register, [beeld], vorm)).Waarde;
        Assert.Equal($"agenda-bo-mirt-najaar-2020-zuidwest.{vorm.ToString().ToLowerInvariant()}", bestand.Naam);
        var tekst = Plat(vorm == Stukvorm.Odt ? Odt(bestand.Inhoud) : await Pdf(bestand.Inhoud));
        foreach (var kop in new[] { "Agenda BO MIRT najaar 2020 (Zuidwest)", "Voorstel uit het register", "1 juli 2020", "23 september 2020 tot en met 20 december 2020", "Komt terug in dit overleg", "Hangt samen met een punt hierboven", "Zonder moment, niet op de agenda" })
            Assert.Contains(Plat(kop), tekst);
        Assert.All(beeld.Punten, p => Staat(p, tekst));
        if (vorm == Stukvorm.Pdf) Assert.Contains("pagina1van", tekst);
    }

    [Fact]
    public async Task Een_bewaarde_agenda_heeft_zijn_versie_groepen_en_notities_en_niet_wat_ernaast_ligt()
    {
        await using var register = await Testregister.Maak(database.Keuze);
        await register.Maak(Agendaproef.Noord);
        var invoer = (await register.Agenda(Agendaproef.Noord)).Invoer();
        await register.Bewaar(Agendaproef.Noord, 1, invoer with { Punten = [.. invoer.Punten.Select((p, i) => p with { Groep = "Groningen-Assen", Notitie = i == 0 ? "Met kaart" : null })] });
        var beeld = await register.Agenda(Agendaproef.Noord);
        var tekst = Plat(Docx.Tekst((await Maak(register, [beeld], Stukvorm.Docx)).Waarde.Inhoud));
        Assert.Contains(Plat("Concept, versie 2"), tekst);
        Assert.Contains(Plat("Groningen-Assen"), tekst);
        Assert.Contains(Plat("Met kaart"), tekst);
        Assert.DoesNotContain(Plat("niet op de agenda"), tekst);
        Assert.All(beeld.Punten, p => Staat(p, tekst));
    }

    private static void Staat(Agendapunt punt, string tekst)
    {
        Assert.Contains(Plat(punt.Titel), tekst);
        Assert.Contains(Plat(punt.Reden), tekst);
        Assert.Contains(Plat($"“{punt.Passages[0].Citaat}”"), tekst);
        Assert.Contains(Plat("Actie " + punt.Actie.Woorden()), tekst);
        Assert.Contains(Plat("Zekerheid " + punt.Zekerheid.Woorden()), tekst);
        if (punt.Referentie is { } referentie) Assert.Contains(Plat(referentie), tekst);
    }

    internal static string Odt(byte[] odt)
    {
        using var zip = new ZipArchive(new MemoryStream(odt));
        using var stroom = zip.GetEntry("content.xml")!.Open();
        return string.Join(' ', XDocument.Load(stroom).Descendants().Where(e => e.Name.LocalName is "p" or "h").Select(Alinea));
    }

    // A note stands inside its paragraph; its text is read apart, where it is found as a paragraph itself.
    private static string Alinea(XElement alinea) => string.Concat(alinea.DescendantNodes().Where(n => !n.Ancestors().TakeWhile(a => a != alinea).Any(a => a.Name.LocalName == "note"))
        .Select(n => n switch { XText t => t.Value, XElement { Name.LocalName: "s" or "tab" or "line-break" } => " ", _ => "" }));

    internal static async Task<string> Pdf(byte[] pdf)
    {
        var map = Directory.CreateTempSubdirectory("landsdeel-test-");
        try
        {
            var bestand = Path.Combine(map.FullName, "agenda.pdf");
            await File.WriteAllBytesAsync(bestand, pdf, Ct);
            return await Programma.Draai("pdftotext", "-layout", "-enc", "UTF-8", bestand, "-");
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>Without spaces and hyphens: a program that reads a file breaks lines, and joins words again, in its own way.</summary>
    internal static string Plat(string tekst) => Wit().Replace(tekst, "");

    [GeneratedRegex(@"[\s\u00a0\-]+")]
    private static partial Regex Wit();
}

public sealed class AgendaUitvoerTestsSqlite(SqliteTestdatabase d) : AgendaUitvoerTests(d), IClassFixture<SqliteTestdatabase>;

public sealed class AgendaUitvoerTestsPostgres(PostgresTestdatabase d) : AgendaUitvoerTests(d), IClassFixture<PostgresTestdatabase>;
