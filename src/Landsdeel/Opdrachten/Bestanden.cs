using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Opdrachten;

/// <summary>Writes the files that a command makes.</summary>
public static class Bestanden
{
    /// <summary>Writes all files or none: each is written beside its place first and then takes it, the last one last.</summary>
    /// <param name="overschrijf">Whether files that are there may be replaced.</param>
    /// <returns>Null when it is done.</returns>
    public static Weigering? Schrijf(IReadOnlyList<(string Pad, byte[] Inhoud)> bestanden, bool overschrijf)
    {
        foreach (var (pad, _) in bestanden)
        {
            if (Directory.Exists(pad)) return new BestandOntoegankelijk(pad, "het is een map, geen bestand.");
            if (Path.GetDirectoryName(Path.GetFullPath(pad)) is var map && !Directory.Exists(map)) return new BestandOntoegankelijk(pad, $"de map '{map}' bestaat niet.");
            if (!overschrijf && File.Exists(pad)) return new BestandBestaatAl(pad);
        }
        var tijdelijk = bestanden.Select(b => Path.GetFullPath(b.Pad)).Select(doel =>
            (Doel: doel, Pad: Path.Combine(Path.GetDirectoryName(doel)!, $".{Path.GetFileName(doel)}.{Environment.ProcessId}.tmp"))).ToList();
        try
        {
            foreach (var ((_, naar), (_, inhoud)) in tijdelijk.Zip(bestanden))
            {
                using var stroom = new FileStream(naar, FileMode.Create, FileAccess.Write);
                stroom.Write(inhoud);
                stroom.Flush(flushToDisk: true);
            }
            foreach (var (doel, van) in tijdelijk) File.Move(van, doel, overschrijf);
            return null;
        }
        finally
        {
            foreach (var (_, van) in tijdelijk) File.Delete(van);
        }
    }
}
