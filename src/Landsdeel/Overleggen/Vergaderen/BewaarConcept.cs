using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen.Vergaderen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Overleggen.Vergaderen;

/// <summary>What became of a draft that was sent.</summary>
/// <param name="Velden">As it is saved now.</param>
/// <param name="Botsingen">Fields that someone else changed as well: those keep what was saved.</param>
/// <param name="Door">Who saved last before this; null when nobody else did.</param>
public sealed record Conceptuitkomst(
    int Nummer, IReadOnlyDictionary<string, string> Velden, IReadOnlyList<Veldbotsing> Botsingen, string? Door, long OpMicros);

/// <summary>Saves what is typed in a meeting at a pause. Two who type at once never overwrite each other: what they changed is put together
/// field by field.</summary>
public sealed class BewaarVergaderconcept(LandsdeelDb db, Sessie sessie, VergaderVragen vragen, Overlegtoegang toegang)
{
    private const int MeestePogingen = 6;

    /// <param name="gezien">What the one who types started from.</param>
    /// <param name="mijn">All fields as they stand in the form.</param>
    public async Task<Uitkomst<Conceptuitkomst>> Voer(
        OverlegId overleg, string punt, IReadOnlyDictionary<string, string> gezien, IReadOnlyDictionary<string, string> mijn, CancellationToken ct)
    {
        if (await toegang.Weiger(overleg, Bevoegdheid.OverleggenBeheren, ct) is { } geenRecht) return geenRecht;
        if (await vragen.KanTypen(overleg, punt, ct) is { } nee) return nee;
        for (var poging = 1; poging <= MeestePogingen; poging++)
        {
            var rij = await db.Vergaderconcepten.SingleOrDefaultAsync(c => c.OverlegId == overleg.Waarde && c.Punt == punt, ct);
            var hun = Conceptvelden.Lees(rij?.Inhoud);
            var samen = Samenvoeging.Van(gezien, mijn, hun);
            var ander = rij is not null && (rij.Wie != sessie.Actor.Naam || rij.Partij != sessie.Actor.Partij.Waarde) ? rij.Wie : null;
            if (rij is null && samen.Velden.Count == 0) return new Conceptuitkomst(0, samen.Velden, [], null, sessie.NuMicros);
            if (rij is not null && samen.Velden.SequenceEqual(hun)) return new Conceptuitkomst(rij.Nummer, samen.Velden, samen.Botsingen, ander, rij.BewaardOp);
            if (rij is null)
            {
                rij = new() { OverlegId = overleg.Waarde, Punt = punt, ZichtNiveau = ZichtNiveau.Overleg, ZichtOverleg = overleg.Waarde, ZichtPartij = sessie.Actor.Partij.Waarde };
                db.Vergaderconcepten.Add(rij);
            }
            rij.Nummer++;
            rij.Inhoud = Conceptvelden.Schrijf(samen.Velden);
            if (rij.Inhoud.Length > Afspraken.BewaarConcept.LangsteInhoud)
            {
                db.ChangeTracker.Clear();
                return new ConceptTeGroot();
            }
            (rij.Wie, rij.Partij, rij.BewaardOp) = (sessie.Actor.Naam, sessie.Actor.Partij.Waarde, sessie.NuMicros);
            try
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
                return new Conceptuitkomst(rij.Nummer, samen.Velden, samen.Botsingen, ander, rij.BewaardOp);
            }
            catch (DbUpdateException)
            {
                // Someone else saved in between; the next round puts both together.
                db.ChangeTracker.Clear();
            }
        }
        return new ConceptBezet();
    }
}
