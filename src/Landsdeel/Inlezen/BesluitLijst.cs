using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>What the user decides about a list that was checked: which possible doubles to add, to record it, or to stop.</summary>
public sealed class BesluitLijst(LandsdeelDb db, Sessie sessie, Inleesrij rij, ImportVragen vragen)
{
    /// <summary>Adds or skips single possible doubles.</summary>
    public async Task Kies(string import, IReadOnlyDictionary<int, ImportKeuze> keuzes, CancellationToken ct)
    {
        foreach (var groep in keuzes.GroupBy(k => k.Value, k => k.Key))
        {
            var nummers = groep.ToArray();
            await Dubbelen(import).Where(r => nummers.Contains(r.Nummer)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Keuze, groep.Key), ct);
        }
    }

    /// <summary>Adds or skips every possible double.</summary>
    public Task<int> KiesAlle(string import, ImportKeuze keuze, CancellationToken ct) =>
        Dubbelen(import).ExecuteUpdateAsync(s => s.SetProperty(r => r.Keuze, keuze), ct);

    /// <summary>Has the list recorded.</summary>
    /// <param name="weglaten">The number of rows with messages that the user agreed to leave out; null when nothing was agreed.</param>
    public async Task<Uitkomst<Inleestaak>> LegVast(string import, int? weglaten, CancellationToken ct)
    {
        var lijst = await vragen.Vind(import, ct) ?? throw new InvalidOperationException("The list was looked up before.");
        if (lijst.Stand() != Importstatus.Voorbeeld) return new NietAanDeBeurt(lijst.Stand().Woord());
        if (lijst.MetMelding > 0 && weglaten is null) return new RijenOnbeslist(lijst.MetMelding);
        if (lijst.MetMelding > 0 && weglaten != lijst.MetMelding) return new AantalVeranderd(weglaten ?? 0, lijst.MetMelding);
        if (!await db.ImportRegels.Where(r => r.ImportId == import).Mee().AnyAsync(ct)) return new NietsVastTeLeggen();
        // Asked before it is tried: where only one can write at a time, trying would wait for that whole list.
        if (await AnderBezig(lijst, ct)) return new AnderBezig();
        try
        {
            var nu = await db.Importen.Where(i => i.Id == import && i.Status == nameof(Importstatus.Voorbeeld))
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, nameof(Importstatus.Vastleggen))
                    .SetProperty(i => i.Melding, "").SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
            if (nu == 0) return new NietAanDeBeurt(Importstatus.Vastleggen.Woord());
        }
        catch (System.Data.Common.DbException)
        {
            // The index that guards this refuses who comes second.
            if (!await AnderBezig(lijst, ct)) throw;
            return new AnderBezig();
        }
        var taak = new Inleestaak(import, Importstatus.Vastleggen, sessie);
        if (rij.Plaats(taak)) return taak;
        taak.Dispose();
        await db.Importen.Where(i => i.Id == import).ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, nameof(Importstatus.Voorbeeld)), ct);
        return new TeDruk();
    }

    /// <summary>Stops with a list. What was recorded stays.</summary>
    /// <returns>False when there was nothing left to stop.</returns>
    public async Task<bool> BreekAf(string import, CancellationToken ct)
    {
        if (rij.Taak(import) is { } taak)
        {
            taak.Annuleer();
            await taak.Wacht(TimeSpan.FromSeconds(10), ct);
        }
        await db.Sluit(db.Importen.Where(i => i.Id == import), Importstatus.Geannuleerd, "", sessie.NuMicros, ct);
        return await db.Importen.AnyAsync(i => i.Id == import && i.Status == nameof(Importstatus.Geannuleerd), ct);
    }

    private IQueryable<ImportRegelRij> Dubbelen(string import) => db.ImportRegels.Where(r => r.ImportId == import
        && r.Stand == ImportStand.MogelijkDubbel
        && db.Importen.Any(i => i.Id == import && i.Partij == sessie.Actor.Partij.Waarde && i.Status == nameof(Importstatus.Voorbeeld)));

    private Task<bool> AnderBezig(ImportRij lijst, CancellationToken ct) =>
        db.Importen.AnyAsync(i => i.Partij == lijst.Partij && i.Id != lijst.Id && i.Status == nameof(Importstatus.Vastleggen), ct);
}
