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

        if (await IntussenDubbel(taak, import, lezer, ct) is > 0 and var dubbel)
        {
            await Terug(import.Id, new IntussenDubbel(dubbel), ct);
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
            Delen(ct), async handeling => onderweg ?? await Sluit(import.Id, handeling, ct), ct);
        if (!uitkomst.Gelukt && uitkomst.Weigeringen[0] is not Afgebroken) await Terug(import.Id, uitkomst.Weigeringen[0], ct);
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
    internal static string Sleutel(string import, int nummer) => $"{import}-{nummer}";

    private async Task<IReadOnlyList<NieuweAfspraak>> Afspraken(string import, List<(int Nummer, Importvoorstel Voorstel)> voorstellen, CancellationToken ct)
    {
        var referenties = new Dictionary<int, string>();
        // Who only shares an afspraak with oneself needs no reference yet.
        foreach (var groep in voorstellen.Where(v => v.Voorstel.Zicht.Niveau != ZichtNiveau.Eigen)
            .GroupBy(v => (Letters: v.Voorstel.Afspraak.Landsdelen.Letters(), v.Voorstel.GeldigVan.Year)))
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

    /// <summary>Rows that resemble what the register got since the check, and about which the user did not decide.</summary>
    private async Task<int> IntussenDubbel(Inleestaak taak, ImportRij import, Rijlezer lezer, CancellationToken ct)
    {
        var tot = await db.JournaalKop.AsNoTracking().Select(k => k.Volgnummer).SingleAsync(ct);
        var sinds = db.Journaal.Where(j => j.Volgnummer > import.GecontroleerdTot).Select(j => j.HandelingId);
        if (!await db.Versies.AnyAsync(v => sinds.Contains(v.HandelingId) && v.Soort == AggregaatSoort.Afspraak, ct)) return 0;
        var woorden = new Woordnummers();
        var rijen = new List<Dubbelrij>();
        await foreach (var deel in Importregels.Delen(db.ImportRegels.AsNoTracking().Where(r => r.ImportId == import.Id && r.Stand == ImportStand.Klaar), Deel, ct))
            foreach (var regel in deel)
                if (lezer.Lees(Rijinhoud.Lees(regel).Rij(regel.Nummer)).Voorstel is { } voorstel)
                    rijen.Add(ControleerLijst.Rij(regel.Nummer, regel.Kenmerk, voorstel, woorden));
        var register = new Registerdubbelen(db, woorden);
        var aantal = 0;
        foreach (var deel in rijen.Chunk(Deel))
        {
            var opKenmerk = await register.OpKenmerk(import.Partij, import.Id, [.. deel.Select(r => r.Kenmerk)], ct);
            foreach (var rij in deel) rij.Zeldzaam = woorden.ZeldzaamEerst(rij.Woorden);
            var opTekst = await register.OpTekst(deel.Where(r => !opKenmerk.ContainsKey(r.Kenmerk)), ct);
            var gevonden = deel.Select(r => (r.Nummer, Dubbel: opKenmerk.GetValueOrDefault(r.Kenmerk) ?? opTekst.GetValueOrDefault(r.Nummer)))
                .Where(g => g.Dubbel is not null).ToDictionary(g => g.Nummer, g => (IReadOnlyList<Dubbel>)[g.Dubbel!]);
            await Importregels.MerkDubbel(db, import.Id, gevonden, ct);
            aantal += gevonden.Count;
        }
        if (aantal > 0)
            await db.Importen.Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s
                .SetProperty(i => i.Klaar, i => i.Klaar - aantal).SetProperty(i => i.MogelijkDubbel, i => i.MogelijkDubbel + aantal)
                .SetProperty(i => i.GecontroleerdTot, tot), ct);
        return aantal;
    }

    /// <summary>Back to the preview, with the reason.</summary>
    private Task<int> Terug(string import, Weigering waarom, CancellationToken ct) => db.Importen
        .Where(i => i.Id == import && i.Status == nameof(Importstatus.Vastleggen)).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Status, nameof(Importstatus.Voorbeeld)).SetProperty(i => i.Melding, waarom.Bericht)
            .SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
}
