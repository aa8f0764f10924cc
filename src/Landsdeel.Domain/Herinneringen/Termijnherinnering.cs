using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Herinneringen;

/// <summary>Why one is reminded.</summary>
public enum Herinnerfase
{
    /// <summary>The term comes near, or runs.</summary>
    Nadert = 0,
    /// <summary>The term has wholly passed.</summary>
    Voorbij = 1,
}

/// <summary>When one is reminded of a term. How exact the term is decides it: a season is not a day, so the reminder comes before the
/// first day that it can mean, and nothing is late before the last.</summary>
public static class Termijnherinnering
{
    /// <summary>How many days before the first possible day: the wider the term, the longer ahead.</summary>
    public static int Vooraf(Precisie precisie) => precisie switch
    {
        Precisie.Dag => 14,
        Precisie.Maand => 30,
        Precisie.Kwartaal or Precisie.Seizoen => 45,
        Precisie.Halfjaar => 60,
        _ => 90,
    };

    /// <summary>Null when it is not the time, or when there is no last day to be held to.</summary>
    /// <param name="eerste">The first day that it can mean; <see cref="DateOnly.MinValue"/> when it only has a last one.</param>
    /// <param name="laatste">The last day; <see cref="DateOnly.MaxValue"/> when there is none.</param>
    public static Herinnerfase? Fase(DateOnly eerste, DateOnly laatste, Precisie precisie, DateOnly peildatum)
    {
        if (laatste == DateOnly.MaxValue || precisie == Precisie.Onbepaald) return null;
        if (laatste < peildatum) return Herinnerfase.Voorbij;
        var grens = eerste == DateOnly.MinValue ? laatste : eerste;
        return grens.DayNumber - Vooraf(precisie) <= peildatum.DayNumber ? Herinnerfase.Nadert : null;
    }
}
