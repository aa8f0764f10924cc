using System.Collections.Frozen;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Inlezen;

/// <summary>The values of a choice in the spellings that lists use.</summary>
/// <param name="Toegestaan">What a message and the template name as allowed, in order.</param>
public sealed class Keuzewoorden<T>(IReadOnlyList<(T Waarde, string[] Woorden)> tabel) where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _woorden = tabel
        .SelectMany(r => r.Woorden.Select(w => (Woord: Kolomherkenning.Vouw(w), r.Waarde))).DistinctBy(w => w.Woord)
        .ToFrozenDictionary(w => w.Woord, w => w.Waarde, StringComparer.Ordinal);

    public IReadOnlyList<string> Toegestaan { get; } = [.. tabel.Select(r => r.Woorden[0])];

    public bool Lees(string tekst, out T waarde) => _woorden.TryGetValue(Kolomherkenning.Vouw(tekst), out waarde);

    public IReadOnlyList<string> Lijkt(string tekst) => Naaste.Namen(tekst, _woorden.Select(w => (w.Key, tabel.First(r => r.Waarde.Equals(w.Value)).Woorden[0])), 1);
}

/// <summary>The tables. The first spelling of each is the one that users are told.</summary>
public static class Waardewoorden
{
    public static Keuzewoorden<AfspraakSoort> Soort { get; } = new([
        (AfspraakSoort.Afspraak, ["afspraak", "afspraken", "bestuurlijke afspraak", "a"]),
        (AfspraakSoort.Besluit, ["besluit", "besluiten", "beslissing"]),
        (AfspraakSoort.Toezegging, ["toezegging", "toezeggingen", "toezegging tk", "toezegging aan de kamer"]),
        (AfspraakSoort.Intentie, ["intentie", "intenties", "intentieverklaring", "ambitie"]),
        (AfspraakSoort.Vaststelling, ["vaststelling", "vaststellingen", "constatering"]),
        (AfspraakSoort.Voornemen, ["voornemen", "voornemens"]),
    ]);

    public static Keuzewoorden<Landsdelen> Landsdeel { get; } = new([
        (Landsdelen.Noord, ["Noord", "N", "Noord-Nederland", "landsdeel Noord"]),
        (Landsdelen.Oost, ["Oost", "O", "Oost-Nederland", "landsdeel Oost"]),
        (Landsdelen.Zuid, ["Zuid", "Z", "Zuid-Nederland", "landsdeel Zuid"]),
        (Landsdelen.Zuidwest, ["Zuidwest", "ZW", "Zuid-West", "Zuidwest-Nederland", "Zuid-West-Nederland", "landsdeel Zuidwest", "landsdeel Zuid-West"]),
        (Landsdelen.Noordwest, ["Noordwest", "NW", "Noord-West", "Noordwest-Nederland", "Noord-West-Nederland", "landsdeel Noordwest", "landsdeel Noord-West"]),
        (Landsdelen.Landelijk, ["Landelijk", "NL", "Nederland", "nationaal", "heel Nederland", "alle", "alle landsdelen", "alle regio's", "Rijk"]),
    ]);

    public static Keuzewoorden<Themas> Thema { get; } = new([
        (Themas.Woningbouw, ["woningbouw", "wonen", "woningen", "verstedelijking", "volkshuisvesting"]),
        (Themas.Bereikbaarheid, ["bereikbaarheid", "mobiliteit", "infrastructuur", "verkeer", "vervoer", "ov", "openbaar vervoer", "spoor", "weg"]),
        (Themas.Energie, ["energie", "energietransitie", "res"]),
        (Themas.Klimaat, ["klimaat", "klimaatadaptatie"]),
        (Themas.Natuur, ["natuur en landelijk gebied", "natuur", "landelijk gebied", "stikstof", "landbouw"]),
        (Themas.Water, ["water", "waterveiligheid", "waterkwaliteit"]),
        (Themas.Economie, ["economie", "werken", "werklocaties", "logistiek"]),
        (Themas.Omgevingskwaliteit, ["omgevingskwaliteit", "leefomgeving", "ruimtelijke kwaliteit", "gezondheid"]),
    ]);

