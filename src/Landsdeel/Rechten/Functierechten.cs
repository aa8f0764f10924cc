using Landsdeel.Domain.Accounts;

namespace Landsdeel.Rechten;

/// <summary>What each functie may do: the one table. Whoever is not signed in has what <see cref="Publiek"/> says.</summary>
public static class Functierechten
{
    /// <summary>Read what is openbaar.</summary>
    public static IReadOnlySet<Bevoegdheid> Publiek { get; } = new HashSet<Bevoegdheid> { Bevoegdheid.Lezen };

    public static IReadOnlySet<Bevoegdheid> Van(Functie functie) => functie switch
    {
        Functie.Lezer => Publiek,
        Functie.Beleidsmedewerker => Beleid,
        Functie.Secretaris => Secretariaat,
        Functie.Directeur => Directie,
        Functie.Bestuurder => Bestuur,
        Functie.Beheerder => Beheer,
        _ => throw new ArgumentOutOfRangeException(nameof(functie), functie, "No such functie."),
    };

    /// <summary>All that several functies together let one do, each somewhere within its reach.</summary>
    public static IReadOnlySet<Bevoegdheid> Van(IEnumerable<Toekenning> toekenningen) =>
        toekenningen.SelectMany(t => Van(t.Functie)).Concat(Publiek).ToHashSet();

    private static readonly HashSet<Bevoegdheid> Beleid = [Bevoegdheid.Lezen, Bevoegdheid.AfsprakenBeheren, Bevoegdheid.Inlezen];

    private static readonly HashSet<Bevoegdheid> Secretariaat =
        [Bevoegdheid.Lezen, Bevoegdheid.AfsprakenBeheren, Bevoegdheid.OverleggenBeheren, Bevoegdheid.Inlezen, Bevoegdheid.PartijenBeheren];

    private static readonly HashSet<Bevoegdheid> Directie = [Bevoegdheid.Lezen, Bevoegdheid.AfsprakenBeheren];

    private static readonly HashSet<Bevoegdheid> Bestuur = [Bevoegdheid.Lezen, Bevoegdheid.Ondertekenen];

    private static readonly HashSet<Bevoegdheid> Beheer = [Bevoegdheid.Lezen, Bevoegdheid.AccountsBeheren, Bevoegdheid.PartijenBeheren];
}
