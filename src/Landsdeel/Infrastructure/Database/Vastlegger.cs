using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Json;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>How new content relates to what was known.</summary>
public enum Schrijfwijze
{
    /// <summary>A record that is not there yet.</summary>
    Nieuw = 0,
    /// <summary>The world changed on a day.</summary>
    Wijziging = 1,
    /// <summary>The register was wrong all along.</summary>
    Verbetering = 2,
    /// <summary>Same content, stored anew because something it leans on became known.</summary>
    Herberekening = 3,
    /// <summary>It should never have been recorded: from now on the register does not know it, on no day. What it knew before stays told.</summary>
    Intrekking = 4,
}

/// <summary>One record to write: its whole new content, from when it holds, and who may see it.</summary>
/// <param name="BasisNummer">The version the writer started from; a newer one in storage refuses the write.
/// Null for a new record.</param>
public sealed record Schrijfopdracht(
    AggregaatSoort Soort,
    string Id,
    object Inhoud,
    DateOnly GeldigVan,
    Zicht Zicht,
    Schrijfwijze Wijze,
    int? BasisNummer = null);

/// <summary>The one way to write: act, versions, flat rows and journal in one transaction.</summary>
public sealed class Vastlegger(LandsdeelDb db)
{
    private readonly RijMaker _rijen = new(db);
    private readonly Journaalschrijver _journaal = new(db);

    /// <summary>Writes all or nothing. Refused when a record exists already, or was changed since its writer read it.</summary>
    /// <param name="erbij">More rows for the same transaction (a note, a counter); given the id of the act.</param>
    public async Task<Uitkomst<long>> Leg(
        Handeling handeling, IReadOnlyList<Schrijfopdracht> opdrachten, CancellationToken ct, Func<long, Task>? erbij = null)
    {
        using var alles = db.BuitenZicht();
        var eigenTransactie = db.Database.CurrentTransaction is null;
        var transactie = eigenTransactie ? await db.Database.BeginTransactionAsync(ct) : null;
        try
        {
            var rij = await Begin(handeling, ct);

            var versies = new List<VersieRij>(opdrachten.Count);
            var nieuw = new List<(VersieRij Rij, Schrijfopdracht Opdracht)>(opdrachten.Count);
            if (await Bezet(opdrachten, ct) is { } bezet)
            {
                if (transactie is not null) await transactie.RollbackAsync(ct);
                db.ChangeTracker.Clear();
                return bezet;
            }
            foreach (var opdracht in opdrachten)
            {
                if (await Plaats(opdracht, rij, versies, nieuw, ct) is { } weigering)
                {
                    if (transactie is not null) await transactie.RollbackAsync(ct);
                    db.ChangeTracker.Clear();
                    return weigering;
                }
            }
            db.Versies.AddRange(versies);
            await db.SaveChangesAsync(ct);
            await _rijen.Maak(versies, nieuw.ToDictionary(n => n.Rij, n => n.Opdracht.Inhoud), ct);
            if (erbij is not null) await erbij(rij.Id);
            await _journaal.Schrijf(rij, versies, ct);
            await db.SaveChangesAsync(ct);
            if (transactie is not null) await transactie.CommitAsync(ct);
            db.ChangeTracker.Clear();
            return rij.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            if (transactie is not null) await transactie.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            return new GelijktijdigGewijzigd();
        }
        finally
        {
            if (transactie is not null) await transactie.DisposeAsync();
        }
    }

    private async Task<HandelingRij> Begin(Handeling handeling, CancellationToken ct)
    {
        var rij = HandelingRij.Van(handeling);
        db.Handelingen.Add(rij);
        await db.SaveChangesAsync(ct);
        return rij;
    }

