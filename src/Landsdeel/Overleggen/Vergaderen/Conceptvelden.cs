using System.Text.Json;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>The fields of a draft of a meeting, as they travel between form, script and storage: texts by name.</summary>
public static class Conceptvelden
{
    /// <summary>What the name of a field begins with in the form.</summary>
    public const string Voor = "v.";
    public const int MeesteVelden = 800;
    public const int LangsteVeld = 20_000;
    public const int LangsteNaam = 120;

    /// <summary>The fields of a form; null when they are more, or longer, than anyone types.</summary>
    public static SortedDictionary<string, string>? Uit(IFormCollection formulier)
    {
        var velden = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (naam, waarden) in formulier)
        {
            if (!naam.StartsWith(Voor, StringComparison.Ordinal) || naam.Length > LangsteNaam || waarden.Count == 0) continue;
            if (waarden[0]?.Length > LangsteVeld || velden.Count >= MeesteVelden) return null;
            // Of a box and the hidden field before it the last one counts.
            if (Invoertekst.Schoon(waarden[^1]) is { } tekst) velden[naam[Voor.Length..]] = tekst;
        }
        return velden;
    }

    public static string Schrijf(IReadOnlyDictionary<string, string> velden) => JsonSerializer.Serialize(velden, LandsdeelJson.Compact);

    /// <summary>Empty when it is no JSON of this kind.</summary>
    public static SortedDictionary<string, string> Lees(string? json)
    {
        if (string.IsNullOrEmpty(json) || json.Length > MeesteVelden * LangsteVeld) return [];
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [], StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
