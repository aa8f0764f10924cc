using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Opvolgen;

/// <summary>How an open afspraak stands. Derived from its term and what was reported; never typed.</summary>
public enum Koers
{
    /// <summary>Nothing to tell: no procedure, it has ended, or it has no last day and nothing was reported.</summary>
    Geen = 0,
    OpKoers = 1,
    Achter = 2,
    TeLaat = 3,
}

public static class Koersbepaling
{
    /// <summary>Within so many days of its last day an afspraak that nobody took up is behind. A convention of our own: a quarter of a year, the time between two meetings.</summary>
    public const int Aanloop = 91;

    /// <param name="eersteDag">First day of the term; null when open.</param>
    /// <param name="laatsteDag">Last day of the term; null when open.</param>
    /// <param name="laatste">What the trekker last said of it, as far as the one who looks may see.</param>
    public static Koers Bepaal(Afspraak afspraak, DateOnly? eersteDag, DateOnly? laatsteDag, Voortgangsbericht? laatste, DateOnly peildatum)
    {
        if (!afspraak.HeeftProcedure || afspraak.Status is not (AfspraakStatus.Voorgesteld or AfspraakStatus.Gemaakt or AfspraakStatus.Loopt)) return Koers.Geen;
        if (laatsteDag < peildatum) return Koers.TeLaat;
        if (laatste?.Stand is EigenStand.Vertraagd or EigenStand.StaatStil) return Koers.Achter;
        // It should have begun, or soon be done, and nobody took it up.
        if (afspraak.Status != AfspraakStatus.Loopt && laatste is null && laatsteDag is { } dag
            && (dag <= peildatum.AddDays(Aanloop) || (eersteDag is { } eerste && eerste <= peildatum && eerste != dag))) return Koers.Achter;
        return laatsteDag is null && laatste is null ? Koers.Geen : Koers.OpKoers;
    }
}
