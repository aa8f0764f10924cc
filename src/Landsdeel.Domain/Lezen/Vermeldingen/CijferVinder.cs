using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>A figure as it was found, in characters of the view; its gebied and landsdelen follow from what stands around it.</summary>
internal sealed record Cijfervondst(
    int Van, int Tot, int Woord, int NaWoord, decimal Waarde, string Eenheid, string Wat, int? VanJaar, int? TotJaar, string? Operator, double Vertrouwen);

/// <summary>Finds figures: a number and what it counts or measures. Years, dates, ranks and the numbers of things ("nr. 48", "kamerstuk
/// 34 682", "A12") are none. Time is linear in the length.</summary>
internal sealed class CijferVinder
{
    private readonly Getallezer _getallen;
    private readonly Periodevinder _perioden;
    private readonly Eenheden _eenheden;
    private readonly HashSet<int> _naamwoorden;
    private readonly Naamboom<string> _operatoren;
    private readonly int _per, _jaar, _tussen, _en, _tot, _a, _de;
    private readonly HashSet<int> _jaarlijks;

    public CijferVinder(Woordlijsten lijsten, Woordenboek boek)
    {
        (_getallen, _perioden, _eenheden, _operatoren) = (new(lijsten, boek), new(boek), new(lijsten, boek), new(boek));
        _naamwoorden = [.. lijsten["geencijfer"].Select(r => boek.Nummer(r["woord"]))];
        foreach (var rij in lijsten["operatoren"]) _operatoren.Voeg(rij["woorden"], rij["teken"]);
        (_per, _jaar, _tussen, _en, _tot, _a, _de) = (boek.Nummer("per"), boek.Nummer("jaar"), boek.Nummer("tussen"), boek.Nummer("en"), boek.Nummer("tot"), boek.Nummer("à"), boek.Nummer("de"));
        _jaarlijks = [boek.Nummer("jaarlijks"), boek.Nummer("jaarlijkse")];
    }

    public List<Cijfervondst> Vind(Woorden woorden)
    {
        var perioden = _perioden.Vind(woorden);
        var uit = new List<Cijfervondst>();
        for (int i = 0, p = 0; i < woorden.Aantal;)
        {
            if (_getallen.Lees(woorden, i) is not { } getal || IsNaam(woorden, i))
            {
                i++;
                continue;
            }
            var (tweede, grens) = Tweede(woorden, getal);
            var laatste = tweede ?? getal;
            var geld = Valuta(woorden, i);
            var eenheid = geld ? new("euro", laatste.Einde, 0.95) : _eenheden.Lees(woorden, laatste, getal.InLetters);
            if (eenheid is null || (Jaarlijkt(laatste, eenheid) && !geld))
            {
                i = Math.Max(i + 1, getal.Einde);
                continue;
            }
            while (p < perioden.Count - 1 && perioden[p].Tot <= i && woorden.Zin(perioden[p].Van) < woorden.Zin(i)) p++;
            var van = geld ? i - 1 : i;
            // "4 tot 5 miljoen": the multiplier counts for both.
            if (tweede is { Geschaald: true } t && !getal.Geschaald && getal.Waarde < 1000)
                getal = getal with { Waarde = getal.Waarde * Schaal(t) };
            var operatoren = grens ? (Eerste: (string?)">=", Tweede: (string?)"<=") : (Eerste: tweede is null ? Operator(woorden, van) : null, Tweede: null);
            uit.Add(Vondst(woorden, van, getal.Waarde, eenheid, operatoren.Eerste, perioden, p));
            if (tweede is { } ander) uit.Add(Vondst(woorden, van, ander.Waarde, eenheid, operatoren.Tweede, perioden, p));
            i = Math.Max(eenheid.Einde, laatste.Einde);
        }
        return uit;
    }

    private Cijfervondst Vondst(Woorden woorden, int van, decimal waarde, Eenheid eenheid, string? op, List<Periode> perioden, int p)
    {
        var einde = eenheid.Einde;
        var naam = eenheid.Naam;
        if (PerJaar(woorden, van, ref einde)) naam += "/jaar";
        else if (woorden[einde].Nummer == _per && woorden[einde + 1] is { Soort: Woordsoort.Woord, Alinea: false })
            (naam, einde) = ($"{naam}/{woorden.Span(einde + 1)}", einde + 2);
        var periode = Dichtstbij(woorden, van, einde, perioden, p);
        return new(woorden[van].Van, woorden[einde - 1].Tot, van, einde, waarde, naam, Wat(woorden, van, einde), periode?.VanJaar, periode?.TotJaar, op, eenheid.Vertrouwen);
    }

    /// <summary>"2030 woningen" is a year with a noun behind it, "2.030 woningen" a figure.</summary>
    private static bool Jaarlijkt(Getal getal, Eenheid eenheid) => getal.MisschienJaar && !eenheid.IsMaat;

