using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds areas: places, regions, corridors, junctions and roads by name, and for what and how far they are chosen where the text
/// says so ("voorlopige NOVI-gebieden").</summary>
internal sealed class GebiedVinder
{
    private readonly Plaatsnamen _plaatsen;
    private readonly Dictionary<int, string> _voor = [];
    private readonly Dictionary<int, string> _achter = [];
    private readonly Dictionary<int, string> _los = [];
    private readonly Naamboom<string> _keuze;
    private readonly Naamboom<(string Waarde, bool Status, bool Volgende)> _status;
    private readonly HashSet<int> _verbinders;
    private readonly HashSet<int> _noemers;
    private readonly int _en;

    public GebiedVinder(IReadOnlyList<Partij> partijen, Woordlijsten lijsten, Woordenboek boek)
    {
        _plaatsen = new(partijen, lijsten, boek);
        foreach (var rij in lijsten["gebiedswoorden"])
            (rij["plaats"] switch { "voor" => _voor, "achter" => _achter, _ => _los })[boek.Nummer(rij["woord"])] = rij["soort"];
        (_keuze, _status) = (new(boek), new(boek));
        foreach (var rij in lijsten["gebiedskeuze"]) _keuze.Voeg(rij["woorden"], rij["soort"]);
        foreach (var rij in lijsten["gebiedsstatus"]) _status.Voeg(rij["woorden"], (rij["waarde"], rij["soort"] == "status", rij["volgende"] == "ja"));
        _noemers = [boek.Nummer("vanuit"), boek.Nummer("namens"), boek.Nummer("met"), boek.Nummer("door")];
        _en = boek.Nummer("en");
        _verbinders = [boek.Nummer("van"), boek.Nummer("de"), boek.Nummer("het"), boek.Nummer("tussen")];
    }

    private readonly record struct Plek(int Van, int Tot, string Soort, Landsdelen Landsdelen, bool Zeker, bool Los, string? Naam = null);

    public List<Naamvondst> Vind(Woorden woorden)
    {
        var uit = new List<Naamvondst>();
        Keuze? keuze = null;
        foreach (var (eerste, tot) in Zinnen(woorden)) keuze = Zin(woorden, eerste, tot, woorden[eerste].Alinea ? null : keuze, uit);
        return uit;
    }

    /// <summary>For what the last areas were chosen, and in which sentence.</summary>
    private sealed record Keuze(string Soort, string? Status, int Zin);

    private static IEnumerable<(int Van, int Tot)> Zinnen(Woorden woorden)
    {
        for (var i = 0; i < woorden.Aantal;)
        {
            var tot = i + 1;
            while (tot < woorden.Aantal && woorden.Zin(tot) == woorden.Zin(i)) tot++;
            yield return (i, tot);
            i = tot;
        }
    }

    private Keuze? Zin(Woorden woorden, int van, int tot, Keuze? eerder, List<Naamvondst> uit)
    {
        string? soort = null, status = null, toezegging = null;
        var volgende = false;
        var (keuzen, stand, plekken) = (new List<(int, string Soort)>(), new List<(int, (string Waarde, bool Status, bool Volgende) Stand)>(), new List<Plek>());
        for (var i = van; i < tot; i++)
        {
            keuzen.Clear();
            stand.Clear();
            _keuze.Zoek(woorden, i, keuzen);
            if (keuzen.Count > 0) soort = keuzen[^1].Soort;
            _status.Zoek(woorden, i, stand);
            if (stand.Count > 0 && stand[^1].Stand is var s)
            {
                if (s.Status) (status, volgende) = (s.Waarde, s.Volgende);
                else toezegging ??= s.Waarde;
            }
        }
        for (var i = van; i < tot;)
        {
            if (Lees(woorden, i, plekken) is var na && na > i) i = na;
            else i++;
        }
        // A choice carries on while areas are named for it, at most two sentences further.
        if (eerder is not null && woorden.Zin(van) - eerder.Zin > 2) eerder = null;
        var voor = soort ?? eerder?.Soort;
        status ??= eerder?.Status;
        foreach (var plek in plekken)
        {
            if (plek.Los && voor is null) continue;
            var naam = plek.Naam ?? Eigennaam.Tekst(woorden, plek.Van, plek.Tot);
            // "Oost-Nederland denkt aan de Achterhoek", "vanuit Noord-Nederland": who names an area is not that area.
            var noemt = voor is not null && plek is { Zeker: true, Naam: null } && (IsNoemer(woorden, plek) && plekken.Count > 1);
            var gekozen = noemt ? null : voor;
            uit.Add(new(woorden[plek.Van].Van, woorden[plek.Tot - 1].Tot, Naamvondst.SleutelVan(naam), Hoofdletter(naam), gekozen ?? plek.Soort, plek.Landsdelen,
                plek.Zeker ? 0.9 : 0.7, gekozen is null ? null : status, gekozen is null ? null : toezegging)
            { AlleenWaar = gekozen is null && plek is { Zeker: true, Soort: "provincie" or "landsdeel" or "regio" or "gemeente" } });
        }
        if (soort is not null) return new(soort, volgende ? status : null, woorden.Zin(van));
        return eerder is not null && plekken.Count > 0 ? eerder with { Zin = woorden.Zin(van), Status = volgende ? status : eerder.Status } : eerder;
    }

