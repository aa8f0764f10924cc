using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Accounts;

/// <summary>That a bestuurder may sign for the partij, from the first up to and including the last day.</summary>
public sealed record Mandaat(DateOnly EersteDag, DateOnly LaatsteDag, Bereik Bereik)
{
    public bool Geldt(DateOnly dag) => EersteDag <= dag && dag <= LaatsteDag;

    /// <summary>Whether it lets one sign something of these landsdelen, in this overleg if any, on a day.</summary>
    public bool Geldt(DateOnly dag, Landsdelen landsdelen, OverlegId? overleg) => Geldt(dag) && Bereik.Omvat(landsdelen, overleg);
}
