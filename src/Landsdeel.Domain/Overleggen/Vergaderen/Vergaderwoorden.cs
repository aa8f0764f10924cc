namespace Landsdeel.Domain.Overleggen.Vergaderen;

/// <summary>The words that officials use for what happens in a meeting.</summary>
public static class Vergaderwoorden
{
    public static string Woorden(this Afloop afloop) => afloop switch
    {
        Afloop.Behandeld => "behandeld",
        Afloop.Doorgeschoven => "doorgeschoven",
        Afloop.Verwezen => "verwezen",
        Afloop.Ingetrokken => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(afloop)),
    };

    public static string Woorden(this Mutatie mutatie) => mutatie switch
    {
        Mutatie.Nieuw => "nieuw",
        Mutatie.Gewijzigd => "gewijzigd",
        Mutatie.Vervallen => "vervallen",
        _ => throw new ArgumentOutOfRangeException(nameof(mutatie)),
    };
}
