using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Has PDF and web pages read in processes beside this one, with a bound on time and memory: the libraries that do it can be made to
/// loop, to eat memory or to use up their stack, and only a process can be ended then. A process reads many files, one at a
/// time.</summary>
public sealed class Leesproces : IDisposable
{
    /// <summary>Of the managed memory of one process, in hexadecimal: 768 MB.</summary>
    private const string Geheugen = "0x30000000";
    private readonly ConcurrentStack<Werker> _vrij = new();
    private readonly SemaphoreSlim _beurt = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private volatile bool _gesloten;

    internal async Task<Uitkomst<Leesantwoord>> Lees(Leesvraag vraag, ReadOnlyMemory<byte> bytes, Action<Leesstap>? voortgang, CancellationToken ct)
    {
        await _beurt.WaitAsync(ct);
        try
        {
            using var limiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limiet.CancelAfter(vraag.Grenzen.Tijd);
            // One that was idle may have gone just now; a new one has not.
            while (_vrij.TryPop(out var al))
                if (await Vraag(al, vraag, bytes, voortgang, limiet.Token, ct) is { } antwoord) return antwoord;
            return await Vraag(new Werker(), vraag, bytes, voortgang, limiet.Token, ct) ?? new DocumentNietGelezen("the process did not start");
        }
        catch (System.ComponentModel.Win32Exception fout)
        {
            return new DocumentNietGelezen(fout.Message);
        }
        finally
        {
            _beurt.Release();
        }
    }

    /// <returns>Null when the process was gone before it took the file.</returns>
    private async Task<Uitkomst<Leesantwoord>?> Vraag(
        Werker werker, Leesvraag vraag, ReadOnlyMemory<byte> bytes, Action<Leesstap>? voortgang, CancellationToken limiet, CancellationToken ct)
    {
        var goed = false;
        try
        {
            if (!await werker.Stuur(vraag, bytes, limiet)) return null;
            while (await werker.Antwoord(limiet) is { } antwoord)
            {
                if (antwoord.Stap is { } stap) voortgang?.Invoke(stap);
                else
                {
                    goed = true;
                    return antwoord.Bron is not null ? antwoord : antwoord.Terug(vraag.Grenzen);
                }
            }
            ct.ThrowIfCancellationRequested();
            // It ended in the middle of the file: its memory or its stack was used up.
            return new DocumentNietGelezen(werker.Gezegd);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DocumentDuurtTeLang(vraag.Grenzen.Tijd);
        }
        finally
        {
            if (goed && !_gesloten) _vrij.Push(werker);
            else werker.Dispose();
        }
    }

    public void Dispose()
    {
        _gesloten = true;
        while (_vrij.TryPop(out var werker)) werker.Dispose();
        _beurt.Dispose();
    }

    private sealed class Werker : IDisposable
    {
        private readonly Process _proces;
        private readonly System.Text.StringBuilder _gezegd = new();

        internal Werker()
        {
            _proces = new() { StartInfo = Opstart() };
            _proces.ErrorDataReceived += (_, regel) =>
            {
                lock (_gezegd)
                    if (_gezegd.Length < 2000) _gezegd.AppendLine(regel.Data);
            };
            _proces.Start();
            _proces.BeginErrorReadLine();
        }

        internal string Gezegd
        {
            get
            {
                lock (_gezegd) return _gezegd.ToString();
            }
        }

        internal async Task<bool> Stuur(Leesvraag vraag, ReadOnlyMemory<byte> bytes, CancellationToken ct)
        {
            try
            {
                var naar = _proces.StandardInput.BaseStream;
                await naar.WriteAsync(Leeswerk.Kop(vraag), ct);
                await naar.WriteAsync(bytes, ct);
                await naar.FlushAsync(ct);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        /// <summary>The next line it says; null when it has ended.</summary>
        internal async Task<Leesantwoord?> Antwoord(CancellationToken ct)
        {
            try
            {
                return await _proces.StandardOutput.ReadLineAsync(ct) is { } regel ? JsonSerializer.Deserialize<Leesantwoord>(regel, Leesantwoord.Vorm) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        public void Dispose()
        {
            try
            {
                if (!_proces.HasExited) _proces.Kill();
            }
            catch (Exception fout) when (fout is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended by itself meanwhile.
            }
            _proces.Dispose();
        }

        /// <summary>This program itself, whether it runs as an executable or as a library of another (a test).</summary>
        private static ProcessStartInfo Opstart()
        {
            var zelf = Environment.ProcessPath ?? "";
            var eigen = Path.GetFileNameWithoutExtension(zelf) == "landsdeel";
            var opstart = new ProcessStartInfo(eigen ? zelf : Path.GetFileNameWithoutExtension(zelf) == "dotnet" ? zelf : Gastheer())
            {
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = new System.Text.UTF8Encoding(false),
                WorkingDirectory = Path.GetTempPath(),
            };
            if (!eigen) opstart.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "landsdeel.dll"));
            opstart.ArgumentList.Add(Leeswerk.Argument);
            // Nothing of this program's settings (passwords of a database among them) goes along.
            foreach (var naam in opstart.Environment.Keys.Where(n => n is not ("PATH" or "LANG" or "HOME" or "TMPDIR" or "TEMP" or "TMP" or "SystemRoot")
                && !n.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)).ToList()) opstart.Environment.Remove(naam);
            opstart.Environment["DOTNET_GCHeapHardLimit"] = Geheugen;
            opstart.Environment["DOTNET_gcServer"] = "0";
            opstart.Environment["DOTNET_TieredPGO"] = "0";
            // No file of its memory when it breaks on a hostile document, and no port for debuggers.
            opstart.Environment["DOTNET_DbgEnableMiniDump"] = "0";
            opstart.Environment["DOTNET_EnableDiagnostics"] = "0";
            return opstart;
        }

        private static string Gastheer()
        {
            var naam = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            var bij = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", naam));
            return File.Exists(bij) ? bij : naam;
        }
    }
}
