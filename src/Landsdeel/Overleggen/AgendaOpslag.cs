using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen;

/// <summary>Reads and writes agendas together with the state of their overleg. Shared by the use cases of agendas.</summary>
public sealed class AgendaOpslag(LandsdeelDb db, Sessie sessie, Overlegkring kring)
{
    /// <summary>The saved agenda as it holds on the peildatum, whole; null when there is none.</summary>
    public async Task<(Agenda Agenda, int Nummer)?> Huidig(OverlegId overleg, CancellationToken ct)
    {
        var rij = await Agendas(overleg).Op(sessie.Blik).Select(v => new { v.Nummer, v.Inhoud }).SingleOrDefaultAsync(ct);
        return rij is null ? null : (Lees<Agenda>(rij.Inhoud), rij.Nummer);
    }

    /// <summary>One version, whole, also when it was superseded.</summary>
    public async Task<Agenda?> Versie(OverlegId overleg, int nummer, CancellationToken ct) =>
        await Agendas(overleg).Where(v => v.Nummer == nummer).OrderByDescending(v => v.Id).Select(v => v.Inhoud).FirstOrDefaultAsync(ct) is { } inhoud
            ? Lees<Agenda>(inhoud) : null;

    /// <summary>Every version with the act that wrote it, newest first.</summary>
    public async Task<IReadOnlyList<Agendaversie>> Versies(OverlegId overleg, CancellationToken ct)
    {
        var rijen = Agendas(overleg);
        if (sessie.Blik.BekendMicros is { } op) rijen = rijen.Where(v => v.VastgelegdOp <= op);
        var alle = await rijen.OrderBy(v => v.Id).Select(v => new { v.Nummer, v.GeldigVan, v.Inhoud, v.Handeling!.Op, v.Handeling.Wie, v.Handeling.Partij, v.Handeling.Soort, v.Handeling.Waarom })
            .ToListAsync(ct);
        // A version that was written again with shorter days keeps its number: the first writing is the act itself.
        return [.. alle.GroupBy(v => v.Nummer).Select(g => g.First()).OrderByDescending(v => v.Nummer)
            .Select(v => new Agendaversie(v.Nummer, v.GeldigVan, Lees<Agenda>(v.Inhoud), v.Op, v.Wie, v.Partij, v.Soort, v.Waarom))];
    }

    /// <summary>Saves a version and lets the state of the overleg follow, in one act.</summary>
    /// <param name="basis">The version it was made from; 0 for the first.</param>
    public async Task<Uitkomst<int>> Bewaar(Agenda agenda, int basis, OverlegStatus status, string wat, string waarom, CancellationToken ct)
    {
        if (sessie.Blik.BekendMicros is not null) return new KijktTerug();
        var sleutel = agenda.Overleg.Waarde;
        if (await Agendas(agenda.Overleg).Where(v => v.VervangenOp == Tijdsblik.Open && v.GeldigVan > sessie.Peildatum)
                .OrderBy(v => v.GeldigVan).Select(v => (DateOnly?)v.GeldigVan).FirstOrDefaultAsync(ct) is { } vanaf)
            return new AgendaGeldtLater(vanaf);
        var rij = await db.Versies.AsNoTracking().Op(sessie.Blik)
            .Where(v => v.Soort == AggregaatSoort.Overleg && v.AggregaatId == sleutel).SingleOrDefaultAsync(ct);
        if (rij is null) return new OverlegOnbekend(sleutel);
        if (await NietVoorDeelnemers(agenda, ct) is { } verborgen) return verborgen;
        var overleg = Lees<Overleg>(rij.Inhoud);
        if (Toegang.WeigerWijzigen(sessie, Bevoegdheid.OverleggenBeheren, new(rij.ZichtPartij), overleg.Landsdelen, overleg.Id) is { } geenRecht) return geenRecht;
        List<Schrijfopdracht> opdrachten =
        [
            new(AggregaatSoort.Agenda, sleutel, agenda, sessie.Peildatum, new(ZichtNiveau.Overleg, sessie.Actor.Partij, agenda.Overleg),
                basis == 0 ? Schrijfwijze.Nieuw : Schrijfwijze.Wijziging, basis == 0 ? null : basis),
        ];
        var terug = overleg.Status == OverlegStatus.AgendaVast && status == OverlegStatus.AgendaConcept;
        if (terug || status > overleg.Status)
        {
            var verder = overleg.Naar(status, waarom);
            if (!verder.Gelukt) return Uitkomst.Geweigerd<int>(verder.Weigeringen);
            opdrachten.Add(new(AggregaatSoort.Overleg, sleutel, verder.Waarde, sessie.Peildatum,
                new(rij.ZichtNiveau, new(rij.ZichtPartij), rij.ZichtOverleg == "" ? null : new(rij.ZichtOverleg)), Schrijfwijze.Wijziging, rij.Nummer));
        }
        var uitkomst = await new Vastlegger(db).Leg(sessie.Handeling(wat, waarom), opdrachten, ct);
        return uitkomst.Gelukt ? basis + 1 : Uitkomst.Geweigerd<int>(uitkomst.Weigeringen);
    }

