using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds opgaven where the text calls them so: "de woningbouwopgave in Utrecht", "opgaven als natuurversterking en stikstofreductie",
/// "het knelpunt Utrecht Centraal Station"; where it says what is to become of something: "het versterken van de leefbaarheid in bestaande kernen";
/// and numbered headings and items under "de opgaven zijn:". What is only implied is not found.</summary>
internal sealed class OpgaveVinder
{
    private const int LangsteNaam = 10;
    private readonly Naamboom<bool> _lijsten;
    private readonly Naamboom<bool> _doelen;
    private readonly HashSet<int> _kaal;
    private readonly HashSet<int> _kernen;
    private readonly List<string> _uitgangen;
    private readonly HashSet<int> _tussenwoorden;
    private readonly HashSet<int> _plaats;
    private readonly HashSet<int> _lidwoorden;
    private readonly int _en, _van;

    public OpgaveVinder(Woordlijsten lijsten, Woordenboek boek)
    {
        _lijsten = new(boek);
        var rijen = lijsten["opgavewoorden"];
        foreach (var rij in rijen.Where(r => r["soort"] == "lijst")) _lijsten.Voeg(rij["woorden"], true);
        _doelen = new(boek);
        foreach (var rij in rijen.Where(r => r["soort"] == "doel")) _doelen.Voeg(rij["woorden"], true);
        _kaal = [.. rijen.Where(r => r["soort"] == "kaal").Select(r => boek.Nummer(r["woorden"]))];
        _van = boek.Nummer("van");
        _kernen = [.. rijen.Where(r => r["soort"] == "kern").Select(r => boek.Nummer(r["woorden"]))];
        _uitgangen = [.. rijen.Where(r => r["soort"] == "kern" && r["woorden"].Length >= 6).Select(r => r["woorden"])];
        _tussenwoorden = [.. lijsten["tussenwoorden"].Select(r => boek.Nummer(r["woord"]))];
        _plaats = [boek.Nummer("in"), boek.Nummer("voor"), boek.Nummer("van"), boek.Nummer("rond")];
        _lidwoorden = [boek.Nummer("de"), boek.Nummer("het")];
        _en = boek.Nummer("en");
    }

    /// <param name="blokken">Headings and items that are an opgave by where they stand, in characters of the view.</param>
    public List<Naamvondst> Vind(Woorden woorden, Func<int, Landsdelen> landsdeel, IReadOnlyList<(int Van, int Tot)>? blokken = null)
    {
        var uit = new List<Naamvondst>();
        foreach (var (van, tot) in blokken ?? [])
            if (woorden.Vanaf(van) is var eerste && woorden.Vanaf(tot) is var laatste && laatste > eerste) Leg(woorden, eerste, Math.Min(laatste, eerste + LangsteNaam), 0.5, landsdeel, uit);
        var gevonden = new List<(int Einde, bool Waarde)>();
        for (var i = 0; i < woorden.Aantal;)
        {
            gevonden.Clear();
            if (woorden[i].Soort == Woordsoort.Woord) _lijsten.Zoek(woorden, i, gevonden);
            if (gevonden.Count > 0)
            {
                i = Rij(woorden, gevonden[^1].Einde, landsdeel, uit);
                continue;
            }
            if (woorden[i].Soort == Woordsoort.Woord) _doelen.Zoek(woorden, i, gevonden);
            if (gevonden.Count > 0 && Doel(woorden, gevonden[^1].Einde) is var na && na > 0)
            {
                Leg(woorden, i, na, 0.5, landsdeel, uit);
                i = na;
            }
            else if (IsKern(woorden, i))
            {
                var (van, tot) = Kern(woorden, i);
                // "Grote opgaven" says nothing, "de opgave van de Merwedekanaalzone" does.
                var kaal = woorden[i].Nummer != 0 && _kaal.Contains(woorden[i].Nummer);
                if (!kaal || tot > i + 1) Leg(woorden, van, tot, kaal ? 0.5 : 0.6, landsdeel, uit);
                i = tot;
            }
            else i++;
        }
        return uit;
    }

