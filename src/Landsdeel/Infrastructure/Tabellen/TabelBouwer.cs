using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Pakketten;

namespace Landsdeel.Infrastructure.Tabellen;

/// <summary>Builds the table row by row, keeps the bounds and collects what is wrong.</summary>
internal sealed class TabelBouwer(LeesKeuze keuze, Bestandssoort soort)
{
    private readonly List<TabelRij> _rijen = [];
    private readonly List<TabelBezwaar> _bezwaren = [];
    private readonly HashSet<int> _naamloos = [];
    private List<TabelKolom>? _kolommen;
    /// <summary>Position in the file of each column to its position in the table, or -1.</summary>
    private int[] _plaats = [];
    private int _cellen;
    private int _meerBezwaren;

    internal TabelGrenzen Grenzen => keuze.Grenzen;

    internal int KopRij { get; private set; }

    /// <summary>Fields in the header row up to its last name; 0 before it was seen.</summary>
    internal int Kopvelden { get; private set; }

    internal bool IsLeeg => _kolommen is null;

    internal string Plek(int rij) => soort == Bestandssoort.Csv ? $"Regel {rij}" : $"Rij {rij}";

    internal void Meld(TabelBezwaar bezwaar)
    {
        if (_bezwaren.Count < Grenzen.Bezwaren)
            _bezwaren.Add(bezwaar);
        else
            _meerBezwaren++;
    }

    /// <summary>A text as a cell: cleaned, checked on its length, empty when there is only white space.</summary>
    /// <param name="lengte">The real length, when the text was cut while reading.</param>
    internal Cel Tekstcel(string tekst, int lengte, int rij, int kolom)
    {
        if (lengte > Grenzen.TekensPerCel)
        {
            Meld(new CelTeLang(Plek(rij), rij, Kolomletter.Van(kolom), lengte, Grenzen.TekensPerCel));
            return Cel.Onbruikbaar;
        }
        if (string.IsNullOrWhiteSpace(tekst))
            return default;
        if (tekst.Contains('\uFFFD'))
        {
            Meld(new CelOnleesbaar(Plek(rij), rij, Kolomletter.Van(kolom)));
            return Cel.Onbruikbaar;
        }
        return new Cel(Celtekst.Schoon(tekst), CelSoort.Tekst);
    }

    internal Cel Formule(int rij, int kolom)
    {
        Meld(new CelMetFormule(Plek(rij), rij, Kolomletter.Van(kolom)));
        return Cel.Onbruikbaar;
    }

    /// <param name="cellen">Position from 0 and value of the cells that are not empty, from left to right.</param>
    /// <returns>False when the row was empty or stands above the header row.</returns>
    internal bool VoegToe(int rij, List<(int Kolom, Cel Cel)> cellen)
    {
        if (cellen.Count == 0 || rij < keuze.KopRij)
            return false;
        if (_kolommen is null)
        {
            Kop(rij, cellen);
            return true;
        }
        if (_rijen.Count >= Grenzen.Rijen)
            throw new LeesStop(new TeVeelRijen(Grenzen.Rijen));
        if ((_cellen += cellen.Count) > Grenzen.Cellen)
            throw new LeesStop(new TeVeelCellen(Grenzen.Cellen));
        var waarden = new Cel[_kolommen.Count];
        foreach (var (kolom, cel) in cellen)
        {
            if (kolom < _plaats.Length && _plaats[kolom] is >= 0 and var plaats)
                waarden[plaats] = cel;
            else if (kolom >= Grenzen.Kolommen)
                throw new LeesStop(new TeVeelKolommen(Grenzen.Kolommen));
            else if (_naamloos.Add(kolom))
                Meld(new KolomZonderNaam(KopRij, Kolomletter.Van(kolom), rij));
        }
        _rijen.Add(new TabelRij(rij, waarden));
        return true;
    }

    internal Uitkomst<Tabel> Bouw(string? werkblad, IReadOnlyList<string> werkbladen, char? scheidingsteken)
    {
        if (_kolommen is null)
            return new LeegBestand();
        if (_rijen.Count == 0)
            return new GeenGegevens(KopRij);
        if (_meerBezwaren > 0)
            _bezwaren.Add(new MeerBezwaren(KopRij, _meerBezwaren));
        return new Tabel
        {
            Soort = soort,
            Werkblad = werkblad,
            Werkbladen = werkbladen,
            Scheidingsteken = scheidingsteken,
            KopRij = KopRij,
            Kolommen = _kolommen,
            Rijen = _rijen,
            Bezwaren = _bezwaren,
        };
    }

    private void Kop(int rij, List<(int Kolom, Cel Cel)> cellen)
    {
        if (cellen[^1].Kolom >= Grenzen.Kolommen)
            throw new LeesStop(new TeVeelKolommen(Grenzen.Kolommen));
        KopRij = rij;
        Kopvelden = cellen[^1].Kolom + 1;
        _plaats = new int[Kopvelden];
        Array.Fill(_plaats, -1);
        _kolommen = [];
        var eerder = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kolom, cel) in cellen)
        {
            var letter = Kolomletter.Van(kolom);
            // An unusable header cell already has its own bezwaar; its column keeps its letter as name.
            var naam = Celtekst.EenRegel(cel.Tekst ?? letter);
            if (!eerder.TryAdd(naam, letter))
                Meld(new KolomnaamDubbel(rij, eerder[naam], letter, naam));
            _plaats[kolom] = _kolommen.Count;
            _kolommen.Add(new TabelKolom(letter, naam));
        }
    }
}
