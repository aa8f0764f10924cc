using System.Collections.Frozen;
using System.Globalization;
using Landsdeel.Domain.Afspraken;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>How a sentence is built, as far as that says something of it.</summary>
internal enum Zinsbouw
{
    /// <summary>The writer does something: "ik start", "wij zorgen".</summary>
    Belofte,
    /// <summary>Rijk and regio do something together.</summary>
    Samen,
    /// <summary>A partij does something.</summary>
    Handeling,
    /// <summary>The same, with a verb that says little.</summary>
    Licht,
    /// <summary>"gaan onderzoeken".</summary>
    Gaan,
    /// <summary>"wordt uitgewerkt".</summary>
    Lijdend,
    /// <summary>"wordt gebouwd": what is done, without a plan for it.</summary>
    LijdendDoen,
    /// <summary>Something begins or appears.</summary>
    Gebeurtenis,
    /// <summary>It says how things are at a moment to come.</summary>
    Toestand,
    /// <summary>No verb, but the noun of an action: "Start uitvoering: 2008".</summary>
    Naamvorm,
}

/// <param name="Waarom">The reason as the user reads it; {0} is what stands there.</param>
internal sealed record Zinsvorm(AfspraakSoort Soort, double Gewicht, string Waarom)
{
    public string Reden(string woorden) => string.Format(CultureInfo.InvariantCulture, Waarom, woorden);

    /// <summary>The rows of <c>zinsvormen.tsv</c>: vorm, soort, gewicht, waarom.</summary>
    public static FrozenDictionary<Zinsbouw, Zinsvorm> Van(IEnumerable<string[]> rijen) => rijen.ToFrozenDictionary(
        r => Enum.Parse<Zinsbouw>(r[0], ignoreCase: true),
        r => new Zinsvorm(Enum.Parse<AfspraakSoort>(r[1], ignoreCase: true), double.Parse(r[2], CultureInfo.InvariantCulture), r[3]));
}
