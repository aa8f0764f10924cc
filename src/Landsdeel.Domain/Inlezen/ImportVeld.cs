namespace Landsdeel.Domain.Inlezen;

/// <summary>What a column of a list can hold, in the order in which a form offers them.</summary>
public enum ImportVeld
{
    /// <summary>The reference that the list itself uses, or one of the register.</summary>
    Kenmerk = 0,
    Tekst,
    Soort,
    Landsdelen,
    Themas,
    Trekker,
    /// <summary>Partijen, each with its role between brackets where it is not gebonden.</summary>
    Partijen,
    Betrokken,
    Ontvanger,
    Termijn,
    Zekerheid,
    Status,
    Overleg,
    /// <summary>From which day it holds: usually the day on which it was made.</summary>
    GeldtVanaf,
    KomtTerug,
    KomtTerugActie,
    Toelichting,
    Bron,
    Zicht,
}

public static class ImportVelden
{
    public static IReadOnlyList<ImportVeld> Alle { get; } = Enum.GetValues<ImportVeld>();

    /// <summary>The name in a form and in the header row of the template; read back by <see cref="Kolomherkenning"/>.</summary>
    public static string Naam(this ImportVeld veld) => veld switch
    {
        ImportVeld.Kenmerk => "Eigen kenmerk",
        ImportVeld.Tekst => "Tekst van de afspraak",
        ImportVeld.Soort => "Soort",
        ImportVeld.Landsdelen => "Landsdelen",
        ImportVeld.Themas => "Thema's",
        ImportVeld.Trekker => "Trekker",
        ImportVeld.Partijen => "Gebonden partijen",
        ImportVeld.Betrokken => "Betrokken partijen",
        ImportVeld.Ontvanger => "Ontvanger",
        ImportVeld.Termijn => "Termijn",
        ImportVeld.Zekerheid => "Zekerheid",
        ImportVeld.Status => "Status",
        ImportVeld.Overleg => "Gemaakt in overleg",
        ImportVeld.GeldtVanaf => "Geldt vanaf",
        ImportVeld.KomtTerug => "Komt terug in",
        ImportVeld.KomtTerugActie => "Wat er dan gebeurt",
        ImportVeld.Toelichting => "Toelichting",
        ImportVeld.Bron => "Bron",
        ImportVeld.Zicht => "Wie dit mag zien",
        _ => throw new ArgumentOutOfRangeException(nameof(veld)),
    };

    /// <summary>Whether several columns may hold it together.</summary>
    public static bool MagVaker(this ImportVeld veld) => veld is ImportVeld.Landsdelen or ImportVeld.Themas
        or ImportVeld.Trekker or ImportVeld.Partijen or ImportVeld.Betrokken or ImportVeld.Ontvanger or ImportVeld.Toelichting;
}
