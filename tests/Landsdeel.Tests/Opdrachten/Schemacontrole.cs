using System.Text.Json;
using System.Text.RegularExpressions;
using Landsdeel.Tests.Basis;

namespace Landsdeel.Tests.Opdrachten;

/// <summary>Checks JSON against the schemas of docs/schema: the words of JSON Schema that those use, and no others.</summary>
public static class Schemacontrole
{
    private static readonly string[] Bekend =
        ["$schema", "$id", "title", "description", "type", "required", "additionalProperties", "properties", "items", "enum", "pattern", "minItems", "maxItems", "minLength", "minimum"];

    /// <summary>What does not fit, with where; empty when it does.</summary>
    public static IReadOnlyList<string> Fouten(string schema, JsonElement waarde) =>
        [.. Fouten(JsonDocument.Parse(File.ReadAllText(Wortel.Pad("docs", "schema", schema))).RootElement, waarde, "$")];

    private static IEnumerable<string> Fouten(JsonElement schema, JsonElement waarde, string waar)
    {
        foreach (var woord in schema.EnumerateObject().Where(w => !Bekend.Contains(w.Name))) yield return $"{waar}: the schema says {woord.Name}, which is not checked";
        if (schema.TryGetProperty("type", out var type) && !Soorten(type).Contains(Soort(waarde)))
        {
            yield return $"{waar}: {Soort(waarde)} is not {type}";
            yield break;
        }
        if (schema.TryGetProperty("enum", out var keuzen) && !keuzen.EnumerateArray().Any(k => JsonElement.DeepEquals(k, waarde)))
            yield return $"{waar}: {waarde} is none of {keuzen}";
        var onder = waarde.ValueKind switch
        {
            JsonValueKind.String => Tekst(schema, waarde.GetString()!, waar),
            JsonValueKind.Number => schema.TryGetProperty("minimum", out var m) && waarde.GetDouble() < m.GetDouble() ? [$"{waar}: {waarde} is below {m}"] : [],
            JsonValueKind.Array => Lijst(schema, waarde, waar),
            JsonValueKind.Object => Object(schema, waarde, waar),
            _ => [],
        };
        foreach (var fout in onder) yield return fout;
    }

    private static IEnumerable<string> Tekst(JsonElement schema, string tekst, string waar)
    {
        if (schema.TryGetProperty("pattern", out var patroon) && !Regex.IsMatch(tekst, patroon.GetString()!)) yield return $"{waar}: '{tekst}' does not fit {patroon}";
        if (schema.TryGetProperty("minLength", out var kortst) && tekst.Length < kortst.GetInt32()) yield return $"{waar}: too short";
    }

    private static IEnumerable<string> Lijst(JsonElement schema, JsonElement lijst, string waar)
    {
        if (schema.TryGetProperty("minItems", out var min) && lijst.GetArrayLength() < min.GetInt32()) yield return $"{waar}: too few";
        if (schema.TryGetProperty("maxItems", out var max) && lijst.GetArrayLength() > max.GetInt32()) yield return $"{waar}: too many";
        if (!schema.TryGetProperty("items", out var item)) yield break;
        foreach (var (i, deel) in lijst.EnumerateArray().Index())
            foreach (var fout in Fouten(item, deel, $"{waar}[{i}]")) yield return fout;
    }

    private static IEnumerable<string> Object(JsonElement schema, JsonElement waarde, string waar)
    {
        if (schema.TryGetProperty("required", out var nodig))
            foreach (var naam in nodig.EnumerateArray().Select(n => n.GetString()!).Where(n => !waarde.TryGetProperty(n, out _))) yield return $"{waar}: {naam} is missing";
        var velden = schema.TryGetProperty("properties", out var p) ? p : default;
        foreach (var veld in waarde.EnumerateObject())
        {
            if (velden.ValueKind == JsonValueKind.Object && velden.TryGetProperty(veld.Name, out var vorm))
                foreach (var fout in Fouten(vorm, veld.Value, $"{waar}.{veld.Name}")) yield return fout;
            else if (schema.TryGetProperty("additionalProperties", out var meer) && meer.ValueKind == JsonValueKind.False) yield return $"{waar}: {veld.Name} is not in the schema";
        }
    }

    private static IEnumerable<string> Soorten(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static string Soort(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => waarde.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
