using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Verschillen;

/// <summary>What someone asks to compare; what is left out is filled in.</summary>
/// <param name="Van">The first day.</param>
/// <param name="Tot">The second day; the peildatum when left out.</param>
/// <param name="Sinds">An overleg, by key or name, whose day is the first.</param>
/// <param name="Voor">An overleg, by key, that is being prepared: compare since the one before it.</param>
public sealed record Vergelijkvraag(DateOnly? Van, DateOnly? Tot, string? Sinds, string? Voor, Vergelijkwijze Wijze);

/// <summary>An overleg that is over, to compare with.</summary>
public sealed record Vorigoverleg(string Id, string Naam, Landsdelen Landsdelen, DateOnly Dag);

/// <summary>Finds out which two points in time are meant.</summary>
public sealed class KiesVergelijking(LandsdeelDb db, Sessie sessie)
{
    private const int MeesteKeuzes = 20;

    /// <summary>The series in which ministers and regional executives meet: to them "the overleg before" is one of these.</summary>
    private static readonly OverlegReeks[] Bestuurlijk = [OverlegReeks.BoLeefomgeving, OverlegReeks.BoMirt, OverlegReeks.StrategischBoMirt];

    public async Task<Uitkomst<Vergelijking>> Voer(Vergelijkvraag vraag, CancellationToken ct)
    {
        var tot = vraag.Tot ?? sessie.Peildatum;
        Vorigoverleg? vorig = null;
        if (vraag.Voor is { Length: > 0 } voor)
        {
            if (await Een(voor, tot, ct) is not { } komend) return new OverlegNietGevonden(voor);
            // What is already over is compared up to its own day.
            if (vraag.Tot is null && komend.LaatsteDag < tot) tot = komend.LaatsteDag;
            vorig = await Ervoor(komend, tot, ct);
        }
        else if (vraag.Sinds is { Length: > 0 } sinds)
        {
            if (await Een(sinds, tot, ct) is not { } overleg) return new OverlegNietGevonden(sinds);
            if (overleg.LaatsteDag >= tot) return new OverlegNogNietGeweest(overleg.Naam, tot);
            vorig = new(overleg.OverlegId, overleg.Naam, overleg.Landsdelen, overleg.LaatsteDag);
        }
        else if (vraag.Van is null) vorig = await Keuzes(tot, ct) is [var laatste, ..] ? laatste : null;
        var van = vorig?.Dag ?? vraag.Van ?? tot.AddMonths(-6);
        if (van > tot) return new DagenOmgekeerd(van, tot);
        return new Vergelijking(Blik(van, vraag.Wijze), Blik(tot, vraag.Wijze), vraag.Wijze, vorig is null ? null : vorig.Naam);
    }

    /// <summary>The overleggen that were over before this day, the last one first.</summary>
    public async Task<IReadOnlyList<Vorigoverleg>> Keuzes(DateOnly voor, CancellationToken ct)
    {
        var rijen = Voorbij(voor);
        if (sessie.Landsdeel is var l && l != Landsdelen.Geen) rijen = rijen.Where(o => (o.Landsdelen & l) != 0);
        return await Namen(rijen).Take(MeesteKeuzes).ToListAsync(ct);
    }

    private async Task<Vorigoverleg?> Ervoor(OverlegRij komend, DateOnly tot, CancellationToken ct)
    {
        var (landsdelen, reeks) = (komend.Landsdelen, komend.Reeks);
        var voor = komend.EersteDag < tot ? komend.EersteDag : tot;
        var rijen = Voorbij(voor).Where(o => o.OverlegId != komend.OverlegId && (o.Landsdelen & landsdelen) != 0);
        rijen = Bestuurlijk.Contains(reeks) ? rijen.Where(o => Bestuurlijk.Contains(o.Reeks)) : rijen.Where(o => o.Reeks == reeks);
        return await Namen(rijen).FirstOrDefaultAsync(ct);
    }

    private IQueryable<OverlegRij> Voorbij(DateOnly voor) => db.Overleggen.AsNoTracking().Op(sessie.Blik with { Peildatum = voor }).Where(o => o.LaatsteDag < voor);

    private static IQueryable<Vorigoverleg> Namen(IQueryable<OverlegRij> rijen) => rijen
        .OrderByDescending(o => o.LaatsteDag).ThenBy(o => o.Naam).ThenBy(o => o.Landsdelen).ThenBy(o => o.OverlegId)
        .Select(o => new Vorigoverleg(o.OverlegId, o.Naam, o.Landsdelen, o.LaatsteDag));

    private Task<OverlegRij?> Een(string overleg, DateOnly dag, CancellationToken ct) => db.Overleggen.AsNoTracking()
        .Op(sessie.Blik with { Peildatum = dag }).Where(o => o.OverlegId == overleg || o.Naam == overleg)
        .Where(o => o.OverlegId == overleg || sessie.Landsdeel == Landsdelen.Geen || (o.Landsdelen & sessie.Landsdeel) != 0)
        .OrderBy(o => o.OverlegId == overleg ? 0 : 1).ThenByDescending(o => o.LaatsteDag).ThenBy(o => o.OverlegId).FirstOrDefaultAsync(ct);

    private Tijdsblik Blik(DateOnly dag, Vergelijkwijze wijze) => wijze == Vergelijkwijze.Gold || dag == DateOnly.MaxValue ? new(dag, sessie.Blik.BekendMicros)
        // All that was known when the day ended in the Netherlands, and never more than the session itself asks to know.
        : new(dag, Math.Min(SessieBouwer.Micros(dag.AddDays(1).ToDateTime(TimeOnly.MinValue)) - 1, sessie.Blik.BekendMicros ?? long.MaxValue));
}
