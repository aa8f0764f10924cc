using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Taal;
using Landsdeel.Domain.Partijen;

namespace Landsdeel.Domain.Lezen.Voorstellen;

/// <summary>Who is bound by a sentence and who is named in it. "Regio" is the region of the section; "ik" is who signs.</summary>
internal sealed class Zinpartijen
{
    private readonly Namenzoeker<Partij> _namen = new();
    private readonly Leesgidsen _gidsen;
    private readonly Partij? _afzender;
    private readonly Dictionary<string, Partij> _op;

    public Zinpartijen(Leesgidsen gidsen, string? afzender)
    {
        _gidsen = gidsen;
        _op = gidsen.Partijen.GroupBy(p => p.Id.Waarde).ToDictionary(g => g.Key, g => g.First());
        foreach (var partij in gidsen.Partijen)
            foreach (var naam in Namen(partij)) _namen.Voeg(naam, partij);
        _afzender = afzender is null ? null : _namen.VindAlle(Woordsnijder.Knip(afzender)).Select(n => n.Waarde).FirstOrDefault(p => p.Soort == PartijSoort.Ministerie);
    }

    // A municipality by its bare name is a place more often than a party.
    private static IEnumerable<string> Namen(Partij p) => p.Soort == PartijSoort.Gemeente
        ? [$"gemeente {p.Naam}"] : new[] { p.Naam, p.Afkorting ?? "" }.Concat(p.Aliassen).Where(n => n.Length > 1).Distinct();

    public IReadOnlyList<GelezenPartij> Vind(IReadOnlyList<Woord> zin, AfspraakSoort soort, Landsdelen landsdelen)
    {
        var uit = new List<GelezenPartij>();
        foreach (var (begin, aantal, partij) in _namen.VindAlle(zin))
        {
            if (aantal == 1 && !zin[begin].Hoofdletter && partij.Soort != PartijSoort.Collectief && partij.Soort != PartijSoort.Netbeheerder) continue;
            var bij = begin > 0 && _gidsen.Woorden.Groep("betrokken-voorzetsel").Contains(zin[begin - 1].Norm);
            Voeg(uit, partij.Id.Waarde == "regio" ? Regio(landsdelen) ?? partij : partij,
                partij.Soort == PartijSoort.Parlement ? Rol.Ontvanger : bij || partij.Zijde == Zijde.Derde ? Rol.Betrokken : Rol.Gebonden);
        }
        if (zin.Any(w => w.Norm is "ik")) Voeg(uit, _afzender ?? _op.GetValueOrDefault("rijk"), Rol.Gebonden);
        if (zin.Any(w => w.Norm is "wij" or "we")) Voeg(uit, _op.GetValueOrDefault("rijk"), Rol.Gebonden);
        if (soort == AfspraakSoort.Afspraak && !uit.Any(p => p.Rol == Rol.Gebonden))
        {
            Voeg(uit, _op.GetValueOrDefault("rijk"), Rol.Gebonden);
            Voeg(uit, Regio(landsdelen) ?? _op.GetValueOrDefault("regio"), Rol.Gebonden);
        }
        if (soort == AfspraakSoort.Toezegging) Voeg(uit, _op.GetValueOrDefault("tweede-kamer"), Rol.Ontvanger);
        return uit;
    }

    private Partij? Regio(Landsdelen landsdelen) => landsdelen.Losse().ToList() is [var een] ? _op.GetValueOrDefault($"regio-{een.ToString().ToLowerInvariant()}") : null;

    private static void Voeg(List<GelezenPartij> uit, Partij? partij, Rol rol)
    {
        if (partij is not null && uit.All(p => p.Partij != partij.Id)) uit.Add(new(partij.Id, partij.Naam, partij.Zijde, rol));
    }
}
