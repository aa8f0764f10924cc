using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Afspraken;

/// <summary>The parts of an afspraak that are compared and merged as one, in the order in which people read them.</summary>
public enum AfspraakVeld
{
    Tekst = 0,
    Soort,
    Landsdelen,
    Themas,
    Partijen,
    Termijn,
    Zekerheid,
    Tijd,
    /// <summary>With the afspraak that replaces it and the overleg that decided so: they only make sense together.</summary>
    Status,
    Agenderingen,
    Verbanden,
    Overleg,
    Onderwerp,
    Passages,
    Toelichting,
    Referentie,
}

/// <summary>Compares and takes over single fields. Lists are compared by their content.</summary>
public static class AfspraakVelden
{
    public static IReadOnlyList<AfspraakVeld> Alle { get; } = Enum.GetValues<AfspraakVeld>();

    public static bool Gelijk(AfspraakVeld veld, Afspraak een, Afspraak ander) => veld switch
    {
        AfspraakVeld.Tekst => een.Tekst == ander.Tekst,
        AfspraakVeld.Soort => (een.Soort, een.SoortAlternatief) == (ander.Soort, ander.SoortAlternatief),
        AfspraakVeld.Landsdelen => een.Landsdelen == ander.Landsdelen,
        AfspraakVeld.Themas => een.Themas == ander.Themas,
        AfspraakVeld.Partijen => een.Partijen.SequenceEqual(ander.Partijen),
        AfspraakVeld.Termijn => een.Termijn == ander.Termijn,
        AfspraakVeld.Zekerheid => (een.Zekerheid, een.ZekerheidWoorden) == (ander.Zekerheid, ander.ZekerheidWoorden),
        AfspraakVeld.Tijd => een.Tijd == ander.Tijd,
        AfspraakVeld.Status => (een.Status, een.VervangenDoor, een.BeslotenIn) == (ander.Status, ander.VervangenDoor, ander.BeslotenIn),
        AfspraakVeld.Agenderingen => een.Agenderingen.SequenceEqual(ander.Agenderingen, AgenderingGelijk.Alle),
        AfspraakVeld.Verbanden => een.Verbanden.SequenceEqual(ander.Verbanden),
        AfspraakVeld.Overleg => een.Overleg == ander.Overleg,
        AfspraakVeld.Onderwerp => een.Onderwerp == ander.Onderwerp,
        AfspraakVeld.Passages => een.Passages.SequenceEqual(ander.Passages),
        AfspraakVeld.Toelichting => een.Toelichting == ander.Toelichting,
        AfspraakVeld.Referentie => een.Referentie == ander.Referentie,
        _ => throw new ArgumentOutOfRangeException(nameof(veld)),
    };

    /// <summary>The first record with one field as the second has it.</summary>
    public static Afspraak Neem(AfspraakVeld veld, Afspraak van, Afspraak naar) => veld switch
    {
        AfspraakVeld.Tekst => naar with { Tekst = van.Tekst },
        AfspraakVeld.Soort => naar with { Soort = van.Soort, SoortAlternatief = van.SoortAlternatief },
        AfspraakVeld.Landsdelen => naar with { Landsdelen = van.Landsdelen },
        AfspraakVeld.Themas => naar with { Themas = van.Themas },
        AfspraakVeld.Partijen => naar with { Partijen = van.Partijen },
        AfspraakVeld.Termijn => naar with { Termijn = van.Termijn },
        AfspraakVeld.Zekerheid => naar with { Zekerheid = van.Zekerheid, ZekerheidWoorden = van.ZekerheidWoorden },
        AfspraakVeld.Tijd => naar with { Tijd = van.Tijd },
        AfspraakVeld.Status => naar with { Status = van.Status, VervangenDoor = van.VervangenDoor, BeslotenIn = van.BeslotenIn },
        AfspraakVeld.Agenderingen => naar with { Agenderingen = van.Agenderingen },
        AfspraakVeld.Verbanden => naar with { Verbanden = van.Verbanden },
        AfspraakVeld.Overleg => naar with { Overleg = van.Overleg },
        AfspraakVeld.Onderwerp => naar with { Onderwerp = van.Onderwerp },
        AfspraakVeld.Passages => naar with { Passages = van.Passages },
        AfspraakVeld.Toelichting => naar with { Toelichting = van.Toelichting },
        AfspraakVeld.Referentie => naar with { Referentie = van.Referentie },
        _ => throw new ArgumentOutOfRangeException(nameof(veld)),
    };
}

/// <summary>Two agenderingen are equal when their content is: a record compares its list by reference.</summary>
internal sealed class AgenderingGelijk : IEqualityComparer<Agendering>
{
    public static AgenderingGelijk Alle { get; } = new();

    private static readonly IReadOnlyList<Passage> Geen = [];

    public bool Equals(Agendering? x, Agendering? y) => ReferenceEquals(x, y) || x is not null && y is not null
        && x with { Passages = Geen } == y with { Passages = Geen } && x.Passages.SequenceEqual(y.Passages);

    public int GetHashCode(Agendering obj) => obj.Sleutel.GetHashCode(StringComparison.Ordinal);
}
