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
    /// <summary>Manage the accounts of one's partij.</summary>
    AccountsBeheren = 4,
    /// <summary>Sign for one's partij; needs a mandaat of that day besides.</summary>
    Ondertekenen = 5,
    /// <summary>Record that a partij is renamed, merges or is split: a beheerder for the own partij, a secretaris within reach.</summary>
    PartijenBeheren = 6,
}

/// <summary>Names the right that a page or command needs. A page without one is refused by a test. A handler that writes names
/// its own when the page itself only needs <see cref="Bevoegdheid.Lezen"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VereistAttribute(Bevoegdheid bevoegdheid) : Attribute
{
    public Bevoegdheid Bevoegdheid { get; } = bevoegdheid;
}

/// <summary>The one place where rights are checked, for page, API and command line alike.</summary>
public static class Toegang
{
    /// <summary>Null when allowed somewhere.</summary>
    public static Weigering? Weiger(Sessie sessie, Bevoegdheid nodig) =>
        sessie.Bevoegdheden.Contains(nodig) ? null : sessie.Aangemeld ? new GeenRecht() : new MeldUAan();

    /// <summary>Null when allowed for something of these landsdelen, in this overleg if any.</summary>
    public static Weigering? Weiger(Sessie sessie, Bevoegdheid nodig, Landsdelen landsdelen, OverlegId? overleg) =>
        Weiger(sessie, nodig) is { } nergens ? nergens
        : sessie.Persoon.Toekenningen.Any(t => Functierechten.Van(t.Functie).Contains(nodig) && t.Bereik.Omvat(landsdelen, overleg)) ? null
        : new BuitenBereik();

    /// <summary>Null when one may act in an overleg: with the right within reach, for a partij that sits at the table or that keeps the overleg.</summary>
    /// <param name="eigenaar">The partij that keeps it.</param>
    public static Weigering? WeigerInOverleg(Sessie sessie, Bevoegdheid nodig, PartijId eigenaar, Landsdelen landsdelen, OverlegId overleg) =>
        Weiger(sessie, nodig, landsdelen, overleg) is { } nee ? nee
        : sessie.IsEigen(eigenaar) || sessie.Kijker.Overleggen.Contains(overleg) ? null : new NietAanTafel();

    /// <summary>Null when a record may be changed: by the partij that owns it, or by a secretaris for a partij of the overleg it belongs to.</summary>
    public static Weigering? WeigerWijzigen(Sessie sessie, Bevoegdheid nodig, PartijId eigenaar, Landsdelen landsdelen, OverlegId? overleg) =>
        Weiger(sessie, nodig, landsdelen, overleg) is { } nee ? nee
        : sessie.IsEigen(eigenaar) ? null
        : overleg is { } van && sessie.Kijker.Overleggen.Contains(van) && Weiger(sessie, Bevoegdheid.OverleggenBeheren, landsdelen, overleg) is null ? null
        : new VanAnderePartij();
}
