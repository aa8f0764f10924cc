namespace Landsdeel.Domain.Lezen.Opbouw;

/// <summary>Cuts blocks into sentences. An enumeration inside a paragraph becomes its lead and its items.</summary>
internal sealed class Zinsplitser(string tekst, Leeswoorden woorden)
{
    private const int LangsteCitaat = 2000;
    /// <summary>Nobody writes a longer sentence. Cut here, everything that looks through one sentence stays linear in the length of the text.</summary>
    private const int LangsteZin = 3000;
    private const int MeesteSluittekens = 8;
    private readonly List<Zin> _zinnen = [];

    public IReadOnlyList<Zin> Splits(IReadOnlyList<Blok> blokken)
    {
        // Lead sentences of the lists that are open here, outermost first, with the level of their items.
        var aanheffen = new List<(int Niveau, int Zin)>();
        var mogelijk = -1;
        for (var b = 0; b < blokken.Count; b++)
        {
            var blok = blokken[b];
            var punt = blok.Soort is BlokSoort.Lijstpunt or BlokSoort.Tabelrij;
            if (!punt) aanheffen.Clear();
            else
            {
                aanheffen.RemoveAll(a => a.Niveau > blok.Niveau);
                if (mogelijk >= 0 && (aanheffen.Count == 0 || aanheffen[^1].Niveau < blok.Niveau)) aanheffen.Add((blok.Niveau, mogelijk));
            }
            mogelijk = -1;
            var aanhef = aanheffen.Count > 0 ? aanheffen[^1].Zin : -1;
            var eerste = _zinnen.Count;
            if (blok.Soort is BlokSoort.Kop or BlokSoort.Tabelrij) Voeg(blok.Van, blok.Tot, b, aanhef, false);
            else Zinnen(blok, b, aanhef);
            if (_zinnen.Count > eerste && tekst[blok.Tot - 1] == ':') mogelijk = _zinnen.Count - 1;
        }
        return _zinnen;
    }

    private void Zinnen(Blok blok, int nummer, int aanhef)
    {
        Stappenteller.Tel(blok.Tot - blok.Van);
        var begin = blok.Van;
        var geciteerd = blok.Soort == BlokSoort.Citaat;
        // Where the quotation opened that is open here, and whether one was when the sentence began.
        var (open, binnen) = (-1, false);
        for (var i = blok.Van; i < blok.Tot; i++)
        {
            if (tekst[i] is '“' or '„' or '«') open = i;
            else if (tekst[i] is '”' or '»') open = -1;
            if (!IsEinde(i, blok.Tot, out var einde)) continue;
            Zinsdelen(begin, einde, nummer, aanhef, geciteerd || (open >= 0 && (binnen || BegintCitaat(begin))));
            if (tekst.AsSpan(i, einde - i).ContainsAny('”', '»')) open = -1;
            begin = einde;
            // Who forgot to close a quotation quotes no whole page.
            binnen = open >= 0 && einde - open < LangsteCitaat;
            i = einde - 1;
        }
        if (begin < blok.Tot) Zinsdelen(begin, blok.Tot, nummer, aanhef, geciteerd || (open >= 0 && (binnen || BegintCitaat(begin))));
    }

    private bool BegintCitaat(int begin)
    {
        while (begin < tekst.Length && tekst[begin] == ' ') begin++;
        return begin < tekst.Length && tekst[begin] is '“' or '„' or '«';
    }

    private bool IsEinde(int i, int tot, out int einde)
    {
        einde = i + 1;
        if (tekst[i] is not ('.' or '!' or '?' or '…')) return false;
        while (einde < tot && einde - i < MeesteSluittekens && tekst[einde] is '.' or '”' or '"' or '’' or '»' or ')' or ']') einde++;
        if (einde >= tot) return true;
        if (tekst[einde] != ' ') return false;
        var na = einde + 1;
        while (na < tot && tekst[na] is '(' or '‘' or '“' or '„' or '"' or '\'' or '–' or '-' or ' ') na++;
        if (na >= tot) return true;
        if (tekst[i] != '.') return char.IsUpper(tekst[na]) || char.IsDigit(tekst[na]);
        if (!char.IsUpper(tekst[na]) && !char.IsDigit(tekst[na]) && !Herstel.Lijstmerk.IsTeken(tekst[na])) return false;
        var woord = Woord(i);
        if (woorden.IsAfkorting(woord)) return woorden.IsAfkortingAanEind(woord) && char.IsUpper(tekst[na]);
        // Initials, and the number of an item inside the running text.
        if (woord.Length > 0 && char.IsUpper(woord[^1]) && (woord.Length == 1 || woord[^2] == '.')) return false;
        return !(woord.Length <= 2 && woord.Length > 0 && !woord.ContainsAnyExceptInRange('0', '9') && i - woord.Length - 1 >= 0 && tekst[i - woord.Length - 1] is '.' or ':' or ';');
    }

