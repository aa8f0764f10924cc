using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Verschillen;

/// <summary>The days stand the wrong way round.</summary>
public sealed record DagenOmgekeerd(DateOnly Van, DateOnly Tot) : Weigering("verschil.dagen-omgekeerd",
    $"De eerste dag ({Van.Voluit()}) ligt na de tweede ({Tot.Voluit()}). Wissel de dagen om.", "van");

/// <summary>No such overleg on the second day, or not for this viewer.</summary>
public sealed record OverlegNietGevonden(string Overleg) : Weigering("verschil.overleg-niet-gevonden",
    $"Het overleg '{Overleg}' is niet gevonden. Kies een overleg uit de lijst of geef een dag op.", "sinds"), INietGevonden;

/// <summary>The overleg has no day yet, or it is still to come.</summary>
public sealed record OverlegNogNietGeweest(string Overleg, DateOnly Dag) : Weigering("verschil.overleg-nog-niet-geweest",
    $"Van '{Overleg}' staat niet vast dat het vóór {Dag.Voluit()} is geweest. Kies een eerder overleg of geef een dag op.", "sinds");

/// <summary>An address that was typed or made by hand.</summary>
public sealed record DagOnleesbaar() : Weigering("verschil.dag-onleesbaar",
    "Een van de dagen is niet te lezen. Kies twee dagen, bijvoorbeeld 2020-07-01 en 2020-12-01.", "van");
