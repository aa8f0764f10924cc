using System.Text.Json;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Overleggen.Reageren;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Domain.Overleggen.Voorbereiden;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Which kinds of records hang on an overleg, and their flat row.</summary>
internal static class Overlegdelen
{
    private static readonly Dictionary<AggregaatSoort, Type> Soorten = new()
    {
        [AggregaatSoort.Verslag] = typeof(Verslag),
        [AggregaatSoort.Inbreng] = typeof(Inbreng),
        [AggregaatSoort.Lijstreactie] = typeof(Lijstreactie),
        [AggregaatSoort.Vergaderstuk] = typeof(Vergaderstuk),
        [AggregaatSoort.Annotatie] = typeof(Puntannotatie),
    };

    public static bool Is(AggregaatSoort soort) => Soorten.ContainsKey(soort);

    /// <param name="inhoud">The record itself when it was just written; null reads it from the version.</param>
    public static IOverlegdeel? Lees(VersieRij v, object? inhoud) => !Soorten.TryGetValue(v.Soort, out var type) ? null
        : (IOverlegdeel)(inhoud ?? JsonSerializer.Deserialize(v.Inhoud, type, LandsdeelJson.Compact)!);

    public static OverlegdeelRij Rij(VersieRij v, IOverlegdeel deel) => new()
    {
        Soort = v.Soort,
        DeelId = v.AggregaatId,
        OverlegId = deel.Overleg.Waarde,
        Punt = deel.Punt ?? "",
    };
}
