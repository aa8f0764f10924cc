using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Infrastructure.Tabellen;

namespace Landsdeel.Inlezen;

/// <summary>The list to begin with: every column that can be read, one marked example, and what is allowed.</summary>
public static class Sjabloon
{
    /// <summary>Stands in the first column of the example row, which is never read.</summary>
    public const string Merk = "VOORBEELDRIJ";

    private static readonly (ImportVeld Veld, string Voorbeeld, string Uitleg)[] Kolommen =
    [
        (ImportVeld.Kenmerk, Merk, "Uw eigen nummer. Komt in de toelichting en dient om dubbele afspraken te vinden. De voorbeeldrij wordt niet ingelezen."),
        (ImportVeld.Tekst, "Rijk en regio werken samen een verstedelijkingsstrategie uit.", "Verplicht. Wat is afgesproken, in een of twee zinnen."),
        (ImportVeld.Soort, "afspraak", "Leeg: afspraak."),
        (ImportVeld.Landsdelen, "Noordwest", "Een of meer, met ; ertussen. Voor een lijst over één landsdeel mag de kolom leeg blijven; u kiest het dan bij het inlezen."),
        (ImportVeld.Themas, "woningbouw; bereikbaarheid", "Een of meer, met ; ertussen."),
        (ImportVeld.Trekker, "BZK", "Naam, afkorting of code van een partij uit het register; meer met ; ertussen."),
        (ImportVeld.Partijen, "provincie Noord-Holland; IenW", "Wie verder gebonden is. Een andere rol mag erachter, tussen haakjes: EZK (betrokken)."),
        (ImportVeld.Betrokken, "", "Wie meedoet zonder gebonden te zijn."),
        (ImportVeld.Ontvanger, "", "Aan wie iets wordt toegezegd of geleverd."),
        (ImportVeld.Termijn, "najaar 2021", "Een datum (31-12-2021) of woorden: 'voor de zomer 2022', 'tot 2030', 'BO MIRT najaar 2021'."),
        (ImportVeld.Zekerheid, "in principe", "Leeg: vast, tenzij de termijn iets anders zegt."),
        (ImportVeld.Status, "gemaakt", "Leeg: gemaakt. Een vaststelling heeft geen status."),
        (ImportVeld.Overleg, "BO Leefomgeving juni 2020", "Het overleg waarin de afspraak is gemaakt. Het moet in het register staan. Hoort de rij bij meer landsdelen, noem dan het landsdeel erbij: BO MIRT najaar 2020, Oost."),
        (ImportVeld.GeldtVanaf, "23-06-2020", "De dag waarop de afspraak is gemaakt. Leeg: de dag die u bij het inlezen kiest."),
        (ImportVeld.KomtTerug, "BO MIRT najaar 2020", "Een overleg uit het register, of een moment."),
        (ImportVeld.KomtTerugActie, "bespreken", "Leeg: agenderen."),
        (ImportVeld.Toelichting, "", "Vrije tekst."),
        (ImportVeld.Bron, "Kamerbrief 23 juni 2020", "Waar de afspraak staat. Komt in de toelichting."),
        (ImportVeld.Zicht, "alleen de eigen partij", "Leeg: wat u bij het inlezen kiest."),
    ];

    public static bool IsVoorbeeld(TabelRij rij) => rij.Cellen.Any(c => string.Equals(c.Tekst?.Trim(), Merk, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<Sjabloonkolom> Inhoud { get; } = [.. Kolommen.Select(k => new Sjabloonkolom(k.Veld.Naam(), k.Voorbeeld, k.Uitleg, Toegestaan(k.Veld), MagMeer(k.Veld)))];

    private static IReadOnlyList<string> Toegestaan(ImportVeld veld) => veld switch
    {
        ImportVeld.Soort => Waardewoorden.Soort.Toegestaan,
        ImportVeld.Landsdelen => Waardewoorden.Landsdeel.Toegestaan,
        ImportVeld.Themas => Waardewoorden.Thema.Toegestaan,
        ImportVeld.Zekerheid => Waardewoorden.Zekerheid.Toegestaan,
        ImportVeld.Status => Waardewoorden.Status.Toegestaan,
        ImportVeld.KomtTerugActie => Waardewoorden.Actie.Toegestaan,
        ImportVeld.Zicht => Waardewoorden.Zicht.Toegestaan,
        _ => [],
    };

    private static bool MagMeer(ImportVeld veld) => veld is ImportVeld.Landsdelen or ImportVeld.Themas;
}
