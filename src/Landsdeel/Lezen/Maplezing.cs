using System.Globalization;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opdrachten;

namespace Landsdeel.Lezen;

/// <summary>Every file of a folder, some at a time, each let go as soon as its line is written: memory does not grow with
/// their number. A file that cannot be read is named and does not stop the others.</summary>
internal sealed class Maplezing(Uitvoering run, string map, DateOnly? datum, bool json)
{
    private readonly TextWriter _uit = run.Uitvoer.Uit;
    private readonly TextWriter _fout = run.Uitvoer.Fout;
    private readonly TimeProvider _klok = run.Vraag<TimeProvider>();
    private int _gelezen, _geweigerd, _voorstellen;

    internal async Task<Uitgang> Voer(CancellationToken ct)
    {
        var namen = Directory.EnumerateFiles(map, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        }).Order(StringComparer.Ordinal).ToList();
        if (namen.Count == 0) return run.Weiger(new MapLeeg(map));
        var begin = _klok.GetTimestamp();
        var bezig = new Queue<(string Naam, Task<Uitslag> Taak)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            if (json) _uit.Write('[');
            foreach (var pad in namen)
            {
                bezig.Enqueue((Naam(pad), Task.Run(() => Lees(pad, stop.Token), CancellationToken.None)));
                if (bezig.Count >= 2 * Environment.ProcessorCount) await Schrijf(bezig, namen.Count, begin);
            }
            while (bezig.Count > 0) await Schrijf(bezig, namen.Count, begin);
            if (json) _uit.Write(_gelezen == 0 ? "]\n" : "\n]\n");
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(bezig.Select(b => (Task)b.Taak)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (run.Uitvoer.Voortgang) _fout.Write("\r".PadRight(71) + "\r");
        }
        Samenvatting(_klok.GetElapsedTime(begin));
        return _geweigerd == 0 ? Uitgang.Gelukt : Uitgang.Geweigerd;
    }

    private async Task<Uitslag> Lees(string pad, CancellationToken ct)
    {
        try
        {
            await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var brief = await run.Vraag<Briefbestand>().Lees(stroom, Path.GetFileName(pad), datum, null, ct);
            return brief.Gelukt
                ? new(brief.Waarde.Resultaat.Json(Naam(pad), brief.Waarde.Bestand.Sha256), string.Join(' ', brief.Waarde.Bestand.Opmerkingen))
                : new(null, brief.Weigeringen[0].Bericht);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return new(null, new BestandOntoegankelijk(Naam(pad), fout.Message).Bericht);
        }
    }

    /// <summary>The oldest that was begun, so that the outcome has the order of the names.</summary>
    private async Task Schrijf(Queue<(string Naam, Task<Uitslag> Taak)> bezig, int totaal, long begin)
    {
        var (naam, taak) = bezig.Dequeue();
        var uitslag = await taak;
        if (run.Uitvoer.Voortgang) _fout.Write("\r".PadRight(71) + "\r");
        if (uitslag.Melding.Length > 0) await _fout.WriteLineAsync($"{Tekst.Schoon(naam)}: {Tekst.Schoon(uitslag.Melding)}");
        if (uitslag.Brief is not { } brief) _geweigerd++;
        else if (json)
        {
            _uit.Write(_gelezen++ == 0 ? "\n" : ",\n");
            _uit.Write(JsonSerializer.Serialize(brief, LeesVorm.Regel));
        }
        else
        {
            _gelezen++;
            var dag = brief.Document.Datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
            _uit.WriteLine($"{dag,-10}  {Leesblad.Aantal(brief.Kandidaten.Count, "voorstel   ", "voorstellen"),17}  {Tekst.Schoon(naam)}");
        }
        _voorstellen += uitslag.Brief?.Kandidaten.Count ?? 0;
        // Who waits, sees each letter when it is ready.
        await _uit.FlushAsync(CancellationToken.None);
        if (!run.Uitvoer.Voortgang) return;
        var gedaan = _gelezen + _geweigerd;
        var nog = _klok.GetElapsedTime(begin) * ((double)(totaal - gedaan) / gedaan);
        _fout.Write($"\r{gedaan} van {totaal} bestanden, nog ongeveer {Math.Ceiling(nog.TotalSeconds)} s".PadRight(70));
    }

    private void Samenvatting(TimeSpan duur)
    {
        var tekst = $"{Leesblad.Aantal(_gelezen, "bestand", "bestanden")} gelezen in {Math.Max(1, Math.Ceiling(duur.TotalSeconds))} s: {Leesblad.Aantal(_voorstellen, "voorstel", "voorstellen")}."
            + (_geweigerd > 0 ? $" {Leesblad.Aantal(_geweigerd, "bestand kon", "bestanden konden")} niet worden gelezen; hierboven staat waarom." : "");
        _fout.WriteLine(tekst);
    }

    private string Naam(string pad) => Path.GetRelativePath(map, pad);

    private sealed record Uitslag(LeesJson? Brief, string Melding);
}
