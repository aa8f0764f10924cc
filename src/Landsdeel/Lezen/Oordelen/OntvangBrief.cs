using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Termijnen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Rechten;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Lezen.Oordelen;

/// <summary>What the user says of a letter when handing it in.</summary>
/// <param name="Datum">Null: as the letter says.</param>
public sealed record Briefkeuze(DateOnly? Datum, ZichtNiveau Zicht, string? VerslagVan);

/// <summary>Takes a letter in and has it read. Until it was read, only its name is kept.</summary>
public sealed class OntvangBrief(LandsdeelDb db, Sessie sessie, Leesrij rij, Identiteiten identiteiten)
{
    /// <param name="naam">As the user's machine calls the file; only ever shown.</param>
    public async Task<Uitkomst<Leestaak>> Voer(Stream bestand, long lengte, string naam, Briefkeuze keuze, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.Inlezen) is { } geenRecht) return geenRecht;
        if (lengte == 0) return new DocumentLeeg();
        if (lengte > Leesgrenzen.Gewoon.Bytes) return new DocumentTeGroot(Leesgrenzen.Gewoon.Bytes);
        if (!Enum.IsDefined(keuze.Zicht) || keuze.Zicht == ZichtNiveau.Overleg) return new ZichtVanBriefOnbekend();
        if (keuze.VerslagVan is { } woorden && TermijnParser.Lees(woorden, keuze.Datum ?? sessie.Peildatum) is not { Overleg: not null }) return new VerslagOnleesbaar();
        var bytes = new byte[lengte];
        await bestand.ReadExactlyAsync(bytes, ct);
        var schoon = Bestandsnaam.Schoon(naam, "brief zonder naam");
        var id = identiteiten.Nieuw();
        // Why an earlier letter was not read has been told by now.
        var gisteren = sessie.NuMicros - (long)TimeSpan.FromDays(1).TotalMicroseconds;
        await db.Brieven.Where(b => b.Stand == BriefStand.Geweigerd && b.BijgewerktOp < gisteren && b.ZichtPartij == sessie.Actor.Partij.Waarde).ExecuteDeleteAsync(ct);
        db.Brieven.Add(new()
        {
            Id = id,
            Wie = sessie.Actor.Naam,
            Bestand = schoon,
            Titel = schoon,
            Kop = new Briefkop { GeldigVan = keuze.Datum ?? default, Zicht = keuze.Zicht, VerslagVan = keuze.VerslagVan }.Schrijf(),
            OntvangenOp = sessie.NuMicros,
            BijgewerktOp = sessie.NuMicros,
            ZichtPartij = sessie.Actor.Partij.Waarde,
        });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        var taak = new Leestaak(id, schoon, bytes, sessie);
        if (rij.Plaats(taak)) return taak;
        await db.Brieven.Where(b => b.Id == id).ExecuteDeleteAsync(ct);
        return new LezenTeDruk();
    }
}
