using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Rondes;
using Xunit;

namespace Landsdeel.Domain.Tests.Rondes;

/// <summary>The file has the form of the record <see cref="Ronde"/>: nothing that the record cannot hold.</summary>
public class VormTests
{
    [Fact]
    public void Elk_veld_past_op_het_record_in_de_volgorde_van_het_record() =>
        Assert.Empty(Fouten(Ronde2020.Json, typeof(Ronde), "ronde"));

    [Fact]
    public void Een_vreemd_veld_en_een_onbekende_waarde_worden_gezien()
    {
        var element = JsonDocument.Parse("""{"id":"A-1","soort":"belofte","tekst":"t","landsdelen":["West"],"vreemd":1}""").RootElement;

        Assert.Equal(3, Fouten(element, typeof(Domain.Afspraken.Afspraak), "a").Count());
    }

    [Fact]
    public void Het_bestand_is_utf8_met_twee_spaties_ongewijzigde_letters_en_een_slotregel()
    {
        using var stroom = new MemoryStream();
        using (var schrijver = new Utf8JsonWriter(stroom, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Ronde2020.Json.WriteTo(schrijver);

        Assert.Equal(Encoding.UTF8.GetString(stroom.ToArray()) + "\n", File.ReadAllText(Ronde2020.Bestand, Encoding.UTF8));
    }

    private static IEnumerable<string> Fouten(JsonElement element, Type type, string pad)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (element.ValueKind == JsonValueKind.Array)
        {
            if (element.GetArrayLength() == 0) return [$"{pad}: an empty list is left out"];
            Type deel = type.IsEnum && type.IsDefined(typeof(FlagsAttribute)) ? type : type.IsGenericType ? type.GetGenericArguments()[0] : typeof(void);
            return element.EnumerateArray().SelectMany((e, i) => Fouten(e, deel, $"{pad}[{i}]"));
        }
        if (element.ValueKind == JsonValueKind.Object) return Objectfouten(element, type, $"{pad}({element.Tekst("id")})");
        return Past(element, type) ? [] : [$"{pad}: {element} is no {type.Name}"];
    }

    private static IEnumerable<string> Objectfouten(JsonElement element, Type type, string pad)
    {
        if (type == typeof(string) || typeof(IEnumerable).IsAssignableFrom(type)) return [$"{pad}: no object expected"];
        var velden = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is not null)
            .Select((p, i) => (Eigenschap: p, Plaats: i)).ToDictionary(p => Kameel(p.Eigenschap.Name));
        var namen = element.EnumerateObject().Select(p => p.Name).ToList();
        var plaatsen = namen.Where(velden.ContainsKey).Select(n => velden[n].Plaats).ToList();

        return namen.Where(n => !velden.ContainsKey(n)).Select(n => $"{pad}.{n}: {type.Name} has no such field")
            .Concat(velden.Where(v => v.Value.Eigenschap.IsDefined(typeof(RequiredMemberAttribute)) && !namen.Contains(v.Key)).Select(v => $"{pad}.{v.Key}: missing"))
            .Concat(plaatsen.SequenceEqual(plaatsen.Order()) ? [] : [$"{pad}: fields out of order"])
            .Concat(element.EnumerateObject().Where(p => velden.ContainsKey(p.Name)).SelectMany(p => Fouten(p.Value, velden[p.Name].Eigenschap.PropertyType, $"{pad}.{p.Name}")));
    }

    private static bool Past(JsonElement waarde, Type type) => waarde.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => waarde.GetString()!.Trim().Length > 0,
        JsonValueKind.String when type == typeof(DateOnly) => DateOnly.TryParseExact(waarde.GetString(), "yyyy-MM-dd", out _),
        JsonValueKind.String when type == typeof(Landsdelen) || type == typeof(Themas) => Enum.GetNames(type).Contains(waarde.GetString()),
        JsonValueKind.String when type.IsEnum => Enum.GetNames(type).Select(Kameel).Contains(waarde.GetString()),
        JsonValueKind.String => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)),
        JsonValueKind.True => type == typeof(bool),
        JsonValueKind.Number => type == typeof(int) ? waarde.TryGetInt32(out _) : type == typeof(long) ? waarde.TryGetInt64(out _) : type == typeof(decimal),
        _ => false,
    };

    private static string Kameel(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];
}
