using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>What of an overleg is needed to know which days a term means.</summary>
/// <param name="Bekend">Whether its real date is known, or only a season or month.</param>
public sealed record OverlegDagen(OverlegId Id, OverlegReeks Reeks, Landsdelen Landsdelen, DateOnly Van, DateOnly Tot, bool Bekend)
{
    /// <summary>The days of an overleg; null when its moment has no last day.</summary>
    public static OverlegDagen? Uit(Overleg overleg) => overleg.Moment?.Tot is { } tot
        ? new(overleg.Id, overleg.Reeks, overleg.Landsdelen, overleg.Moment.Van ?? DateOnly.MinValue, tot, overleg.Moment.Precisie == Precisie.Dag)
        : null;
}

/// <summary>Which days a term comes to once the overleggen it names are known.</summary>
public sealed class Termijnoplossing(IReadOnlyCollection<OverlegDagen> overleggen)
{
    private readonly Dictionary<OverlegId, OverlegDagen> _perId = overleggen.ToDictionary(o => o.Id);

    /// <summary>The same with one overleg changed.</summary>
    public Termijnoplossing Met(Overleg overleg) =>
        new([.. overleggen.Where(o => o.Id != overleg.Id), .. OverlegDagen.Uit(overleg) is { } dagen ? new[] { dagen } : []]);

    /// <summary>Whether the days or the overleg of anything in the afspraak differ under the other.</summary>
    public bool Verschilt(Termijnoplossing ander, Afspraak afspraak) => Dagen(afspraak) != ander.Dagen(afspraak)
        || afspraak.Agenderingen.Any(g => Dagen(g.Moment, g.Overleg, g.Landsdelen | afspraak.Landsdelen) != ander.Dagen(g.Moment, g.Overleg, g.Landsdelen | afspraak.Landsdelen)
            || (g.Overleg is null && Overleg(g.Moment, g.Landsdelen | afspraak.Landsdelen) != ander.Overleg(g.Moment, g.Landsdelen | afspraak.Landsdelen)));

    /// <summary>The overleg that a reference means for a record of these landsdelen; null when none or several fit.</summary>
    public OverlegId? Overleg(Termijn? termijn, Landsdelen landsdelen)
    {
        if (termijn?.Overleg is not { } verwijzing || termijn.Van is not { } van || termijn.Tot is not { } tot) return null;
        var passend = overleggen.Where(o => o.Reeks == verwijzing.Reeks && (o.Landsdelen & landsdelen) != 0
            && o.Van <= tot && van <= o.Tot).Take(2).ToList();
        return passend.Count == 1 ? passend[0].Id : null;
    }

    /// <summary>Whether any overleg fits a reference, also where several do.</summary>
    public bool Past(Termijn termijn, Landsdelen landsdelen) => termijn is { Overleg: { } verwijzing, Van: { } van, Tot: { } tot }
        && overleggen.Any(o => o.Reeks == verwijzing.Reeks && (o.Landsdelen & landsdelen) != 0 && o.Van <= tot && van <= o.Tot);

    /// <summary>The first and last day that count. A named overleg with a known date sharpens the words;
    /// an open side stays open (null).</summary>
    public (DateOnly? Van, DateOnly? Tot) Dagen(Termijn? termijn, OverlegId? overleg, Landsdelen landsdelen)
    {
        var gezocht = overleg ?? Overleg(termijn, landsdelen);
        if (gezocht is { } id && _perId.TryGetValue(id, out var dagen) && (dagen.Bekend || termijn is null))
            return (dagen.Van, dagen.Tot);
        return (termijn?.Van, termijn?.Tot);
    }

    /// <summary>The first and last day of an afspraak as a whole.</summary>
    public (DateOnly? Van, DateOnly? Tot) Dagen(Afspraak afspraak)
    {
        if (afspraak.Termijn is { } termijn) return Dagen(termijn, null, afspraak.Landsdelen);
        // Without a term of its own an afspraak is due when it first returns.
        var terugkeer = afspraak.Agenderingen.Select(g => Dagen(g.Moment, g.Overleg, g.Landsdelen | afspraak.Landsdelen)).ToList();
        var eerste = terugkeer.FindIndex(d => d.Tot is not null && d.Tot == terugkeer.Min(t => t.Tot));
        return eerste < 0 ? (null, null) : terugkeer[eerste];
    }
}
