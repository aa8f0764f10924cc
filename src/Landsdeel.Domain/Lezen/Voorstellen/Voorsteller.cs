using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Vermeldingen;
using Woord = Landsdeel.Domain.Lezen.Taal.Woord;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Proposes records, sentence by sentence: weighs the words, then reads partijen, term, certainty, return and links.</summary>
/// <param name="termijnen">Of the whole view, in order.</param>
internal sealed class Voorsteller(
    Structuur structuur, Leesgidsen gidsen, DateOnly? datum, IReadOnlyList<TermijnTreffer> termijnen, IReadOnlyList<Partijnoeming> noemingen, GelezenPartij? afzender)
{
    private readonly string _tekst = structuur.Tekst.Tekst;
    private readonly Zinweger _weger = new(structuur.Tekst.Tekst, datum, gidsen.Woorden);
    private readonly Agenderinglezer _agenderingen = new(structuur, gidsen, datum);
    private readonly Partijrollen _rollen = new(gidsen, afzender);
    private readonly Verbandlezer _verbanden = new(gidsen, structuur.Tekst.Tekst);
    private readonly List<Kandidaat> _uit = [];
    /// <summary>What each sentence was, for the items of its list: its weighing, and its key when it was proposed.</summary>
    private readonly Dictionary<int, (Weging Weging, string? Sleutel)> _aanheffen = [];
    /// <summary>Who each lead sentence names: "Rijk en regio:" carries the subject of its items.</summary>
    private readonly Dictionary<int, List<Partijnoeming>> _onderwerpen = [];
    /// <summary>Without a date of the document only whole dates count.</summary>
    private static readonly DateOnly Onbekend = new(2000, 1, 1);
    private int _termijn, _noeming;
    /// <summary>The last proposal, with its sentence and block.</summary>
    private (int Zin, int Blok, Kandidaat Voorstel, AgenderingActie Actie)? _vorige;

    public IReadOnlyList<Kandidaat> Stel()
    {
        Tabelkop? kop = null;
        foreach (var zin in structuur.Zinnen)
        {
            if (structuur.Blokken[zin.Blok].Soort == BlokSoort.Kop) continue;
            Tabelrij? rij = null;
            if (structuur.Blokken[zin.Blok].Soort != BlokSoort.Tabelrij) kop = null;
            else
            {
                var cellen = Tabelkop.Cellen(_tekst, zin.Van, zin.Tot);
                if (Tabelkop.Lees(_tekst, cellen) is { } nieuw) { kop = nieuw; continue; }
                rij = kop is null ? null : Tabelrij.Lees(kop, cellen);
            }
            var woorden = Woordsnijder.Knip(_tekst, zin.Van, zin.Tot);
            var eigen = In(termijnen, ref _termijn, zin.Van, zin.Tot, t => (t.Van, t.Tot));
            var namen = In(noemingen, ref _noeming, zin.Van, zin.Tot, n => (n.Van, n.Tot));
            if (_tekst[zin.Tot - 1] == ':') _onderwerpen[zin.Nummer] = namen;
            var werkwoorden = gidsen.Woorden.Werkwoorden.Vind(woorden);
            if (rij is not null) { Rij(zin, rij, woorden, eigen, namen); continue; }
            if (zin.Aanhef >= 0 && _onderwerpen.TryGetValue(zin.Aanhef, out var onderwerp) && !namen.Any(n => n.Van <= zin.Van + 25 && !n.AlsPlaats)) namen = [.. onderwerp, .. namen];
            var delen = Zindelen.Van(zin, woorden, werkwoorden, eigen, namen);
            Weging? ervoor = null;
            foreach (var deel in delen) ervoor = delen.Count == 1 ? Voorstel(Lezing(zin, deel, woorden, werkwoorden, eigen, namen), deel, null)
                : Voorstel(Lezing(zin, deel, [.. woorden.Where(w => w.Van >= deel.Van && w.Tot <= deel.Tot)], null, eigen, namen), deel, ervoor);
        }
        return _uit;
    }

    /// <summary>A row of a table whose heading says what its cells are.</summary>
    private void Rij(Zin zin, Tabelrij rij, List<Woord> woorden, List<TermijnTreffer> eigen, List<Partijnoeming> namen)
    {
        var deel = new Zindeel(rij.Van, rij.Tot, false);
        var trekkers = namen.Where(n => n.Van >= rij.Wie.Van && n.Tot <= rij.Wie.Tot).ToList();
        var wanneer = _tekst[rij.Wanneer.Van..rij.Wanneer.Tot];
        var cel = TermijnParser.Lees(wanneer, datum ?? Onbekend, out var zekerheid) is { } t ? new TermijnTreffer(t, rij.Wanneer.Van, rij.Wanneer.Tot, zekerheid) : null;
        var lezing = Lezing(zin, deel, [.. woorden.Where(w => w.Van >= rij.Van && w.Tot <= rij.Tot)], null, eigen, namen);
        if (cel is not null) lezing = lezing with { Termijnen = [.. lezing.Termijnen.Where(x => x.Termijn.Tot is not null), cel] };
        Voorstel(lezing, deel, null, rij.Aard, [.. trekkers.Where(n => !n.AlsPlaats).Select(n => new GelezenPartij(n.Partij, n.Naam, n.Zijde, Rol.Trekker))]);
    }

    private Zinlezing Lezing(Zin zin, Zindeel deel, IReadOnlyList<Woord> woorden, IReadOnlyList<Werkwoordvondst>? werkwoorden, List<TermijnTreffer> eigen, List<Partijnoeming> namen) =>
        new(zin, deel.Van, deel.Tot, woorden, gidsen.Woorden.Signalen.Vind(woorden), [.. eigen.Where(t => t.Van >= deel.Van && t.Van < deel.Tot)],
            werkwoorden ?? gidsen.Woorden.Werkwoorden.Vind(woorden), [.. namen.Where(n => n.Van < zin.Van || (n.Van >= deel.Van && n.Van < deel.Tot))]);

    /// <summary>What of a list in the order of the text lies in a sentence.</summary>
    private static List<T> In<T>(IReadOnlyList<T> lijst, ref int plek, int van, int tot, Func<T, (int Van, int Tot)> waar)
    {
        while (plek < lijst.Count && waar(lijst[plek]).Tot <= van) plek++;
        var uit = new List<T>();
        for (var i = plek; i < lijst.Count && waar(lijst[i]).Van < tot; i++) if (waar(lijst[i]).Van >= van) uit.Add(lijst[i]);
        return uit;
    }

    /// <summary>What the mark of an item says that it is: "Afspraak 4:".</summary>
    private AfspraakSoort? Aard(int blok) => structuur.Blokken[blok].Merk?.ToLowerInvariant() switch
    {
        { } m when m.StartsWith("afspra", StringComparison.Ordinal) => AfspraakSoort.Afspraak,
        { } m when m.StartsWith("beslui", StringComparison.Ordinal) => AfspraakSoort.Besluit,
        { } m when m.StartsWith("toezeg", StringComparison.Ordinal) => AfspraakSoort.Toezegging,
        _ => null,
    };

    /// <summary>That of the section; in a part that is about the whole country the one landsdeel that the sentence names.</summary>
    private Landsdelen Landsdelen(Zinlezing z, Landsdelen sectie)
    {
        if (sectie != Gedeeld.Landsdelen.Landelijk) return sectie;
        var eigen = gidsen.LandsdelenIn(z.Woorden);
        return System.Numerics.BitOperations.PopCount((uint)eigen) == 1 ? eigen : sectie;
    }

    /// <param name="eerder">What the part of the sentence before it was.</param>
    /// <param name="kolom">What the column of a table says that it is.</param>
    /// <param name="trekkers">Whom the column of a table names.</param>
    private Weging? Voorstel(Zinlezing z, Zindeel deel, Weging? eerder, AfspraakSoort? kolom = null, IReadOnlyList<GelezenPartij>? trekkers = null)
    {
        var sectie = structuur.SectieVan(z.Van);
        (Weging Weging, string? Sleutel)? aanhef = z.Zin.Aanhef >= 0 && _aanheffen.TryGetValue(z.Zin.Aanhef, out var a) ? a : null;
        var punt = z.Zin.Aanhef >= 0 || structuur.Blokken[z.Zin.Blok].Soort is BlokSoort.Lijstpunt or BlokSoort.Tabelrij;
        var vorige = _vorige is { } v && v.Blok == z.Zin.Blok ? v.Voorstel : null;
        var volgtOp = vorige is not null && _vorige!.Value.Zin >= z.Zin.Nummer - 1;
        if (_weger.Weeg(z, deel.Leunt ? eerder : aanhef?.Weging, kolom ?? Aard(z.Zin.Blok) ?? (punt ? sectie.Aard : null), volgtOp && Terugwijzing.Vooropin(z.Woorden)) is not { } weging) return null;
        var isAanhef = _tekst[z.Tot - 1] == ':';
        // What it says, its items say; it is no record beside them.
        var zwak = isAanhef && z.Zin.Nummer + 1 < structuur.Zinnen.Count && structuur.Zinnen[z.Zin.Nummer + 1].Aanhef == z.Zin.Nummer;
        var sleutel = $"k{_uit.Count + 1}";
        if (isAanhef) _aanheffen[z.Zin.Nummer] = (weging, zwak ? null : sleutel);
        if (zwak) return weging;
        var tijd = Tijdlezer.Lees(z, weging, datum);
        var zekerheid = weging.Zekerheid ?? aanhef?.Weging.Zekerheid ?? Zekerheid.Vast;
        var (termijn, eigen) = Termijnkeuze.Kies(z, _tekst, datum, weging.Soort, volgtOp ? vorige : null);
        if (deel.Leunt && volgtOp) termijn ??= vorige!.Termijn;
        var kandidaat = new Kandidaat
        {
            Sleutel = sleutel,
            Soort = weging.Soort,
            SoortAlternatief = weging.Alternatief,
            Tekst = Tekstvorm.Zin(_tekst[z.Van..z.Tot], z.Zin.Aanhef >= 0 ? structuur.Woorden(structuur.Zinnen[z.Zin.Aanhef]) : null, Ervoor(z, deel)),
            Landsdelen = Landsdelen(z, sectie.Landsdelen),
            Themas = gidsen.Woorden.ThemasIn(z.Woorden) is var themas && themas != Themas.Geen ? themas : sectie.Themas,
            Partijen = _rollen.Van(z, weging, sectie.Landsdelen, trekkers ?? []),
            Termijn = termijn,
            Zekerheid = zekerheid,
            ZekerheidWoorden = weging.ZekerheidWoorden,
            Tijd = tijd,
            Agenderingen = _agenderingen.Lees(z, weging, zekerheid, tijd, eigen ? termijn : null),
            Verbanden = _verbanden.Lees(z, vorige?.Sleutel, aanhef?.Sleutel),
            Plaats = structuur.Tekst.Plaats(z.Van, z.Tot),
            Vertrouwen = gidsen.Woorden.Vertrouwen.Van(weging.Kans, weging.Soort),
            Waarom = weging.Waarom,
        };
        if (volgtOp && _uit[^1] is var eerst && Agenderinglezer.Afgeleid(z, kandidaat.Agenderingen, eerst, _vorige!.Value.Actie) is { } afgeleid) _uit[^1] = eerst with { Agenderingen = [afgeleid] };
        _uit.Add(kandidaat);
        _vorige = (z.Zin.Nummer, z.Zin.Blok, kandidaat, _agenderingen.Actie(z.Woorden) ?? AgenderingActie.Afronden);
        return weging;
    }

    /// <summary>The words that the sentence needs to be understood: the part or sentence before it.</summary>
    private string? Ervoor(Zinlezing z, Zindeel deel)
    {
        if (z.Van > z.Zin.Van && (deel.Leunt || Terugwijzing.In(z.Woorden))) return _tekst[z.Zin.Van..z.Van].TrimEnd(' ', ',');
        if (z.Zin.Aanhef >= 0 || z.Zin.Nummer == 0 || !Terugwijzing.In(z.Woorden)) return null;
        var voor = structuur.Zinnen[z.Zin.Nummer - 1];
        return structuur.Blokken[voor.Blok].Soort == BlokSoort.Kop || structuur.SectieVan(voor.Van) != structuur.SectieVan(z.Van) ? null : structuur.Woorden(voor);
    }
}
