using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Partijen;
using Landsdeel.Rechten;

namespace Landsdeel.Gedeeld;

/// <summary>Who acts, what that one may see and do, and from where in time is looked. One per request or command.</summary>
/// <param name="Landsdeel">The landsdeel chosen in the bar; Geen means all.</param>
/// <param name="NuMicros">The clock of this request: UTC, microseconds since 1970.</param>
/// <param name="Vandaag">Today in the Netherlands.</param>
/// <param name="EigenPeildatum">The peildatum was chosen, not the one the register opens with.</param>
public sealed record Sessie(
    Actor Actor,
    Kijker Kijker,
    IReadOnlySet<Bevoegdheid> Bevoegdheden,
    Tijdsblik Blik,
    Landsdelen Landsdeel,
    long NuMicros,
    DateOnly Vandaag,
    bool EigenPeildatum)
{
    /// <summary>The day the register opens with: its own, or today.</summary>
    public DateOnly Beginpeildatum { get; init; } = Vandaag;

    /// <summary>Who acts, with the functies and mandaten that person has.</summary>
    public Persoon Persoon { get; init; } = Persoon.Publiek;

    /// <summary>Who followed whom, as the register knew it when this session began.</summary>
    public Partijopvolging Opvolging { get; init; } = Partijopvolging.Geen;

    /// <summary>Whether someone acts; else it is the public that reads.</summary>
    public bool Aangemeld => Actor.Partij != Persoon.Publiek.Partij;

    /// <summary>Under which key the person keeps drafts and visits: two people of one partij may share a name.</summary>
    public string Wie => Persoon.Account ?? Actor.Naam;

    /// <summary>Whether one may do this somewhere: for buttons. What is done is checked by <see cref="Toegang"/> again.</summary>
    public bool Mag(Bevoegdheid bevoegdheid) => Toegang.Weiger(this, bevoegdheid) is null;

    /// <summary>Whether what a partij keeps is one's own: of one's partij, or of one that merged into it.</summary>
    public bool IsEigen(PartijId eigenaar) => eigenaar == Actor.Partij || Kijker.Erfenis.Contains(eigenaar);

    /// <summary>As whom one acts among partijen that are named: oneself, or else one whose duties one took over; null when none is.</summary>
    public PartijId? Namens(IEnumerable<PartijId> genoemd)
    {
        var alle = genoemd.ToHashSet();
        return alle.Contains(Actor.Partij) ? Actor.Partij : Kijker.Voorgangers.Where(alle.Contains).Select(p => (PartijId?)p).FirstOrDefault();
    }

    /// <summary>The day that is asked about.</summary>
    public DateOnly Peildatum => Blik.Peildatum;

    /// <summary>An act of this session, now.</summary>
    public Handeling Handeling(string soort, string waarom = "", string? bron = null) => new(soort, Actor, NuMicros, waarom, bron);
}

/// <summary>Holds the session of a request until it is known; services ask for <see cref="Sessie"/> itself.</summary>
public sealed class SessieHouder
{
    public Sessie Sessie
    {
        get => field ?? throw new InvalidOperationException("No session was set for this scope.");
        set;
    }

    public bool Gezet { get; private set; }

    public void Zet(Sessie sessie) => (Sessie, Gezet) = (sessie, true);
}
