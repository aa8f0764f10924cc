using Landsdeel.Domain.Inlezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Reads every row of a list with the chosen mapping, says what is wrong, and looks for doubles.</summary>
public sealed class ControleerLijst(LandsdeelDb db, Sessie sessie, Kennisbron bron)
{
    private const int Deel = 500;

    internal async Task Voer(Inleestaak taak, CancellationToken ct)
    {
        var import = await db.Importen.AsNoTracking().SingleAsync(i => i.Id == taak.Import, ct);
        // Before anything is compared: what comes after this is asked again at recording.
        var tot = await db.JournaalKop.Select(k => k.Volgnummer).SingleAsync(ct);
        var indeling = import.Indeling() ?? throw new InvalidOperationException("A list is checked after its columns were chosen.");
        var kolommen = import.Kop().Lijstkolommen;
        var lezer = new Rijlezer(kolommen, indeling.Kolommen, await bron.Haal(indeling.GeldigVan, ct));
        var woorden = new Woordnummers();
        var goed = await Lees(taak, lezer, kolommen, indeling.Kolommen, woorden, ct);
        foreach (var rij in goed) rij.Zeldzaam = woorden.ZeldzaamEerst(rij.Woorden);
        var dubbel = await ZoekDubbelen(taak, import.Partij, goed, woorden, ct);
        var klaar = goed.Count - dubbel;
        await db.Importen.Where(i => i.Id == taak.Import && i.Status == nameof(Importstatus.Controleren)).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Klaar, klaar).SetProperty(i => i.MogelijkDubbel, dubbel).SetProperty(i => i.MetMelding, import.Rijen - goed.Count)
            .SetProperty(i => i.Status, nameof(Importstatus.Voorbeeld)).SetProperty(i => i.Melding, "")
            .SetProperty(i => i.GecontroleerdTot, tot).SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
    }

    /// <returns>The rows that can be recorded, by number.</returns>
    private async Task<List<Dubbelrij>> Lees(
        Inleestaak taak, Rijlezer lezer, IReadOnlyList<Lijstkolom> kolommen, Kolomindeling indeling, Woordnummers woorden, CancellationToken ct)
    {
        var goed = new List<Dubbelrij>();
        await foreach (var deel in Importregels.Delen(db.ImportRegels.Where(r => r.ImportId == taak.Import), Deel, ct))
        {
            foreach (var regel in deel)
            {
                var inhoud = Rijinhoud.Lees(regel);
                var lezing = lezer.Lees(inhoud.Rij(regel.Nummer));
                var meldingen = Samen(regel.Nummer, inhoud.Bezwaren, lezing.Meldingen, kolommen, indeling);
                var voorstel = meldingen.Count == 0 ? lezing.Voorstel : null;
                regel.Meldingen = Importjson.SchrijfLijst(meldingen);
                regel.Stand = voorstel is null ? ImportStand.MetMelding : ImportStand.Klaar;
                regel.Keuze = ImportKeuze.Overslaan;
                regel.DubbelMet = "";
                regel.Kenmerk = voorstel is null ? "" : Kenmerksleutel(voorstel.Kenmerk);
                if (voorstel is not null) goed.Add(Rij(regel.Nummer, regel.Kenmerk, voorstel, woorden));
            }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            taak.Gedaan += deel.Count / 2;
        }
        return goed;
    }

    /// <summary>What the reader of the file had against cells that are used, and what the reader of rows adds.</summary>
    private static List<Rijmelding> Samen(
        int regel, IReadOnlyList<Leesbezwaar> bezwaren, IReadOnlyList<Rijmelding> meldingen, IReadOnlyList<Lijstkolom> kolommen, Kolomindeling indeling)
    {
        var gebruikt = kolommen.Where((_, i) => indeling.Velden[i] is not null).Select(k => k.Letter).ToHashSet();
        var eerst = bezwaren.Where(b => b.Kolom is null || gebruikt.Contains(b.Kolom)).Select(b => b.Melding(regel, kolommen)).ToList();
        // Where the fields of a line do not fit the columns, values stand in the wrong ones: what is said of them only confuses.
        if (bezwaren.Any(b => b.Code == Leesbezwaar.Ongelijk)) return eerst;
        var gehad = eerst.Select(m => m.Kolom).Where(k => k != "").ToHashSet();
        // Of a cell that could not be used, the reader of the file knows best why.
        return [.. eerst.Concat(meldingen.Where(m => !gehad.Contains(m.Kolom))).OrderBy(m => m.Kolom.Length).ThenBy(m => m.Kolom, StringComparer.Ordinal)];
    }

    private async Task<int> ZoekDubbelen(Inleestaak taak, string partij, List<Dubbelrij> rijen, Woordnummers woorden, CancellationToken ct)
    {
        var register = new Registerdubbelen(db, woorden, taak.Import);
        var lijst = new Lijstdubbelen();
        var aantal = 0;
        foreach (var deel in rijen.Chunk(Deel))
        {
            var opKenmerk = await register.OpKenmerk(partij, [.. deel.Select(r => r.Kenmerk)], ct);
            var opTekst = await register.OpTekst(deel.Where(r => !opKenmerk.ContainsKey(r.Kenmerk)), ct);
            var gevonden = new Dictionary<int, IReadOnlyList<Dubbel>>();
            foreach (var rij in deel)
            {
                Dubbel?[] van = [opKenmerk.GetValueOrDefault(rij.Kenmerk) ?? opTekst.GetValueOrDefault(rij.Nummer), lijst.Zoek(rij)];
                var dubbelen = van.OfType<Dubbel>().ToList();
                if (dubbelen.Count > 0) gevonden.Add(rij.Nummer, dubbelen);
            }
            await Importregels.MerkDubbel(db, taak.Import, gevonden, ct);
            aantal += gevonden.Count;
            taak.Gedaan += (deel.Length + 1) / 2;
        }
        return aantal;
    }

    internal static Dubbelrij Rij(int nummer, string kenmerk, Importvoorstel voorstel, Woordnummers woorden) =>
        new(nummer, kenmerk, voorstel.Afspraak.Landsdelen, woorden.Tel(voorstel.Afspraak.Tekst), Dubbelwoorden.Kort(voorstel.Afspraak.Tekst));

    /// <summary>In capitals and bounded, as it is compared.</summary>
    internal static string Kenmerksleutel(string kenmerk)
    {
        var sleutel = string.Join(' ', kenmerk.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return sleutel.Length > 100 ? sleutel[..100] : sleutel;
    }
}
