using System.Globalization;
using System.Text;

namespace Landsdeel.Tests.Inlezen;

/// <summary>Lists of plausible agreements, of any length, the same for the same seed.</summary>
internal static class Proeflijst
{
    private static readonly string[] Wie = ["Rijk en regio", "De provincies", "De betrokken gemeenten", "Het ministerie en de waterschappen", "De stuurgroep", "Partijen"];
    private static readonly string[] Doen = ["onderzoeken", "werken uit", "stellen vast", "bereiden voor", "financieren samen", "brengen in beeld", "versnellen", "verkennen", "monitoren", "evalueren"];
    private static readonly string[] Wat = ["een spoorverbinding", "de woningbouw", "een waterberging", "een energiehub", "het busvervoer", "de snelfietsroute", "een natuurgebied", "de bedrijventerreinen", "het warmtenet", "een ov-knooppunt", "de dijkversterking", "de havenontsluiting"];
    private static readonly string[] Waar = ["Zwolle", "Emmen", "Assen", "Eindhoven", "Tilburg", "Breda", "Almere", "Haarlem", "Leiden", "Delft", "Venlo", "Apeldoorn", "Deventer", "Hengelo", "Alkmaar", "Hoorn", "Gouda", "Dordrecht", "Middelburg", "Terneuzen"];
    private static readonly string[] Hoe = ["met een gezamenlijke planning", "volgens de gemaakte kostenverdeling", "op basis van een nieuwe verkeersanalyse", "in samenhang met de verstedelijking", "zonder extra stikstofuitstoot", "met inbreng van bewoners", "binnen het beschikbare budget", "als onderdeel van het uitvoeringsprogramma", "met een tussentijdse evaluatie", "na overleg met de netbeheerder"];
    private static readonly string[] Partij = ["BZK", "IenW", "EZK", "LNV", "provincie Overijssel", "provincie Drenthe", "gemeente Zwolle", "Waterschap Vechtstromen"];
    private static readonly string[] Termijn = ["31-12-2021", "najaar 2021", "voor de zomer 2022", "tot 2030", "eind 2022", "BO MIRT najaar 2021", "tweede kwartaal 2022"];
    private static readonly string[] Deel = ["Noord", "Oost", "Zuid", "Zuidwest", "Noordwest", "Noord/Oost"];

    public const string Kop = "Kenmerk;Afspraak;Landsdeel;Trekker;Partijen;Termijn;Status";

    public static string Maak(int rijen, int zaad = 1)
    {
        var toeval = new Random(zaad);
        T Een<T>(T[] uit) => uit[toeval.Next(uit.Length)];
        var csv = new StringBuilder(Kop).Append('\n');
        for (var i = 1; i <= rijen; i++)
            csv.Append(CultureInfo.InvariantCulture, $"P{zaad}-{i};{Een(Wie)} {Een(Doen)} {Een(Wat)} bij {Een(Waar)} en {Een(Wat)} tussen {Een(Waar)} en {Een(Waar)}, {Een(Hoe)} en {Een(Hoe)}, dossier {zaad}{toeval.Next(1_000_000)} van {Een(Partij)};{Een(Deel)};{Een(Partij)};{Een(Partij)} / {Een(Partij)};{Een(Termijn)};loopt\n");
        return csv.ToString();
    }
}
