using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Verschillen;

/// <summary>With which knowledge two days are laid beside each other.</summary>
public enum Vergelijkwijze
{
    /// <summary>What held on either day, as the register now knows it.</summary>
    Gold = 0,
    /// <summary>What the register itself said at the end of either day.</summary>
    Zei = 1,
}

/// <summary>Two points in time whose states are compared.</summary>
/// <param name="Overleg">The overleg that the first day was taken from; null when a day was given.</param>
public sealed record Vergelijking(Tijdsblik Van, Tijdsblik Tot, Vergelijkwijze Wijze, string? Overleg);

/// <summary>What happened to an afspraak between the two.</summary>
public enum Verschilsoort
{
    /// <summary>There on the second day, not on the first.</summary>
    Erbij = 0,
    Gewijzigd = 1,
    /// <summary>There on the first day, not on the second.</summary>
    Weg = 2,
    /// <summary>Open on the second day, while its last day fell between the two.</summary>
    TeLaat = 3,
}

/// <summary>An afspraak as it stood on one of the days.</summary>
/// <param name="LaatsteDag">The day that its term ends, an overleg's real date resolved; null without a term.</param>
public sealed record Afspraakstaat(Afspraak Inhoud, Zicht Zicht, DateOnly? EersteDag, DateOnly? LaatsteDag);

/// <summary>One afspraak in the comparison; a side is null when it was not there, or not for this viewer.</summary>
public sealed record Verschilregel(Afspraakstaat? Was, Afspraakstaat? Wordt)
{
    /// <summary>The one that is shown as the record itself: the latest there is.</summary>
    public Afspraak Afspraak => (Wordt ?? Was)!.Inhoud;

    public IReadOnlyList<Veldverschil> Velden { get; } = Was is null || Wordt is null ? [] : AfspraakVerschil.Tussen(Was.Inhoud, Wordt.Inhoud);

    /// <summary>The words of the term are the same, the days that they mean are not: an overleg got its date.</summary>
    public bool DagenVerschoven => Was is not null && Wordt is not null && (Was.EersteDag, Was.LaatsteDag) != (Wordt.EersteDag, Wordt.LaatsteDag)
        && Was.Inhoud.Termijn == Wordt.Inhoud.Termijn;

    public bool AnderZicht => Was is not null && Wordt is not null && Was.Zicht != Wordt.Zicht;
}

/// <summary>The first of what changed in one way, and how much there is of it.</summary>
public sealed record Verschildeel(Verschilsoort Soort, Aantal Aantal, IReadOnlyList<Verschilregel> Regels);

/// <summary>An overleg as it stood on one of the days.</summary>
public sealed record Overlegstaat(string Naam, Landsdelen Landsdelen, string Moment, DateOnly EersteDag, DateOnly LaatsteDag, OverlegStatus Status);

/// <summary>An overleg that is new, gone or changed.</summary>
public sealed record Overlegverschil(string Id, Overlegstaat? Was, Overlegstaat? Wordt);

/// <summary>How many afspraken there were on one of the days.</summary>
/// <param name="PerStatus">Only those that occur.</param>
public sealed record Registerstand(int Aantal, IReadOnlyDictionary<AfspraakStatus, int> PerStatus, int TeLaat);

/// <summary>Both states and what differs.</summary>
/// <param name="Standen">Null in a register so large that counting it costs more than it tells.</param>
public sealed record Verschilbeeld(
    Vergelijking Vergelijking, (Registerstand Van, Registerstand Tot)? Standen, IReadOnlyList<Verschildeel> Delen, IReadOnlyList<Overlegverschil> Overleggen, Naamgids Namen)
{
    public Verschildeel Deel(Verschilsoort soort) => Delen.Single(d => d.Soort == soort);

    public bool Niets => Overleggen.Count == 0 && Delen.All(d => d.Aantal.Getal == 0);
}
