using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Inlezen;

/// <summary>A column with a few of its values, to recognise it by.</summary>
public sealed record Importkolom
{
    public required string Letter { get; init; }
    public required string Naam { get; init; }
    public IReadOnlyList<string> Voorbeelden { get; init; } = [];
}

/// <summary>What is kept about a list besides its rows.</summary>
public sealed record Importkop
{
    public required string Sha256 { get; init; }
    public string? Werkblad { get; init; }
    public int KopRij { get; init; }
    public IReadOnlyList<Importkolom> Kolommen { get; init; } = [];
    /// <summary>What the user should know about the file as a whole.</summary>
    public IReadOnlyList<string> Opmerkingen { get; init; } = [];

    public IReadOnlyList<Lijstkolom> Lijstkolommen => [.. Kolommen.Select(k => new Lijstkolom(k.Letter, k.Naam))];

    /// <summary>Under this key the mapping of a header row is remembered.</summary>
    public string Kopsleutel() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Kolommen.Select(k => $"{k.Letter} {Kolomherkenning.Vouw(k.Naam)}")))));
}

/// <summary>The mapping and the answers that go with a list.</summary>
public sealed record Importindeling
{
    public required Kolomindeling Kolommen { get; init; }
    /// <summary>From which day rows hold that do not say it themselves.</summary>
    public required DateOnly GeldigVan { get; init; }
}

/// <summary>JSON in the columns of an import.</summary>
internal static class Importjson
{
    public static Importkop Kop(this ImportRij rij) => JsonSerializer.Deserialize<Importkop>(rij.Inhoud, LandsdeelJson.Compact)!;

    public static Importindeling? Indeling(this ImportRij rij) => rij.Indeling == "" ? null : Lees<Importindeling>(rij.Indeling);

    public static IReadOnlyList<Rijmelding> Meldingen(this ImportRegelRij rij) => rij.Meldingen == "" ? [] : Lees<List<Rijmelding>>(rij.Meldingen);

    public static IReadOnlyList<Dubbel> Dubbelen(this ImportRegelRij rij) => rij.DubbelMet == "" ? [] : Lees<List<Dubbel>>(rij.DubbelMet);

    public static T Lees<T>(string json) => JsonSerializer.Deserialize<T>(json, LandsdeelJson.Compact)!;

    public static string Schrijf<T>(T waarde) => JsonSerializer.Serialize(waarde, LandsdeelJson.Compact);

    /// <summary>Empty for an empty list.</summary>
    public static string SchrijfLijst<T>(IReadOnlyList<T> lijst) => lijst.Count == 0 ? "" : Schrijf(lijst);
}
