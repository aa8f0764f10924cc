using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Afspraken;

/// <summary>A half-filled form that was kept.</summary>
/// <param name="Op">When, in UTC microseconds.</param>
public sealed record Concept(string Inhoud, long Op);

/// <summary>The draft of one person of one partij for one form. A draft is no act: it is not journalled.</summary>
public sealed class ConceptVragen(LandsdeelDb db, Sessie sessie)
{
    /// <summary>"afspraak:nieuw" or "afspraak:" and the key.</summary>
    public static string Formulier(AfspraakId? id) => $"afspraak:{id?.Waarde ?? "nieuw"}";

    public async Task<Concept?> Haal(string formulier, CancellationToken ct)
    {
        var (wie, partij) = (sessie.Wie, sessie.Actor.Partij.Waarde);
        return await db.Concepten.AsNoTracking().Where(c => c.Wie == wie && c.Partij == partij && c.Formulier == formulier)
            .Select(c => new Concept(c.Inhoud, c.BewaardOp)).SingleOrDefaultAsync(ct);
    }

    public Task GooiWeg(string formulier, CancellationToken ct)
    {
        var (wie, partij) = (sessie.Wie, sessie.Actor.Partij.Waarde);
        return db.Concepten.Where(c => c.Wie == wie && c.Partij == partij && c.Formulier == formulier).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Keeps a half-filled form.</summary>
public sealed class BewaarConcept(LandsdeelDb db, Sessie sessie)
{
    /// <summary>UTF-16 code units; far more than any form that the rules accept.</summary>
    public const int LangsteInhoud = 400_000;

    /// <summary>When it was kept, in UTC microseconds.</summary>
    public async Task<Uitkomst<long>> Voer(string formulier, string inhoud, int? basisNummer, CancellationToken ct)
    {
        if (inhoud.Length > LangsteInhoud) return new ConceptOnbruikbaar();
        var (wie, partij, op) = (sessie.Wie, sessie.Actor.Partij.Waarde, sessie.NuMicros);
        for (var poging = 1; ; poging++)
        {
            var er = await db.Concepten.Where(c => c.Wie == wie && c.Partij == partij && c.Formulier == formulier)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Inhoud, inhoud).SetProperty(c => c.BasisNummer, basisNummer).SetProperty(c => c.BewaardOp, op), ct);
            if (er > 0) return op;
            var rij = db.Concepten.Add(new() { Wie = wie, Partij = partij, Formulier = formulier, Inhoud = inhoud, BasisNummer = basisNummer, BewaardOp = op });
            try
            {
                await db.SaveChangesAsync(ct);
                return op;
            }
            catch (DbUpdateException) when (poging < 3)
            {
                // A second window kept it at the same moment; the next round updates that one.
                rij.State = EntityState.Detached;
            }
        }
    }
}
