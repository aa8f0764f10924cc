using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Lezen.Vermeldingen;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Proposes records, sentence by sentence: weighs the words, then reads partijen, term, certainty, return and links.</summary>
/// <param name="termijnen">Of the whole view, in order.</param>
internal sealed class Voorsteller(
    Structuur structuur, Leesgidsen gidsen, DateOnly? datum, IReadOnlyList<TermijnTreffer> termijnen, IReadOnlyList<Partijnoeming> noemingen, GelezenPartij? afzender)
{
    private readonly string _tekst = structuur.Tekst.Tekst;
    private readonly Zinweger _weger = new(structuur.Tekst.Tekst, datum);
    private readonly Agenderinglezer _agenderingen = new(structuur, gidsen, datum);
    private readonly Partijrollen _rollen = new(gidsen, noemingen, afzender);
    private readonly Verbandlezer _verbanden = new(gidsen, structuur.Tekst.Tekst);
    private readonly List<Kandidaat> _uit = [];
    /// <summary>What each sentence was, for the items of its list: its weighing, and its key when it was proposed.</summary>
    private readonly Dictionary<int, (Weging Weging, string? Sleutel)> _aanheffen = [];

    public IReadOnlyList<Kandidaat> Stel()
    {
        var termijn = 0;
        (int Blok, string Sleutel)? vorige = null;
        foreach (var zin in structuur.Zinnen)
        {
            var blok = structuur.Blokken[zin.Blok];
            var delen = Zindelen.Van(_tekst, zin);
            foreach (var (van, tot) in delen)
            {
                while (termijn < termijnen.Count && termijnen[termijn].Tot <= van) termijn++;
                var eigen = new List<TermijnTreffer>();
                for (var t = termijn; t < termijnen.Count && termijnen[t].Van < tot; t++) if (termijnen[t].Van >= van) eigen.Add(termijnen[t]);
                if (blok.Soort == BlokSoort.Kop) continue;
                var woorden = Woordsnijder.Knip(_tekst, van, tot);
                var lezing = new Zinlezing(zin, van, tot, woorden, gidsen.Woorden.Signalen.Vind(woorden), eigen);
                if (Voorstel(lezing, vorige is { } v && v.Blok == zin.Blok ? v.Sleutel : null) is { } sleutel) vorige = (zin.Blok, sleutel);
            }
        }
        return _uit;
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

    private string? Voorstel(Zinlezing z, string? vorige)
    {
        var sectie = structuur.SectieVan(z.Van);
        (Weging Weging, string? Sleutel)? aanhef = z.Zin.Aanhef >= 0 && _aanheffen.TryGetValue(z.Zin.Aanhef, out var a) ? a : null;
        var punt = z.Zin.Aanhef >= 0 || structuur.Blokken[z.Zin.Blok].Soort is BlokSoort.Lijstpunt or BlokSoort.Tabelrij;
        if (_weger.Weeg(z, aanhef?.Weging, Aard(z.Zin.Blok) ?? (punt ? sectie.Aard : null)) is not { } weging) return null;
        var isAanhef = _tekst[z.Tot - 1] == ':';
        // What it says, its items say; it is no record beside them.
        var zwak = isAanhef && z.Zin.Nummer + 1 < structuur.Zinnen.Count && structuur.Zinnen[z.Zin.Nummer + 1].Aanhef == z.Zin.Nummer;
        var sleutel = $"k{_uit.Count + 1}";
        if (isAanhef) _aanheffen[z.Zin.Nummer] = (weging, zwak ? null : sleutel);
        if (zwak) return null;
        var tijd = Tijdlezer.Lees(z, weging, datum);
        var zekerheid = weging.Zekerheid ?? aanhef?.Weging.Zekerheid ?? Zekerheid.Vast;
        _uit.Add(new()
        {
            Sleutel = sleutel,
            Soort = weging.Soort,
            SoortAlternatief = weging.Alternatief,
            Tekst = Tekstvorm.Zin(_tekst[z.Van..z.Tot], z.Zin.Aanhef >= 0 ? structuur.Woorden(structuur.Zinnen[z.Zin.Aanhef]) : null),
            Landsdelen = Landsdelen(z, sectie.Landsdelen),
            Themas = gidsen.Woorden.ThemasIn(z.Woorden) is var themas && themas != Themas.Geen ? themas : sectie.Themas,
            Partijen = _rollen.Van(z, weging, sectie.Landsdelen),
            Termijn = Termijnkeuze.Kies(z.Termijnen, datum)?.Termijn,
            Zekerheid = zekerheid,
            ZekerheidWoorden = weging.ZekerheidWoorden,
            Tijd = tijd,
            Agenderingen = _agenderingen.Lees(z, weging, zekerheid, tijd),
            Verbanden = _verbanden.Lees(z, vorige, aanhef?.Sleutel),
            Plaats = structuur.Tekst.Plaats(z.Van, z.Tot),
            Vertrouwen = Math.Round(Vertrouwen.Van(weging.Kans), 2),
            Waarom = weging.Waarom,
        });
        return sleutel;
    }
}
