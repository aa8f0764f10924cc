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

    /// <summary>Writes the round and its texts, all or none. A text that is there unchanged is left alone.</summary>
    /// <returns>Null when it is done.</returns>
    public static Weigering? Schrijf(string pad, string ronde, IReadOnlyList<(string Bestand, string Tekst)> teksten, bool overschrijf)
    {
        var doel = Path.GetFullPath(pad);
        var map = Path.GetDirectoryName(doel) ?? "";
        if (teksten.FirstOrDefault(t => !IsNaam(t.Bestand) || Path.Combine(map, t.Bestand) == doel) is { Bestand: { } fout }) return new BestandsnaamOngeldig(fout);
        // The round last: whoever finds it also finds its texts.
        return Bestanden.Schrijf([.. teksten.Select(t => (Pad: Path.Combine(map, t.Bestand), t.Tekst)).Where(t => !StaatErAl(t.Pad, t.Tekst))
            .Append((Pad: pad, Tekst: ronde)).Select(b => (b.Pad, Utf8.GetBytes(b.Tekst)))], overschrijf);
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
