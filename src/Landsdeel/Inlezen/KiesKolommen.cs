using System.Text.Json;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Keeps what the user says that the columns hold, remembers it for the next list with the same header row, and has
/// the rows checked.</summary>
public sealed class KiesKolommen(LandsdeelDb db, Sessie sessie, Inleesrij rij, ImportVragen vragen)
{
    /// <summary>The mapping to begin with: the chosen one, the remembered one, or a guess.</summary>
    /// <returns>The mapping, and whether it was remembered from an earlier list.</returns>
    public async Task<(Importindeling Indeling, bool Onthouden)> Begin(string import, CancellationToken ct)
    {
        var lijst = await vragen.Vind(import, ct) ?? throw new InvalidOperationException("The list was looked up before.");
        if (lijst.Indeling() is { } gekozen) return (gekozen, false);
        var kop = lijst.Kop();
        var sleutel = kop.Kopsleutel();
        var onthouden = await db.KolomIndelingen.AsNoTracking()
            .Where(k => k.Partij == lijst.Partij && k.Kop == sleutel).Select(k => k.Indeling).SingleOrDefaultAsync(ct);
        if (onthouden is not null && Probeer(onthouden) is { } oud && oud.Velden.Count == kop.Kolommen.Count)
            return (new() { Kolommen = oud, GeldigVan = sessie.Peildatum }, true);
        return (new()
        {
            Kolommen = new(Kolomherkenning.Raad(kop.Lijstkolommen), sessie.Landsdeel, ZichtNiveau.Eigen),
            GeldigVan = sessie.Peildatum,
        }, false);
    }

    public async Task<Uitkomst<Inleestaak>> Voer(string import, Importindeling indeling, CancellationToken ct)
    {
        var lijst = await vragen.Vind(import, ct) ?? throw new InvalidOperationException("The list was looked up before.");
        var kop = lijst.Kop();
        if (Kolomindeling.Controleer(indeling.Kolommen, kop.Lijstkolommen) is { Count: > 0 } weigeringen) return Uitkomst.Geweigerd<Inleestaak>(weigeringen);
        var nu = await db.Importen.Where(i => i.Id == import && (i.Status == nameof(Importstatus.Kolommen) || i.Status == nameof(Importstatus.Voorbeeld)))
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, nameof(Importstatus.Controleren))
                .SetProperty(i => i.Indeling, Importjson.Schrijf(indeling)).SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
        if (nu == 0) return new NietAanDeBeurt(lijst.Stand().Woord());
        await Onthoud(lijst.Partij, kop.Kopsleutel(), indeling.Kolommen, ct);
        var taak = new Inleestaak(import, Importstatus.Controleren, sessie);
        if (rij.Plaats(taak)) return taak;
        taak.Dispose();
        await db.Importen.Where(i => i.Id == import).ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, nameof(Importstatus.Kolommen)), ct);
        return new TeDruk();
    }

    private async Task Onthoud(string partij, string kop, Kolomindeling indeling, CancellationToken ct)
    {
        var json = Importjson.Schrijf(indeling);
        // Two people may choose at once; the last one is remembered.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO kolom_indeling ("Partij", "Kop", "Indeling", "GebruiktOp") VALUES ({partij}, {kop}, {json}, {sessie.NuMicros})
            ON CONFLICT ("Partij", "Kop") DO UPDATE SET "Indeling" = excluded."Indeling", "GebruiktOp" = excluded."GebruiktOp"
            """, ct);
    }

    /// <summary>Null when it was written by a version that knew other fields.</summary>
    private static Kolomindeling? Probeer(string json)
    {
        try
        {
            return Importjson.Lees<Kolomindeling>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
