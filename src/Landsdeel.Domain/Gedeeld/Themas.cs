namespace Landsdeel.Domain.Gedeeld;

/// <summary>What an opgave or afspraak is about, as the Omgevingsagenda's name it. A set.</summary>
[Flags]
public enum Themas
{
    Geen = 0,
    Woningbouw = 1,
    Bereikbaarheid = 2,
    Energie = 4,
    Klimaat = 8,
    Natuur = 16,
    Water = 32,
    Economie = 64,
    Omgevingskwaliteit = 128,
}

public static class ThemasExtensions
{
    public static IReadOnlyList<Themas> Alle { get; } =
        [.. Enum.GetValues<Themas>().Where(t => t != Themas.Geen)];

    public static IEnumerable<Themas> Losse(this Themas set) => Alle.Where(t => (set & t) != 0);

    /// <summary>The name for people.</summary>
    public static string Naam(this Themas thema) => thema switch
    {
        Themas.Natuur => "natuur en landelijk gebied",
        _ => thema.ToString().ToLowerInvariant(),
    };
}
