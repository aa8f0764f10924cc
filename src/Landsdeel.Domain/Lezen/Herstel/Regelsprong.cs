using System.Text.RegularExpressions;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>What a line is to the block above it.</summary>
internal enum Stap
{
    Verder,
    Nieuw,
    Kop,
    Lijstpunt,
    Tabelrij,
}

/// <summary>Decides for each line whether it goes on with the block above it or begins a block, and of what kind.</summary>
internal sealed partial class Regelsprong
{
    private readonly string _tekst;
    private readonly IReadOnlyList<Tekstregel> _regels;
    private readonly Leeswoorden _woorden;
    /// <summary>How long a full line is; 0 when the text has no lines of one width, so that every line is a paragraph.</summary>
    private readonly int _breedte;
    private readonly int _kantlijn;
    private readonly int _eerste;
    /// <summary>How the block above began.</summary>
    private Stap _vorige = Stap.Nieuw;
    private int _puntinspringing = -1;

    public Regelsprong(string tekst, IReadOnlyList<Tekstregel> regels, Leeswoorden woorden)
    {
        (_tekst, _regels, _woorden) = (tekst, regels, woorden);
        var lengtes = regels.Where(r => !r.Leeg).Select(r => r.Lengte).Order().ToArray();
        if (lengtes.Length == 0) return;
        while (regels[_eerste].Leeg) _eerste++;
        var hoog = lengtes[(int)(lengtes.Length * 0.9)];
        var doorlopend = 0;
        for (var i = 1; i < regels.Count; i++)
            if (!regels[i].Leeg && !regels[i - 1].Leeg && char.IsLower(tekst[regels[i].Van]) && !Eindteken(regels[i - 1])) doorlopend++;
        if (hoog <= 180 && doorlopend * 5 >= lengtes.Length || (hoog <= 110 && doorlopend >= 2)) _breedte = hoog;
        _kantlijn = regels.Where(r => !r.Leeg).Select(r => Math.Min(r.Inspringing, 60)).GroupBy(x => x).MaxBy(g => g.Count())!.Key;
    }

    /// <param name="vorige">The line with text before this one; -1 when there is none.</param>
    /// <param name="leeg">How many empty lines stand between.</param>
    /// <param name="breuk">A page edge or furniture stands between.</param>
    public Stap Bepaal(int vorige, int i, int leeg, bool breuk)
    {
        Stappenteller.Tel(_regels[i].Lengte + leeg + 1);
        var stap = Kies(vorige, i, leeg, breuk);
        if (stap != Stap.Verder) (_vorige, _puntinspringing) = (stap, stap == Stap.Lijstpunt ? _regels[i].Inspringing : -1);
        return stap;
    }

    /// <summary>The length of the mark that the line begins with.</summary>
    public int Merk(int i)
    {
        var regel = _tekst.AsSpan(_regels[i].Van, _regels[i].Lengte);
        return Math.Max(Lijstmerk.Lengte(regel, out _), Lijstwoord(regel));
    }

    /// <summary>Three cells with wide gaps between them, or a tab between two.</summary>
    private static bool IsTabelrij(ReadOnlySpan<char> regel)
    {
        var kloven = 0;
        for (var i = 1; i < regel.Length; i++)
        {
            if (!char.IsWhiteSpace(regel[i])) continue;
            var begin = i;
            var tab = false;
            for (; i < regel.Length && char.IsWhiteSpace(regel[i]); i++) tab |= regel[i] == '\t';
            if (i == regel.Length || !(tab || i - begin > 2)) continue;
            if (++kloven == 2 || (tab && regel[i..] is [_, var b, var c, ..] && !char.IsWhiteSpace(b) && !char.IsWhiteSpace(c))) return true;
        }
        return false;
    }

    private static int Lijstwoord(ReadOnlySpan<char> regel)
    {
        if (regel[0] is not ('A' or 'B' or 'T' or 'C' or 'P')) return 0;
        foreach (var vondst in Benoemd().EnumerateMatches(regel.Length > 40 ? regel[..40] : regel))
            return vondst.Length < regel.Length ? vondst.Length : 0;
        return 0;
    }

