namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>The unit of a number.</summary>
/// <param name="Einde">The word behind it.</param>
/// <param name="IsMaat">Whether it is one that even a number that looks like a year takes: "2030 km".</param>
internal sealed record Eenheid(string Naam, int Einde, double Vertrouwen, bool IsMaat = false);

/// <summary>Reads what stands behind a number: a measure, a share of something, or a noun that is counted.</summary>
internal sealed class Eenheden
{
    private const int MeesteBijwoorden = 4;
    private readonly Dictionary<int, (string Naam, string Soort)> _eenheden = [];
    private readonly List<string> _uitgangen = [];
    private readonly HashSet<int> _tussenwoorden;
    private readonly int _van, _de, _het, _alle;

    public Eenheden(Woordlijsten lijsten, Woordenboek boek)
    {
        foreach (var rij in lijsten["eenheden"])
        {
            _eenheden[boek.Nummer(rij["woord"])] = (rij["naam"], rij["soort"]);
            if (rij["soort"] == "telling" && rij["woord"].Length >= 5) _uitgangen.Add(rij["woord"]);
        }
        _tussenwoorden = [.. lijsten["tussenwoorden"].Select(r => boek.Nummer(r["woord"]))];
        (_van, _de, _het, _alle) = (boek.Nummer("van"), boek.Nummer("de"), boek.Nummer("het"), boek.Nummer("alle"));
    }

    public bool IsTussenwoord(int nummer) => nummer != 0 && _tussenwoorden.Contains(nummer);

    public Eenheid? Lees(Woorden woorden, Getal getal, bool inLetters)
    {
        var i = getal.Einde;
        if (getal.Deel) return Deel(woorden, i);
        if (woorden.Is(i, '%')) return Aandeel(woorden, i + 1);
        if (woorden[i].Alinea) return null;
        if (woorden.Is(i, '-') && !woorden[i].Wit && woorden[i + 1] is { Wit: false } && _eenheden.TryGetValue(woorden[i + 1].Nummer, out var vast) && vast.Soort == "maat")
            return new(vast.Naam, i + 2, 0.8, true);
        if (_eenheden.TryGetValue(woorden[i].Nummer, out var direct) && woorden[i].Nummer != 0)
            return direct.Soort switch
            {
                "aandeel" => direct.Naam == "%" ? Aandeel(woorden, i + 1) : new(direct.Naam, i + 1, 0.9, true),
                "telling" => new(direct.Naam, i + 1, inLetters ? 0.75 : 0.95),
                _ when inLetters && direct.Soort == "maat" && woorden[i].Lengte <= 2 => null,
                _ => new(direct.Naam, i + 1, 0.95, woorden[i].Lengte > 1),
            };
        return Geteld(woorden, i, getal, inLetters);
    }

    /// <summary>"10% van de werkgelegenheidsgroei".</summary>
    private Eenheid Aandeel(Woorden woorden, int i) => Waarvan(woorden, i) is var (naam, einde) && naam != "" ? new($"% van {naam}", einde, 0.95, true) : new("%", i, 0.95, true);

    /// <summary>"tweederde van de woningen", "1 op de 3 huishoudens".</summary>
    private Eenheid? Deel(Woorden woorden, int i)
    {
        if (Waarvan(woorden, i) is var (naam, einde) && naam != "") return new($"deel van {naam}", einde, 0.7);
        return woorden[i] is { Soort: Woordsoort.Woord, Hoofd: false, Alinea: false } && !IsTussenwoord(woorden[i].Nummer) ? new($"deel van {woorden.Span(i)}", i + 1, 0.7) : null;
    }

    private (string Naam, int Einde) Waarvan(Woorden woorden, int i)
    {
        if (woorden[i].Nummer != _van || _van == 0) return ("", i);
        var j = i + 1;
        while (woorden[j].Nummer is var n && n != 0 && (n == _de || n == _het || n == _alle)) j++;
        for (var k = j; k < j + 3 && woorden[k] is { Soort: Woordsoort.Woord, Alinea: false } woord && !IsTussenwoord(woord.Nummer); k++)
            if (!Bijvoeglijk(woorden, k) || woorden[k + 1].Soort != Woordsoort.Woord || IsTussenwoord(woorden[k + 1].Nummer))
                return (woorden.Span(k).ToString(), k + 1);
        return ("", i);
    }

    /// <summary>The noun that is counted, words that say which between: "9.150 extra woningen", "acht 'voorlopige NOVI-gebieden'".</summary>
    private Eenheid? Geteld(Woorden woorden, int i, Getal getal, bool inLetters)
    {
        var eerste = -1;
        for (int j = i, n = 0; n <= MeesteBijwoorden; j++)
        {
            var woord = woorden[j];
            if (woord.Soort == Woordsoort.Teken && (woorden.Is(j, '\'') || woorden.Is(j, '"') || woorden.Is(j, '\u201C') || (woorden.Is(j, '-') && j > i))) continue;
            if (woord.Soort != Woordsoort.Woord || woord.Alinea || woorden.Zin(j) != woorden.Zin(getal.Einde - 1)) break;
            if (IsTussenwoord(woord.Nummer)) break;
            if (IsTelling(woorden, j)) return new(woorden.Span(j).ToString(), j + 1, (inLetters ? 0.7 : 0.9) - (0.05 * n));
            if (eerste < 0 && !Bijvoeglijk(woorden, j)) eerste = j;
            n++;
        }
        // Any plural noun will do, if nothing else can be meant: "vier verstedelijkingsmodellen".
        if (eerste < 0 || getal.MisschienJaar || woorden[eerste].Hoofd || woorden[i].Hoofd) return null;
        var naam = woorden.Span(eerste);
        var meervoud = naam.Length > 4 && (naam.EndsWith("en", StringComparison.Ordinal) || naam.EndsWith("s", StringComparison.Ordinal));
        // Behind a number in letters a short word in -en may well be a verb: "de twee gaan".
        if (inLetters && !getal.Geschaald && !(meervoud && naam.Length > 6)) return null;
        return getal.Geschaald || meervoud ? new(naam.ToString(), eerste + 1, meervoud ? 0.6 : 0.5) : null;
    }

    private bool IsTelling(Woorden woorden, int i)
    {
        if (woorden[i].Nummer is not 0 and var nummer && _eenheden.TryGetValue(nummer, out var bekend)) return bekend.Soort == "telling";
        var woord = woorden.Span(i);
        if (woord.Length < 7) return false;
        foreach (var uitgang in _uitgangen)
            if (woord.Length > uitgang.Length + 1 && woord.EndsWith(uitgang, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Bijvoeglijk(Woorden woorden, int i)
    {
        var woord = woorden.Span(i);
        return woord.EndsWith("e", StringComparison.Ordinal) || woord is "extra" or "meer" or "minder" or "nieuw" or "OV" || woord.EndsWith("lijk", StringComparison.Ordinal);
    }
}
