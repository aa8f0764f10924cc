using Landsdeel.Domain.Lezen;
using Landsdeel.Infrastructure.Pakketten;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of a PDF, page by page, a form feed between two. Runs in a process of its own (<see cref="Leesproces"/>): a hostile file
/// can keep the library busy for ever or use up its stack.</summary>
internal static class PdfLezer
{
    /// <summary>How many signs a page without a picture of itself has at least.</summary>
    private const int Schaars = 3;

    internal static (Brontekst Bron, IReadOnlyList<string> Opmerkingen) Lees(byte[] bytes, Leesgrenzen grenzen, Action<Leesstap> voortgang, CancellationToken ct)
    {
        if (!Volledig(bytes)) throw new LeesStop(new DocumentBeschadigd("no end of file"));
        using var pdf = Open(bytes);
        var aantal = pdf.NumberOfPages;
        if (aantal > grenzen.Paginas) throw new LeesStop(new DocumentTeVeelPaginas(grenzen.Paginas));
        var uit = new System.Text.StringBuilder();
        var leeg = new List<int>();
        var beelden = false;
        for (var nr = 1; nr <= aantal; nr++)
        {
            ct.ThrowIfCancellationRequested();
            var bladzijde = pdf.GetPage(nr);
            var letters = bladzijde.Letters;
            beelden |= bladzijde.NumberOfImages > 0;
            if (letters.Count > grenzen.Tekens) throw new LeesStop(new DocumentTeveelTekst(grenzen.Tekens));
            var regels = PdfBladzijde.Regels(letters);
            if (regels.Sum(r => r.Count(c => !char.IsWhiteSpace(c))) < Schaars) leeg.Add(nr);
            if (nr > 1) uit.Append('\f');
            foreach (var regel in regels) uit.Append(regel).Append('\n');
            if (uit.Length > grenzen.Tekens) throw new LeesStop(new DocumentTeveelTekst(grenzen.Tekens));
            voortgang(new(nr, aantal));
        }
        if (leeg.Count == aantal) throw new LeesStop(beelden ? new DocumentGescand() : new DocumentZonderTekst());
        return (new(uit.ToString(), Titels.Echt(pdf.Information.Title) is { } titel ? new(titel) : null), leeg.Count == 0 ? [] : [Leeg(leeg)]);
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 128 });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new LeesStop(new DocumentVersleuteld());
        }
    }

    /// <summary>A file that was cut off has lost its end, and with it perhaps the last pages: the library would read the rest without a word.</summary>
    private static bool Volledig(byte[] bytes) => bytes.AsSpan(Math.Max(0, bytes.Length - 65_536)).IndexOf("%%EOF"u8) >= 0;

    private static string Leeg(List<int> paginas) => paginas.Count == 1
        ? $"Op bladzijde {paginas[0]} staat geen tekst; misschien is dat een scan. Lees die bladzijde zelf na."
        : $"Op de bladzijden {string.Join(", ", paginas.Take(20))}{(paginas.Count > 20 ? " en verder" : "")} staat geen tekst; misschien zijn dat scans. Lees die bladzijden zelf na.";
}
