namespace Landsdeel.Domain.Gedeeld;

/// <summary>Who may see a version, a passage or a document, from narrow to wide.</summary>
public enum ZichtNiveau
{
    Eigen = 0,
    Overleg = 1,
    AllePartijen = 2,
    Openbaar = 3,
}

/// <summary>The sight on one version: its level, the partij that owns it, and the overleg whose partijen share it.</summary>
/// <param name="Overleg">Only meaningful, and then required, at level <see cref="ZichtNiveau.Overleg"/>.</param>
public sealed record Zicht(ZichtNiveau Niveau, PartijId Eigenaar, OverlegId? Overleg = null)
{
    /// <summary>The rule itself. The one database predicate is tested to agree with it.</summary>
    public bool ZichtbaarVoor(Kijker kijker) => Niveau switch
    {
        ZichtNiveau.Openbaar => true,
        _ when kijker.Partij is null => false,
        _ when kijker.Partij == Eigenaar || kijker.Erfenis.Contains(Eigenaar) => true,
        ZichtNiveau.AllePartijen => true,
        ZichtNiveau.Overleg => Overleg is { } o && kijker.Overleggen.Contains(o),
        _ => false,
    };

    /// <summary>Whether everyone who may see the other, may see this: so that the other can speak of it. The owner of the other is one who does.</summary>
    public bool Dekt(Zicht ander) => ander.Niveau < Niveau || (ander.Niveau == Niveau && (Niveau != ZichtNiveau.Overleg || ander.Overleg == Overleg));
}

/// <summary>Who looks: the partij of the session (null for the public) and the overleggen that partij takes part in.</summary>
public sealed record Kijker(PartijId? Partij, IReadOnlySet<OverlegId> Overleggen)
{
    /// <summary>The public: sees what is openbaar and nothing else.</summary>
    public static Kijker Publiek { get; } = new(null, new HashSet<OverlegId>());

    /// <summary>Partijen whose duties the partij took over: those that merged into it, or that it split off from.</summary>
    public IReadOnlyList<PartijId> Voorgangers { get; init; } = [];

    /// <summary>Those of them that merged into it whole: what was theirs alone is now its own.</summary>
    public IReadOnlyList<PartijId> Erfenis { get; init; } = [];

    /// <summary>As whom the register names the partij of the session: itself, and those it follows.</summary>
    public IReadOnlyList<PartijId> Namens => Partij is { } partij ? [partij, .. Voorgangers] : [];
}