    private async Task<BestaatAl?> Bezet(IReadOnlyList<Schrijfopdracht> opdrachten, CancellationToken ct)
    {
        foreach (var groep in opdrachten.Where(o => o.Wijze == Schrijfwijze.Nieuw).GroupBy(o => o.Soort))
        {
            var dubbel = groep.GroupBy(o => o.Id).FirstOrDefault(g => g.Count() > 1);
            if (dubbel is not null) return new BestaatAl(dubbel.Key);
            foreach (var stuk in groep.Select(o => o.Id).Chunk(500))
            {
                var er = await db.Aggregaten.Where(a => a.Soort == groep.Key && stuk.Contains(a.Id)).Select(a => a.Id).FirstOrDefaultAsync(ct);
                if (er is not null) return new BestaatAl(er);
            }
        }
        return null;
    }

    private async Task<Weigering?> Plaats(
        Schrijfopdracht opdracht, HandelingRij handeling, List<VersieRij> versies,
        List<(VersieRij, Schrijfopdracht)> nieuw, CancellationToken ct)
    {
        Versieplan plan;
        if (opdracht.Wijze == Schrijfwijze.Nieuw)
        {
            db.Aggregaten.Add(new() { Soort = opdracht.Soort, Id = opdracht.Id, Nummer = 1 });
            plan = Versieplan.Eerste(opdracht.GeldigVan);
        }
        else
        {
            var kop = await db.Aggregaten.SingleAsync(a => a.Soort == opdracht.Soort && a.Id == opdracht.Id, ct);
            if (opdracht.BasisNummer is { } basis && basis != kop.Nummer) return new GelijktijdigGewijzigd();
            // The chain of versions is kept whole whoever writes: sight decides what is read, not what is superseded.
            var bekend = await db.Versies.IgnoreQueryFilters()
                .Where(v => v.Soort == opdracht.Soort && v.AggregaatId == opdracht.Id && v.VervangenOp == Tijdsblik.Open)
                .OrderBy(v => v.GeldigVan).ToListAsync(ct);
            var lijst = bekend.Select(v => new BekendeVersie(v.Id, v.Nummer, new(v.GeldigVan, v.GeldigTot))).ToList();
            if (opdracht.Wijze == Schrijfwijze.Intrekking)
            {
                kop.Nummer++;
                foreach (var oud in bekend)
                {
                    oud.VervangenOp = handeling.Op;
                    await _rijen.Sluit(oud, handeling.Op, ct);
                }
                return null;
            }
            plan = opdracht.Wijze switch
            {
                Schrijfwijze.Wijziging => Versieplan.Wijziging(lijst, kop.Nummer, opdracht.GeldigVan),
                Schrijfwijze.Verbetering => Versieplan.Verbetering(lijst, kop.Nummer, opdracht.BasisNummer ?? kop.Nummer),
                _ => Versieplan.Herberekening(lijst),
            };
            // The last in days need not be the last that was written.
            kop.Nummer = Math.Max(kop.Nummer, plan.Nummer);
            foreach (var oud in bekend.Where(v => plan.Sluiten.Contains(v.Id)))
            {
                oud.VervangenOp = handeling.Op;
                await _rijen.Sluit(oud, handeling.Op, ct);
            }
            foreach (var (rij, nummer, dagen) in plan.Herhalen)
            {
                var oud = bekend.Single(v => v.Id == rij);
                versies.Add(Versie(opdracht, handeling, nummer, dagen, oud.Inhoud,
                    new(oud.ZichtNiveau, new(oud.ZichtPartij), oud.ZichtOverleg == "" ? null : new(oud.ZichtOverleg))));
            }
        }
        var inhoud = JsonSerializer.Serialize(opdracht.Inhoud, opdracht.Inhoud.GetType(), LandsdeelJson.Compact);
        var versie = Versie(opdracht, handeling, plan.Nummer, plan.Nieuw, inhoud, opdracht.Zicht);
        versies.Add(versie);
        nieuw.Add((versie, opdracht));
        return null;
    }

    private static VersieRij Versie(
        Schrijfopdracht opdracht, HandelingRij handeling, int nummer, Geldigheid dagen, string inhoud, Zicht zicht) =>
        VersieRij.Van(opdracht.Soort, opdracht.Id, handeling, nummer, dagen, inhoud, zicht);
}
