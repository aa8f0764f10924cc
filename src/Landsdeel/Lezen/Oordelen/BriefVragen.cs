using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>A letter in the list.</summary>
public sealed record Briefregel(string Id, string Titel, string Bestand, string Wie, BriefStand Stand, string Melding, long Op, Oordeelvoortgang Voortgang, ZichtNiveau Zicht);

/// <summary>A judgement, for the list of what was done.</summary>
public sealed record Gegeven(long Id, string Wie, long Op, VoorstelStand Stand, string Sleutels, string Reden, bool Ongedaan);

/// <summary>What the pages ask of letters that are judged. A letter that one may not see is not there.</summary>
public sealed class BriefVragen(LandsdeelDb db, Sessie sessie)
{
    /// <summary>Reading gave no sign for so long, and not here: it died with its process.</summary>
    public static TimeSpan Stilte { get; } = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Briefregel>> Recent(CancellationToken ct)
    {
        var brieven = await db.Brieven.AsNoTracking().OrderByDescending(b => b.OntvangenOp).ThenByDescending(b => b.Id).Take(50)
            .Select(b => new { b.Id, b.Titel, b.Bestand, b.Wie, b.Stand, b.Melding, b.OntvangenOp, b.ZichtNiveau }).ToListAsync(ct);
        var ids = brieven.ConvertAll(b => b.Id);
        var tellingen = (await db.Set<BriefVoorstelRij>().Where(v => ids.Contains(v.BriefId)
                    && v.Stand != VoorstelStand.Gesplitst && v.Stand != VoorstelStand.Samengevoegd)
                .GroupBy(v => v.BriefId).Select(g => new { g.Key, Totaal = g.Count(), Open = g.Count(v => v.Stand == VoorstelStand.Open) }).ToListAsync(ct))
            .ToDictionary(t => t.Key, t => new Oordeelvoortgang(t.Totaal - t.Open, t.Totaal));
        return brieven.ConvertAll(b => new Briefregel(b.Id, b.Titel, b.Bestand, b.Wie, b.Stand, b.Melding, b.OntvangenOp, tellingen.GetValueOrDefault(b.Id), b.ZichtNiveau));
    }

    /// <summary>Null when there is none, or it may not be seen: both look the same.</summary>
    public Task<BriefRij?> Vind(string? id, CancellationToken ct) =>
        IdVorm.Geldig(id) ? db.Brieven.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) : Task.FromResult<BriefRij?>(null);

    /// <summary>All proposals of a letter that was found, without what they hold.</summary>
    public async Task<IReadOnlyList<BriefVoorstelRij>> Voorstellen(BriefRij brief, CancellationToken ct) =>
        await db.Set<BriefVoorstelRij>().AsNoTracking().Where(v => v.BriefId == brief.Id).Select(v => new BriefVoorstelRij
        {
            BriefId = v.BriefId,
            Sleutel = v.Sleutel,
            Soort = v.Soort,
            Stand = v.Stand,
            Nummer = v.Nummer,
            VanTeken = v.VanTeken,
            VanRegel = v.VanRegel,
            TotRegel = v.TotRegel,
            Plaatsen = v.Plaatsen,
            Vertrouwen = v.Vertrouwen,
            AfspraakSoort = v.AfspraakSoort,
            Tekst = v.Tekst,
            Uit = v.Uit,
            Reden = v.Reden,
            RecordId = v.RecordId,
            RecordNummer = v.RecordNummer,
            OordeelId = v.OordeelId,
            DoorWie = v.DoorWie,
            DoorOp = v.DoorOp,
            HoudtWie = v.HoudtWie,
            HoudtNaam = v.HoudtNaam,
            HoudtTot = v.HoudtTot,
        }).ToListAsync(ct);

    /// <summary>One proposal, whole.</summary>
    public Task<BriefVoorstelRij?> Een(BriefRij brief, string? sleutel, CancellationToken ct) => IdVorm.Geldig(sleutel)
        ? db.Set<BriefVoorstelRij>().AsNoTracking().SingleOrDefaultAsync(v => v.BriefId == brief.Id && v.Sleutel == sleutel, ct)
        : Task.FromResult<BriefVoorstelRij?>(null);

    /// <summary>Every proposal, whole, in the order of the letter.</summary>
    public async Task<IReadOnlyList<BriefVoorstelRij>> Heel(BriefRij brief, CancellationToken ct) =>
        await db.Set<BriefVoorstelRij>().AsNoTracking().Where(v => v.BriefId == brief.Id).OrderBy(v => v.VanTeken).ThenBy(v => v.Sleutel).ToListAsync(ct);

    /// <summary>The last judgements, newest first.</summary>
    public async Task<IReadOnlyList<Gegeven>> Gegeven(BriefRij brief, int hoogstens, CancellationToken ct) =>
        await db.Set<BriefOordeelRij>().AsNoTracking().Where(o => o.BriefId == brief.Id).OrderByDescending(o => o.Id).Take(hoogstens)
            .Select(o => new Gegeven(o.Id, o.Naam, o.Op, o.Stand, o.Sleutels, o.Reden, o.OngedaanOp != long.MaxValue)).ToListAsync(ct);

    /// <summary>Takes a proposal in hand, unless someone else has it. Looking at what was judged holds nothing.</summary>
    /// <returns>Whether it is in the hands of this one.</returns>
    public async Task<bool> Houd(BriefRij brief, string sleutel, CancellationToken ct)
    {
        var ((wie, naam), nu) = (sessie.Oordelaar(), sessie.NuMicros);
        var tot = nu + Oordeelregels.Houdtijd;
        return await db.Set<BriefVoorstelRij>()
            .Where(v => v.BriefId == brief.Id && v.Sleutel == sleutel && v.Stand == VoorstelStand.Open
                && (v.HoudtTot <= nu || v.HoudtWie == wie))
            .ExecuteUpdateAsync(s => s.SetProperty(v => v.HoudtWie, wie).SetProperty(v => v.HoudtNaam, naam).SetProperty(v => v.HoudtTot, tot), ct) > 0;
    }

    /// <summary>Lets everything go that this one has in hand in the letter, but for one.</summary>
    public Task<int> LaatLos(BriefRij brief, string? behalve, CancellationToken ct)
    {
        var wie = sessie.Oordelaar().Sleutel;
        return db.Set<BriefVoorstelRij>().Where(v => v.BriefId == brief.Id && v.HoudtWie == wie && v.Sleutel != behalve && v.HoudtTot > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(v => v.HoudtTot, 0L), ct);
    }
}
