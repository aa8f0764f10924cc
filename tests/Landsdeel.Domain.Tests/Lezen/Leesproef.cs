using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Tests.Lezen;

/// <summary>The words and rules of data/lezen with a few partijen, for tests of reading.</summary>
internal static class Leesproef
{
    public static Leesgidsen Gidsen { get; } = new(
        [
            Partij("rijk", "Rijk", Zijde.Rijk, PartijSoort.Rijk, Landsdelen.Landelijk, "het Rijk", "Rijksoverheid"),
            Partij("kabinet", "Kabinet", Zijde.Rijk, PartijSoort.Rijk, Landsdelen.Landelijk, "het kabinet"),
            Partij("tweede-kamer", "Tweede Kamer der Staten-Generaal", Zijde.Parlement, PartijSoort.Parlement, Landsdelen.Landelijk, "Tweede Kamer", "uw Kamer", "de Kamer"),
            Partij("min-bzk", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", Zijde.Rijk, PartijSoort.Ministerie, Landsdelen.Landelijk, "BZK", "minister van BZK", "minister van Binnenlandse Zaken en Koninkrijksrelaties"),
            Partij("min-ienw", "Ministerie van Infrastructuur en Waterstaat", Zijde.Rijk, PartijSoort.Ministerie, Landsdelen.Landelijk, "IenW", "minister van IenW"),
            Partij("regio", "Regio", Zijde.Regio, PartijSoort.Collectief, Landsdelen.Landelijk, "de regio", "regionale overheden"),
            Partij("regio-noord", "Regio Noord", Zijde.Regio, PartijSoort.Collectief, Landsdelen.Noord, "Noord-Nederland", "landsdeel Noord"),
            Partij("regio-oost", "Regio Oost", Zijde.Regio, PartijSoort.Collectief, Landsdelen.Oost, "Oost-Nederland", "landsdeel Oost"),
            Partij("regio-noordwest", "Regio Noordwest", Zijde.Regio, PartijSoort.Collectief, Landsdelen.Noordwest, "landsdeel Noordwest"),
            Partij("PV20", "Provincie Groningen", Zijde.Regio, PartijSoort.Provincie, Landsdelen.Noord),
            Partij("PV23", "Provincie Overijssel", Zijde.Regio, PartijSoort.Provincie, Landsdelen.Oost, "Overijssel"),
            Partij("PV29", "Provincie Zeeland", Zijde.Regio, PartijSoort.Provincie, Landsdelen.Zuidwest, "Zeeland"),
            Partij("GM0363", "Amsterdam", Zijde.Regio, PartijSoort.Gemeente, Landsdelen.Noordwest, "gemeente Amsterdam"),
        ],
        Leeswoorden.Van(Bestanden()), Vermeldingen.Proeflijsten.Woorden);

    private static Brieflezer Lezer { get; } = new(Gidsen);

    public static Structuur Structuur(string tekst) => Landsdeel.Domain.Lezen.Opbouw.Structuur.Lees(tekst, Gidsen);

    public static string[] Zinnen(string tekst) => Structuur(tekst) is var s ? [.. s.Zinnen.Select(s.Woorden)] : [];

    public static IReadOnlyList<Kandidaat> Lees(string tekst, string datum = "2020-06-23") =>
        Lezer.Lees(new(tekst), DateOnly.ParseExact(datum, "yyyy-MM-dd", null)).Kandidaten;

    public static string Brief { get; } = Tekst("kamerbrief-2020-06-23.txt");

    private static Partij Partij(string id, string naam, Zijde zijde, PartijSoort soort, Landsdelen landsdelen, params string[] aliassen) =>
        new() { Id = new(id), Naam = naam, Zijde = zijde, Soort = soort, Landsdelen = landsdelen, Aliassen = aliassen };

    private static Dictionary<string, string> Bestanden() => typeof(Leesproef).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("data/lezen/", StringComparison.Ordinal)).ToDictionary(n => n["data/lezen/".Length..], Tekst);

    private static string Tekst(string naam)
    {
        using var lezer = new StreamReader(typeof(Leesproef).Assembly.GetManifestResourceStream(naam)!);
        return lezer.ReadToEnd();
    }
}
