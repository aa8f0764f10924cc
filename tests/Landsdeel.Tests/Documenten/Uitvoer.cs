using Landsdeel.Infrastructure.Documents;
using Xunit;

namespace Landsdeel.Tests.Documenten;

/// <summary>The example paper as DOCX, ODT and PDF, converted once for all tests that look at it.</summary>
public sealed class Uitvoer : IAsyncLifetime
{
    public byte[] Docx { get; private set; } = [];
    public byte[] Odt { get; private set; } = [];
    public byte[] Pdf { get; private set; } = [];
    public string Map { get; } = Directory.CreateTempSubdirectory("landsdeel-test-").FullName;
    public string PdfBestand => Path.Combine(Map, "stuk.pdf");

    public async ValueTask InitializeAsync()
    {
        Docx = DocxSchrijver.Schrijf(VoorbeeldStuk.Maak(), VoorbeeldStuk.Tijd);
        using var omzetter = new Omzetter(new OmzetterInstellingen());
        var annuleer = TestContext.Current.CancellationToken;
        var odt = omzetter.NaarOdt(Docx, annuleer);
        var pdf = omzetter.NaarPdf(Docx, annuleer);
        Odt = (await odt).Waarde;
        Pdf = (await pdf).Waarde;
        await File.WriteAllBytesAsync(PdfBestand, Pdf, annuleer);
        if (Environment.GetEnvironmentVariable("LANDSDEEL_BEWAAR") is { Length: > 0 } bewaar)
        {
            Directory.CreateDirectory(bewaar);
            await File.WriteAllBytesAsync(Path.Combine(bewaar, "agenda.docx"), Docx, annuleer);
            await File.WriteAllBytesAsync(Path.Combine(bewaar, "agenda.odt"), Odt, annuleer);
            await File.WriteAllBytesAsync(Path.Combine(bewaar, "agenda.pdf"), Pdf, annuleer);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Map, recursive: true);
        return ValueTask.CompletedTask;
    }
}
