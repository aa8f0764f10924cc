using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Opbouw;
using Landsdeel.Domain.Lezen.Taal;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Proposes records, sentence by sentence.</summary>
internal sealed class Voorsteller
{
    private readonly Structuur _structuur;
    private readonly Leesgidsen _gidsen;
    private readonly Zinlezer _lezer;
    private readonly Zinpartijen _partijen;
    private readonly DateOnly? _datum;
    private readonly List<Kandidaat> _uit = [];

    public Voorsteller(Structuur structuur, Leesgidsen gidsen, Documentkenmerken kenmerken)
    {
        (_structuur, _gidsen, _datum) = (structuur, gidsen, kenmerken.Datum);
        _lezer = new Zinlezer(gidsen.Woorden, structuur.Tekst.Tekst, kenmerken.Datum);
        _partijen = new Zinpartijen(gidsen, kenmerken.Afzender);
    }

    public IReadOnlyList<Kandidaat> Stel()
    {
        foreach (var zin in _structuur.Zinnen) Lees(zin);
        return _uit;
    }

    private void Lees(Zin zin)
    {
        // Someone else's words, a heading and a question promise nothing.
        if (zin.Geciteerd || _structuur.Blokken[zin.Blok].Soort == BlokSoort.Kop || _structuur.Tekst.Tekst[zin.Tot - 1] == '?') return;
        // A lead sentence speaks through the items below it.
        if (_structuur.Tekst.Tekst[zin.Tot - 1] == ':' && zin.Nummer + 1 < _structuur.Zinnen.Count && _structuur.Zinnen[zin.Nummer + 1].Aanhef == zin.Nummer) return;
        var woorden = Woordsnijder.Knip(_structuur.Tekst.Tekst, zin.Van, zin.Tot);
        if (woorden.Count < 3) return;
        var aanhef = Aanhef(zin);
        var eigen = _lezer.Signaal(woorden);
        if (aanhef is null && eigen is null) return;
        if (aanhef is { } lead && eigen is not { Signaal.Vertrouwen: >= 0.9 }) { Zet(zin, zin.Van, zin.Tot, woorden, lead.Signaal, lead.Woorden, 0); return; }
        if (eigen is not { Signaal: { Soort: not null } signaal } || eigen is not { } e) return;
        foreach (var (van, tot) in Delen(woorden, signaal))
        {
            var deel = woorden.GetRange(van, tot - van);
            var beginDeel = van == 0 ? zin.Van : deel[0].Van;
            Zet(zin, beginDeel, tot == woorden.Count ? zin.Tot : deel[^1].Tot, deel, _lezer.Signaal(deel) is { Signaal: { Soort: not null } s } ? s : signaal, null, van == 0 ? e.Van : 0);
        }
    }

    /// <summary>What the lead sentence or the heading says of an item; null when nothing.</summary>
    private (Signaal Signaal, string Woorden)? Aanhef(Zin zin)
    {
        for (var (nummer, n) = (zin.Aanhef, 0); nummer >= 0 && n < 3; nummer = _structuur.Zinnen[nummer].Aanhef, n++)
        {
            var lead = _structuur.Zinnen[nummer];
            if (_lezer.Signaal(Woordsnijder.Knip(_structuur.Tekst.Tekst, lead.Van, lead.Tot)) is { Signaal: { Soort: not null } signaal })
                return (signaal, _structuur.Woorden(lead));
        }
        var blok = _structuur.Blokken[zin.Blok];
        if (blok.Soort != BlokSoort.Lijstpunt) return null;
        var aard = Merk(blok.Merk) ?? _structuur.SectieVan(zin.Van).Aard;
        if (aard is not { } soort || zin.Van != blok.Van) return null;
        return (new(new("^", _ => []), soort, null, null, 0.85, "Het staat in een lijst die zegt dat dit is afgesproken."), "");
    }

    private static AfspraakSoort? Merk(string? merk) => merk is null ? null
        : merk.StartsWith("Afspra", StringComparison.Ordinal) || merk.StartsWith("Actie", StringComparison.Ordinal) ? AfspraakSoort.Afspraak
        : merk.StartsWith("Besluit", StringComparison.Ordinal) ? AfspraakSoort.Besluit
        : merk.StartsWith("Toezegging", StringComparison.Ordinal) ? AfspraakSoort.Toezegging
        : merk.StartsWith("Conclusie", StringComparison.Ordinal) ? AfspraakSoort.Vaststelling : null;

