using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Overleggen;
using Landsdeel.Rechten;

namespace Landsdeel.Vaststellen;

/// <summary>What will lie before the partijen, to look at before it does.</summary>
/// <param name="Nu">What lies before them now; null when nothing does.</param>
/// <param name="Wordt">How it becomes: who is asked, and whose consent goes along.</param>
/// <param name="Verschil">What changed since what lies there now; null for the first time, and for one afspraak.</param>
public sealed record Voorlegging(Ondertekening? Nu, Ondertekening Wordt, Lijstverschil? Verschil);

/// <summary>Lays the newest version of a list or afspraak before those whom it binds: for the first time, or anew after a change.</summary>
public sealed class LegVoor(Ondertekenopslag opslag, Lijstopslag lijsten, Overlegtoegang toegang, Tekenpost post, Sessie sessie)
{
    /// <param name="Geraakt">Whether what changed since a version touches one who must sign.</param>
    private sealed record Ontwerp(Voorwerp Voorwerp, IReadOnlyList<Ondertekenplicht> Plichten, Zicht Zicht, Func<int, Ondertekenplicht, bool> Geraakt);

    public Task<Uitkomst<Ondertekening>> Lijst(OverlegId overleg, DateOnly? termijn, CancellationToken ct) => Voer(Voorwerpsoort.Lijst, overleg.Waarde, termijn, "", ct);

    public Task<Uitkomst<Ondertekening>> Afspraak(AfspraakId id, DateOnly? termijn, CancellationToken ct) => Voer(Voorwerpsoort.Afspraak, id.Waarde, termijn, "", ct);

    /// <summary>Refused when it cannot be laid before them.</summary>
    public async Task<Uitkomst<Voorlegging>> Bekijk(Voorwerpsoort soort, string sleutel, CancellationToken ct)
    {
        var ontwerp = await Maak(soort, sleutel, ct);
        if (!ontwerp.Gelukt) return Uitkomst.Geweigerd<Voorlegging>(ontwerp.Weigeringen);
        var nu = (await opslag.Nu(soort, sleutel, ct))?.Ondertekening;
        var wordt = Leg(nu, ontwerp.Waarde, sessie.Peildatum, null);
        if (!wordt.Gelukt) return Uitkomst.Geweigerd<Voorlegging>(wordt.Weigeringen);
        Lijstverschil? verschil = null;
        if (nu is not null && soort == Voorwerpsoort.Lijst && await lijsten.Versie(new(sleutel), nu.Voorwerp.Versie, ct) is { } oud && await lijsten.Huidig(new(sleutel), ct) is { } nieuw)
            verschil = Lijstverschil.Tussen(oud, nieuw);
        return new Voorlegging(nu, wordt.Waarde, verschil);
    }

    /// <param name="site">Where this site is, for the link in the message to who must sign; empty leaves it out.</param>
    public async Task<Uitkomst<Ondertekening>> Voer(Voorwerpsoort soort, string sleutel, DateOnly? termijn, string site, CancellationToken ct)
    {
        var gemaakt = await Maak(soort, sleutel, ct);
        if (!gemaakt.Gelukt) return Uitkomst.Geweigerd<Ondertekening>(gemaakt.Weigeringen);
        var ontwerp = gemaakt.Waarde;
        Task Bericht(Ondertekening o) => post.Vraag(o, site, ct);
        if (await opslag.Nu(soort, sleutel, ct) is not null)
            return await opslag.Wijzig(soort, sleutel, "gewijzigde versie voorgelegd", "", (stand, dag) => Task.FromResult(Leg(stand.Ondertekening, ontwerp, dag, termijn)), ct, Bericht);
        var eerste = Leg(null, ontwerp, sessie.Peildatum, termijn);
        return eerste.Gelukt ? await opslag.Eerste(eerste.Waarde, ontwerp.Zicht, ct, Bericht) : eerste;
    }

    private Uitkomst<Ondertekening> Leg(Ondertekening? nu, Ontwerp o, DateOnly dag, DateOnly? termijn) =>
        nu is null ? Ondertekening.LegVoor(o.Voorwerp, o.Plichten, dag, termijn) : nu.NieuweVersie(o.Voorwerp, o.Plichten, o.Geraakt, dag, sessie.NuMicros, termijn);

    private async Task<Uitkomst<Ontwerp>> Maak(Voorwerpsoort soort, string sleutel, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.OverleggenBeheren) is { } geenRecht) return geenRecht;
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        return soort == Voorwerpsoort.Lijst ? await MaakLijst(new(sleutel), ct) : await MaakAfspraak(new(sleutel), ct);
    }

    private async Task<Uitkomst<Ontwerp>> MaakLijst(OverlegId overleg, CancellationToken ct)
    {
        if (await lijsten.Huidig(overleg, ct) is not { } lijst || await lijsten.Overleg(overleg, ct) is not var (van, _)) return new NietVoorgelegd();
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } nee) return nee;
        var plichten = await opslag.Plichten(lijst.Gebonden, van.Deelnemers, ct);
        var eerdere = (await lijsten.Versies(overleg, ct)).ToDictionary(v => v.Lijst.Nummer, v => v.Lijst);
        return new Ontwerp(new(Voorwerpsoort.Lijst, overleg.Waarde, lijst.Naam, lijst.Nummer, Canoniek.Digest(lijst)), plichten, new(ZichtNiveau.Overleg, sessie.Actor.Partij, overleg),
            (versie, p) => !eerdere.TryGetValue(versie, out var oud) || Lijstverschil.Tussen(oud, lijst).Raakt(p.Namens));
    }

    private async Task<Uitkomst<Ontwerp>> MaakAfspraak(AfspraakId id, CancellationToken ct)
    {
        if (await opslag.Afspraak(id.Waarde, ct) is not var (afspraak, nummer, zicht)) return new NietVoorgelegd();
        if (zicht.Niveau == ZichtNiveau.Eigen) return new AlleenVoorUzelf();
        if (Toegang.WeigerWijzigen(sessie, Bevoegdheid.OverleggenBeheren, zicht.Eigenaar, afspraak.Landsdelen, afspraak.Overleg) is { } nee) return nee;
        var deelnemers = afspraak.Overleg is { } o && await lijsten.Overleg(o, ct) is var (overleg, _) ? overleg.Deelnemers : [];
        var plichten = await opslag.Plichten([.. afspraak.Partijen.Where(p => p.Rol is Rol.Trekker or Rol.Gebonden).Select(p => p.Partij)], deelnemers, ct);
        // How partijen come to sign is theirs, also when the afspraak itself is openbaar.
        var voor = zicht.Niveau == ZichtNiveau.Overleg ? zicht : afspraak.Overleg is { } in_ && deelnemers.Count > 0
            ? new(ZichtNiveau.Overleg, sessie.Actor.Partij, in_) : new Zicht(ZichtNiveau.AllePartijen, sessie.Actor.Partij);
        // One sentence binds all whom it names: every change of it touches them all.
        return new Ontwerp(new(Voorwerpsoort.Afspraak, id.Waarde, afspraak.Tekst, nummer, Canoniek.Digest(afspraak)), plichten, voor, (_, _) => true);
    }
}
