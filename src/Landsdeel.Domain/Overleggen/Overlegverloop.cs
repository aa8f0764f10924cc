using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen;

/// <summary>How an overleg goes through its states and gets its date.</summary>
public static class Overlegverloop
{
    /// <summary>Forward only, except that a fixed agenda may become a concept again with a reason.</summary>
    public static Uitkomst<Overleg> Naar(this Overleg overleg, OverlegStatus status, string? reden = null)
    {
        if (status >= overleg.Status) return overleg with { Status = status };
        if (overleg.Status != OverlegStatus.AgendaVast || status != OverlegStatus.AgendaConcept) return new StatusTerug(overleg.Status, status);
        return string.IsNullOrWhiteSpace(reden)
            ? new RedenOntbreekt("heropenen", "waarom de vastgestelde agenda weer concept wordt")
            : overleg with { Status = status };
    }

    /// <summary>Gives the overleg another moment. A moment that lies outside the one it had needs a reason.</summary>
    public static Uitkomst<Overleg> Op(this Overleg overleg, Termijn? moment, string? reden = null)
    {
        var past = moment is null || overleg.Moment is not { } was || Binnen(moment, was) || Binnen(was, moment);
        return past || !string.IsNullOrWhiteSpace(reden)
            ? overleg with { Moment = moment }
            : new DatumPastNiet(overleg.Moment!.Tekst);
    }

    private static bool Binnen(Termijn klein, Termijn groot) =>
        (klein.Van ?? DateOnly.MinValue) >= (groot.Van ?? DateOnly.MinValue) && (klein.Tot ?? DateOnly.MaxValue) <= (groot.Tot ?? DateOnly.MaxValue);
}
