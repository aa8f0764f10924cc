namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>What was read from some tokens, up to <paramref name="Einde"/>.</summary>
/// <param name="Zwak">In running text these words need a preposition before they make a term.</param>
internal sealed record Lezing(
    int Einde,
    Tijdvak Tijdvak,
    OverlegVerwijzing? Overleg = null,
    Ritme Ritme = Ritme.Geen,
    Zekerheid? Zekerheid = null,
    bool Zwak = false)
{
    /// <summary>Words without days.</summary>
    public static readonly Tijdvak GeenDag = new(null, null, Precisie.Onbepaald);

    /// <summary>Named as a period, range or rhythm: "voor" before it means "for", not "before".</summary>
    public bool IsDuur { get; init; }

    /// <summary>A range with both ends in the words: "vanaf 2021 tot 2024".</summary>
    public bool IsReeks { get; init; }

    /// <summary>Has a bound or both ends, so that a rhythm keeps its last day.</summary>
    public bool IsBegrensd { get; init; }

    /// <summary>The one moment that was read, if it was one.</summary>
    public Moment? Moment { get; init; }

    /// <summary>"eind ...": "voor eind 2020" reaches to that end.</summary>
    public bool EindigtOpEind { get; init; }

    public Termijn Termijn(string tekst) =>
        new(tekst, Tijdvak.Van, Tijdvak.Tot, Tijdvak.Precisie, Overleg, Ritme);
}

/// <summary>The bound before a moment.</summary>
internal enum Grens
{
    Geen,
    /// <summary>uiterlijk, t/m</summary>
    Uiterlijk,
    /// <summary>voor, tot</summary>
    Voor,
    /// <summary>vanaf, met ingang van</summary>
    Vanaf,
    /// <summary>sinds</summary>
    Sinds,
    /// <summary>na</summary>
    Na,
}