    private bool IsKern(Woorden woorden, int i)
    {
        if (woorden[i].Soort != Woordsoort.Woord) return false;
        if (woorden[i].Nummer is not 0 and var n && _kernen.Contains(n)) return true;
        var woord = woorden.Span(i);
        foreach (var uitgang in _uitgangen)
            if (woord.Length > uitgang.Length + 2 && woord.EndsWith(uitgang, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Words that say which before it, the place behind it.</summary>
    private (int Van, int Tot) Kern(Woorden woorden, int i)
    {
        var van = i;
        while (i - van < 3 && woorden[van - 1] is { Soort: Woordsoort.Woord } voor && woorden.Zin(van - 1) == woorden.Zin(i) && !Tussen(voor.Nummer) && woorden.Span(van - 1) is [.., 'e']) van--;
        var tot = i + 1;
        var j = tot;
        if (woorden[j].Nummer is not 0 and var n && _plaats.Contains(n)) j++;
        if (j > tot && woorden[j].Nummer is not 0 and var l && _lidwoorden.Contains(l)) j++;
        if (j > tot && woorden[j].Nummer != 0 && woorden.Span(j) is "regio" or "provincie" && woorden[j + 1].Hoofd) j++;
        if (woorden[j].Hoofd && woorden.Zin(j) == woorden.Zin(i) && Eigennaam.Einde(woorden, j) is var einde && einde > j) tot = einde;
        return (van, tot);
    }

    /// <summary>The word behind "van" and what it is about: "van de leefbaarheid in bestaande kernen"; 0 when no "van" stands here.</summary>
    private int Doel(Woorden woorden, int i)
    {
        if (woorden[i].Nummer != _van || _van == 0) return 0;
        var j = i + 1;
        var inhoud = 0;
        for (; j - i < LangsteNaam && woorden[j] is { Soort: Woordsoort.Woord or Woordsoort.Getal, Alinea: false } woord && woorden.Zin(j) == woorden.Zin(i); j++)
        {
            var klein = Tussen(woord.Nummer) && !(woord.Nummer != 0 && (_lidwoorden.Contains(woord.Nummer) || _plaats.Contains(woord.Nummer)));
            if (klein) break;
            if (!Tussen(woord.Nummer)) inhoud = j + 1;
        }
        return inhoud;
    }

    /// <summary>"natuurversterking, stikstofreductie en klimaatadaptatie".</summary>
    private int Rij(Woorden woorden, int i, Func<int, Landsdelen> landsdeel, List<Naamvondst> uit)
    {
        var j = i;
        for (var n = 0; n < 12; n++)
        {
            while (woorden[j].Nummer is not 0 and var l && _lidwoorden.Contains(l)) j++;
            var van = j;
            while (j - van < LangsteNaam && woorden[j] is { Soort: Woordsoort.Woord or Woordsoort.Getal, Alinea: false } woord && woorden.Zin(j) == woorden.Zin(i - 1)
                && (woord.Nummer != _en || _en == 0) && !Tussen(woord.Nummer)) j++;
            if (j == van) break;
            Leg(woorden, van, j, 0.65, landsdeel, uit);
            if (!woorden.Is(j, ',') && woorden[j].Nummer != _en) break;
            j++;
            if (woorden[j].Nummer == _en && _en != 0) j++;
        }
        return Math.Max(j, i);
    }

    private bool Tussen(int nummer) => nummer != 0 && _tussenwoorden.Contains(nummer);

    private static void Leg(Woorden woorden, int van, int tot, double vertrouwen, Func<int, Landsdelen> landsdeel, List<Naamvondst> uit)
    {
        var naam = Eigennaam.Tekst(woorden, van, tot);
        uit.Add(new(woorden[van].Van, woorden[tot - 1].Tot, Naamvondst.SleutelVan(naam), char.ToUpperInvariant(naam[0]) + naam[1..], "opgave", landsdeel(woorden[van].Van), vertrouwen));
    }
}
