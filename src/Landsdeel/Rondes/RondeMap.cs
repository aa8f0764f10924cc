using System.Text;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Rondes;
using Landsdeel.Opdrachten;

namespace Landsdeel.Rondes;

/// <summary>The file of a round with the texts beside it, in one folder.</summary>
public static class RondeMap
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the round and every text it names.</summary>
    public static Uitkomst<(Ronde Ronde, IReadOnlyDictionary<string, string> Teksten)> Lees(string pad)
    {
        if (Directory.Exists(pad)) return new BestandOntoegankelijk(pad, "het is een map, geen bestand.");
        if (!File.Exists(pad)) return new BestandOntbreekt(pad);
        if (TeGroot(pad) is { } groot) return groot;
        using var stroom = File.OpenRead(pad);
        var ronde = RondeBestand.Lees(stroom);
        if (!ronde.Gelukt) return Uitkomst.Geweigerd<(Ronde, IReadOnlyDictionary<string, string>)>(ronde.Weigeringen);

        var map = Path.GetDirectoryName(Path.GetFullPath(pad))!;
        var teksten = new Dictionary<string, string>(StringComparer.Ordinal);
        var weigeringen = new List<Weigering>();
        foreach (var bestand in ronde.Waarde.Documenten.Select(d => d.Bestand).OfType<string>().Distinct())
        {
            if (!IsNaam(bestand)) weigeringen.Add(new BestandsnaamOngeldig(bestand));
            else if (Path.Combine(map, bestand) is var tekst && File.Exists(tekst))
            {
                if (TeGroot(tekst) is { } teGroot) weigeringen.Add(teGroot);
                else if (LeesTekst(tekst) is { } inhoud) teksten.Add(bestand, inhoud);
            }
        }
        return weigeringen.Count > 0 ? Uitkomst.Geweigerd<(Ronde, IReadOnlyDictionary<string, string>)>(weigeringen) : (ronde.Waarde, teksten);
    }

    /// <summary>Writes all files or none: each is written beside its place first and then takes it.</summary>
    /// <param name="overschrijf">Whether files that are there may be replaced. A text that is there unchanged always may.</param>
    public static Uitkomst<int> Schrijf(string pad, string ronde, IReadOnlyList<(string Bestand, string Tekst)> teksten, bool overschrijf)
    {
        var doel = Path.GetFullPath(pad);
        var map = Path.GetDirectoryName(doel)!;
        if (Directory.Exists(doel)) return new BestandOntoegankelijk(pad, "het is een map, geen bestand.");
        if (!Directory.Exists(map)) return new BestandOntoegankelijk(pad, $"de map '{map}' bestaat niet.");
        var uit = teksten.Select(t => (Doel: Path.Combine(map, t.Bestand), t.Tekst)).Where(t => !StaatErAl(t.Doel, t.Tekst)).Append((Doel: doel, Tekst: ronde)).ToList();
        if (teksten.FirstOrDefault(t => !IsNaam(t.Bestand) || Path.Combine(map, t.Bestand) == doel) is { Bestand: { } fout }) return new BestandsnaamOngeldig(fout);
        if (!overschrijf && uit.FirstOrDefault(u => File.Exists(u.Doel)).Doel is { } bezet) return new BestandBestaatAl(bezet);
        var tijdelijk = uit.Select(u => (u.Doel, Tijdelijk: Path.Combine(map, $".{Path.GetFileName(u.Doel)}.{Environment.ProcessId}.tmp"), u.Tekst)).ToList();
        try
        {
            foreach (var (_, naar, tekst) in tijdelijk)
            {
                using var stroom = new FileStream(naar, FileMode.Create, FileAccess.Write);
                stroom.Write(Utf8.GetBytes(tekst));
                stroom.Flush(flushToDisk: true);
            }
            // The round last: whoever finds it also finds its texts.
            foreach (var (naar, van, _) in tijdelijk) File.Move(van, naar, overschrijf);
            return tijdelijk.Count;
        }
        finally
        {
            foreach (var (_, van, _) in tijdelijk) File.Delete(van);
        }
    }

    /// <summary>A plain name beside the round, never a way to another folder.</summary>
    private static bool IsNaam(string bestand) => bestand.Length is > 0 and <= 200 && bestand[0] != '.'
        && bestand.All(t => !char.IsControl(t) && t is not ('/' or '\\' or ':'));

    private static BestandOntoegankelijk? TeGroot(string pad) => new FileInfo(pad).Length > RondeBestand.GrootsteBestand
        ? new(pad, $"het is groter dan {RondeBestand.GrootsteBestand / (1024 * 1024)} MB.") : null;

    // A text that is no UTF-8 cannot be the one the round was made from; the loader says so.
    private static string? LeesTekst(string pad)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(pad));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool StaatErAl(string pad, string tekst) => File.Exists(pad) && new FileInfo(pad).Length <= RondeBestand.GrootsteBestand && LeesTekst(pad) == tekst;
}