    public static Keuzewoorden<Zekerheid> Zekerheid { get; } = new([
        (Gedeeld.Zekerheid.Vast, ["vast", "zeker", "hard", "afgesproken", "definitief"]),
        (Gedeeld.Zekerheid.InPrincipe, ["in principe", "principe"]),
        (Gedeeld.Zekerheid.NaarVerwachting, ["naar verwachting", "verwacht", "waarschijnlijk"]),
        (Gedeeld.Zekerheid.ZoMogelijk, ["zo mogelijk", "indien mogelijk", "bij voorkeur"]),
        (Gedeeld.Zekerheid.Mogelijk, ["mogelijk", "eventueel", "wellicht"]),
    ]);

    public static Keuzewoorden<AfspraakStatus> Status { get; } = new([
        (AfspraakStatus.Voorgesteld, ["voorgesteld", "voorstel", "concept", "ter bespreking"]),
        (AfspraakStatus.Gemaakt, ["gemaakt", "afgesproken", "overeengekomen", "vastgesteld", "nieuw", "nog niet gestart", "open"]),
        (AfspraakStatus.Loopt, ["loopt", "lopend", "in uitvoering", "in behandeling", "onderhanden", "gestart", "bezig", "doorlopend"]),
        (AfspraakStatus.Nagekomen, ["nagekomen", "afgerond", "gereed", "klaar", "uitgevoerd", "voldaan", "afgehandeld", "gerealiseerd", "afgedaan"]),
        (AfspraakStatus.Vervallen, ["vervallen", "ingetrokken", "geannuleerd", "gestopt"]),
        (AfspraakStatus.Geen, ["geen procedure", "geen", "n.v.t.", "nvt", "niet van toepassing"]),
    ]);

    public static Keuzewoorden<ZichtNiveau> Zicht { get; } = new([
        (ZichtNiveau.Eigen, ["alleen de eigen partij", "eigen", "eigen partij", "intern", "vertrouwelijk", "nee", "niet openbaar"]),
        (ZichtNiveau.Overleg, ["de partijen van het overleg", "overleg", "partijen van het overleg"]),
        (ZichtNiveau.AllePartijen, ["alle partijen", "partijen", "alle overheden"]),
        (ZichtNiveau.Openbaar, ["openbaar", "publiek", "ja"]),
    ]);

    public static Keuzewoorden<Rol> Rol { get; } = new([
        (Afspraken.Rol.Trekker, ["trekker", "trekkend", "penvoerder", "actiehouder", "t"]),
        (Afspraken.Rol.Gebonden, ["gebonden", "partij", "g"]),
        (Afspraken.Rol.Betrokken, ["betrokken", "betrokkene", "b"]),
        (Afspraken.Rol.Ontvanger, ["ontvanger", "o"]),
    ]);

    public static Keuzewoorden<AgenderingActie> Actie { get; } = new([.. Enum.GetValues<AgenderingActie>().Select(a => (a, Spelling(a)))]);

    private static string[] Spelling(AgenderingActie actie) => actie switch
    {
        AgenderingActie.Agenderen => ["agenderen", "agendering", "op de agenda", "terugkomen"],
        AgenderingActie.Bespreken => ["bespreken", "bespreking", "ter bespreking", "overleg"],
        AgenderingActie.Presenteren => ["presenteren", "presentatie"],
        AgenderingActie.Vaststellen => ["vaststellen", "vaststelling", "ter vaststelling"],
        AgenderingActie.Besluiten => ["besluiten", "besluit", "besluitvorming", "ter besluitvorming", "beslissen"],
        AgenderingActie.InBeeldBrengen => ["in beeld brengen"],
        AgenderingActie.Informeren => ["informeren", "ter informatie", "ter kennisname", "terugkoppelen", "terugkoppeling"],
        AgenderingActie.Actualiseren => ["actualiseren", "actualisatie"],
        AgenderingActie.Starten => ["starten", "start"],
        _ => [actie.ToString().ToLowerInvariant()],
    };
}