    private Stap Kies(int vorige, int i, int leeg, bool breuk)
    {
        // Above the first line stands nothing: an empty line that ended.
        var (boven, regel) = (vorige < 0 ? new Tekstregel(0, 0, 0, true) : _regels[vorige], _regels[i]);
        var af = Eindteken(boven);
        var open = !af && Onaf(boven);
        var tekst = _tekst.AsSpan(regel.Van, regel.Lengte);
        var eerste = tekst[0];
        if (IsTabelrij(tekst[Merk(i)..])) return Stap.Tabelrij;
        if (Lijstwoord(tekst) > 0 && (!open || leeg > 0)) return Stap.Lijstpunt;
        if (Lijstmerk.Lengte(tekst, out var zwak) is > 0 and var merk && (!zwak && !(open && leeg == 0 && !Lijstmerk.IsTeken(eerste)) || af || (zwak && (leeg > 0 || _vorige == Stap.Lijstpunt) && !open)))
            return IsKop(i, merk) && !Lijstmerk.IsTeken(eerste) && leeg > 0 ? Stap.Kop : Stap.Lijstpunt;
        if (LosPunt(boven, regel, af)) return Stap.Lijstpunt;
        if (_vorige == Stap.Kop || _vorige == Stap.Tabelrij) return IsKop(i, 0) ? Stap.Kop : Stap.Nieuw;
        if (leeg == 0 && !breuk)
        {
            if (_breedte == 0) return open && (char.IsLower(eerste) || Gebroken(boven)) ? Stap.Verder : IsKop(i, 0) ? Stap.Kop : Stap.Nieuw;
            if (af && char.IsUpper(eerste) && boven.Lengte < _breedte * 3 / 4) return IsKop(i, 0) ? Stap.Kop : Stap.Nieuw;
            // "Start planstudie: 2009" above "Start uitvoering: 2013": the line could have gone on.
            if (!open && char.IsUpper(eerste) && boven.Lengte < _breedte * 2 / 3 && HeeftLabel(regel) && HeeftLabel(boven)) return Stap.Nieuw;
            return Stap.Verder;
        }
        // A page edge or a stray empty line in the middle of a sentence.
        if (!af && (char.IsLower(eerste) || open || (breuk && boven.Lengte > _breedte / 2 && _breedte > 0 && _vorige != Stap.Kop))) return Stap.Verder;
        if (breuk && leeg == 0 && af && _breedte > 0 && boven.Lengte >= _breedte * 3 / 4 && !IsKop(i, 0)) return Stap.Verder;
        return IsKop(i, 0) ? Stap.Kop : Stap.Nieuw;
    }

    /// <summary>An item whose bullet was lost: it stands in from the margin, below a lead sentence or another item.</summary>
    private bool LosPunt(Tekstregel boven, Tekstregel regel, bool af)
    {
        if (regel.Inspringing <= _kantlijn + 1 || regel.Inspringing > _kantlijn + 12) return false;
        if (boven.Leeg) return false;
        if (!char.IsUpper(_tekst[regel.Van]) && _tekst[boven.Tot - 1] is not (':' or ';')) return false;
        if (af) return boven.Inspringing <= regel.Inspringing && (_tekst[boven.Tot - 1] == ':' || _vorige == Stap.Lijstpunt);
        // Items without an end sign: the line above is an item that could not go on, or one that was not full ("werkt de inpassing uit").
        if (_vorige != Stap.Lijstpunt || Math.Abs(regel.Inspringing - _puntinspringing) > 2) return false;
        if (boven.Inspringing < regel.Inspringing || _breedte == 0) return !Onaf(boven);
        return boven.Lengte < _breedte * 4 / 5 && !EindigtOpen(boven);
    }

