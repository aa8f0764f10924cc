using Landsdeel.Domain.Lezen.Opbouw;

namespace Landsdeel.Domain.Lezen.Herstel;

/// <summary>The repaired view of a document and the blocks that stand in it, one a line.</summary>
internal sealed record Herstelling(Werktekst Tekst, IReadOnlyList<Blok> Blokken);

/// <summary>Repairs what typesetting, scanning and copying did to a text, without editing it: page furniture is passed over, lines become
/// paragraphs, words that a line end broke become whole, glued tokens come apart. Every character of the result knows where it stood.</summary>
internal sealed class Tekstherstel
{
    private readonly string _bron;
    private readonly List<Tekstregel> _regels;
    private readonly bool[] _ruis;
    private readonly Regelsprong _sprong;
    private readonly Weergave _weergave;
    private readonly List<Blok> _blokken = [];

    private Tekstherstel(string bron, Leeswoorden woorden)
    {
        _bron = bron;
        _regels = Tekstregel.Knip(bron);
        _ruis = new Paginaruis(bron, _regels, woorden).Vind();
        _sprong = new Regelsprong(bron, _regels, woorden);
        _weergave = new Weergave(bron, new Afbreking(bron, woorden.Groep("koppelteken")));
    }

    public static Herstelling Herstel(string bron, Leeswoorden woorden) => new Tekstherstel(bron, woorden).Voer();

    private Herstelling Voer()
    {
        var vorige = -1;
        var (leeg, ruis) = (0, false);
        for (var i = 0; i < _regels.Count; i++)
        {
            if (_ruis[i]) { ruis = true; continue; }
            if (_regels[i].Leeg) { leeg++; continue; }
            var stap = _sprong.Bepaal(vorige, i, vorige < 0 ? 1 : leeg, ruis || _regels[i].Nieuwblad);
            Zet(i, stap, leeg > 0 || ruis || vorige < 0);
            vorige = i;
            (leeg, ruis) = (0, false);
        }
        Sluit();
        var tekst = new Werktekst(_bron, _weergave.Tekst, _weergave.Herkomst, Weggelaten());
        return new(tekst, _blokken);
    }

    private BlokSoort _soort;
    private string? _merk;
    private int _niveau;
    private int _van = -1;
    private bool _los;

    private void Zet(int i, Stap stap, bool los)
    {
        var regel = _regels[i];
        if (stap == Stap.Verder) { _weergave.VoegRegelToe(regel.Van, regel.Tot); return; }
        Sluit();
        var merk = stap == Stap.Nieuw ? 0 : Math.Max(0, _sprong.Merk(i));
        (_soort, _niveau, _los) = (stap is Stap.Lijstpunt ? BlokSoort.Lijstpunt : stap is Stap.Kop ? BlokSoort.Kop
            : stap is Stap.Tabelrij ? BlokSoort.Tabelrij : BlokSoort.Alinea, regel.Inspringing, los);
        _merk = merk > 0 ? _bron[regel.Van..(regel.Van + merk)].Trim() : stap is Stap.Lijstpunt ? "" : null;
        _van = _weergave.Begin();
        _weergave.VoegRegelToe(regel.Van + merk, regel.Tot, tabel: stap == Stap.Tabelrij);
    }

    private void Sluit()
    {
        if (_van < 0) return;
        var tot = _weergave.Lengte;
        var soort = _soort == BlokSoort.Alinea && Aanhaling(_van, tot) ? BlokSoort.Citaat : _soort;
        if (tot > _van) _blokken.Add(new(soort, _van, tot, _merk, _niveau, _los));
        _van = -1;
    }

    /// <summary>A paragraph that is one quotation from its first character to its last.</summary>
    private bool Aanhaling(int van, int tot)
    {
        if (tot - van <= 2) return false;
        var sluit = _weergave[van] switch { '“' or '„' or '"' => "”\"“", '«' => "»", '‘' or '‚' => "’", _ => "" };
        var eind = _weergave[tot - 1] == '.' ? tot - 2 : tot - 1;
        if (sluit.Length == 0 || !sluit.Contains(_weergave[eind], StringComparison.Ordinal)) return false;
        for (var i = van + 1; i < eind; i++)
            // "regio’s": an apostrophe closes nothing.
            if (sluit.Contains(_weergave[i], StringComparison.Ordinal) && !(_weergave[i] == '’' && char.IsLetter(_weergave[i + 1]))) return false;
        Stappenteller.Tel(tot - van);
        return true;
    }

    private List<(int, int)> Weggelaten()
    {
        var uit = new List<(int Van, int Tot)>();
        for (var i = 0; i < _regels.Count; i++)
        {
            if (!_ruis[i]) continue;
            if (uit.Count > 0 && TussenIsWit(uit[^1].Tot, _regels[i].Van)) uit[^1] = (uit[^1].Van, _regels[i].Tot);
            else uit.Add((_regels[i].Van, _regels[i].Tot));
        }
        return uit;
    }

    private bool TussenIsWit(int van, int tot)
    {
        for (var i = van; i < tot; i++) if (!Tekstregel.IsWit(_bron[i])) return false;
        return true;
    }
}
