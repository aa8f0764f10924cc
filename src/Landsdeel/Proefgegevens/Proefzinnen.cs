using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Proefgegevens;

/// <summary>Sentences as an official might write them, out of parts. Own wording; nothing of it was ever agreed.</summary>
internal static class Proefzinnen
{
    /// <summary>In about one record in a thousand, to search for something rare.</summary>
    public const string ZeldzaamWoord = "getijdenturbine";

    private static readonly Dictionary<Themas, string[]> Onderwerpen = new()
    {
        [Themas.Woningbouw] =
        [
            "de woningbouw rond het station", "de binnenstedelijke woningbouw", "betaalbare woningbouw voor starters", "de woningbouw op het oude haventerrein",
            "de woningbouwlocatie aan de oostrand", "de versnelling van de woningbouw", "de woningbouw langs het kanaal", "de woningbouwopgave tot 2040",
            "de woningbouw boven winkels", "flexibele woningbouw voor spoedzoekers",
        ],
        [Themas.Bereikbaarheid] =
        [
            "de regionale spoorverbinding", "de snelle fietsroute", "de overstap van auto op trein", "de aansluiting op de rijksweg", "het busstation",
            "de derde oeververbinding", "het gebruik van deelvervoer", "de ontsluiting over water", "het goederenspoor", "de doorstroming op de ring",
        ],
        [Themas.Energie] =
        [
            "de uitbreiding van het hoogspanningsstation", "de aanleg van een warmtenet", "de ruimte voor windenergie", "zonne-energie op grote daken",
            "de aanlanding van stroom van zee", "het gebruik van restwarmte", "de opslag van waterstof", "de inpassing van nieuwe kabels",
        ],
        [Themas.Klimaat] =
        [
            "de vergroening van het centrum", "de opvang van hoosbuien", "het tegengaan van hittestress", "de aanpassing van de buitenruimte aan droogte",
            "de klimaatbestendige inrichting van bedrijventerreinen",
        ],
        [Themas.Natuur] =
        [
            "het herstel van het beekdal", "de verbinding tussen natuurgebieden", "de ontwikkeling van het veenlandschap", "de toekomst van de melkveehouderij",
            "de aanleg van nieuw bos", "het beheer van de uiterwaarden", "de overgang naar kringlooplandbouw",
        ],
        [Themas.Water] =
        [
            "de versterking van de zeedijk", "de beschikbaarheid van zoet water", "de berging van rivierwater", "de kwaliteit van het zwemwater",
            "de aanvulling van het grondwater", "het peil in de polder",
        ],
        [Themas.Economie] =
        [
            "de herstructurering van het bedrijventerrein", "de campus voor hightech", "de toekomst van de luchthaven", "de vestiging van datacenters",
            "de circulaire maakindustrie", "de positie van de visserij", "de arbeidsmarkt in de grensstreek",
        ],
        [Themas.Omgevingskwaliteit] =
        [
            "de bescherming van het open landschap", "de kwaliteit van de lucht", "het behoud van industrieel erfgoed", "de geluidbelasting langs het spoor",
            "de herbestemming van kloosters", "een gezonde leefomgeving",
        ],
    };

    private static readonly string[] Zinnen =
    [
        "{wie} werken samen aan {wat} in {waar}{waartoe}.",
        "{wie} onderzoeken samen wat {wat} in {waar} vraagt van de ondergrond.",
        "{wie} maken een gezamenlijk plan voor {wat} in {waar}{waartoe}.",
        "{wie} verdelen de taken bij {wat} in {waar} en leggen dat schriftelijk vast.",
        "{wie} houden bij {wat} in {waar} rekening met {ook}.",
        "{wie} brengen in beeld welke ruimte nodig is voor {wat} in {waar}.",
        "{wie} wisselen elk kwartaal gegevens uit over {wat} in {waar}.",
        "{wie} kiezen een voorkeursvariant voor {wat} nabij {waar}{waartoe}.",
        "{wie} bezien of {wat} in {waar} te verbinden is met {ook}.",
        "{wie} zoeken gezamenlijk dekking voor {wat} in {waar}.",
        "{wie} toetsen {wat} in {waar} aan de uitgangspunten van de regio{waartoe}.",
        "{wie} bespreken met bewoners en bedrijven hoe {wat} in {waar} vorm krijgt.",
        "{wie} stemmen {wat} in {waar} af op {ook}{waartoe}.",
    ];

    private static readonly string[] Waartoe =
    [
        "", "", ", zodat de uitvoering op tijd kan beginnen", ", met oog voor de draagkracht van het gebied", ", in volgorde van urgentie",
        ", zonder afbreuk te doen aan lopende projecten", ", en melden de voortgang aan beide zijden", ", binnen de beschikbare middelen",
        ", zodat latere keuzes open blijven",
    ];

    private static readonly string[] Bijzaken =
    [
        "archeologische vondsten", "weidevogels", "een voormalige vuilstort", "de vaarroute", "monumentale bomen", "laagfrequent geluid", "kwelwater",
        "een drinkwaterbron", "munitieresten", "de aanvliegroute", "bodemdaling", "een leidingenstrook", "vleermuizen", "de zichtlijn op de kerktoren",
    ];

    /// <param name="thema">What it is about; only of <see cref="Themas.Woningbouw"/> does it hold that word.</param>
    public static string Maak(Toeval toeval, Themas thema, string wie, string waar)
    {
        var anders = toeval.Uit(ThemasExtensions.Alle.Where(t => t != thema && t != Themas.Woningbouw).ToList());
        var zin = toeval.Uit(Zinnen)
            .Replace("{wie}", wie, StringComparison.Ordinal)
            .Replace("{wat}", toeval.Uit(Onderwerpen[thema]), StringComparison.Ordinal)
            .Replace("{ook}", toeval.Uit(Onderwerpen[anders]), StringComparison.Ordinal)
            .Replace("{waar}", waar, StringComparison.Ordinal)
            .Replace("{waartoe}", toeval.Uit(Waartoe), StringComparison.Ordinal);
        if (toeval.Kans(0.001)) return zin[..^1] + $"; een {ZeldzaamWoord} hoort bij de mogelijkheden.";
        return toeval.Kans(0.15) ? zin[..^1] + $"; aandacht vraagt daarbij: {toeval.Vaak(Bijzaken)}." : zin;
    }

    /// <summary>Terms in words, with {j} for a year from now on.</summary>
    public static IReadOnlyList<string> Termijnen { get; } =
    [
        "eind {j}", "begin {j}", "medio {j}", "voorjaar {j}", "najaar {j}", "voor de zomer van {j}", "na de zomer van {j}", "eerste helft {j}",
        "tweede helft van {j}", "eerste kwartaal {j}", "derde kwartaal {j}", "juni {j}", "november {j}", "uiterlijk 1 juli {j}", "voor 1 april {j}",
        "tot 2030", "2030", "periode 2025-2030", "komende jaren", "jaarlijks",
    ];

    /// <summary>What comes back where.</summary>
    public static IReadOnlyList<string> Terugkeer { get; } =
        ["de tussenstand", "het voorstel voor het vervolg", "de verdeling van de kosten", "de eerste resultaten", "de keuze tussen de varianten", "het concept van het plan"];
}
