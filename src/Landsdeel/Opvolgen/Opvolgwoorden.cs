using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Opvolgen;

namespace Landsdeel.Opvolgen;

/// <summary>The words of following up.</summary>
public static class Opvolgwoorden
{
    public static string Woord(this EigenStand stand) => stand switch
    {
        EigenStand.OpSchema => "op schema",
        EigenStand.Vertraagd => "vertraagd",
        _ => "staat stil",
    };

    public static string Woord(this Koers koers) => koers switch
    {
        Koers.OpKoers => "op koers",
        Koers.Achter => "achter",
        Koers.TeLaat => "te laat",
        _ => "",
    };

    public static string Label(Koers koers) => koers switch
    {
        Koers.OpKoers => "label--goed",
        Koers.Achter => "label--let-op",
        _ => "label--fout",
    };

    /// <summary>What the koers follows from, in a sentence.</summary>
    public static string Waarom(Koers koers, EigenStand? stand) => koers switch
    {
        Koers.TeLaat => "de laatste dag is voorbij",
        Koers.Achter when stand is { } s => $"de trekker meldt: {s.Woord()}",
        Koers.Achter => "de termijn is begonnen of bijna om, en niemand heeft de afspraak opgepakt",
        Koers.OpKoers when stand is not null => "de trekker meldt: op schema",
        _ => "er is nog tijd",
    };

    public static string Woord(this Nakomingsstand stand) => stand switch
    {
        Nakomingsstand.Open => "wacht op bevestiging",
        Nakomingsstand.Betwist => "betwist",
        Nakomingsstand.Ingetrokken => "ingetrokken",
        _ => "bevestigd",
    };

    public static string Label(Nakomingsstand stand) => stand switch
    {
        Nakomingsstand.Nagekomen => "label--goed",
        Nakomingsstand.Betwist => "label--fout",
        Nakomingsstand.Open => "label--nu",
        _ => "",
    };

    public static string Antwoord(Nakomingsreactie? reactie) => reactie?.Antwoord switch
    {
        null => "moet nog antwoorden",
        Nakomingsantwoord.Bevestigd => "bevestigt",
        _ => "betwist",
    };

    public static string Zicht(ZichtNiveau niveau) => niveau switch
    {
        ZichtNiveau.Eigen => "alleen de eigen organisatie",
        ZichtNiveau.Overleg => "de partijen van het overleg",
        ZichtNiveau.AllePartijen => "alle partijen",
        _ => "iedereen",
    };

    public static bool IsOpen(AfspraakStatus status) => status is AfspraakStatus.Gemaakt or AfspraakStatus.Loopt;
}
