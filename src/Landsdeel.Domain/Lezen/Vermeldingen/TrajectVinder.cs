using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds trajecten and akkoorden: by the word for their kind with the name behind it ("MIRT-verkenning OV en Wonen in de regio
/// Utrecht"), by their own name from a list ("NPLG"), and by an abbreviation that the text itself introduces.</summary>
internal sealed class TrajectVinder
{
    private const int LangsteNaam = 18;
    private sealed record Kern(string Soort, bool IsAkkoord, bool Kaal, bool Komma, bool Meervoud, string? Naam, Landsdelen Landsdelen, string Enkelvoud);

    private readonly Naamboom<Kern> _kernen;
    private readonly HashSet<int> _klein;
    private readonly HashSet<int> _voor;
    private readonly HashSet<int> _lidwoorden;
    private readonly HashSet<int> _ervoor;
    private readonly int _en;

    public TrajectVinder(Woordlijsten lijsten, Woordenboek boek)
    {
        _kernen = new(boek);
        foreach (var rij in lijsten["trajectsoorten"])
        {
            var enkelvoud = rij.Meer("woorden") is [var eerste, ..] ? eerste : rij["soort"];
            foreach (var (woord, meervoud) in rij.Meer("woorden").Select(w => (w, false)).Concat(rij.Meer("meervoud").Select(w => (w, true))))
                _kernen.Voeg(woord, new(rij["soort"], rij["lijst"] == "akkoord", rij["kaal"] == "ja", rij["komma"] == "ja", meervoud, null, Landsdelen.Geen, enkelvoud));
        }
        foreach (var rij in lijsten["trajecten"])
            foreach (var naam in rij.Meer("ook").Append(rij["naam"]).Append(rij["kort"]).Where(n => n.Length > 0))
                _kernen.Voeg(naam, new(rij["soort"], rij["lijst"] == "akkoord", true, false, false, rij["naam"], Partijnamen.Landsdeel(rij["landsdelen"]), rij["naam"]));
        _klein = Nummers("in", "de", "het", "en", "van", "voor", "aan", "op", "bij", "tot", "rond", "rondom", "regio", "provincie", "landsdeel", "naar", "tussen", "metropoolregio");
        _voor = Nummers("van", "voor", "in");
        _lidwoorden = Nummers("de", "het");
        _ervoor = Nummers("nationaal", "nationale", "regionaal", "regionale", "integraal", "integrale", "strategisch", "strategische", "adaptief", "adaptieve", "provinciaal", "provinciale");
        _en = boek.Nummer("en");
        HashSet<int> Nummers(params string[] woorden) => [.. woorden.Select(w => boek.Nummer(w))];
    }

    public (List<Naamvondst> Trajecten, List<Naamvondst> Akkoorden) Vind(Woorden woorden, Func<int, Landsdelen> landsdeel)
    {
        var (trajecten, akkoorden) = (new List<Naamvondst>(), new List<Naamvondst>());
        var afkortingen = new Dictionary<string, Naamvondst>();
        var gevonden = new List<(int Einde, Kern Kern)>();
        for (var i = 0; i < woorden.Aantal;)
        {
            if (woorden[i].Soort != Woordsoort.Woord)
            {
                i++;
                continue;
            }
            gevonden.Clear();
            _kernen.Zoek(woorden, i, gevonden);
            if (gevonden.Count == 0)
            {
                if (afkortingen.Count > 0 && woorden[i] is { Hoofd: true, Lengte: >= 3 and <= 8 } && afkortingen.TryGetValue(woorden.Span(i).ToString(), out var eerder))
                    (eerder.Soort == "akkoord" ? akkoorden : trajecten).Add(eerder with { Van = woorden[i].Van, Tot = woorden[i].Tot });
                i++;
                continue;
            }
            var (einde, kern) = gevonden[^1];
            var vondst = kern.Naam is not null ? Bekend(woorden, i, einde, kern) : Benoemd(woorden, i, ref einde, kern, landsdeel);
            if (vondst is not null)
            {
                (kern.IsAkkoord ? akkoorden : trajecten).Add(vondst);
                if (woorden.Is(einde, '(') && woorden[einde + 1] is { Hoofd: true, Lengte: >= 3 and <= 8 } && woorden.Is(einde + 2, ')') && char.IsUpper(woorden.Span(einde + 1)[^1]))
                    afkortingen.TryAdd(woorden.Span(einde + 1).ToString(), vondst);
            }
            i = einde;
        }
        return (trajecten, akkoorden);
    }

    private static Naamvondst? Bekend(Woorden woorden, int i, int einde, Kern kern)
    {
        // "NOVI-gebied", "MIRT-overleg", "BO MIRT": the abbreviation is part of another name, yet the traject is meant by it.
        var deel = woorden.Is(einde, '-') && !woorden[einde].Wit && woorden[einde + 1] is { Wit: false };
        return new(woorden[i].Van, woorden[einde - 1].Tot, Naamvondst.SleutelVan(kern.Naam!), kern.Naam!, kern.Soort, kern.Landsdelen, deel ? 0.5 : 0.9);
    }

    private Naamvondst? Benoemd(Woorden woorden, int i, ref int einde, Kern kern, Func<int, Landsdelen> landsdeel)
    {
        if (woorden.Is(einde, '-') && !woorden[einde].Wit || woorden.Is(i - 1, '-') && !woorden[i].Wit) return null;
        var begin = i;
        if (woorden[i].Hoofd && woorden[i - 1] is { Hoofd: true, Nummer: not 0 } voor && _ervoor.Contains(voor.Nummer) && !woorden[i].Alinea) begin--;
        var (van, tot) = Naam(woorden, einde, kern);
        var plaats = landsdeel(woorden[i].Van);
        if (van == tot)
        {
            // "programma U Ned": the name that follows stands in the list itself.
            if (!kern.Kaal || KernBij(woorden, einde) is { Naam: not null }) return null;
            var per = kern.Soort == "omgevingsagenda" && !kern.Meervoud && plaats is not (Landsdelen.Landelijk or Landsdelen.Geen);
            var naam = per ? $"Omgevingsagenda {plaats.Namen()}" : kern.Meervoud ? woorden.Stuk(i, einde).ToString() : kern.Enkelvoud;
            return new(woorden[i].Van, woorden[einde - 1].Tot, Naamvondst.SleutelVan(per ? naam : kern.Soort), Hoofdletter(Eigennaam.Tekst(naam)), kern.Soort, plaats, per ? 0.8 : 0.45);
        }
        var eigen = Eigennaam.Tekst(woorden, van, tot);
        var vol = begin < i ? $"{woorden.Span(begin)} {Eigennaam.Tekst(woorden, i, tot)}" : $"{Hoofdletter(kern.Enkelvoud)} {eigen}";
        var vondst = new Naamvondst(woorden[begin].Van, woorden[tot - 1].Tot, Naamvondst.SleutelVan(kern.Soort + eigen), vol, kern.Soort, plaats, 0.85);
        einde = tot;
        return vondst;
    }

    /// <summary>The name behind the word for a kind: what is quoted, or words with capitals and the small words between them.</summary>
    private (int Van, int Tot) Naam(Woorden woorden, int i, Kern kern)
    {
        var j = i;
        if (woorden[j].Nummer is not 0 and var n && _voor.Contains(n))
        {
            j++;
            if (woorden[j].Nummer is not 0 and var l && _lidwoorden.Contains(l)) j++;
            // "MIRT-verkenning in de regio Utrecht", "programma van het Rijk": only a place makes a name here.
            if (woorden[j] is { Hoofd: false } klein && !(klein.Nummer != 0 && _klein.Contains(klein.Nummer) && woorden[j + 1].Hoofd)) return (i, i);
        }
        if (woorden.Is(j, '\'') || woorden.Is(j, '\u201C') || woorden.Is(j, '"')) return Geciteerd(woorden, j + 1);
        if (woorden.Is(j, ':')) return (i, i);
        var (van, tot) = (j, j);
        for (var k = j; k - j < LangsteNaam && woorden[k] is { Alinea: false, Soort: not Woordsoort.Niets } woord && (k == j || woorden.Zin(k) == woorden.Zin(j));)
        {
            if (KernBij(woorden, k) is not null || woorden.Span(k) is "BO") break;
            if (woord.Hoofd || woord.Soort == Woordsoort.Getal && k > j && woord.Lengte <= 4)
            {
                tot = ++k;
                continue;
            }
            var na = Overslaan(woorden, k, kern);
            if (na == k || (k == j && !_klein.Contains(woord.Nummer))) break;
            k = na;
        }
        return (van, tot);
    }

    private Kern? KernBij(Woorden woorden, int i)
    {
        var gevonden = new List<(int Einde, Kern Kern)>();
        _kernen.Zoek(woorden, i, gevonden);
        return gevonden.Count > 0 ? gevonden[^1].Kern : null;
    }

    /// <summary>Small words, a dash, a remark between brackets or a comma, if a capital follows.</summary>
    private int Overslaan(Woorden woorden, int k, Kern kern)
    {
        var j = k;
        if (woorden.Is(j, '(') && kern.Komma)
        {
            var sluit = j + 1;
            while (sluit - j < 8 && woorden[sluit].Soort is Woordsoort.Woord or Woordsoort.Getal) sluit++;
            if (!woorden.Is(sluit, ')')) return k;
            j = sluit + 1;
        }
        if (woorden.Is(j, ',') && kern.Komma && woorden[j + 1].Hoofd && (woorden[j + 2].Nummer == _en || woorden.Is(j + 2, ','))) return j + 1;
        if (j > k) return woorden[j].Nummer == _en && woorden[j + 1].Hoofd ? j + 1 : k;
        if (woorden.Is(j, '-') || woorden.Is(j, '/') || woorden.Is(j, '&')) return woorden[j + 1].Hoofd ? j + 1 : k;
        for (var n = 0; n < 3 && woorden[j].Nummer is not 0 and var nummer && _klein.Contains(nummer); n++) j++;
        return j > k && woorden[j].Hoofd ? j : k;
    }

    private static (int Van, int Tot) Geciteerd(Woorden woorden, int van)
    {
        for (var k = van; k - van < LangsteNaam && woorden[k] is { Alinea: false, Soort: not Woordsoort.Niets }; k++)
            if (k > van && (woorden.Is(k, '\'') || woorden.Is(k, '\u201D') || woorden.Is(k, '"'))) return (van, k);
        return (van, van);
    }

    private static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
