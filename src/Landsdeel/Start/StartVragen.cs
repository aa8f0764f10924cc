using Landsdeel.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Start;

/// <summary>One line on the start page.</summary>
/// <param name="LaatsteDag">Null without a moment.</param>
public sealed record StartRegel(string Id, string Referentie, string Tekst, string Wie, string Termijn, DateOnly? LaatsteDag);

/// <summary>How many there are, and the first of them.</summary>
/// <param name="Aantal">Counted to <see cref="StartVragen.Meer"/>; that number itself means "more".</param>
public sealed record StartLijst(int Aantal, IReadOnlyList<StartRegel> Eerste);

/// <summary>A meeting that is still to come.</summary>
/// <param name="Terugkerend">How many afspraken come back there.</param>
public sealed record StartOverleg(string Id, string Naam, Landsdelen Landsdelen, string Moment, DateOnly EersteDag, DateOnly LaatsteDag, int Terugkerend);

/// <summary>What was recorded, by whom and when (UTC microseconds).</summary>
public sealed record StartWijziging(string Id, string Referentie, string Tekst, string Wat, string Wie, long Op);

/// <summary>A half-filled form: which, of which record (empty for a new one), and when it was kept (UTC microseconds).</summary>
public sealed record StartConcept(string Formulier, string Naam, long BewaardOp);

/// <summary>What the start page asks. A landsdeel chosen in the bar narrows all of it.</summary>
public sealed class StartVragen(LandsdeelDb db, Sessie sessie, Partijen.Partijteksten teksten)
{
    /// <summary>Beyond this a count says "meer dan 1.000": an exact one would cost more than it tells.</summary>
    public const int Meer = 1001;

    private const int Eerste = 5;

    /// <summary>How far ahead "binnenkort" looks.</summary>
    public DateOnly Horizon { get; } = sessie.Peildatum.AddMonths(3);

    /// <summary>Whether the register holds no afspraak at all that this viewer may see, on any day.</summary>
    public async Task<bool> IsLeeg(CancellationToken ct) => !await db.Afspraken.AnyAsync(ct);

