using System.Runtime.CompilerServices;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Writes a list as CSV or XLSX while its rows come in, so that a long list takes no more memory than a short one. No
/// text of a cell can become a formula in the program that opens it.</summary>
public static class TabelSchrijver
{
    public const string CsvMediatype = "text/csv; charset=utf-8";
    public const string XlsxMediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>CSV as Dutch Excel expects it: UTF-8 with its mark, fields between semicolons, CRLF, decimal comma, ISO dates.</summary>
    /// <param name="doel">Is left open; only written to asynchronously.</param>
    public static Task SchrijfCsv<T>(Stream doel, IReadOnlyList<SchrijfKolom<T>> kolommen, IAsyncEnumerable<T> rijen, CancellationToken annuleer = default) =>
        CsvSchrijver.Schrijf(doel, kolommen, rijen, annuleer);

    public static Task SchrijfCsv<T>(Stream doel, IReadOnlyList<SchrijfKolom<T>> kolommen, IEnumerable<T> rijen, CancellationToken annuleer = default) =>
        CsvSchrijver.Schrijf(doel, kolommen, Gespreid(rijen, annuleer), annuleer);

    /// <summary>XLSX with a bold header row that stays in sight, filter buttons, typed dates and numbers. What does not fit on one
    /// sheet (1,048,576 rows) goes on to a next one.</summary>
    /// <param name="doel">Is left open; only written to asynchronously.</param>
    /// <param name="werkblad">Name of the sheet; characters that Excel does not allow there are taken out.</param>
    /// <param name="tijd">Stamp of the parts in the file; the same rows and time give the same bytes.</param>
    public static Task SchrijfXlsx<T>(Stream doel, string werkblad, IReadOnlyList<SchrijfKolom<T>> kolommen, IAsyncEnumerable<T> rijen, DateTimeOffset tijd, CancellationToken annuleer = default) =>
        new XlsxSchrijver<T>(kolommen, werkblad, tijd).Schrijf(doel, rijen, annuleer);

    public static Task SchrijfXlsx<T>(Stream doel, string werkblad, IReadOnlyList<SchrijfKolom<T>> kolommen, IEnumerable<T> rijen, DateTimeOffset tijd, CancellationToken annuleer = default) =>
        SchrijfXlsx(doel, werkblad, kolommen, Gespreid(rijen, annuleer), tijd, annuleer);

    private static async IAsyncEnumerable<T> Gespreid<T>(IEnumerable<T> rijen, [EnumeratorCancellation] CancellationToken annuleer)
    {
        foreach (var rij in rijen)
        {
            annuleer.ThrowIfCancellationRequested();
            yield return rij;
        }
        await Task.CompletedTask;
    }
}
