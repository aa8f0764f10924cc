using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Reads the file that was taken in and keeps its rows.</summary>
public sealed class LeesLijst(LandsdeelDb db, Sessie sessie)
{
    private const int Deel = 1000;
    private const int Voorbeelden = 3;

    internal async Task Voer(Inleestaak taak, CancellationToken ct)
    {
        using var bestand = new MemoryStream(taak.NeemBestand(), writable: false);
        var gelezen = await TabelLezer.Lees(bestand, taak.Keuze, ct);
        var import = await db.Importen.SingleAsync(i => i.Id == taak.Import, ct);
        if (!gelezen.Gelukt)
        {
            await db.Sluit(db.Importen.Where(i => i.Id == taak.Import), Importstatus.Geweigerd, gelezen.Weigeringen[0].Bericht, sessie.NuMicros, ct);
            return;
        }
        var tabel = gelezen.Waarde;
        var rijen = tabel.Rijen.Where(r => !Sjabloon.IsVoorbeeld(r)).ToList();
        var kop = import.Kop() with
        {
            Werkblad = tabel.Werkblad,
            KopRij = tabel.KopRij,
            Kolommen = [.. tabel.Kolommen.Select((k, i) => new Importkolom
            {
                Letter = k.Letter,
                Naam = k.Naam,
                Voorbeelden = [.. rijen.Select(r => r.Cellen[i].Tekst).OfType<string>().Take(200).Distinct().Take(Voorbeelden).Select(Kort)],
            })],
            Opmerkingen = [.. Opmerkingen(tabel, rijen.Count)],
        };
        db.ChangeTracker.Clear();
        if (rijen.Count == 0)
        {
            await db.Sluit(db.Importen.Where(i => i.Id == taak.Import), Importstatus.Geweigerd, new GeenGegevens(tabel.KopRij).Bericht, sessie.NuMicros, ct);
            return;
        }
        var bewaarplaats = Bulktabel.Van<ImportRegelRij>(db);
        var bezwaren = tabel.Bezwaren.Where(b => b.Rij != tabel.KopRij).ToLookup(b => b.Rij);
        foreach (var deel in rijen.Chunk(Deel))
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            await db.Stort(bewaarplaats, deel.Select(r => new ImportRegelRij
            {
                ImportId = taak.Import,
                Nummer = r.Nummer,
                Partij = import.Partij,
                Cellen = Rijinhoud.Van(r, bezwaren[r.Nummer]),
            }), ct);
            await transactie.CommitAsync(ct);
            taak.Gedaan += deel.Length;
        }
        var klaar = await db.Importen.Where(i => i.Id == taak.Import && i.Status == nameof(Importstatus.Lezen)).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Inhoud, Importjson.Schrijf(kop)).SetProperty(i => i.Rijen, rijen.Count)
            .SetProperty(i => i.Status, nameof(Importstatus.Kolommen)).SetProperty(i => i.BijgewerktOp, sessie.NuMicros), ct);
        // Called off in the meantime by another process: its rows must not stay behind.
        if (klaar == 0) await db.ImportRegels.Where(r => r.ImportId == taak.Import).ExecuteDeleteAsync(ct);
    }

    private static IEnumerable<string> Opmerkingen(Tabel tabel, int over)
    {
        if (over < tabel.Rijen.Count) yield return "De voorbeeldrij van het sjabloon is overgeslagen.";
        if (tabel.Werkbladen.Count > 1)
            yield return $"Het bestand heeft {tabel.Werkbladen.Count} werkbladen; alleen '{tabel.Werkblad}' is gelezen. Staat de lijst op een ander werkblad, lees het bestand dan opnieuw in en vul de naam van dat werkblad in.";
        foreach (var bezwaar in tabel.Bezwaren.Where(b => b.Rij == tabel.KopRij && b is not MeerBezwaren).Take(20)) yield return bezwaar.Bericht;
    }

    private static string Kort(string tekst) => tekst.Length > 80 ? tekst[..80] + "…" : tekst;
}
