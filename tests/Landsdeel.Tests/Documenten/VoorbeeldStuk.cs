using Landsdeel.Infrastructure.Documents;

namespace Landsdeel.Tests.Documenten;

/// <summary>An agenda as a secretariat would send it: long titles, many sources, diacritics, several pages.</summary>
internal static class VoorbeeldStuk
{
    internal static readonly DateTimeOffset Tijd = new(2020, 7, 1, 9, 30, 0, TimeSpan.FromHours(2));
    internal const string Titel = "Agenda Bestuurlijk Overleg MIRT najaar 2020, landsdeel Noord: energie, landelijk gebied en bereikbaarheid";

    private static readonly (string Titel, string Reden, string Actie, string Zekerheid, string Partijen, int Van, int Tot)[] Punten =
    [
        ("Omgevingsagenda Noord: vaststellen van de contour en de werkwijze voor het vervolg in de Eemsdelta, Friesland en Drenthe",
            "Rijk en regio spraken in juni 2020 af dat de contour van de Omgevingsagenda in dit overleg terugkomt.", "vaststellen", "in principe",
            "ministerie van Binnenlandse Zaken en Koninkrijksrelaties (trekker), provincie Groningen, provincie Fryslân, provincie Drenthe", 208, 211),
        ("Voorlopig NOVI-gebied Groningen", "Het plan van aanpak komt dit najaar terug; het kabinet besluit zo mogelijk in dezelfde periode.", "bespreken", "zo mogelijk",
            "ministerie van Binnenlandse Zaken en Koninkrijksrelaties, provincie Groningen", 77, 81),
        ("Koploper Nationaal Programma Landelijk Gebied: kustzone, Friese Veenweiden en Hoge Zandgronden zoals de Drentsche Aa",
            "De regio heeft deze gebieden genoemd als koploper. Er is nog geen besluit welke gebieden meedoen.", "besluiten", "naar verwachting",
            "ministerie van Landbouw, Natuur en Voedselkwaliteit, provincie Fryslân, provincie Drenthe", 122, 130),
        ("Woningbouw rond stationsgebieden in Groningen, Assen en Leeuwarden (reële planning tot en met 2030)",
            "Deze afspraak hangt samen met agendapunt 1 en heeft haar termijn vóór de datum van dit overleg.", "voortgang", "vast",
            "gemeente Groningen, gemeente Assen, gemeente Leeuwarden", 215, 219),
        ("Coördinatie van de ruimtelijke inpassing van elektriciteitskabels vanaf zee naar de Eemshaven", "De termijn van deze toezegging is verstreken zonder dat in het register staat wat ervan is gekomen.",
            "rapporteren", "vast", "ministerie van Economische Zaken en Klimaat, provincie Groningen, Waddenzeegemeenten", 221, 224),
        ("Lelylijn: uitkomsten van de quickscan", "De minister heeft gezegd de uitkomsten in het najaar te presenteren.", "presenteren", "naar verwachting",
            "ministerie van Infrastructuur en Waterstaat, provincies Groningen, Fryslân, Drenthe en Flevoland", 226, 229),
    ];

    internal static Stuk Maak()
    {
        var blokken = new List<Blok>
        {
            new Kop(1, "Over deze agenda"),
            new Alinea([
                new Tekst("Deze agenda is voorgesteld uit het register van afspraken. Bij elk punt staat "),
                new Tekst("waarom", Cursief: true),
                new Tekst(" het op de agenda staat en "),
                new Tekst("waar dat staat", Vet: true),
                new Tekst(". Wat geen moment heeft, staat apart aan het einde."),
                new Noot("Kamerbrief over de uitkomsten van de Bestuurlijke Overleggen Leefomgeving, 23 juni 2020."),
            ]),
            new Lijst([
                [new Tekst("Eerst de punten die in dit overleg terugkomen.")],
                [new Tekst("Daarna de punten waarvan de termijn vóór dit overleg ligt."), new Noot("Peildatum 1 juli 2020; een termijn is pas verstreken na de laatste dag.")],
                [new Tekst("Tot slot de samenhang met andere landsdelen.")],
            ]),
        };
        var nummer = 0;
        foreach (var groep in (string[])["Komt terug in dit overleg", "Termijn vóór dit overleg", "In samenhang met een ander punt"])
        {
            blokken.Add(new Kop(1, groep));
            blokken.Add(new Kop(2, $"Punten bij ‘{groep.ToLowerInvariant()}’"));
            blokken.AddRange(Punten.Select(punt => Agendapunt(++nummer, punt)));
        }
        blokken.Add(new Kop(1, "Zonder moment"));
        blokken.Add(new Kop(2, "Overzicht"));
        blokken.Add(new Kop(3, "Afspraken zonder moment"));
        blokken.Add(new Alinea("Deze afspraken noemen geen moment. Het secretariaat beslist of ze op de agenda komen."));
        blokken.Add(new Overzicht("Afspraken zonder moment in landsdeel Noord",
            [new("Nummer", 2), new("Afspraak", 6), new("Trekker", 3), new("Bedrag (euro)", 2, Rechts: true)],
            [.. Enumerable.Range(1, 24).Select(Rij)]));
        blokken.Add(new Alinea("Vastgesteld door het secretariaat van landsdeel Noord."));
        return new Stuk(Titel)
        {
            Ondertitel = "Rijk en regio Noord-Nederland",
            Kenmerken =
            [
                new("Overleg", "BO MIRT najaar 2020"),
                new("Landsdeel", "Noord"),
                new("Peildatum", "1 juli 2020"),
                new("Versie", "2 (concept), vervangt versie 1 van 24 juni 2020; gewijzigd zijn de volgorde van de punten en de toelichting bij de Omgevingsagenda"),
            ],
            Blokken = blokken,
            Afzender = "Secretariaat landsdeel Noord",
            Voettekst = "Concept, versie 2",
        };
    }

    private static Agendapunt Agendapunt(int nummer, (string Titel, string Reden, string Actie, string Zekerheid, string Partijen, int Van, int Tot) punt) =>
        new(nummer, punt.Titel)
        {
            Toelichting =
            [
                new([new Tekst(punt.Reden), new Noot([new Tekst("Kamerbrief 23 juni 2020", Cursief: true), new Tekst($", regels {punt.Van}-{punt.Tot}: ‘noot bij punt {nummer}, één citaat uit de brief’.")])]),
            ],
            Kenmerken =
            [
                new("Actie", punt.Actie),
                new("Zekerheid", [new Tekst(punt.Zekerheid), new Noot($"Zo staat het in de brief, regel {punt.Van}.")]),
                new("Partijen", punt.Partijen),
            ],
        };

    private static IReadOnlyList<IReadOnlyList<Tekstdeel>> Rij(int i) =>
    [
        [new Tekst($"NO-2020-{i:00}")],
        [new Tekst(i % 3 == 0
            ? "Verkennen hoe de financiële bijdragen van Rijk, regio en marktpartijen aan de versnelling van de woningbouw elkaar versterken"
            : "Afstemming over natuurinclusieve landbouw"), new Noot($"Regel {300 + i} van de brief.")],
        [new Tekst(i % 2 == 0 ? "provincie Fryslân" : "gemeente Groningen")],
        [new Tekst($"{i * 125}.000")],
    ];
}