    /// <summary>Short, without an end, beginning with a capital or a number; what follows it begins anew.</summary>
    public bool IsKop(int i, int merk)
    {
        var regel = _regels[i];
        var begin = regel.Van + merk;
        if (regel.Lengte is < 3 or > 100 || begin >= regel.Tot || !(char.IsUpper(_tekst[begin]) || char.IsDigit(_tekst[begin]) || _tekst[begin] is '‘' or '\'')) return false;
        if (_tekst[regel.Tot - 1] is '.' or ',' or ';' or '?' or '!' or ':' or '-' or '(') return false;
        // "Start planstudie: 2009" says something; "Thema 2: wonen" names what follows.
        if (HeeftLabel(regel) && char.IsDigit(_tekst[regel.Tot - 1]) && _tekst.IndexOf(':', regel.Van, regel.Lengte) > regel.Tot - 25) return false;
        if (Eindteken(regel) || Onaf(regel) || !HeeftLetters(regel) || _woorden.IsBriefhoofd(EersteWoord(regel))) return false;
        // The title above everything may be as wide as the text.
        if (_breedte > 0 && regel.Lengte > (i == _eerste ? _breedte : _breedte * 4 / 5)) return false;
        var volgende = i + 1;
        while (volgende < _regels.Count && _regels[volgende].Leeg) volgende++;
        if (volgende >= _regels.Count) return false;
        return !char.IsLower(_tekst[_regels[volgende].Van]) || Lijstmerk.Lengte(_tekst.AsSpan(_regels[volgende].Van, _regels[volgende].Lengte), out _) > 0;
    }

    /// <summary>"Start uitvoering: 2013": a few words, a colon, and what they say.</summary>
    private bool HeeftLabel(Tekstregel regel)
    {
        var dubbelepunt = _tekst.IndexOf(':', regel.Van, Math.Min(regel.Lengte, 45));
        return dubbelepunt > regel.Van + 2 && dubbelepunt + 1 < regel.Tot && char.IsUpper(_tekst[regel.Van]) && _tekst[dubbelepunt + 1] == ' ';
    }

    private bool HeeftLetters(Tekstregel regel)
    {
        var letters = 0;
        for (var i = regel.Van; i < regel.Tot; i++) if (char.IsLetter(_tekst[i])) letters++;
        return letters >= 3 && letters * 2 >= regel.Lengte;
    }

    private bool Eindteken(Tekstregel regel)
    {
        if (regel.Leeg) return true;
        var laatste = regel.Tot - 1;
        while (laatste > regel.Van && _tekst[laatste] is '”' or '"' or '’' or ')' or ']' or '»') laatste--;
        if (_tekst[laatste] is ':' or ';' or '!' or '?') return true;
        return _tekst[laatste] == '.' && !_woorden.IsAfkorting(LaatsteWoord(regel.Van, laatste));
    }

    /// <summary>It ends with a word or sign after which something must follow.</summary>
    private bool Onaf(Tekstregel regel)
    {
        if (regel.Leeg) return false;
        return EindigtOpen(regel) || _woorden.IsOpen(LaatsteWoord(regel.Van, regel.Tot));
    }

    private bool EindigtOpen(Tekstregel regel) => _tekst[regel.Tot - 1] is ',' or '-' or '\u00AD' or '(' or '/';

    /// <summary>It ends in the middle of a word: "Zuid-", "2020-".</summary>
    private bool Gebroken(Tekstregel regel) => regel.Lengte > 1 && _tekst[regel.Tot - 1] is '-' or '\u00AD' && char.IsLetterOrDigit(_tekst[regel.Tot - 2]);

    private ReadOnlySpan<char> EersteWoord(Tekstregel regel)
    {
        var tot = regel.Van;
        while (tot < regel.Tot && char.IsLetter(_tekst[tot])) tot++;
        return _tekst.AsSpan(regel.Van, tot - regel.Van);
    }

    private ReadOnlySpan<char> LaatsteWoord(int van, int tot)
    {
        var begin = tot;
        while (begin > van && tot - begin < 24 && !Tekstregel.IsWit(_tekst[begin - 1]) && _tekst[begin - 1] is not ('(' or '/')) begin--;
        return _tekst.AsSpan(begin, tot - begin);
    }

    [GeneratedRegex(@"^(?:Afspraak|Afspraken|Besluit|Besluiten|Actie|Actiepunt|Toezegging|Conclusie|Ad|Punt)\s*(?:nr\.?\s*)?\d{0,3}(?:\.\d{1,2})?[a-z]?\s*[:.)]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Benoemd();
}
