using System.Text.Json;
using Landsdeel.Domain.Opvolgen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Which kinds of records hang on an afspraak, their flat row, and for whom a version waits.</summary>
internal static class Afspraakdelen
{
    private static readonly Dictionary<AggregaatSoort, Type> Soorten = new()
    {
        [AggregaatSoort.Voortgangsbericht] = typeof(Voortgangsbericht),
        [AggregaatSoort.Bewijsstuk] = typeof(Bewijsstuk),
        [AggregaatSoort.Nakoming] = typeof(Nakoming),
    };

    public static bool Is(AggregaatSoort soort) => Soorten.ContainsKey(soort);

    /// <param name="inhoud">The record itself when it was just written; null reads it from the version.</param>
    public static IAfspraakdeel? Lees(VersieRij v, object? inhoud) => !Soorten.TryGetValue(v.Soort, out var type) ? null
        : (IAfspraakdeel)(inhoud ?? JsonSerializer.Deserialize(v.Inhoud, type, LandsdeelJson.Compact)!);

    public static AfspraakdeelRij Rij(VersieRij v, IAfspraakdeel deel) => new()
    {
        Soort = v.Soort,
        DeelId = v.AggregaatId,
        AfspraakId = deel.Afspraak.Waarde,
    };

    /// <inheritdoc cref="Lees"/>
    public static IEnumerable<WachtRij> Wacht(VersieRij v, object? inhoud) => v.Soort switch
    {
        AggregaatSoort.Nakoming => Wacht(v, (Nakoming)Lees(v, inhoud)!),
        AggregaatSoort.LijstOndertekening or AggregaatSoort.AfspraakOndertekening =>
            Wacht(v, (Ondertekening)(inhoud ?? JsonSerializer.Deserialize<Ondertekening>(v.Inhoud, LandsdeelJson.Compact)!)),
        _ => [],
    };

    private static IEnumerable<WachtRij> Wacht(VersieRij v, Ondertekening o) =>
        o.MoetenNog.Select(g => Rij(v, Wachtsoort.Tekenen, g.Partij.Waarde, g.Sinds, o.Termijn));

    private static IEnumerable<WachtRij> Wacht(VersieRij v, Nakoming n)
    {
        if (n.Laatste is not { Loopt: true } verzoek) return [];
        var wachten = verzoek.MoetenNog.Select(g => Rij(v, Wachtsoort.Nakoming, g.Partij?.Waarde ?? "", verzoek.Dag, null));
        return verzoek.Stand == Nakomingsstand.Betwist
            ? wachten.Append(Rij(v, Wachtsoort.Betwist, verzoek.Partij.Waarde, verzoek.Betwistingen.Max(b => b.Dag), null)) : wachten;
    }

    private static WachtRij Rij(VersieRij v, Wachtsoort soort, string partij, DateOnly sinds, DateOnly? uiterlijk) => new()
    {
        RijId = v.Id,
        Soort = soort,
        PartijId = partij,
        Sinds = sinds,
        Uiterlijk = uiterlijk ?? RijMaker.ZonderMoment,
    };
}
