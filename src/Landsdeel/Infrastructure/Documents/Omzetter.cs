using System.Diagnostics;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Documents;

/// <summary>Turns DOCX into ODT or PDF with LibreOffice, each run with a profile and folder of its own. One instance for the
/// whole program, since it limits how many run at once.</summary>
public sealed class Omzetter(OmzetterInstellingen instellingen) : IDisposable
{
    public const string OdtMediatype = "application/vnd.oasis.opendocument.text";
    public const string PdfMediatype = "application/pdf";

    /// <summary>PDF/A with tags, bookmarks from the headings and the title in the window's bar.</summary>
    /// <param name="deel">Which part of the standard: 2, or 3 for a paper that gets a file inside.</param>
    private static string Pdf(int deel) => "pdf:writer_pdf_Export:{"
        + $"\"SelectPdfVersion\":{{\"type\":\"long\",\"value\":\"{deel}\"}},"
        + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"DisplayPDFDocumentTitle\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private readonly Lazy<string?> _soffice = new(instellingen.Vind);
    private readonly SemaphoreSlim _beurt = new(instellingen.Gelijktijdig);

    /// <summary>Whether ODT and PDF can be made here; looked up once.</summary>
    public bool Beschikbaar => _soffice.Value is not null;

    public Task<Uitkomst<byte[]>> NaarOdt(ReadOnlyMemory<byte> docx, CancellationToken annuleer = default) =>
        ZetOm(docx, "odt", "odt", annuleer);

    public Task<Uitkomst<byte[]>> NaarPdf(ReadOnlyMemory<byte> docx, CancellationToken annuleer = default) =>
        ZetOm(docx, Pdf(2), "pdf", annuleer);

    /// <summary>The form of PDF/A that may hold other files: for <see cref="Bewijsdrager.InPdf"/>.</summary>
    public Task<Uitkomst<byte[]>> NaarPdfMetBijlage(ReadOnlyMemory<byte> docx, CancellationToken annuleer = default) =>
        ZetOm(docx, Pdf(3), "pdf", annuleer);

    public void Dispose() => _beurt.Dispose();

    private async Task<Uitkomst<byte[]>> ZetOm(ReadOnlyMemory<byte> docx, string doel, string extensie, CancellationToken annuleer)
    {
        if (_soffice.Value is not { } soffice)
            return new LibreOfficeOntbreekt();
        if (!await _beurt.WaitAsync(instellingen.Wachttijd, annuleer))
            return new OmzettenTeDruk();
        try
        {
            var map = Directory.CreateDirectory(Path.Combine(instellingen.Werkmap, "landsdeel-" + Path.GetRandomFileName())).FullName;
            try
            {
                await File.WriteAllBytesAsync(Path.Combine(map, "stuk.docx"), docx, annuleer);
                return await Draai(soffice, map, doel, Path.Combine(map, "uit", "stuk." + extensie), annuleer);
            }
            finally
            {
                Ruim(map);
            }
        }
        finally
        {
            _beurt.Release();
        }
    }

    private async Task<Uitkomst<byte[]>> Draai(string soffice, string map, string doel, string resultaat, CancellationToken annuleer)
    {
        using var limiet = CancellationTokenSource.CreateLinkedTokenSource(annuleer);
        limiet.CancelAfter(instellingen.Tijdslimiet);
        using var proces = new Process { StartInfo = Opdracht(soffice, map, doel) };
        try
        {
            proces.Start();
        }
        catch (System.ComponentModel.Win32Exception fout)
        {
            return new OmzettenMislukt(fout.Message);
        }
        try
        {
            var gezegd = Gezegd(proces.StandardError, limiet.Token);
            var gemeld = Gezegd(proces.StandardOutput, limiet.Token);
            await proces.WaitForExitAsync(limiet.Token);
            // The exit code is 0 for some failures as well: only the file counts.
            return File.Exists(resultaat)
                ? await File.ReadAllBytesAsync(resultaat, annuleer)
                : new OmzettenMislukt($"{proces.ExitCode}: {await gezegd} {await gemeld}".Trim());
        }
        catch (OperationCanceledException) when (!annuleer.IsCancellationRequested)
        {
            return new OmzettenDuurdeTeLang(instellingen.Tijdslimiet);
        }
        finally
        {
            await Beeindig(proces);
        }
    }

    private static ProcessStartInfo Opdracht(string soffice, string map, string doel)
    {
        var opdracht = new ProcessStartInfo(soffice)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = map,
        };
        string[] argumenten =
        [
            "-env:UserInstallation=" + new Uri(Path.Combine(map, "profiel")).AbsoluteUri,
            "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
            "--convert-to", doel, "--outdir", Path.Combine(map, "uit"), Path.Combine(map, "stuk.docx"),
        ];
        foreach (var argument in argumenten)
            opdracht.ArgumentList.Add(argument);
        // Nothing of this program's settings (passwords of a database among them) goes along.
        var pad = opdracht.Environment["PATH"];
        if (!OperatingSystem.IsWindows())
        {
            opdracht.Environment.Clear();
            opdracht.Environment["PATH"] = pad;
            opdracht.Environment["LANG"] = "C.UTF-8";
            opdracht.Environment["TZ"] = "UTC";
        }
        opdracht.Environment["HOME"] = map;
        opdracht.Environment["TMPDIR"] = map;
        return opdracht;
    }

    /// <summary>The first part of what a program says; the rest is read and dropped, so that it never waits for us.</summary>
    private static async Task<string> Gezegd(StreamReader lezer, CancellationToken annuleer)
    {
        var buffer = new char[4096];
        var uit = new System.Text.StringBuilder();
        int gelezen;
        while ((gelezen = await lezer.ReadAsync(buffer, annuleer)) > 0)
            if (uit.Length < 4096)
                uit.Append(buffer, 0, gelezen);
        return uit.ToString().Trim();
    }

    private static async Task Beeindig(Process proces)
    {
        if (proces.HasExited)
            return;
        proces.Kill(entireProcessTree: true);
        using var geduld = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await proces.WaitForExitAsync(geduld.Token);
        }
        catch (OperationCanceledException)
        {
            // A process that even the system cannot end must not hold the caller.
        }
    }

    private static void Ruim(string map)
    {
        try
        {
            Directory.Delete(map, recursive: true);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            // What a dying process still writes stays in the temporary folder, which the system clears.
        }
    }
}