    /// <summary>One sentence can hold several: "..., afronding is voorzien in ..." and "... en waar mogelijk ... te ...".</summary>
    private List<(int Van, int Tot)> Delen(List<Woord> woorden, Signaal signaal)
    {
        for (var i = 3; i + 3 < woorden.Count; i++)
        {
            if (woorden[i].Norm == "en" && woorden[i + 1].Norm is "waar" or "zo" or "indien" && woorden[i + 2].Norm == "mogelijk") return [(0, i), (i + 1, woorden.Count)];
            if (woorden[i].Norm != "," || signaal.Soort != AfspraakSoort.Voornemen) continue;
            var (voor, na) = (woorden.GetRange(0, i), woorden.GetRange(i + 1, woorden.Count - i - 1));
            if (_lezer.Signaal(voor) is { Signaal.Soort: AfspraakSoort.Voornemen } && _lezer.Signaal(na) is { Signaal.Soort: AfspraakSoort.Voornemen }
                && _lezer.Termijnen(voor[0].Van, voor[^1].Tot).Count > 0 && _lezer.Termijnen(na[0].Van, na[^1].Tot).Count > 0) return [(0, i), (i + 1, woorden.Count)];
        }
        return [(0, woorden.Count)];
    }

    private void Zet(Zin zin, int van, int tot, List<Woord> woorden, Signaal signaal, string? aanhef, int signaalwoord)
    {
        var soort = signaal.Soort!.Value;
        var sectie = _structuur.SectieVan(van);
        var zekerheid = _lezer.Zekerheid(woorden, soort) ?? (signaal.Zekerheid is { } z && aanhef is null ? (z, _structuur.Tekst.Tekst[woorden[signaalwoord].Van..woorden[signaalwoord].Tot]) : null);
        var landsdelen = sectie.Landsdelen == Landsdelen.Landelijk && _gidsen.LandsdelenIn(woorden.Take(4).ToList()) is var genoemd and not Landsdelen.Geen ? genoemd : sectie.Landsdelen;
        var termijnen = _lezer.Termijnen(van, tot);
        // A part of a sentence shares the term of the whole when it has none of its own.
        var termijn = Zinlezer.Kies(termijnen) ?? (van > zin.Van ? Zinlezer.Kies(_lezer.Termijnen(zin.Van, zin.Tot)) : null);
        var tijd = soort == AfspraakSoort.Vaststelling ? Tijd.Heden : termijn is { Termijn.Tot: { } einde } && einde < _datum ? Tijd.Verleden : Tijd.Toekomst;
        var plaats = _structuur.Tekst.Plaats(van, tot);
        _uit.Add(new()
        {
            Sleutel = $"k{_uit.Count + 1}", Soort = soort, SoortAlternatief = signaal.Alternatief, Tekst = Tekst(van, tot, aanhef), Landsdelen = landsdelen,
            Themas = _gidsen.Woorden.ThemasIn(woorden) is var t and not Themas.Geen ? t : sectie.Themas,
            Partijen = _partijen.Vind(aanhef is null ? woorden : [.. Woordsnijder.Knip(aanhef), .. woorden], soort, landsdelen),
            Termijn = termijn?.Termijn, Zekerheid = zekerheid?.Item1 ?? Gedeeld.Zekerheid.Vast, ZekerheidWoorden = zekerheid?.Item2, Tijd = tijd,
            Agenderingen = soort == AfspraakSoort.Vaststelling || tijd == Tijd.Verleden ? [] : [.. termijnen.Where(_lezer.IsMoment).DistinctBy(x => (x.Termijn.Tot, x.Termijn.Overleg)).Select(x => new GelezenAgendering(
                _structuur.Tekst.Tekst[van..tot].Trim(), _lezer.Actie(woorden, signaalwoord) ?? AgenderingActie.Agenderen, x.Termijn.Overleg, x.Termijn,
                zekerheid?.Item1 ?? Gedeeld.Zekerheid.Vast, plaats))],
            Plaats = plaats, Vertrouwen = Math.Round(Math.Min(0.99, signaal.Vertrouwen + (termijnen.Any(_lezer.IsMoment) ? 0.03 : 0)), 2), Waarom = Redenen(signaal, termijnen.Any(_lezer.IsMoment), aanhef),
        });
    }

    private static string[] Redenen(Signaal signaal, bool moment, string? aanhef) =>
        [signaal.Waarom, .. moment ? ["Er staat bij wanneer."] : Array.Empty<string>(), .. aanhef is { Length: > 0 } ? [$"Het hoort bij “{aanhef.TrimEnd(':')}”."] : Array.Empty<string>()];

    private string Tekst(int van, int tot, string? aanhef)
    {
        var eigen = _structuur.Tekst.Tekst[van..tot].Replace('\t', ' ').Trim().TrimEnd(';');
        return aanhef is { Length: > 0 } ? $"{aanhef.TrimEnd(':', ' ')} {eigen}" : char.ToUpperInvariant(eigen[0]) + eigen[1..];
    }
}
