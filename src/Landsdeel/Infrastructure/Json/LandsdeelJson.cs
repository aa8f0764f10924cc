using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Infrastructure.Json;

/// <summary>How records are written as JSON, in storage and in the file of a round alike:
/// camelCase names, enums as camelCase words, sets as lists of names, ids as plain texts;
/// what is null, empty or false is left out.</summary>
public static class LandsdeelJson
{
    public static JsonSerializerOptions Compact { get; } = Maak(ingesprongen: false);
    public static JsonSerializerOptions Leesbaar { get; } = Maak(ingesprongen: true);

    private static JsonSerializerOptions Maak(bool ingesprongen) => new()
    {
        WriteIndented = ingesprongen,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // The text is stored or served as JSON, never pasted into HTML, so letters stay letters.
        Encoder = ingesprongen ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 32,
        Converters =
        {
            new FlagSetConverter<Landsdelen>(),
            new FlagSetConverter<Themas>(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new IdConverterFactory(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LaatLeegWeg } },
    };

    private static void LaatLeegWeg(JsonTypeInfo type)
    {
        // What is computed from the rest is not part of the record.
        foreach (var berekend in type.Properties.Where(p => p.Set is null).ToList()) type.Properties.Remove(berekend);
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(bool))
                property.ShouldSerialize = (_, waarde) => waarde is true;
            else if (property.PropertyType == typeof(Landsdelen) || property.PropertyType == typeof(Themas))
                property.ShouldSerialize = (_, waarde) => Convert.ToInt32(waarde, null) != 0;
            else if (property.PropertyType == typeof(Ritme))
                property.ShouldSerialize = (_, waarde) => waarde is not Ritme.Geen;
            else if (property.PropertyType == typeof(Ligging))
                property.ShouldSerialize = (_, waarde) => waarde is not Ligging.Tijdens;
            else if (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, waarde) => waarde is ICollection { Count: > 0 } || waarde is IEnumerable e && e.GetEnumerator().MoveNext();
        }
        GeefLegeLijst(type);
    }

    /// <summary>What was left out because it was empty comes back empty: a constructor would get null for it.</summary>
    private static void GeefLegeLijst(JsonTypeInfo type)
    {
        var lijsten = type.Properties.Where(p => p is { AssociatedParameter: not null, IsGetNullable: false, Get: not null, Set: not null }
                && p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .Select(p => (p.Get, p.Set, Leeg: Array.CreateInstance(p.PropertyType.GetGenericArguments()[0], 0))).ToArray();
        if (lijsten.Length == 0) return;
        type.OnDeserialized = record =>
        {
            foreach (var (haal, zet, leeg) in lijsten)
                if (haal!(record) is null) zet!(record, leeg);
        };
    }
}

/// <summary>A set of flags as a list of names: ["Noord","Oost"].</summary>
public sealed class FlagSetConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly T[] Leden = [.. Enum.GetValues<T>().Where(v => Convert.ToInt32(v, null) != 0)];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Expected a list of names.");
        var set = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var naam = reader.GetString();
            if (!Enum.TryParse<T>(naam, ignoreCase: false, out var lid) || !Enum.IsDefined(lid) || !Leden.Contains(lid))
                throw new JsonException($"Unknown name '{naam}'.");
            set |= Convert.ToInt32(lid, null);
        }
        return (T)Enum.ToObject(typeof(T), set);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var lid in Leden)
            if (value.HasFlag(lid)) writer.WriteStringValue(lid.ToString());
        writer.WriteEndArray();
    }
}

/// <summary>Typed ids as plain texts.</summary>
public sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class IdConverter<T> : JsonConverter<T> where T : struct, IId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var tekst = reader.GetString();
            return IdVorm.Geldig(tekst) ? T.Van(tekst!) : throw new JsonException($"'{tekst}' is not a valid key.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Waarde);
    }
}