    private ReadOnlySpan<char> Woord(int punt)
    {
        var begin = punt;
        while (begin > 0 && punt - begin < 20 && !char.IsWhiteSpace(tekst[begin - 1]) && tekst[begin - 1] is not ('(' or '“' or '‘' or ',')) begin--;
        return tekst.AsSpan(begin, punt - begin);
    }

    /// <summary>A sentence, or the lead and the items of an enumeration in it: "Afgesproken is: (1) ...; (2) ...".</summary>
    private void Zinsdelen(int van, int tot, int blok, int aanhef, bool geciteerd)
    {
        var grenzen = Grenzen(van, tot, out var dubbelepunt);
        if (grenzen.Count == 0) { Voeg(van, tot, blok, aanhef, geciteerd); return; }
        if (dubbelepunt > 0)
        {
            Voeg(van, dubbelepunt, blok, aanhef, geciteerd);
            aanhef = _zinnen.Count - 1;
            van = dubbelepunt;
        }
        foreach (var grens in grenzen)
        {
            Voeg(van, grens, blok, aanhef, geciteerd);
            van = grens;
        }
        Voeg(van, tot, blok, aanhef, geciteerd);
    }

    /// <summary>Where the items end: after ";" or before a bullet, when there are two items or more.</summary>
    private List<int> Grenzen(int van, int tot, out int dubbelepunt)
    {
        Stappenteller.Tel(tot - van);
        var grenzen = new List<int>();
        var haken = 0;
        dubbelepunt = -1;
        for (var i = van; i < tot; i++)
        {
            if (tekst[i] == '(') haken++;
            else if (tekst[i] == ')') haken = Math.Max(0, haken - 1);
            else if (haken == 0 && dubbelepunt < 0 && grenzen.Count == 0 && tekst[i] == ':' && i + 1 < tot && tekst[i + 1] == ' ') dubbelepunt = i + 1;
            else if (haken == 0 && tekst[i] == ';' && i + 2 < tot) grenzen.Add(i + 1);
            else if (i > van && i + 2 < tot && tekst[i - 1] == ' ' && tekst[i + 1] == ' ' && (Herstel.Lijstmerk.IsTeken(tekst[i]) || (tekst[i] == 'o' && i > van + 1 && tekst[i - 2] is ':' or ';' or '.' or ',')))
                grenzen.Add(i);
        }
        var eerste = dubbelepunt;
        grenzen.RemoveAll(g => g == eerste || BegintLeeg(eerste, g));
        return grenzen;
    }

    /// <summary>Nothing stands between the colon and the first bullet.</summary>
    private bool BegintLeeg(int dubbelepunt, int grens) => dubbelepunt > 0 && grens > dubbelepunt && grens - dubbelepunt < 3
        && string.IsNullOrWhiteSpace(tekst[dubbelepunt..grens]);

    private void Voeg(int van, int tot, int blok, int aanhef, bool geciteerd)
    {
        while (tot - van > LangsteZin)
        {
            var spatie = tekst.LastIndexOf(' ', van + LangsteZin, LangsteZin / 2);
            var grens = spatie < 0 ? van + LangsteZin : spatie;
            // The halves of a pair stay together.
            if (char.IsLowSurrogate(tekst[grens])) grens--;
            Stuk(van, grens, blok, aanhef, geciteerd);
            van = grens;
        }
        Stuk(van, tot, blok, aanhef, geciteerd);
    }

    private void Stuk(int van, int tot, int blok, int aanhef, bool geciteerd)
    {
        while (van < tot && (char.IsWhiteSpace(tekst[van]) || Herstel.Lijstmerk.IsTeken(tekst[van]))) van++;
        if (tot - van > 2 && tekst[van] == 'o' && tekst[van + 1] == ' ') van += 2;
        while (tot > van && char.IsWhiteSpace(tekst[tot - 1])) tot--;
        if (tot > van) _zinnen.Add(new(_zinnen.Count, van, tot, blok, aanhef, geciteerd));
    }
}
