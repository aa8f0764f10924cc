using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What a judgement makes of one proposal.</summary>
/// <param name="Gezien">The number that the judge saw; any other refuses the whole.</param>
internal sealed record Voorstelwijziging(string Sleutel, int Gezien, VoorstelStand Stand)
{
    public string Reden { get; init; } = "";
    public string RecordId { get; init; } = "";
    public int RecordNummer { get; init; }
    /// <summary>Null leaves it as it is.</summary>
    public string? Werk { get; init; }
    public string? Tekst { get; init; }
}

/// <summary>A judgement whole: what becomes of proposals, which ones come or go, and what is written in the register with it.</summary>
internal sealed record Oordeelplan(VoorstelStand Stand, IReadOnlyList<Voorstelwijziging> Wijzigingen)
{
    public string Reden { get; init; } = "";
    public IReadOnlyList<BriefVoorstelRij> Nieuw { get; init; } = [];
    /// <summary>Records of earlier proposals that got a new version along the way: key of the proposal and number.</summary>
    public IReadOnlyList<(string Sleutel, int RecordNummer)> Bijgewerkt { get; init; } = [];
    /// <summary>Null when nothing is written in the register.</summary>
    public Handeling? Handeling { get; init; }
    public IReadOnlyList<Schrijfopdracht> Opdrachten { get; init; } = [];
    public bool NeemtDocumentMee { get; init; }
}

/// <summary>Writes a judgement, all or nothing: with its records and act in one transaction where it has any.</summary>
public sealed class LegOordeelVast(LandsdeelDb db, Sessie sessie)
{
    internal async Task<Uitkomst<long>> Voer(BriefRij brief, Oordeelplan plan, CancellationToken ct)
    {
        long oordeel = 0;
        if (plan.Handeling is { } handeling)
        {
            var geschreven = await new Vastlegger(db).Leg(handeling, plan.Opdrachten, ct, async h =>
            {
                if (plan.NeemtDocumentMee) await Neem(brief, ct);
                oordeel = await Schrijf(brief, plan, h, ct);
            });
            return geschreven.Gelukt ? oordeel : Uitkomst.Geweigerd<long>(geschreven.Weigeringen);
        }
        try
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            oordeel = await Schrijf(brief, plan, null, ct);
            await transactie.CommitAsync(ct);
            return oordeel;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new GelijktijdigGewijzigd();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The text of the letter beside the document that goes with it.</summary>
    private async Task Neem(BriefRij brief, CancellationToken ct)
    {
        var kop = Briefkop.Lees(brief);
        db.DocumentTeksten.Add(new()
        {
            DocumentId = brief.DocumentId,
            Sha256 = brief.Sha256,
            Tekst = brief.Tekst,
            ZichtNiveau = kop.Zicht,
            ZichtPartij = brief.ZichtPartij,
        });
        if (await db.Brieven.Where(b => b.Id == brief.Id && !b.InRegister).ExecuteUpdateAsync(s => s.SetProperty(b => b.InRegister, true), ct) == 0)
            throw new DbUpdateConcurrencyException("Someone else brought the letter into the register.");
    }

    private async Task<long> Schrijf(BriefRij brief, Oordeelplan plan, long? handeling, CancellationToken ct)
    {
        var ((wie, naam), op) = (sessie.Oordelaar(), sessie.NuMicros);
        var oordeel = new BriefOordeelRij
        {
            BriefId = brief.Id,
            Wie = wie,
            Naam = naam,
            Op = op,
            Stand = plan.Stand,
            Sleutels = string.Join(' ', plan.Stand == VoorstelStand.Toegevoegd ? plan.Nieuw.Select(n => n.Sleutel) : plan.Wijzigingen.Select(w => w.Sleutel)),
            Reden = plan.Reden,
            HandelingId = handeling,
        };
        db.Add(oordeel);
        foreach (var nieuw in plan.Nieuw) db.Add(nieuw);
        await db.SaveChangesAsync(ct);
        if (plan.Stand == VoorstelStand.Toegevoegd)
        {
            foreach (var nieuw in plan.Nieuw) (nieuw.OordeelId, nieuw.DoorWie, nieuw.DoorOp) = (oordeel.Id, naam, op);
            await db.SaveChangesAsync(ct);
        }
        foreach (var w in plan.Wijzigingen)
        {
            var rij = db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.Sleutel == w.Sleutel && v.Nummer == w.Gezien);
            var geraakt = await rij.ExecuteUpdateAsync(s => s
                .SetProperty(v => v.Stand, w.Stand).SetProperty(v => v.Nummer, w.Gezien + 1).SetProperty(v => v.Reden, w.Reden)
                .SetProperty(v => v.RecordId, w.RecordId).SetProperty(v => v.RecordNummer, w.RecordNummer)
                .SetProperty(v => v.Werk, v => w.Werk ?? v.Werk).SetProperty(v => v.Tekst, v => w.Tekst ?? v.Tekst)
                .SetProperty(v => v.OordeelId, oordeel.Id).SetProperty(v => v.DoorWie, naam).SetProperty(v => v.DoorOp, op)
                .SetProperty(v => v.HoudtTot, 0L), ct);
            if (geraakt != 1) throw new DbUpdateConcurrencyException($"Proposal {w.Sleutel} was judged in the meantime.");
        }
        foreach (var (sleutel, nummer) in plan.Bijgewerkt)
            await db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.Sleutel == sleutel).ExecuteUpdateAsync(s => s.SetProperty(v => v.RecordNummer, nummer), ct);
        await db.Brieven.Where(b => b.Id == brief.Id).ExecuteUpdateAsync(s => s.SetProperty(b => b.BijgewerktOp, op), ct);
        return oordeel.Id;
    }
}