    /// <summary>Meetings whose last possible day has not passed on the peildatum, soonest first.</summary>
    public async Task<IReadOnlyList<StartOverleg>> Overleggen(CancellationToken ct)
    {
        var dag = sessie.Peildatum;
        var rijen = db.Overleggen.AsNoTracking().Op(sessie.Blik)
            .Where(o => o.LaatsteDag >= dag && o.LaatsteDag < DateOnly.MaxValue && o.Status < OverlegStatus.Gehouden);
        if (sessie.Landsdeel is var l && l != Landsdelen.Geen) rijen = rijen.Where(o => (o.Landsdelen & l) != 0);
        var eerste = await rijen.OrderBy(o => o.LaatsteDag).ThenBy(o => o.EersteDag).ThenBy(o => o.Landsdelen).ThenBy(o => o.Naam).ThenBy(o => o.OverlegId).Take(Eerste + 1)
            .Select(o => new StartOverleg(o.OverlegId, o.Naam, o.Landsdelen, o.MomentTekst, o.EersteDag, o.LaatsteDag, 0)).ToListAsync(ct);
        var ids = eerste.Select(o => o.Id).ToList();
        var terug = await Afspraken().SelectMany(a => a.Agenderingen.Where(g => ids.Contains(g.OverlegId)), (a, g) => new { a.AfspraakId, g.OverlegId })
            .Distinct().GroupBy(x => x.OverlegId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return [.. eerste.Select(o => o with { Terugkerend = terug.GetValueOrDefault(o.Id) })];
    }

    /// <summary>The latest day has passed and nobody recorded that it was kept.</summary>
    public Task<StartLijst> TeLaat(CancellationToken ct) => Lijst(Afspraken().TeLaat(sessie.Peildatum), ct);

    /// <summary>The latest day falls between the peildatum and <see cref="Horizon"/>, both included.</summary>
    public Task<StartLijst> Binnenkort(CancellationToken ct)
    {
        var (dag, horizon) = (sessie.Peildatum, Horizon);
        return Lijst(Afspraken().Where(Afspraakstand.Open).Where(a => a.LaatsteDag >= dag && a.LaatsteDag <= horizon), ct);
    }

    /// <summary>Neither a term nor an overleg to come back in.</summary>
    public Task<StartLijst> ZonderMoment(CancellationToken ct) => Lijst(Afspraken().ZonderMoment(), ct);

    /// <summary>What was recorded after an instant and still stands, newest first.</summary>
    public async Task<(int Aantal, IReadOnlyList<StartWijziging> Eerste)> Gewijzigd(long sinds, CancellationToken ct)
    {
        var rijen = Afspraken().Where(a => a.VastgelegdOp > sinds).OrderByDescending(a => a.VastgelegdOp).ThenByDescending(a => a.Id);
        var eerste = await rijen.Take(Eerste)
            .Select(a => new StartWijziging(a.AfspraakId, a.Referentie, a.Tekst, a.Versie!.Handeling!.Soort, a.Versie.Handeling.Wie, a.VastgelegdOp))
            .ToListAsync(ct);
        return (await Tel(rijen, eerste.Count, ct), eerste);
    }

    /// <summary>The forms that this person left half-filled, latest first.</summary>
    public async Task<IReadOnlyList<StartConcept>> Concepten(CancellationToken ct)
    {
        var (wie, partij) = (sessie.Wie, sessie.Actor.Partij.Waarde);
        var concepten = await db.Concepten.AsNoTracking().Where(c => c.Wie == wie && c.Partij == partij)
            .OrderByDescending(c => c.BewaardOp).Take(Eerste).Select(c => new { c.Formulier, c.BewaardOp }).ToListAsync(ct);
        if (concepten.Count == 0) return [];
        var ids = concepten.Select(c => c.Formulier.Split(':', 2)[^1]).ToList();
        var namen = await db.Afspraken.AsNoTracking().Where(a => a.VervangenOp == Tijdsblik.Open && ids.Contains(a.AfspraakId))
            .Select(a => new { a.AfspraakId, a.Referentie }).Distinct().ToListAsync(ct);
        return [.. concepten.Select(c => new StartConcept(c.Formulier,
            namen.FirstOrDefault(n => c.Formulier == $"afspraak:{n.AfspraakId}")?.Referentie ?? "", c.BewaardOp))];
    }

    private IQueryable<AfspraakRij> Afspraken()
    {
        var rijen = db.Afspraken.AsNoTracking().Op(sessie.Blik);
        return sessie.Landsdeel is var l && l != Landsdelen.Geen ? rijen.Where(a => (a.Landsdelen & l) != 0) : rijen;
    }

    private async Task<StartLijst> Lijst(IQueryable<AfspraakRij> rijen, CancellationToken ct)
    {
        var opDag = rijen.OrderBy(a => a.LaatsteDag).ThenBy(a => a.Id);
        var eerste = await opDag.Take(Eerste)
            .Select(a => new
            {
                a.Id,
                Regel = new StartRegel(a.AfspraakId, a.Referentie, a.Tekst, a.PartijenTekst, a.TermijnTekst,
                    a.LaatsteDag == DateOnly.MaxValue ? null : a.LaatsteDag),
            }).ToListAsync(ct);
        var wie = await teksten.Voor(eerste.Select(a => (a.Id, a.Regel.Wie)), ct);
        return new(await Tel(opDag, eerste.Count, ct), eerste.ConvertAll(a => wie.TryGetValue(a.Id, out var tekst) ? a.Regel with { Wie = tekst } : a.Regel));
    }

    private static async Task<int> Tel(IQueryable<AfspraakRij> rijen, int gezien, CancellationToken ct) =>
        gezien < Eerste ? gezien : await rijen.Take(Meer).CountAsync(ct);
}
