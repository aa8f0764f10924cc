using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Gedeeld;

/// <summary>A person as a session needs to know them.</summary>
/// <param name="Account">Key of the account; null for the operator of this machine and for the public.</param>
public sealed record Persoon(
    string? Account, string Naam, PartijId Partij, IReadOnlyList<Toekenning> Toekenningen, IReadOnlyList<Mandaat> Mandaten)
{
    /// <summary>Nobody in particular: reads what is openbaar, and nothing else.</summary>
    public static Persoon Publiek { get; } = new(null, "Publiek", new(""), [], []);

    /// <summary>Has every right for the configured partij, because who runs the program can read its database as well.</summary>
    public bool IsOperator { get; private init; }

    /// <summary>Through which dienst of the own organisation one signed in; null by password.</summary>
    public string? Dienst { get; init; }

    /// <summary>The second step was taken at that dienst.</summary>
    public bool StapDaar { get; init; }

    /// <summary>Signed in, but the second step is not set up yet: until then the functies do not count.</summary>
    public bool MoetTweedeStap { get; init; }

    public static Persoon Van(LokaleActor lokaal) => new(null, lokaal.Naam, new(lokaal.Partij),
        [.. Enum.GetValues<Functie>().Select(f => new Toekenning(f, Bereik.HelePartij))],
        [new(DateOnly.MinValue, DateOnly.MaxValue, Bereik.HelePartij)])
    { IsOperator = true };

    /// <summary>Whether the person may sign on a day for something of these landsdelen, in this overleg if any.</summary>
    public bool MagTekenen(DateOnly dag, Landsdelen landsdelen, OverlegId? overleg) => Mandaten.Any(m => m.Geldt(dag, landsdelen, overleg));
}
