using System.Runtime.CompilerServices;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Inlezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Records a list that was looked at: all of it as one act, or nothing.</summary>
public sealed class LegLijstVast(LandsdeelDb db, Sessie sessie, Kennisbron bron)
{
    private const int Deel = 1000;

    internal async Task Voer(Inleestaak taak, CancellationToken ct)
    {
        var import = await db.Importen.AsNoTracking().SingleAsync(i => i.Id == taak.Import, ct);
        var indeling = import.Indeling()!;
        var kop = import.Kop();
        var lezer = new Rijlezer(kop.Lijstkolommen, indeling.Kolommen, await bron.Haal(indeling.GeldigVan, ct));
        var mee = db.ImportRegels.AsNoTracking().Where(r => r.ImportId == import.Id).Mee();
        var aantal = await mee.CountAsync(ct);

        // Asked first as well: what is double already is not written for nothing.
        var intussen = new Intussen(db, import, lezer);
        if (await intussen.Dubbelen(ct) is { Count: > 0 })
        {
            await Dubbel(intussen, ct);
            return;
        }
        Weigering? onderweg = null;
        async IAsyncEnumerable<IReadOnlyList<NieuweAfspraak>> Delen([EnumeratorCancellation] CancellationToken stop = default)
        {
            await foreach (var deel in Importregels.Delen(mee, Deel, stop))
            {
                var voorstellen = new List<(int Nummer, Importvoorstel Voorstel)>(deel.Count);
                foreach (var regel in deel)
                {
                    if (lezer.Lees(Rijinhoud.Lees(regel).Rij(regel.Nummer)).Voorstel is { } voorstel) voorstellen.Add((regel.Nummer, voorstel));
                    else
                    {
                        onderweg = new IntussenAnders(regel.Nummer);
                        yield break;
                    }
                }
                yield return await Afspraken(import.Id, voorstellen, stop);
                taak.Gedaan += deel.Count;
            }
        }

        var uitkomst = await new Bulklader(db).LegDelen(
            sessie.Handeling("lijst ingelezen", $"{aantal} {(aantal == 1 ? "afspraak" : "afspraken")} uit {import.Bestand}", $"{import.Bestand} (sha256 {kop.Sha256})"),
            Delen(ct), async handeling => onderweg ?? await ToenDubbel(intussen, ct) ?? await Sluit(import.Id, handeling, ct), ct);
        if (uitkomst.Gelukt) return;
        if (uitkomst.Weigeringen[0] is IntussenDubbel) await Dubbel(intussen, ct);
        else if (uitkomst.Weigeringen[0] is not Afgebroken) await Terug(import.Id, uitkomst.Weigeringen[0], ct);
    }

    /// <summary>Within the transaction: what others recorded while this list was being written. Asked once more with the head of
    /// the Journaal locked: from there on nobody records anything before this list is in.</summary>
    private async Task<Weigering?> ToenDubbel(Intussen intussen, CancellationToken ct)
    {
        if (await intussen.Dubbelen(ct) is { Count: > 0 and var voor }) return new IntussenDubbel(voor);
        await db.VergrendelKop(ct);
        return await intussen.Dubbelen(ct) is { Count: > 0 and var achter } ? new IntussenDubbel(achter) : null;
    }

    /// <summary>Back to the preview with the doubles that were found; after the transaction, which took nothing along.</summary>
    private async Task Dubbel(Intussen intussen, CancellationToken ct)
    {
        var (import, gevonden) = (intussen.Import, intussen.Gevonden);
        await Importregels.MerkDubbel(db, import, gevonden, ct);
        await db.Importen.Where(i => i.Id == import).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Klaar, i => i.Klaar - gevonden.Count).SetProperty(i => i.MogelijkDubbel, i => i.MogelijkDubbel + gevonden.Count)
            .SetProperty(i => i.GecontroleerdTot, intussen.Tot), ct);
        await Terug(import, new IntussenDubbel(gevonden.Count), ct);
    }

    /// <summary>Within the transaction: the list is recorded, or was called off and nothing happens.</summary>
    private async Task<Weigering?> Sluit(string import, long handeling, CancellationToken ct)
    {
        var gesloten = await db.Importen.Where(i => i.Id == import && i.Status == nameof(Importstatus.Vastleggen)).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Status, nameof(Importstatus.Vastgelegd)).SetProperty(i => i.HandelingId, handeling)
            .SetProperty(i => i.Melding, "").SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
        if (gesloten == 0) return new Afgebroken();
        var regels = db.ImportRegels.Where(r => r.ImportId == import);
        await regels.Mee().ExecuteUpdateAsync(s => s.SetProperty(r => r.AfspraakId, r => r.ImportId + "-" + r.Nummer).SetProperty(r => r.Cellen, ""), ct);
        // Only what was recorded is remembered.
        await regels.Where(r => r.AfspraakId == "").ExecuteDeleteAsync(ct);
        return null;
    }

    /// <summary>The key of the afspraak that a row becomes; a list cannot be recorded twice.</summary>
    internal static string Sleutel<T>(string import, T nummer) => $"{import}-{nummer}";

    private async Task<IReadOnlyList<NieuweAfspraak>> Afspraken(string import, List<(int Nummer, Importvoorstel Voorstel)> voorstellen, CancellationToken ct)
    {
        var referenties = new Dictionary<int, string>();
        // Who only shares an afspraak with oneself needs no reference yet.
        foreach (var groep in voorstellen.Where(v => v.Voorstel.Zicht.Niveau != ZichtNiveau.Eigen)
            .GroupBy(v => (Letters: v.Voorstel.Afspraak.Landsdelen.Letters(), v.Voorstel.GeldigVan.Year))
            // In one order: each counter stays locked until the list is in.
            .OrderBy(g => g.Key.Letters, StringComparer.Ordinal).ThenBy(g => g.Key.Year))
        {
            var nummers = await Referenties.Volgende(db, groep.Key.Letters, groep.Key.Year, groep.Count(), ct);
            foreach (var (i, v) in groep.Index()) referenties.Add(v.Nummer, nummers[i]);
        }
        return [.. voorstellen.Select(v =>
        {
            var id = Sleutel(import, v.Nummer);
            var afspraak = v.Voorstel.Afspraak with { Id = new(id), Referentie = referenties.GetValueOrDefault(v.Nummer) };
            return new NieuweAfspraak(afspraak, v.Voorstel.GeldigVan, v.Voorstel.Zicht);
        })];
    }

    /// <summary>Back to the preview, with the reason.</summary>
    private Task<int> Terug(string import, Weigering waarom, CancellationToken ct) => db.Importen
        .Where(i => i.Id == import && i.Status == nameof(Importstatus.Vastleggen)).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Status, nameof(Importstatus.Voorbeeld)).SetProperty(i => i.Melding, waarom.Bericht)
            .SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
}
