using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>A record that hangs on one overleg, and there perhaps on one item of its agenda.</summary>
public interface IOverlegdeel
{
    OverlegId Overleg { get; }

    /// <summary>The key of the item; null when it is about the overleg as a whole.</summary>
    string? Punt { get; }
}
