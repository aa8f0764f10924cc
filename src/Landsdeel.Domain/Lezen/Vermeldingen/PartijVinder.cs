using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds every partij that a text names: by name, abbreviation, kind and name ("de gemeenten Almere en Haarlem"), as a group
/// ("Rijk en regio", "de netbeheerders") and as the writer ("ik", "we"). Ministries go by their name on the day of the document. A bare
/// name of a province or town is the partij only where someone must act; else it is the place. Time is linear in the length.</summary>
internal sealed class PartijVinder
{
    private const int LangsteReeks = 60;
    private readonly Partijnamen _namen;
    private readonly HashSet<int> _werkwoorden = [];
    private readonly HashSet<int> _plaatsvoorzetsels = [];
    private readonly HashSet<int> _lidwoorden = [];
    private readonly HashSet<int> _verbinders = [];
    private readonly HashSet<int> _samen = [];
    private readonly HashSet<int> _achter = [];
    private readonly HashSet<int> _van = [];
    private readonly int _ik, _we, _wij, _met, _nr;

    public PartijVinder(IReadOnlyList<Partij> partijen, Woordlijsten lijsten, Woordenboek boek)
    {
        _namen = new(partijen, lijsten, boek);
        Vul(_werkwoorden, lijsten["partijwerkwoorden"].Select(r => r["vorm"]));
        Vul(_plaatsvoorzetsels, lijsten["plaatsvoorzetsels"].Select(r => r["woord"]));
        Vul(_lidwoorden, ["de", "het", "een", "'t"]);
        Vul(_verbinders, ["en", "of", "alsmede", "evenals", "met"]);
        Vul(_samen, ["overleg", "afspraken", "afgesproken", "samen", "samenwerking", "gesprek", "gesprekken", "convenant", "overeenkomst", "overeengekomen", "bestuurders", "besproken", "gesproken"]);
        Vul(_achter, ["gemeenten", "gemeentes", "partners", "partijen", "bestuurders", "overheden", "provincies", "deelnemers", "bewindspersonen", "zijde"]);
        Vul(_van, ["van", "voor"]);
        (_ik, _we, _wij, _met, _nr) = (boek.Nummer("ik"), boek.Nummer("we"), boek.Nummer("wij"), boek.Nummer("met"), boek.Nummer("nr"));
        void Vul(HashSet<int> set, IEnumerable<string> woorden)
        {
            foreach (var woord in woorden) set.Add(boek.Nummer(woord));
        }
    }

    public Partijnamen Namen => _namen;

    private sealed record Vondst(int Van, int Tot, Partijnaam Naam)
    {
        public bool Kaal => Naam.Kaal;
        public bool Telt { get; set; } = true;
        public bool Sterk => !Naam.Kaal && Naam.Soort is not (PartijSoort.Samenwerkingsverband or PartijSoort.Overig or PartijSoort.Collectief);
    }

    /// <param name="datum">The day of the document; null when it is not known.</param>
    public IReadOnlyList<Partijnoeming> Vind(Woorden woorden, DateOnly? datum)
    {
        var vondsten = new List<Vondst>();
        var kandidaten = new List<(int Einde, Partijnaam Naam)>();
        for (var i = 0; i < woorden.Aantal;)
        {
            if (woorden[i].Soort != Woordsoort.Woord && !woorden.Is(i, '\''))
            {
                i++;
                continue;
            }
            if (Schrijver(woorden[i].Nummer) is { } schrijver)
            {
                vondsten.Add(new(i, ++i, schrijver));
                continue;
            }
            if (MetSoort(woorden, i, datum, kandidaten, vondsten) is var na && na > i || Naam(woorden, i, datum, kandidaten, vondsten) is var los && los > i && (na = los) > i)
                i = na;
            else
                i++;
        }
        Weeg(woorden, vondsten);
        return [.. vondsten.Where(v => v.Telt).Select(v => Noeming(woorden, v))];
    }

    /// <summary>The same noeming with "de regio" read as the region of the landsdeel that the section is about.</summary>
    public Partijnoeming Duid(Partijnoeming noeming, Landsdelen sectie) =>
        noeming.Wijze == Noemwijze.Regio && _namen.RegioVan(sectie) is { } regio
            ? noeming with { Partij = regio.Id, Naam = regio.Naam, Landsdelen = regio.Landsdelen }
            : noeming;

    private Partijnaam? Schrijver(int nummer) => nummer == 0 ? null
        : nummer == _ik ? new(null, "Afzender", Zijde.Rijk, PartijSoort.Ministerie, Landsdelen.Geen, Noemwijze.Afzender)
        : nummer == _we || nummer == _wij ? new(null, "Afzender en partners", Zijde.Rijk, PartijSoort.Collectief, Landsdelen.Geen, Noemwijze.Wij)
        : null;

