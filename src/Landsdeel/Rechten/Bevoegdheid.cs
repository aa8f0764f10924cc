using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;

namespace Landsdeel.Rechten;

/// <summary>What someone may do. Every page, endpoint and command names one, and is checked in <see cref="Rechten"/>.</summary>
public enum Bevoegdheid
{
    /// <summary>Read what one's partij may see.</summary>
    Lezen = 0,
    /// <summary>Add and change afspraken, notes and drafts.</summary>
    AfsprakenBeheren = 1,
    /// <summary>Add and change overleggen and their agendas.</summary>
    OverleggenBeheren = 2,
    /// <summary>Import lists and load rounds.</summary>
    Inlezen = 3,
}

/// <summary>Names the right that a page or command needs. A page without one is refused by a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VereistAttribute(Bevoegdheid bevoegdheid) : Attribute
{
    public Bevoegdheid Bevoegdheid { get; } = bevoegdheid;
}

/// <summary>The one place where rights are checked, for page, API and command line alike.</summary>
public static class Toegang
{
    /// <summary>Null when allowed.</summary>
    public static Weigering? Weiger(Sessie sessie, Bevoegdheid nodig) =>
        sessie.Bevoegdheden.Contains(nodig) ? null : new GeenRecht();
}
