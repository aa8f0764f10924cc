using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Afspraken;

/// <summary>One value of a facet. The number is how many afspraken have it under the other filters; null while not counted.</summary>
public sealed record Facetwaarde(string Waarde, string Naam, Aantal? Aantal, bool Gekozen);

/// <summary>One part of the filter with its values.</summary>
/// <param name="Sleutel">Its word in the address.</param>
public sealed record Facet(string Sleutel, string Titel, IReadOnlyList<Facetwaarde> Waarden)
{
    public bool Gekozen => Waarden.Any(w => w.Gekozen);
}

/// <summary>A ready view: its filter, its name and how many afspraken it holds.</summary>
public sealed record KlareWeergave(string Naam, AfspraakFilter Filter, Aantal Aantal);

/// <summary>The numbers that facets show; null where they were not counted.</summary>
/// <param name="Onvolledig">Counting stopped early, so that each is a lower bound.</param>
public sealed record Facettelling(
    IReadOnlyDictionary<AfspraakSoort, int> Soorten, IReadOnlyDictionary<AfspraakStatus, int> Statussen,
    IReadOnlyDictionary<Zekerheid, int> Zekerheden, IReadOnlyDictionary<Tijd, int> Tijden,
    IReadOnlyDictionary<Landsdelen, int> Landsdelen, IReadOnlyDictionary<Themas, int> Themas,
    IReadOnlyDictionary<Rol, int> Rollen, IReadOnlyList<Naamtelling> Partijen,
    IReadOnlyList<Naamtelling> Terug, IReadOnlyList<Naamtelling> Overleggen, bool Onvolledig);

/// <summary>A partij or overleg with its count.</summary>
public sealed record Naamtelling(string Waarde, string Naam, int Aantal);

/// <summary>Lays out the facets in the order of the page.</summary>
public static class Facetindeling
{
    public static IReadOnlyList<Facet> Maak(OpgelosteFilter vraag, Facettelling? telling)
    {
        var f = vraag.Filter;
        Facet Vast<T>(string sleutel, string titel, IEnumerable<T> alle, Func<T, string> naam, Func<T, string> woord, Func<T, bool> gekozen, IReadOnlyDictionary<T, int>? tel)
            where T : struct => new(sleutel, titel, [.. alle
                .Select(w => new Facetwaarde(Afspraakwoorden.Adreswoord(woord(w)), naam(w), Getal(tel?.GetValueOrDefault(w)), gekozen(w)))
                .Where(w => w.Gekozen || w.Aantal is not { Getal: 0 })]);
        Facet Namen(string sleutel, string titel, IReadOnlyList<string> gekozen, IReadOnlyList<Naamtelling>? tel) => new(sleutel, titel,
        [
            .. gekozen.Select(g => new Facetwaarde(g, vraag.Namen.GetValueOrDefault(g, g),
                Getal(tel?.FirstOrDefault(t => t.Waarde == g)?.Aantal), true)),
            .. (tel ?? []).Where(t => !gekozen.Contains(t.Waarde)).Select(t => new Facetwaarde(t.Waarde, t.Naam, Getal(t.Aantal), false)),
        ]);
        Aantal? Getal(int? getal) => telling is null || getal is null ? null : Aantal.Van(getal.Value, telling.Onvolledig);

        return
        [
            Vast(Filtertaal.Soort, "Soort", Enum.GetValues<AfspraakSoort>(), Afspraakwoorden.Naam, Afspraakwoorden.Naam, f.Soorten.Contains, telling?.Soorten),
            Vast(Filtertaal.Status, "Status", Enum.GetValues<AfspraakStatus>(), Afspraakwoorden.Naam, Afspraakwoorden.Naam, f.Statussen.Contains, telling?.Statussen),
            Namen(Filtertaal.Terug, "Komt terug in", f.Terug, telling?.Terug),
            Vast(Filtertaal.Landsdelen, "Landsdeel", LandsdelenExtensions.Alle, l => l.ToString(), l => l.ToString(), l => (f.Landsdelen & l) != 0, telling?.Landsdelen),
            Vast(Filtertaal.Thema, "Thema", ThemasExtensions.Alle, t => t.Naam(), Filtertaal.ThemaWoord, t => (f.Themas & t) != 0, telling?.Themas),
            Namen(Filtertaal.Partij, "Partij", f.Partijen, telling?.Partijen),
            Vast(Filtertaal.Rol, "Rol", Enum.GetValues<Rol>(), Afspraakwoorden.Naam, Afspraakwoorden.Naam, f.Rollen.Contains, telling?.Rollen),
            Namen(Filtertaal.Gebied, "Gebied", f.Gebieden, null),
            Vast(Filtertaal.Zekerheid, "Zekerheid", Enum.GetValues<Zekerheid>(), z => z.Woorden(), z => z.Woorden(), f.Zekerheden.Contains, telling?.Zekerheden),
            Vast(Filtertaal.Tijd, "Tijd", Enum.GetValues<Tijd>(), Afspraakwoorden.Naam, Afspraakwoorden.Naam, f.Tijden.Contains, telling?.Tijden),
            Namen(Filtertaal.Overleg, "Gemaakt in", f.Overleggen, telling?.Overleggen),
        ];
    }
}
