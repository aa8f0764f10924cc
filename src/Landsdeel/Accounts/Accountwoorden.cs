using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Opmaak;

namespace Landsdeel.Accounts;

/// <summary>Functies and mandaten in words.</summary>
public static class Accountwoorden
{
    public static string Woord(this Functie functie) => functie switch
    {
        Functie.Lezer => "lezer",
        Functie.Beleidsmedewerker => "beleidsmedewerker",
        Functie.Secretaris => "secretaris",
        Functie.Directeur => "directeur",
        Functie.Bestuurder => "bestuurder",
        Functie.Beheerder => "beheerder",
        _ => throw new ArgumentOutOfRangeException(nameof(functie), functie, "No such functie."),
    };

    public static string Uitleg(this Functie functie) => functie switch
    {
        Functie.Lezer => "leest wat de organisatie mag zien",
        Functie.Beleidsmedewerker => "legt afspraken vast en leest lijsten in",
        Functie.Secretaris => "doet dat ook, en bereidt overleggen en agenda's voor",
        Functie.Directeur => "leest, en legt afspraken vast",
        Functie.Bestuurder => "leest, en tekent als er een mandaat is",
        Functie.Beheerder => "beheert de accounts; ziet daardoor geen inhoud",
        _ => throw new ArgumentOutOfRangeException(nameof(functie), functie, "No such functie."),
    };

    public static string Woord(this Bereik bereik, IReadOnlyDictionary<string, string>? overleggen = null) =>
        bereik.Overleg is { } o ? overleggen?.GetValueOrDefault(o.Waarde) ?? $"overleg {o}"
        : bereik.IsHelePartij ? "de hele organisatie" : bereik.Landsdelen.Namen();

    public static string In(Toekenning t, IReadOnlyDictionary<string, string>? overleggen = null) => $"{t.Functie.Woord()} voor {t.Bereik.Woord(overleggen)}";

    public static string In(Mandaat m, IReadOnlyDictionary<string, string>? overleggen = null) =>
        $"tekent voor {m.Bereik.Woord(overleggen)} van {m.EersteDag.Voluit()} tot en met {m.LaatsteDag.Voluit()}";

    /// <summary>A choice of the form: "hele", "landsdeel:Noord" or "overleg:" and its key; null when it is none of these.</summary>
    public static Bereik? LeesBereik(string? keuze) => keuze?.Split(':', 2) switch
    {
        null or [""] or ["hele"] => Bereik.HelePartij,
        ["landsdeel", var naam] when LandsdelenExtensions.Lees(naam, out var landsdeel) => Bereik.Van(landsdeel),
        ["overleg", var id] when IdVorm.Geldig(id) => Bereik.Van(new OverlegId(id)),
        _ => null,
    };
}
