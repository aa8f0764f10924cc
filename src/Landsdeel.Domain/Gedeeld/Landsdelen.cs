namespace Landsdeel.Domain.Gedeeld;

/// <summary>The five MIRT landsdelen, or <see cref="Landelijk"/>. A set: a record may concern several.
/// Not the four "landsdelen" of CBS (LD01..LD04), where West is one.</summary>
[Flags]
public enum Landsdelen
{
    Geen = 0,
    Noord = 1,
    Oost = 2,
    Zuid = 4,
    Zuidwest = 8,
    Noordwest = 16,
    Landelijk = 32,
}

public static class LandsdelenExtensions
{
    /// <summary>The five regional landsdelen in the order of the MIRT, without <see cref="Landsdelen.Landelijk"/>.</summary>
    public static IReadOnlyList<Landsdelen> Regionaal { get; } =
        [Landsdelen.Noord, Landsdelen.Oost, Landsdelen.Zuid, Landsdelen.Zuidwest, Landsdelen.Noordwest];

    /// <summary>Every single landsdeel, Landelijk last.</summary>
    public static IReadOnlyList<Landsdelen> Alle { get; } = [.. Regionaal, Landsdelen.Landelijk];

    /// <summary>The members of the set, one by one, in the order of <see cref="Alle"/>.</summary>
    public static IEnumerable<Landsdelen> Losse(this Landsdelen set) => Alle.Where(l => (set & l) != 0);

    /// <summary>"Noord, Oost" for people; empty for the empty set.</summary>
    public static string Namen(this Landsdelen set) => string.Join(", ", set.Losse().Select(l => l.ToString()));

    /// <summary>The letters that a referentie begins with (NW-2020-14). Several landsdelen: LD, across landsdelen.</summary>
    public static string Letters(this Landsdelen set) => set switch
    {
        Landsdelen.Noord => "N",
        Landsdelen.Oost => "O",
        Landsdelen.Zuid => "Z",
        Landsdelen.Zuidwest => "ZW",
        Landsdelen.Noordwest => "NW",
        Landsdelen.Landelijk => "NL",
        _ => "LD",
    };

    /// <summary>Reads one name, whatever its case; "alle" is <see cref="Landsdelen.Landelijk"/>.</summary>
    public static bool Lees(string? tekst, out Landsdelen landsdeel)
    {
        landsdeel = Alle.FirstOrDefault(l => string.Equals(l.ToString(), tekst?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (string.Equals(tekst?.Trim(), "alle", StringComparison.OrdinalIgnoreCase)) landsdeel = Landsdelen.Landelijk;
        return landsdeel != Landsdelen.Geen;
    }
}
