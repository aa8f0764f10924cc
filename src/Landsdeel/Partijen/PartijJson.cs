using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Partijen;

/// <summary>A partij as programs read it. Every name is always there; what is unknown is null.</summary>
public sealed record PartijJson(string Id, string Naam, string? Afkorting, string Zijde, string Soort, string? Code, IReadOnlyList<string> Landsdelen)
{
    public static PartijJson Van(PartijRegel p) => new(p.Id, p.Naam, Leeg(p.Afkorting), p.Zijde.Woord(), p.Soort.Woord(), Leeg(p.Code),
        [.. p.Landsdelen.Losse().Select(l => l.ToString())]);

    private static string? Leeg(string tekst) => tekst == "" ? null : tekst;
}