    private bool IsNaam(Woorden woorden, int i)
    {
        var j = woorden.Is(i - 1, '.') && !woorden[i - 1].Wit ? i - 2 : i - 1;
        if (woorden[j] is { Nummer: not 0 } voor && _naamwoorden.Contains(voor.Nummer)) return true;
        // "A 12", "CO2-": a road or a code; "48-49": behind a number that was no figure.
        return woorden[i - 1] is { Soort: Woordsoort.Woord, Lengte: 1, Hoofd: true } && woorden[i].Lengte <= 3 && woorden.Span(i - 1) is "A" or "N" or "E";
    }

    private static bool Valuta(Woorden woorden, int i) => woorden.Is(i - 1, '€') || woorden.Span(i - 1) is "EUR" or "Eur";

    /// <summary>The other end of "tussen 8.000 en 10.000", "8 tot 10 miljoen", "8.000-10.000", "8 à 10"; the other of "150/380".</summary>
    private (Getal? Tweede, bool Grens) Tweede(Woorden woorden, Getal eerste)
    {
        var i = eerste.Einde;
        var tussen = woorden[i].Nummer == _en && Voor(woorden, eerste) is var voor && voor == _tussen;
        var streep = woorden.Is(i, '-') || (woorden[i].Nummer == _tot && !eerste.MisschienJaar) || (woorden[i].Nummer == _a && _a != 0);
        if (!tussen && !streep && !woorden.Is(i, '/')) return (null, false);
        if (woorden.Is(i + 1, '€')) i++;
        if (_getallen.Lees(woorden, i + 1) is not { Deel: false } tweede || tweede.Waarde <= eerste.Waarde && streep && !tweede.Geschaald) return (null, false);
        if (tweede.MisschienJaar && eerste.MisschienJaar) return (null, false);
        return (tweede, tussen || streep);
    }

    private int Voor(Woorden woorden, Getal getal)
    {
        var j = getal.Einde - 2;
        while (j >= 0 && (woorden[j].Soort == Woordsoort.Getal || woorden.Is(j, '€') || woorden[j].Nummer == _de) && getal.Einde - j < 6) j--;
        return woorden[j].Nummer;
    }

    private static decimal Schaal(Getal getal)
    {
        var grond = getal.Waarde;
        var maal = 1m;
        while (grond >= 1000 && maal < 1_000_000_000_000m) (grond, maal) = (grond / 1000, maal * 1000);
        return maal;
    }

    private string? Operator(Woorden woorden, int van)
    {
        var gevonden = new List<(int Einde, string Teken)>();
        for (var j = Math.Max(0, van - 4); j < van; j++)
        {
            gevonden.Clear();
            _operatoren.Zoek(woorden, j, gevonden);
            foreach (var (einde, teken) in gevonden)
                if (einde == van || (woorden.Is(einde, '.') && einde + 1 == van)) return teken;
        }
        return null;
    }

    private bool PerJaar(Woorden woorden, int van, ref int einde)
    {
        if (woorden[einde].Nummer == _per && woorden[einde + 1].Nummer == _jaar) einde += 2;
        else if (woorden[einde].Nummer != 0 && _jaarlijks.Contains(woorden[einde].Nummer)) einde++;
        else
        {
            for (var j = van - 1; j >= van - 6 && j >= 0 && woorden[j].Soort == Woordsoort.Woord && woorden.Zin(j) == woorden.Zin(van); j--)
                if (woorden[j].Nummer != 0 && _jaarlijks.Contains(woorden[j].Nummer)) return true;
            return false;
        }
        return true;
    }

    /// <summary>The years in the same sentence that stand nearest behind the figure, or else nearest before it.</summary>
    private static Periode? Dichtstbij(Woorden woorden, int van, int einde, List<Periode> perioden, int p)
    {
        Periode? voor = null;
        for (var k = Math.Max(0, p - 1); k < perioden.Count && woorden.Zin(perioden[k].Van) <= woorden.Zin(van) && k < p + 8; k++)
        {
            if (woorden.Zin(perioden[k].Van) != woorden.Zin(van)) continue;
            if (perioden[k].Van >= einde) return perioden[k].Van - einde <= 12 ? perioden[k] : voor;
            voor = perioden[k];
        }
        return voor;
    }

    /// <summary>A few words that say what the figure is of: from the last noun before it up to its unit.</summary>
    private string Wat(Woorden woorden, int van, int einde)
    {
        var j = van;
        for (var n = 0; n < 7 && j > 0 && woorden.Zin(j - 1) == woorden.Zin(van); n++)
        {
            var voor = woorden[j - 1];
            if (voor.Soort == Woordsoort.Teken && !woorden.Is(j - 1, '-') && !woorden.Is(j - 1, '(') && !woorden.Is(j - 1, '€') && !woorden.Is(j - 1, '\'')) break;
            j--;
        }
        while (j < van && (_eenheden.IsTussenwoord(woorden[j].Nummer) || woorden[j].Soort != Woordsoort.Woord)) j++;
        if (j > van) j = van;
        return Citaatvouwing.Vouw(woorden.Stuk(j, einde));
    }
}