    /// <summary>A place that acts: "vanuit", "namens" or "overleg met" before it, or a verb of naming behind it.</summary>
    private bool IsNoemer(Woorden woorden, Plek plek)
    {
        var voor = woorden[plek.Van - 1].Nummer;
        if (voor != 0 && _noemers.Contains(voor)) return true;
        var stand = new List<(int, (string Waarde, bool Status, bool Volgende) Stand)>();
        _status.Zoek(woorden, plek.Tot, stand);
        return stand.Count > 0 && stand[^1].Stand is { Status: false, Waarde: "denkt aan" or "voorgesteld" or "aangedragen" };
    }

    /// <summary>Reads an area at a word; gives the word behind it, or <paramref name="i"/>.</summary>
    private int Lees(Woorden woorden, int i, List<Plek> plekken)
    {
        var woord = woorden[i];
        if (woord.Soort != Woordsoort.Woord && !woorden.Is(i, '\'')) return i;
        if (Weg(woorden, i) is var weg && weg > i)
        {
            var zone = weg > i + 1 && woorden[weg - 1].Nummer is not 0 and var n && _achter.TryGetValue(n, out var met) ? met : "weg";
            plekken.Add(new(i, weg, zone, Landsdelen.Geen, true, false));
            return weg;
        }
        if (woord.Nummer != 0 && _voor.TryGetValue(woord.Nummer, out var soort) && MetWoord(woorden, i, soort, plekken) is var na && na > i) return na;
        // "de Rotterdamse en Amsterdamse havens" are two.
        if (IsBijvoeglijk(woorden, i) && woorden[i + 1].Nummer == _en && _en != 0 && IsBijvoeglijk(woorden, i + 2) && woorden[i + 3].Nummer is not 0 and var kern && _achter.TryGetValue(kern, out var samen))
        {
            plekken.Add(new(i, i + 1, samen, Landsdelen.Geen, true, false, $"{woorden.Span(i)} {woorden.Span(i + 3)}"));
            return i + 1;
        }
        if (Plaats(woorden, i) is { } plaats)
        {
            if (InPersoon(woorden, i)) return plaats.Tot;
            plekken.Add(plaats);
            return plaats.Tot;
        }
        if (woord.Nummer != 0 && _los.TryGetValue(woord.Nummer, out var los))
        {
            plekken.Add(new(i, i + 1, los, Landsdelen.Geen, false, true));
            return i + 1;
        }
        return i;
    }

    /// <summary>"corridor Zuidwest Amsterdam Schiphol Hoofddorp", "knooppunt Hoevelaken", "de stadsharten van Almere en Haarlem".</summary>
    private int MetWoord(Woorden woorden, int i, string soort, List<Plek> plekken)
    {
        if (woorden.Is(i + 1, '-') && !woorden[i + 1].Wit) return i;
        var j = i + 1;
        while (woorden[j].Nummer is not 0 and var n && _verbinders.Contains(n) && j < i + 3) j++;
        if (!woorden[j].Hoofd || woorden[j].Alinea) return i;
        var bekend = Plaats(woorden, j);
        var einde = Math.Max(bekend?.Tot ?? 0, Run(woorden, j));
        if (bekend is null && soort is "locatie" or "haven" or "infrastructuur" && j > i + 1) return i;
        plekken.Add(new(i, einde, bekend is { Soort: "streek" } && soort == "regio" ? "streek" : soort, bekend?.Landsdelen ?? Landsdelen.Geen, bekend is not null, false));
        return einde;
    }

