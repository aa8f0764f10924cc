using System.Reflection;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Rondes;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Rondes;

/// <summary>Reads and writes the file of a round.</summary>
public static class RondeBestand
{
    /// <summary>Larger files are refused before they are read.</summary>
    public const long GrootsteBestand = 64 * 1024 * 1024;

    public static Uitkomst<Ronde> Lees(Stream json)
    {
        try
        {
            var ronde = JsonSerializer.Deserialize<Ronde>(json, LandsdeelJson.Leesbaar);
            if (ronde is null) return new GeenRonde("het bestand is leeg.");
            return ronde.Formaat == Ronde.HuidigFormaat
                ? ronde
                : new GeenRonde($"het formaat is '{ronde.Formaat}', verwacht wordt '{Ronde.HuidigFormaat}'.");
        }
        catch (JsonException fout)
        {
            return new GeenRonde($"onverwachte inhoud bij '{fout.Path}'.", fout.LineNumber + 1);
        }
    }

    public static string Schrijf(Ronde ronde) => JsonSerializer.Serialize(ronde, LandsdeelJson.Leesbaar) + "\n";

    /// <summary>The sample round that travels with the product.</summary>
    public static Ronde Voorbeeld()
    {
        using var stroom = Bron("samples/2020-voorjaar/ronde.json");
        return Lees(stroom).Waarde;
    }

    /// <summary>A text that travels beside the sample round.</summary>
    public static string VoorbeeldTekst(string bestand)
    {
        using var lezer = new StreamReader(Bron("samples/2020-voorjaar/" + bestand));
        return lezer.ReadToEnd();
    }

    private static Stream Bron(string naam) => Assembly.GetExecutingAssembly().GetManifestResourceStream(naam)
        ?? throw new InvalidOperationException($"{naam} is missing from the executable.");
}