    private Partijnoeming Noeming(Woorden woorden, Vondst v)
    {
        var n = v.Naam;
        var plaats = !v.Sterk && n.Soort is PartijSoort.Collectief && n.Landsdelen != Landsdelen.Geen || n.Wijze == Noemwijze.Regio || !v.Sterk && n.Na is not null || n.Soort is PartijSoort.Provincie or PartijSoort.Gemeente
            ? NaVoorzetsel(woorden, v.Van) : false;
        return new(woorden[v.Van].Van, woorden[v.Tot - 1].Tot, n.Partij, n.Naam, n.Zijde, n.Soort, n.Landsdelen, n.Wijze, plaats);
    }

    /// <summary>Reads a name that needs no other word before it; gives the word behind it, or <paramref name="i"/>.</summary>
    private int Naam(Woorden woorden, int i, DateOnly? datum, List<(int, Partijnaam)> kandidaten, List<Vondst> vondsten)
    {
        if (Langste(woorden, i, null, datum, kandidaten) is not { } gevonden) return i;
        var (einde, naam) = gevonden;
        if (InSamenstelling(woorden, i, einde)) return einde;
        // "TK 2019-2020, 34 682": a parliamentary paper.
        if (naam.Soort == PartijSoort.Parlement && (woorden[einde].Soort == Woordsoort.Getal || woorden[einde].Nummer == _nr)) return einde;
        vondsten.Add(new(i, einde, naam));
        return einde;
    }

    /// <summary>The longest name at a word; of equally long ones the one in use on that day.</summary>
    private (int Einde, Partijnaam Naam)? Langste(Woorden woorden, int i, string? na, DateOnly? datum, List<(int Einde, Partijnaam Naam)> kandidaten)
    {
        kandidaten.Clear();
        _namen.Boom.Zoek(woorden, i, kandidaten);
        (int Einde, Partijnaam Naam)? beste = null;
        foreach (var kandidaat in kandidaten)
            if (kandidaat.Naam.Na == na && (beste is not { } b || kandidaat.Einde > b.Einde || (kandidaat.Einde == b.Einde && Afstand(kandidaat.Naam, datum) < Afstand(b.Naam, datum))))
                beste = kandidaat;
        return beste;
    }

    /// <summary>How many days the day lies outside the period of a name; without a day the youngest name is nearest.</summary>
    private static int Afstand(Partijnaam naam, DateOnly? datum)
    {
        var dag = (datum ?? new DateOnly(2199, 12, 31)).DayNumber;
        if (naam.Van is { } van && dag < van.DayNumber) return van.DayNumber - dag;
        return naam.Tot is { } tot && dag >= tot.DayNumber ? dag - tot.DayNumber + 1 : 0;
    }

    /// <summary>"MRA-gemeenten" names the partij; "BZK-beleid" and "niet-Rijk" do not.</summary>
    private bool InSamenstelling(Woorden woorden, int van, int tot)
    {
        if (woorden.Is(van - 1, '-') && !woorden[van].Wit && woorden[van - 1] is { Wit: false } && woorden[van - 2].Soort == Woordsoort.Woord) return true;
        return woorden.Is(tot, '-') && !woorden[tot].Wit && woorden[tot + 1] is { Soort: Woordsoort.Woord, Wit: false } achter && !_achter.Contains(achter.Nummer);
    }

    /// <summary>Reads a word for a kind with the name or names behind it: "gemeenten Almere, Haarlem en Zaanstad", "provincie en
    /// gemeente Utrecht", "de ministers van BZK en IenW"; gives the word behind the last, or <paramref name="i"/>.</summary>
    private int MetSoort(Woorden woorden, int i, DateOnly? datum, List<(int, Partijnaam)> kandidaten, List<Vondst> vondsten)
    {
        if (_namen.Soortwoord(woorden[i].Nummer) is not { } soort || woorden.Is(i + 1, '-') && !woorden[i + 1].Wit) return i;
        var j = i + 1;
        Soortwoord? tweede = null;
        var tweedeVan = j;
        if (_verbinders.Contains(woorden[j].Nummer) && _namen.Soortwoord(woorden[j + 1].Nummer) is { } ander && !soort.Meervoud)
            (tweede, tweedeVan, j) = (ander, j + 1, j + 2);
        var (einde, namen) = Reeks(woorden, j, tweede ?? soort, datum, kandidaten);
        if (namen.Count == 0) return i;
        if (tweede is not null)
        {
            // "provincie en gemeente Utrecht": the name belongs to both.
            if (Enkel(woorden, namen[0].Van, soort, datum, kandidaten) is not { } ook) return i;
            vondsten.Add(new(i, i + 1, ook.Naam));
            namen[0] = namen[0] with { Van = tweedeVan };
        }
        else namen[0] = namen[0] with { Van = i };
        vondsten.AddRange(namen);
        return einde;
    }

