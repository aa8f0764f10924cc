using UglyToad.PdfPig;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>The text of a PDF in the order in which it was written, which for what we make ourselves is the order of reading.</summary>
internal static class PdfTekst
{
    private const int MeestePaginas = 2000;

    /// <summary>A text a page; null when a page shows something else than text and straight lines, which could hide or replace it.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    internal static IReadOnlyList<string>? Lees(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = false, MaxStackDepth = 128 });
            if (document.NumberOfPages > MeestePaginas) throw new InvalidDataException();
            List<string> uit = [];
            for (var nr = 1; nr <= document.NumberOfPages; nr++)
            {
                var blad = document.GetPage(nr);
                if (blad.NumberOfImages > 0 || blad.GetAnnotations().Any() || blad.Paths.Any(p => p.Any(s => s.Commands.OfType<UglyToad.PdfPig.Core.PdfSubpath.CubicBezierCurve>().Any()))) return null;
                uit.Add(string.Concat(blad.Letters.Select(l => l.Value)));
            }
            return uit;
        }
        catch (Exception fout) when (fout is not InvalidDataException and not OutOfMemoryException)
        {
            throw new InvalidDataException(fout.Message, fout);
        }
    }
}
