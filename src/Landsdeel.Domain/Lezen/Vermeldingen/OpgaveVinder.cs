using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Lezen.Vermeldingen;

/// <summary>Finds opgaven where the text calls them so: "de woningbouwopgave in Utrecht", "opgaven als natuurversterking en stikstofreductie",
/// "het knelpunt Utrecht Centraal Station". What is only implied is not found.</summary>
internal sealed class OpgaveVinder
{
    private const int LangsteNaam = 10;
    private readonly Naamboom<bool> _lijsten;
    private readonly HashSet<int> _kernen;
    private readonly List<string> _uitgangen;
    private readonly HashSet<int> _tussenwoorden;
    private readonly HashSet<int> _plaats;
    private readonly HashSet<int> _lidwoorden;
    private readonly int _en;

    public OpgaveVinder(Woordlijsten lijsten, Woordenboek boek)
    {
        _lijsten = new(boek);
        var rijen = lijsten["opgavewoorden"];
        foreach (var rij in rijen.Where(r => r["soort"] == "lijst")) _lijsten.Voeg(rij["woorden"], true);
        _kernen = [.. rijen.Where(r => r["soort"] == "kern").Select(r => boek.Nummer(r["woorden"]))];
        _uitgangen = [.. rijen.Where(r => r["soort"] == "kern" && r["woorden"].Length >= 6).Select(r => r["woorden"])];
        _tussenwoorden = [.. lijsten["tussenwoorden"].Select(r => boek.Nummer(r["woord"]))];
        _plaats = [boek.Nummer("in"), boek.Nummer("voor"), boek.Nummer("van"), boek.Nummer("rond")];
        _lidwoorden = [boek.Nummer("de"), boek.Nummer("het")];
        _en = boek.Nummer("en");
    }

    public List<Naamvondst> Vind(Woorden woorden, Func<int, Landsdelen> landsdeel)
    {
        var uit = new List<Naamvondst>();
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
            if (IsKern(woorden, i))
            {
                var (van, tot) = Kern(woorden, i);
                // A bare "opgaven" says nothing.
                if (tot - van > 1 || woorden[i].Lengte > 9) Leg(woorden, van, tot, 0.6, landsdeel, uit);
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
