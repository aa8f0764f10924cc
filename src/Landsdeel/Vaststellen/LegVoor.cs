using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;

namespace Landsdeel.Vaststellen;

/// <summary>Lays the newest version of a list or afspraak before those whom it binds: for the first time, or anew after a change.</summary>
public sealed class LegVoor(Ondertekenopslag opslag, Lijstopslag lijsten, Sessie sessie)
{
    public async Task<Uitkomst<Ondertekening>> Lijst(OverlegId overleg, DateOnly? termijn, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (await lijsten.Huidig(overleg, ct) is not { } lijst || await lijsten.Overleg(overleg, ct) is not var (van, _)) return new NietVoorgelegd();
        var plichten = await opslag.Plichten(lijst.Gebonden, van.Deelnemers, ct);
        var voorwerp = new Voorwerp(Voorwerpsoort.Lijst, overleg.Waarde, lijst.Naam, lijst.Nummer, Canoniek.Digest(lijst));
        var eerdere = (await lijsten.Versies(overleg, ct)).ToDictionary(v => v.Lijst.Nummer, v => v.Lijst);
        return await Leg(voorwerp, plichten, new(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg),
            (versie, p) => !eerdere.TryGetValue(versie, out var oud) || Lijstverschil.Tussen(oud, lijst).Raakt(p.Namens), termijn, ct);
    }

    public async Task<Uitkomst<Ondertekening>> Afspraak(AfspraakId id, DateOnly? termijn, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        if (await opslag.Afspraak(id.Waarde, ct) is not var (afspraak, nummer, zicht)) return new NietVoorgelegd();
        if (zicht.Niveau == ZichtNiveau.Eigen) return new AlleenVoorUzelf();
        var deelnemers = afspraak.Overleg is { } o && await lijsten.Overleg(o, ct) is var (overleg, _) ? overleg.Deelnemers : [];
        var plichten = await opslag.Plichten([.. afspraak.Partijen.Where(p => p.Rol is Rol.Trekker or Rol.Gebonden).Select(p => p.Partij)], deelnemers, ct);
        // How partijen come to sign is theirs, also when the afspraak itself is openbaar.
        var voor = zicht.Niveau == ZichtNiveau.Overleg ? zicht : afspraak.Overleg is { } in_ && deelnemers.Count > 0
            ? new(ZichtNiveau.Overleg, sessie.Actor.Partij, in_) : new Zicht(ZichtNiveau.AllePartijen, sessie.Actor.Partij);
        // One sentence binds all whom it names: every change of it touches them all.
        return await Leg(new(Voorwerpsoort.Afspraak, id.Waarde, afspraak.Tekst, nummer, Canoniek.Digest(afspraak)), plichten, voor, (_, _) => true, termijn, ct);
    }

    private async Task<Uitkomst<Ondertekening>> Leg(
        Voorwerp voorwerp, IReadOnlyList<Ondertekenplicht> plichten, Zicht zicht, Func<int, Ondertekenplicht, bool> geraakt, DateOnly? termijn, CancellationToken ct)
    {
        if (await opslag.Nu(voorwerp.Soort, voorwerp.Sleutel, ct) is not null)
            return await opslag.Wijzig(voorwerp.Soort, voorwerp.Sleutel, "gewijzigde versie voorgelegd", "", (stand, dag) =>
                Task.FromResult(stand.Ondertekening.NieuweVersie(voorwerp, plichten, geraakt, dag, sessie.NuMicros, termijn)), ct);
        var eerste = Ondertekening.LegVoor(voorwerp, plichten, sessie.Peildatum, termijn);
        return eerste.Gelukt ? await opslag.Eerste(eerste.Waarde, zicht, ct) : eerste;
    }
}
