using System.Text;
using Landsdeel.Domain.Tests.Rondes;

namespace Landsdeel.Domain.Tests.Partijen;

/// <summary>One row of a list in <c>data/partijen</c>, fields by column name.</summary>
internal sealed record Lijstpartij(string Bestand, IReadOnlyDictionary<string, string> Velden)
{
    public string this[string kolom] => Velden[kolom];
    public string Id => Velden["id"];
    public IReadOnlyList<string> Meer(string kolom) => Velden[kolom].Split(';', StringSplitOptions.RemoveEmptyEntries);
}

internal static class Partijenlijsten
{
    public const string Kolommen = "id,naam,afkorting,zijde,soort,code,landsdelen,aliassen,geldig_van,geldig_tot,opgegaan_in,leden,bron";

    public static string Map { get; } = Path.Combine(Ronde2020.Wortel(), "data", "partijen");
    public static IReadOnlyList<string> Bestanden { get; } = [.. Directory.GetFiles(Map, "*.csv").Order(StringComparer.Ordinal)];
    public static IReadOnlyList<Lijstpartij> Alle { get; } = [.. Bestanden.SelectMany(Lees)];

    private static IEnumerable<Lijstpartij> Lees(string bestand)
    {
        string[] regels = File.ReadAllText(bestand, Encoding.UTF8).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] kolommen = regels[0].Split(',');
        return regels.Skip(1).Select(Velden).Select(velden => velden.Count == kolommen.Length
            ? new Lijstpartij(Path.GetFileName(bestand), kolommen.Zip(velden).ToDictionary(p => p.First, p => p.Second))
            : throw new InvalidDataException($"{bestand}: {velden.Count} fields in {string.Join(',', velden)}"));
    }

    /// <summary>Splits one line; a field with a comma stands between double quotes. No line breaks in fields.</summary>
    private static List<string> Velden(string regel)
    {
        List<string> velden = [];
        var veld = new StringBuilder();
        bool tussenAanhalingstekens = false;
        foreach (char c in regel)
        {
            if (c == '"') tussenAanhalingstekens = !tussenAanhalingstekens;
            else if (c == ',' && !tussenAanhalingstekens) { velden.Add(veld.ToString()); veld.Clear(); }
            else veld.Append(c);
        }
        velden.Add(veld.ToString());
        return velden;
    }
}
