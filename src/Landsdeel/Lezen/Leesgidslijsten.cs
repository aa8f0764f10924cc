using System.Reflection;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Landsdeel.Partijen;

namespace Landsdeel.Lezen;

/// <summary>The guides of the reader that travel with the product (data/partijen and data/lezen). Needs no database.</summary>
public static class Leesgidslijsten
{
    private const string Map = "data/lezen/";
    private static readonly Lazy<Leesgidsen> Gelezen = new(() => new(PartijLijsten.Alle(), Leeswoorden.Van(Bestanden(".tsv")), new Woordlijsten(Bestanden(".csv"))));

    public static Leesgidsen Alle() => Gelezen.Value;

    private static Dictionary<string, string> Bestanden(string uitgang)
    {
        var bron = Assembly.GetExecutingAssembly();
        var uit = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var naam in bron.GetManifestResourceNames().Where(n => n.StartsWith(Map, StringComparison.Ordinal) && n.EndsWith(uitgang, StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(bron.GetManifestResourceStream(naam)!);
            uit[Path.GetFileNameWithoutExtension(naam[Map.Length..])] = lezer.ReadToEnd();
        }
        return uit;
    }
}
