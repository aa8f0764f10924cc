using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Voorbereiden;

/// <summary>A step on the way to an overleg, in the order in which they come.</summary>
public enum Spoorstap
{
    /// <summary>The last day on which a partij can propose an item.</summary>
    PuntenAanleveren = 0,
    StukkenAanleveren = 1,
    AgendaVast = 2,
    /// <summary>Agenda and pieces go to those who take part.</summary>
    Verzenden = 3,
}

public enum Spoorstand
{
    Komt = 0,
    /// <summary>Its day is at most two weeks away.</summary>
    Binnenkort = 1,
    Gedaan = 2,
    /// <summary>Its day has passed, and what it asks is not done.</summary>
    TeLaat = 3,
}

/// <summary>How many days before an overleg each step ends.</summary>
public sealed record Doorlooptijden(int Punten, int Stukken, int Agenda, int Verzenden)
{
    public const int Langste = 365;

    /// <summary>Conventions of our own, for as long as an overleg has none set: the higher the table, the longer the way to it.</summary>
    public static Doorlooptijden Van(OverlegReeks reeks) => reeks switch
    {
        OverlegReeks.BoMirt or OverlegReeks.BoLeefomgeving or OverlegReeks.StrategischBoMirt => new(56, 21, 14, 10),
        OverlegReeks.Directeurenoverleg => new(28, 14, 10, 7),
        _ => new(21, 14, 10, 7),
    };

    public int Dagen(Spoorstap stap) => stap switch
    {
        Spoorstap.PuntenAanleveren => Punten,
        Spoorstap.StukkenAanleveren => Stukken,
        Spoorstap.AgendaVast => Agenda,
        _ => Verzenden,
    };

    /// <summary>Everything that is wrong with them, at its field.</summary>
    public IReadOnlyList<Weigering> Controleer()
    {
        List<Weigering> uit = [];
        foreach (var stap in Enum.GetValues<Spoorstap>())
            if (Dagen(stap) is < 0 or > Langste) uit.Add(new DoorlooptijdKanNiet(stap));
        if (uit.Count == 0 && !(Punten >= Stukken && Stukken >= Verzenden && Agenda >= Verzenden)) uit.Add(new StappenDoorElkaar());
        return uit;
    }
}

/// <summary>What there is, to tell whether a step was done.</summary>
/// <param name="OpenInbreng">Proposed items on which a secretaris must still decide.</param>
/// <param name="ZonderStuk">Hamerstukken of the agenda without a piece: what is agreed as the pieces have it needs one.</param>
public sealed record Voorbereidingsstand(int OpenInbreng = 0, int ZonderStuk = 0);

/// <summary>One step with its day.</summary>
/// <param name="Nog">What is missing, in a few words; null when nothing is.</param>
public sealed record Spoormoment(Spoorstap Stap, DateOnly Dag, Spoorstand Stand, string? Nog);

/// <summary>The way to one overleg. While only a season is known, it counts back from its first day, but nothing is late before it
/// would be late for the last day as well.</summary>
public static class Spoorboekje
{
    private const int Kort = 14;

    /// <summary>Empty while no day of the overleg is known.</summary>
    public static IReadOnlyList<Spoormoment> Van(Overleg overleg, Voorbereidingsstand stand, DateOnly peildatum)
    {
        if (overleg.Moment?.Van is not { } dag) return [];
        var tijden = overleg.Doorlooptijden ?? Doorlooptijden.Van(overleg.Reeks);
        return [.. Enum.GetValues<Spoorstap>().Select(stap => Moment(stap, dag.AddDays(-tijden.Dagen(stap)), overleg.Moment.Tot?.AddDays(-tijden.Dagen(stap)), overleg, stand, peildatum))];
    }

    private static Spoormoment Moment(Spoorstap stap, DateOnly dag, DateOnly? uiterst, Overleg overleg, Voorbereidingsstand stand, DateOnly peildatum)
    {
        var voorbij = uiterst < peildatum;
        var nog = stap switch
        {
            Spoorstap.PuntenAanleveren => stand.OpenInbreng switch { 0 => null, 1 => "over 1 ingebracht punt is nog niet beslist", var n => $"over {n} ingebrachte punten is nog niet beslist" },
            Spoorstap.StukkenAanleveren => stand.ZonderStuk switch { 0 => null, 1 => "1 hamerstuk heeft nog geen stuk", var n => $"{n} hamerstukken hebben nog geen stuk" },
            Spoorstap.AgendaVast => overleg.Status >= OverlegStatus.AgendaVast ? null : "de agenda is nog niet vastgesteld",
            _ => overleg.VerzondenOp is not null ? null : "de agenda is nog niet verzonden",
        };
        // A last day to hand something in is done when it has passed; a task is done when it is done.
        var gedaan = nog is null && (voorbij || stap is Spoorstap.AgendaVast or Spoorstap.Verzenden);
        return new(stap, dag, gedaan ? Spoorstand.Gedaan : voorbij ? Spoorstand.TeLaat : dag <= peildatum.AddDays(Kort) ? Spoorstand.Binnenkort : Spoorstand.Komt, nog);
    }
}
