using System.Globalization;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Gedeeld;

/// <summary>The words in which users read what the domain names: one place for every label. Lower case,
/// so that they fit in a sentence; <see cref="Hoofdletter"/> makes a heading or option of them.</summary>
public static class Woorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"Uden, Schaijk en Landerd".</summary>
    public static string Samen(IReadOnlyList<string> namen) => namen.Count > 1 ? $"{string.Join(", ", namen.SkipLast(1))} en {namen[^1]}" : string.Concat(namen);

    public static string Woord(this AfspraakSoort soort) => soort switch
    {
        AfspraakSoort.Afspraak => "afspraak",
        AfspraakSoort.Besluit => "besluit",
        AfspraakSoort.Toezegging => "toezegging",
        AfspraakSoort.Intentie => "intentie",
        AfspraakSoort.Vaststelling => "vaststelling",
        AfspraakSoort.Voornemen => "voornemen",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Woord(this AfspraakStatus status) => status switch
    {
        AfspraakStatus.Geen => "geen procedure",
        AfspraakStatus.Voorgesteld => "voorgesteld",
        AfspraakStatus.Gemaakt => "gemaakt",
        AfspraakStatus.Loopt => "loopt",
        AfspraakStatus.Nagekomen => "nagekomen",
        AfspraakStatus.Vervallen => "vervallen",
        AfspraakStatus.Vervangen => "vervangen",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Woord(this Rol rol) => rol switch
    {
        Rol.Trekker => "trekker",
        Rol.Gebonden => "gebonden",
        Rol.Betrokken => "betrokken",
        Rol.Ontvanger => "ontvanger",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };

    public static string Woord(this AgenderingActie actie) => actie switch
    {
        AgenderingActie.InBeeldBrengen => "in beeld brengen",
        _ when Enum.IsDefined(actie) => actie.ToString().ToLowerInvariant(),
        _ => throw new ArgumentOutOfRangeException(nameof(actie)),
    };

    public static string Woord(this VerbandSoort soort) => soort switch
    {
        VerbandSoort.Samenhang => "samenhang",
        VerbandSoort.Wederkerig => "wederkerig",
        VerbandSoort.Voorwaarde => "voorwaarde",
        VerbandSoort.Opvolging => "opvolging",
        VerbandSoort.OnderdeelVan => "onderdeel van",
        VerbandSoort.ZieOok => "zie ook",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Woord(this Zekerheid zekerheid) => zekerheid.Woorden();

    public static string Woord(this Tijd tijd) => tijd switch
    {
        Tijd.Toekomst => "toekomst",
        Tijd.Heden => "heden",
        Tijd.Verleden => "verleden",
        _ => throw new ArgumentOutOfRangeException(nameof(tijd)),
    };

    public static string Woord(this Precisie precisie) => precisie switch
    {
        Precisie.Dag => "dag",
        Precisie.Maand => "maand",
        Precisie.Kwartaal => "kwartaal",
        Precisie.Seizoen => "seizoen",
        Precisie.Halfjaar => "halfjaar",
        Precisie.Jaar => "jaar",
        Precisie.Periode => "periode",
        Precisie.Onbepaald => "onbepaald",
        _ => throw new ArgumentOutOfRangeException(nameof(precisie)),
    };

    public static string Woord(this OverlegReeks reeks) => reeks switch
    {
        OverlegReeks.BoLeefomgeving => "BO Leefomgeving",
        OverlegReeks.BoMirt => "BO MIRT",
        OverlegReeks.StrategischBoMirt => "strategisch BO MIRT",
        OverlegReeks.Directeurenoverleg => "directeurenoverleg",
        OverlegReeks.Stuurgroep => "stuurgroep",
        OverlegReeks.Overig => "ander overleg",
        _ => throw new ArgumentOutOfRangeException(nameof(reeks)),
    };

    public static string Woord(this OverlegStatus status) => status switch
    {
        OverlegStatus.Gepland => "gepland",
        OverlegStatus.AgendaConcept => "agenda in concept",
        OverlegStatus.AgendaVast => "agenda vast",
        OverlegStatus.Gehouden => "gehouden",
        OverlegStatus.LijstConcept => "afsprakenlijst in concept",
        OverlegStatus.LijstVastgesteld => "afsprakenlijst vastgesteld",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Woord(this Ritme ritme) => ritme switch
    {
        Ritme.Geen => "eenmalig",
        Ritme.Maandelijks => "elke maand",
        Ritme.PerKwartaal => "elk kwartaal",
        Ritme.Halfjaarlijks => "twee keer per jaar",
        Ritme.Jaarlijks => "elk jaar",
        Ritme.Tweejaarlijks => "elke twee jaar",
        Ritme.Vierjaarlijks => "elke vier jaar",
        Ritme.Periodiek => "periodiek",
        _ => throw new ArgumentOutOfRangeException(nameof(ritme)),
    };

    public static string Woord(this ZichtNiveau niveau) => niveau switch
    {
        ZichtNiveau.Eigen => "alleen de eigen partij",
        ZichtNiveau.Overleg => "de partijen van het overleg",
        ZichtNiveau.AllePartijen => "alle partijen",
        ZichtNiveau.Openbaar => "openbaar",
        _ => throw new ArgumentOutOfRangeException(nameof(niveau)),
    };

    public static string Woord(this Zijde zijde) => zijde switch
    {
        Zijde.Rijk => "Rijk",
        Zijde.Regio => "regio",
        Zijde.Derde => "derde",
        Zijde.Parlement => "parlement",
        _ => throw new ArgumentOutOfRangeException(nameof(zijde)),
    };

    public static string Woord(this PartijSoort soort) => soort switch
    {
        PartijSoort.Rijk => "Rijk",
        PartijSoort.Ministerie => "ministerie",
        PartijSoort.Provincie => "provincie",
        PartijSoort.Gemeente => "gemeente",
        PartijSoort.Waterschap => "waterschap",
        PartijSoort.Samenwerkingsverband => "samenwerkingsverband",
        PartijSoort.Netbeheerder => "netbeheerder",
        PartijSoort.Markt => "marktpartij",
        PartijSoort.Parlement => "parlement",
        PartijSoort.Buitenland => "buitenland",
        PartijSoort.EuropeseUnie => "Europese Unie",
        PartijSoort.Collectief => "groep partijen",
        PartijSoort.Overig => "overig",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>A kind of partij as the heading of a group.</summary>
    public static string Meervoud(this PartijSoort soort) => soort switch
    {
        PartijSoort.Rijk => "Rijk",
        PartijSoort.Ministerie => "ministeries",
        PartijSoort.Provincie => "provincies",
        PartijSoort.Gemeente => "gemeenten",
        PartijSoort.Waterschap => "waterschappen",
        PartijSoort.Samenwerkingsverband => "samenwerkingsverbanden",
        PartijSoort.Netbeheerder => "netbeheerders",
        PartijSoort.Markt => "marktpartijen",
        PartijSoort.Collectief => "groepen partijen",
        _ => soort.Woord(),
    };

    public static string Woord(this Themas thema) => thema.Naam();

    /// <summary>"woningbouw, energie"; empty for the empty set.</summary>
    public static string Namen(this Themas themas) => string.Join(", ", themas.Losse().Select(t => t.Naam()));

    /// <summary>The same words with a capital in front.</summary>
    public static string Hoofdletter(this string woorden) =>
        woorden.Length == 0 ? "" : char.ToUpper(woorden[0], Nederlands) + woorden[1..];
}