    private (int Einde, List<Vondst> Namen) Reeks(Woorden woorden, int j, Soortwoord soort, DateOnly? datum, List<(int, Partijnaam)> kandidaten)
    {
        var namen = new List<Vondst>();
        if (_van.Contains(woorden[j].Nummer)) j++;
        if (_lidwoorden.Contains(woorden[j].Nummer) && Enkel(woorden, j, soort, datum, kandidaten) is null) j++;
        var einde = j;
        while (namen.Count < LangsteReeks && !woorden[j].Alinea && Enkel(woorden, j, soort, datum, kandidaten) is { } een)
        {
            if (namen.Count > 0 && een.Naam.Partij is null) break;
            namen.Add(new(j, een.Einde, een.Naam));
            einde = j = een.Einde;
            if (!soort.Meervoud && soort.Soort != "ministerie") break;
            if (woorden.Is(j, ',') || woorden.Is(j, '/') || woorden.Is(j, '&')) j++;
            if (_verbinders.Contains(woorden[j].Nummer)) j++;
            if (j == einde) break;
            if (_lidwoorden.Contains(woorden[j].Nummer)) j++;
        }
        return (einde, namen);
    }

    /// <summary>One name behind a word for a kind: from the lists, or else what stands there with capitals.</summary>
    private (int Einde, Partijnaam Naam)? Enkel(Woorden woorden, int j, Soortwoord soort, DateOnly? datum, List<(int, Partijnaam)> kandidaten)
    {
        // "regio Noord-Holland" is not the region Noord.
        if (Langste(woorden, j, soort.Soort, datum, kandidaten) is { } bekend && !LooptDoor(woorden, bekend.Einde))
            return (bekend.Einde, bekend.Naam with { Kaal = false });
        if (soort.Soort == "ministerie" || Langste(woorden, j, null, datum, kandidaten) is { Naam: { Kaal: false } }) return null;
        var einde = Eigennaam.Einde(woorden, j);
        if (einde == j) return null;
        var woord = soort.Soort is "gemeente" or "provincie" or "waterschap" ? char.ToUpperInvariant(soort.Soort[0]) + soort.Soort[1..] : soort.Soort;
        return (einde, new(null, $"{woord} {Eigennaam.Tekst(woorden, j, einde)}", soort.Zijde, soort.PartijSoort, Landsdelen.Geen, Na: soort.Soort));
    }

    private static bool LooptDoor(Woorden woorden, int einde) => woorden.Is(einde, '-') && !woorden[einde].Wit && woorden[einde + 1] is { Hoofd: true, Wit: false };

    /// <summary>Decides of every bare name whether someone acts: in a row with a partij, before a verb of acting, or after "in overleg
    /// met". A row that begins after "in", "voor" or "naar" is one of places.</summary>
    private void Weeg(Woorden woorden, List<Vondst> vondsten)
    {
        for (var i = 0; i < vondsten.Count;)
        {
            var tot = i + 1;
            while (tot < vondsten.Count && Verbonden(woorden, vondsten[tot - 1].Tot, vondsten[tot].Van)) tot++;
            var (eerste, laatste) = (vondsten[i], vondsten[tot - 1]);
            var telt = false;
            for (var k = i; k < tot; k++) telt |= vondsten[k].Sterk || (k > i && vondsten[k].Naam.Wijze == Noemwijze.Regio);
            var plaats = eerste.Kaal && NaVoorzetsel(woorden, eerste.Van);
            telt = !plaats && (telt || _werkwoorden.Contains(woorden[laatste.Tot].Nummer) || Omgekeerd(woorden, eerste.Van) || NaMet(woorden, eerste.Van));
            for (var k = i; k < tot; k++) vondsten[k].Telt = !vondsten[k].Kaal || telt;
            i = tot;
        }
    }

    private bool Verbonden(Woorden woorden, int van, int tot)
    {
        if (tot - van > 4 || tot <= van) return false;
        for (var k = van; k < tot; k++)
            if (woorden[k].Alinea || !(woorden.Is(k, ',') || woorden.Is(k, '/') || woorden.Is(k, '&') || woorden.Is(k, '(') || woorden.Is(k, ')')
                || (_verbinders.Contains(woorden[k].Nummer) && woorden[k].Nummer != _met) || _lidwoorden.Contains(woorden[k].Nummer)))
                return false;
        return true;
    }

    /// <summary>"Daarom wil Almere": the verb stands before its subject.</summary>
    private bool Omgekeerd(Woorden woorden, int i) => _werkwoorden.Contains(woorden[i - 1].Nummer);

    private bool NaMet(Woorden woorden, int i)
    {
        var j = _lidwoorden.Contains(woorden[i - 1].Nummer) ? i - 2 : i - 1;
        if (woorden[j].Nummer != _met || woorden[j].Nummer == 0) return false;
        for (var k = j - 1; k >= j - 4 && k >= 0; k--)
            if (_samen.Contains(woorden[k].Nummer)) return true;
        return false;
    }

    private bool NaVoorzetsel(Woorden woorden, int i)
    {
        var j = i - 1;
        if (_lidwoorden.Contains(woorden[j].Nummer)) j--;
        return woorden[j].Nummer != 0 && _plaatsvoorzetsels.Contains(woorden[j].Nummer);
    }
}
