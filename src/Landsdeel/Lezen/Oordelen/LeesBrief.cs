using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Lezen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Documents.Lezers;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>How a file becomes proposals; replaceable, so that a test can say what is read.</summary>
public delegate Task<Uitkomst<GelezenBrief>> Brieflezing(Stream bestand, string naam, DateOnly? datum, Action<Leesstap>? voortgang, CancellationToken ct);

/// <summary>Reads a letter that was taken in and keeps its text and proposals, or says why it could not be read.</summary>
public sealed partial class LeesBrief(LandsdeelDb db, Sessie sessie, Brieflezing lees)
{
    internal async Task Voer(Leestaak taak, CancellationToken ct)
    {
        var brief = await db.Brieven.AsNoTracking().SingleOrDefaultAsync(b => b.Id == taak.Brief, ct);
        if (brief is null) return;
        var kop = Briefkop.Lees(brief);
        using var bestand = new MemoryStream(taak.Bytes, writable: false);
        var gelezen = await lees(bestand, taak.Bestand, kop.GeldigVan == default ? null : kop.GeldigVan, s => taak.Zet(s.Gedaan, s.Totaal), ct);
        if (!gelezen.Gelukt)
        {
            await Weiger(brief.Id, gelezen.Weigeringen[0].Bericht, kop, ct);
            return;
        }
        var resultaat = gelezen.Waarde.Resultaat;
        var tekst = gelezen.Waarde.Bestand.Bron.Tekst;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
        var eerder = await db.Brieven.Where(b => b.Sha256 == sha256 && b.Id != brief.Id && b.Stand == BriefStand.Gelezen).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Wie }).FirstOrDefaultAsync(ct);
        if (eerder is not null)
        {
            await Weiger(brief.Id, $"Deze brief is al gelezen door {eerder.Wie}. Ga daar verder; zo wordt niets twee keer beoordeeld.", kop with { Eerder = eerder.Id }, ct);
            return;
        }
        // A text that the register holds already is that document; nothing is added twice.
        var document = await db.DocumentTeksten.Where(t => t.Sha256 == sha256).Select(t => t.DocumentId).FirstOrDefaultAsync(ct);
        brief.Titel = resultaat.Document.Titel is { Length: > 0 } titel ? titel.Length > 300 ? titel[..299] + "…" : titel : brief.Bestand;
        brief.Sha256 = sha256;
        brief.Tekst = tekst;
        brief.Stand = BriefStand.Gelezen;
        brief.DocumentId = document ?? Sleutel(brief);
        brief.InRegister = document is not null;
        brief.BijgewerktOp = sessie.NuMicros;
        brief.Kop = (kop with
        {
            Kenmerken = resultaat.Document,
            GeldigVan = resultaat.Document.Datum ?? (kop.GeldigVan == default ? sessie.Peildatum : kop.GeldigVan),
            Opmerkingen = gelezen.Waarde.Bestand.Opmerkingen,
        }).Schrijf();
        // Who stopped it in the meantime took the row away.
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Brieven.AnyAsync(b => b.Id == brief.Id, ct)) return;
        db.Brieven.Update(brief);
        db.Set<BriefVoorstelRij>().AddRange(Voorstelrijen.Van(brief, resultaat));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    private Task<int> Weiger(string id, string melding, Briefkop kop, CancellationToken ct)
    {
        var json = kop.Schrijf();
        return db.Brieven.Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.Stand, BriefStand.Geweigerd)
            .SetProperty(b => b.Melding, melding).SetProperty(b => b.Kop, json).SetProperty(b => b.BijgewerktOp, sessie.NuMicros), ct);
    }

    /// <summary>A key that one can read in an address, and that is the letter's own.</summary>
    private static string Sleutel(BriefRij brief)
    {
        var naam = Vreemd().Replace(Path.GetFileNameWithoutExtension(brief.Bestand).ToLowerInvariant(), "-").Trim('-', '.');
        return $"{(naam.Length > 48 ? naam[..48] : naam.Length > 0 ? naam : "brief")}-{brief.Id[^8..]}";
    }

    [GeneratedRegex("[^a-z0-9.-]+")]
    private static partial Regex Vreemd();
}
