using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>A record that hangs on one afspraak, with a sight of its own.</summary>
public interface IAfspraakdeel
{
    AfspraakId Afspraak { get; }
}
