using System.Collections.Frozen;

namespace Landsdeel.Domain.Gedeeld.Termijnen;

/// <summary>What a token can be in a term.</summary>
internal enum Poort : byte
{
    /// <summary>No term begins before it and reaches past it.</summary>
    Dicht = 0,
    /// <summary>It can stand in a term before the word that makes it one: "in principe", "uiterlijk", "het".</summary>
    Doorgang,
    /// <summary>Every term has at least one of these: a number, a month, "jaar", "BO", "termijn".</summary>
    Anker,
}

/// <summary>Tells at which tokens a term can begin at all, so that the readers are asked at few. Every term has an anchor, and before its first
/// anchor only words of <see cref="Doorgangen"/>; a test holds this against the readers without the gate.</summary>
internal static class Termijnpoort
{
    private const string Ankers = """
        januari jan februari feb febr maart mrt april apr mei juni jun juli jul augustus aug september sept sep oktober okt november nov december dec
        voorjaar lente zomer najaar herfst winter voorjaars najaars zomerreces reces kerstreces prinsjesdag
        dag dagen week weken maand maanden kwartaal kwartalen jaar jaren kalenderjaar begrotingsjaar helft halfjaar
        q1 q2 q3 q4 k1 k2 k3 k4 h1 h2
        najaarsbo najaarsbo's voorjaarsbo voorjaarsbo's bomirt bol bol's mirt directeurenoverleg stuurgroep bo bo's bos bestuurlijk bestuurlijke
        termijn tijd binnenkort mogelijk zsm z.s.m toekomst periode decennia moment bepalen t.z.t n.t.b bekend spoedig doorlopend middellange
        kabinetsperiode collegeperiode bestuursperiode raadsperiode
        maandelijks driemaandelijks zesmaandelijks halfjaarlijks jaarlijks tweejaarlijks vierjaarlijks driejaarlijks vijfjaarlijks zesjaarlijks
        tienjaarlijks wekelijks tweemaandelijks maandelijkse driemaandelijkse zesmaandelijkse halfjaarlijkse jaarlijkse tweejaarlijkse
        vierjaarlijkse driejaarlijkse vijfjaarlijkse zesjaarlijkse tienjaarlijkse wekelijkse tweemaandelijkse periodiek periodieke
        """;

    private const string Doorgangen = """
        in principe beginsel zo indien naar verwachting alle waarschijnlijkheid verwacht verwachte waarschijnlijk vermoedelijk voorzien wellicht
        eventueel tot en met t/m uiterlijk op zijn z'n laatst ten laatste niet later dan vanaf ingang van m.i.v eerder voor vroegst aan voorafgaand
        sinds sedert na tijdens gedurende rond rondom omstreeks tegen anno per bij loop perioden periodes de het nog al reeds pas ergens
        circa ca een twee drie vier vijf zes zeven acht negen tien elf twaalf eerste 1e 1ste tweede 2e 2de derde 3e 3de vierde 4e 4de
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dit deze komend komende aankomend aankomende eerstkomend eerstkomende
        eerstvolgend eerstvolgende volgend volgende aanstaand aanstaande vorig vorige afgelopen voorbije begin medio midden halverwege half eind
        einde ultimo of binnen nu anderhalf tweeenhalf drieenhalf tussen hetzelfde dezelfde datzelfde diezelfde beide ronde strategisch
        strategische zeer korte kortere afzienbare lange langere snel nabije verdere huidige te zijner nader zonder geen middel
        eens eenmaal tweemaal driemaal viermaal keer maal elk elke ieder iedere om
        """;

    private static readonly FrozenDictionary<string, (string Norm, Poort Poort)> Woorden = Alle();
    private static readonly FrozenDictionary<string, (string Norm, Poort Poort)>.AlternateLookup<ReadOnlySpan<char>> Zoek =
        Woorden.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word as every token of it shares it, and what it can be; false for a word that no term has.</summary>
    public static bool Kent(ReadOnlySpan<char> norm, out string woord, out Poort poort)
    {
        var kent = Zoek.TryGetValue(norm, out var gevonden);
        (woord, poort) = gevonden;
        return kent;
    }

    public static Poort VanTeken(char norm) => norm is '(' or ')' or '\'' or '-' or '/' or ',' or '.' ? Poort.Doorgang : Poort.Dicht;

    /// <summary>For every token whether a term can begin at it: an anchor lies ahead, with nothing before it that cannot be in a term.</summary>
    public static bool[] Open(TokenRow rij)
    {
        var open = new bool[rij.Count];
        var kan = false;
        for (var i = open.Length - 1; i >= 0; i--)
        {
            kan = rij[i].Poort switch { Poort.Anker => true, Poort.Doorgang => kan, _ => false };
            open[i] = kan;
        }
        return open;
    }

    private static FrozenDictionary<string, (string, Poort)> Alle()
    {
        var alle = new Dictionary<string, (string, Poort)>(StringComparer.Ordinal);
        foreach (var woord in Knip(Doorgangen)) alle[woord] = (woord, Poort.Doorgang);
        foreach (var woord in Knip(Ankers)) alle[woord] = (woord, Poort.Anker);
        return alle.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Knip(string woorden) => woorden.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