    /// <summary>A known place with the words with capitals around it: "Utrecht Zuid West", "Amsterdam Bay Area"; "Rotterdamse haven".</summary>
    private Plek? Plaats(Woorden woorden, int i)
    {
        if (woorden.Is(i - 1, '-') && !woorden[i].Wit && !woorden[i - 1].Wit) return null;
        var gevonden = new List<(int Einde, Plaatsnaam Plaats)>();
        _plaatsen.Boom.Zoek(woorden, i, gevonden);
        if (gevonden.Count > 0)
        {
            // Of equally long names the first list goes first: Twente is a streek before it is a region that works together.
            var (einde, plaats) = gevonden.Find(g => g.Einde == gevonden[^1].Einde);
            // "Utrecht-beleid" is no place, "Den Helder/Noordkop" is one.
            if (woorden.Is(einde, '-') && !woorden[einde].Wit && woorden[einde + 1] is { Wit: false, Hoofd: false }) return null;
            var verder = Run(woorden, einde);
            if (verder == einde && (woorden.Is(einde, '/') || (woorden.Is(einde, '-') && !woorden[einde].Wit)) && woorden[einde + 1].Hoofd) verder = Run(woorden, einde + 1);
            var naam = Achtervoegsel(woorden, Math.Max(verder, einde));
            return new(i, naam.Einde, naam.Soort ?? (verder > einde ? "locatie" : plaats.Soort), plaats.Landsdelen, true, false);
        }
        // "Rotterdamse haven": an adjective of a place.
        if (IsBijvoeglijk(woorden, i) && _achter.TryGetValue(woorden[i + 1].Nummer, out var soort) && woorden[i + 1].Nummer != 0)
            return new(i, i + 2, soort, Landsdelen.Geen, true, false);
        return null;
    }

    private static bool IsBijvoeglijk(Woorden woorden, int i) => woorden[i] is { Hoofd: true, Lengte: > 4 } && woorden.Span(i).EndsWith("se", StringComparison.Ordinal);

    private (int Einde, string? Soort) Achtervoegsel(Woorden woorden, int einde)
    {
        var j = woorden.Is(einde, '-') && !woorden[einde].Wit ? einde + 1 : einde;
        return woorden[j].Nummer is not 0 and var n && _achter.TryGetValue(n, out var soort) && !woorden[j].Alinea ? (j + 1, soort) : (einde, null);
    }

    private static int Run(Woorden woorden, int i)
    {
        var j = i;
        while (j - i < 8 && woorden[j] is { Soort: Woordsoort.Woord, Hoofd: true, Alinea: false } && woorden.Zin(j) == woorden.Zin(Math.Max(0, i - 1)))
        {
            j++;
            if ((woorden.Is(j, '-') || woorden.Is(j, '/')) && woorden[j + 1].Hoofd && woorden[j + 1].Wit == woorden[j].Wit) j++;
        }
        return j;
    }

    /// <summary>"A12", "N 35", with "zone" behind it.</summary>
    private int Weg(Woorden woorden, int i)
    {
        var span = woorden.Span(i);
        if (span.Length is 0 or > 4 || span[0] is not ('A' or 'N')) return i;
        var einde = i + 1;
        if (span.Length == 1)
        {
            if (woorden[einde] is not { Soort: Woordsoort.Getal, Lengte: <= 3, Alinea: false }) return i;
            einde++;
        }
        else foreach (var c in span[1..])
            if (!char.IsAsciiDigit(c)) return i;
        if (woorden.Is(einde, '/') && Weg(woorden, einde + 1) is var ook && ook > einde + 1) return ook;
        return Achtervoegsel(woorden, einde).Einde;
    }

    /// <summary>"gemeente" and the like before it were read already; "mevrouw Van Utrecht" is a person.</summary>
    private static bool InPersoon(Woorden woorden, int i) => woorden.Span(i - 1) is "dhr" or "mevrouw" or "heer" or "drs" or "ir";

    private static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
