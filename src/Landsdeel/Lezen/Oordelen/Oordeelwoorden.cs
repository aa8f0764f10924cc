using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>The words in which users read proposals and judgements.</summary>
public static class Oordeelwoorden
{
    /// <summary>What one may choose to reject with, by key 1 to 6; something else can be written.</summary>
    public static IReadOnlyList<string> Redenen { get; } =
    [
        "Geen afspraak: het is toelichting of context",
        "Staat al in een ander voorstel",
        "Gaat over het verleden",
        "Verkeerd gelezen: dit staat er niet",
        "Te vaag om vast te leggen",
        "Hoort niet in dit register",
    ];

    public static string Woord(this VoorstelSoort soort) => soort switch
    {
        VoorstelSoort.Afspraak => "afspraak",
        VoorstelSoort.Overleg => "overleg",
        VoorstelSoort.Gebied => "gebied",
        VoorstelSoort.Traject => "traject",
        VoorstelSoort.Opgave => "opgave",
        VoorstelSoort.Akkoord => "akkoord",
        VoorstelSoort.Cijfer => "cijfer",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Meervoud(this VoorstelSoort soort) => soort switch
    {
        VoorstelSoort.Afspraak => "afspraken",
        VoorstelSoort.Overleg => "overleggen",
        VoorstelSoort.Gebied => "gebieden",
        VoorstelSoort.Traject => "trajecten",
        VoorstelSoort.Opgave => "opgaven",
        VoorstelSoort.Akkoord => "akkoorden",
        VoorstelSoort.Cijfer => "cijfers",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Woord(this VoorstelStand stand) => stand switch
    {
        VoorstelStand.Open => "open",
        VoorstelStand.Overgenomen => "overgenomen",
        VoorstelStand.Verbeterd => "verbeterd overgenomen",
        VoorstelStand.Gekoppeld => "gekoppeld",
        VoorstelStand.Nagekomen => "nagekomen in deze brief",
        VoorstelStand.NieuweTekst => "nieuwe tekst",
        VoorstelStand.Verworpen => "verworpen",
        VoorstelStand.Gesplitst => "gesplitst",
        VoorstelStand.Samengevoegd => "samengevoegd",
        VoorstelStand.Toegevoegd => "toegevoegd",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };

    /// <summary>How sure the reader is, in a word; the number stands beside it.</summary>
    public static string Vertrouwen(double vertrouwen) => vertrouwen switch
    {
        >= 0.85 => "vrijwel zeker",
        >= 0.65 => "waarschijnlijk",
        >= 0.4 => "twijfelachtig",
        _ => "onwaarschijnlijk",
    };

    /// <summary>As a whole number of hundredths.</summary>
    public static int Procent(double vertrouwen) => (int)Math.Round(100 * vertrouwen);

    /// <summary>The class by which a passage gets the colour of its kind.</summary>
    public static string Kleur(BriefVoorstelRij rij) => "passage--" + (rij.AfspraakSoort?.Woord() ?? "ander");

    /// <summary>The class of what became of it.</summary>
    public static string Klasse(this VoorstelStand stand) => stand switch
    {
        VoorstelStand.Open => "open",
        VoorstelStand.Verworpen => "verworpen",
        VoorstelStand.Gesplitst or VoorstelStand.Samengevoegd => "opgegaan",
        _ => "overgenomen",
    };

    /// <summary>"r. 101-104".</summary>
    public static string Regels(BriefVoorstelRij rij) => rij.VanRegel == rij.TotRegel ? $"r. {rij.VanRegel}" : $"r. {rij.VanRegel}-{rij.TotRegel}";

    public static string Naam(this AfspraakSoort? soort, VoorstelSoort anders) => soort?.Woord() ?? anders.Woord();
}
