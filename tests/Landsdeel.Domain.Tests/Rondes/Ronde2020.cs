using System.Text;
using System.Text.Json;

namespace Landsdeel.Domain.Tests.Rondes;

/// <summary>The round of June 2020 as its files hold it, and the letter it was read from.</summary>
internal static class Ronde2020
{
    public static string Map { get; } = Path.Combine(Wortel(), "samples", "2020-voorjaar");
    public static string Bestand { get; } = Path.Combine(Map, "ronde.json");
    public static JsonElement Json { get; } = JsonDocument.Parse(File.ReadAllBytes(Bestand)).RootElement;
    public static IReadOnlyList<string> Regels { get; } =
        File.ReadAllText(Path.Combine(Map, "kamerbrief-2020-06-23.txt"), Encoding.UTF8).Split('\n');

    /// <summary>The root of the repository: the directory that holds Landsdeel.slnx.</summary>
    public static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Landsdeel.slnx"))) map = map.Parent;
        return map?.FullName ?? throw new InvalidOperationException("Landsdeel.slnx is not above the tests.");
    }

    /// <summary>Lines as one text: white space becomes one space; a hyphen at a line end stays and joins without one.</summary>
    public static string Gevouwen(int van, int tot)
    {
        var tekst = new StringBuilder();
        for (int regel = van; regel <= tot; regel++)
        {
            string deel = string.Join(' ', Regels[regel - 1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (deel.Length == 0) continue;
            if (tekst.Length > 0 && tekst[^1] != '-') tekst.Append(' ');
            tekst.Append(deel);
        }
        return tekst.ToString();
    }

    public static IEnumerable<JsonElement> Lijst(this JsonElement element, string naam) =>
        element.TryGetProperty(naam, out var lijst) ? lijst.EnumerateArray() : [];

    /// <summary>The text of a field; null when it is absent or no text (a term's overleg is an object).</summary>
    public static string? Tekst(this JsonElement element, string naam) =>
        element.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String ? waarde.GetString() : null;

    public static JsonElement? Deel(this JsonElement element, string naam) =>
        element.TryGetProperty(naam, out var waarde) ? waarde : null;

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;

    /// <summary>The folded lines of every passage of a record.</summary>
    public static IReadOnlyList<string> Passageteksten(this JsonElement element) =>
        [.. element.Lijst("passages").Select(p => Gevouwen(p.GetProperty("vanRegel").GetInt32(), p.GetProperty("totRegel").GetInt32()))];

    public static IReadOnlyList<JsonElement> Afspraken { get; } = [.. Json.Lijst("afspraken")];

    /// <summary>Every agendering with the afspraak that holds it.</summary>
    public static IEnumerable<(JsonElement Afspraak, JsonElement Agendering)> Agenderingen =>
        Afspraken.SelectMany(a => a.Lijst("agenderingen").Select(g => (a, g)));

    /// <summary>Every object at any depth, with the path that leads there.</summary>
    public static IEnumerable<(string Pad, JsonElement Object)> Objecten(JsonElement element, string pad = "")
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany((e, i) => Objecten(e, $"{pad}[{i}]"));
        if (element.ValueKind != JsonValueKind.Object) return [];
        string hier = element.TryGetProperty("id", out var id) ? $"{pad}({id})" : pad;
        return element.EnumerateObject().SelectMany(p => Objecten(p.Value, $"{hier}.{p.Name}")).Prepend((hier, element));
    }
}