    /// <summary>Of the items, those whose afspraak not every partij of the overleg may see.</summary>
    public async Task<IReadOnlySet<string>> AlleenVoorEnkelen(OverlegId overleg, IEnumerable<Agendapunt> punten, CancellationToken ct)
    {
        var uit = new HashSet<string>();
        foreach (var stuk in punten.Where(p => p.Afspraak is not null).Chunk(500))
        {
            var ids = stuk.Select(p => p.Afspraak!.Value.Waarde).Distinct().ToList();
            var zicht = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => ids.Contains(r.AfspraakId) && r.ZichtNiveau != ZichtNiveau.Eigen)
                .Select(r => new { r.AfspraakId, r.ZichtNiveau, r.ZichtOverleg }).ToListAsync(ct);
            var kringen = await kring.Omvattend(overleg, zicht.Where(r => r.ZichtNiveau == ZichtNiveau.Overleg).Select(r => r.ZichtOverleg), ct);
            var mag = zicht.Where(r => r.ZichtNiveau != ZichtNiveau.Overleg || kringen.Contains(r.ZichtOverleg)).Select(r => r.AfspraakId).ToHashSet();
            uit.UnionWith(stuk.Where(p => !mag.Contains(p.Afspraak!.Value.Waarde)).Select(p => p.Sleutel));
        }
        return uit;
    }

    private async Task<AfspraakNietVoorDeelnemers?> NietVoorDeelnemers(Agenda agenda, CancellationToken ct)
    {
        var alle = agenda.Punten.Concat(agenda.Afgevallen.Select(a => a.Punt)).ToList();
        // An item that this writer cannot see either was there already, and is not for this writer to speak of.
        var enkelen = await AlleenVoorEnkelen(agenda.Overleg, alle, ct);
        if (enkelen.Count == 0) return null;
        var ids = alle.Where(p => enkelen.Contains(p.Sleutel)).Select(p => p.Afspraak!.Value.Waarde).ToList();
        var zichtbaar = await db.Afspraken.AsNoTracking().Op(sessie.Blik).Where(r => ids.Contains(r.AfspraakId)).Select(r => r.AfspraakId).ToListAsync(ct);
        return alle.FirstOrDefault(p => p.Afspraak is { } a && enkelen.Contains(p.Sleutel) && zichtbaar.Contains(a.Waarde)) is { } punt
            ? new(punt.Titel) : null;
    }

    private IQueryable<VersieRij> Agendas(OverlegId overleg) =>
        db.Versies.AsNoTracking().Where(v => v.Soort == AggregaatSoort.Agenda && v.AggregaatId == overleg.Waarde);

    private static T Lees<T>(string inhoud) => JsonSerializer.Deserialize<T>(inhoud, LandsdeelJson.Compact)!;
}

/// <summary>One version of an agenda and the act that wrote it.</summary>
public sealed record Agendaversie(int Nummer, DateOnly GeldigVan, Agenda Agenda, long OpMicros, string Wie, string Partij, string Wat, string Waarom);
