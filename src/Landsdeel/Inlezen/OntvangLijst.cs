using System.Security.Cryptography;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Tabellen;

namespace Landsdeel.Inlezen;

/// <summary>Takes a file in and has it read.</summary>
public sealed class OntvangLijst(LandsdeelDb db, Sessie sessie, Inleesrij rij, Identiteiten identiteiten)
{
    public const int Megabytes = 20;

    private static readonly TabelGrenzen Grenzen = TabelGrenzen.Gewoon with { Bytes = Megabytes * 1024 * 1024, Bezwaren = 5_000 };

    /// <param name="naam">As the user's machine calls the file; only ever shown.</param>
    /// <param name="werkblad">Null for the first sheet with values.</param>
    /// <param name="kopRij">Null for the first row with values.</param>
    public async Task<Uitkomst<Inleestaak>> Voer(Stream bestand, long lengte, string naam, string? werkblad, int? kopRij, CancellationToken ct)
    {
        if (lengte == 0) return new LeegBestand();
        if (lengte > Grenzen.Bytes) return new BestandTeGroot(Grenzen.Bytes);
        if (kopRij is < 1 or > 1000) return new KopRijOngeldig();
        var bytes = new byte[lengte];
        await bestand.ReadExactlyAsync(bytes, ct);
        var id = identiteiten.Nieuw();
        db.Importen.Add(new()
        {
            Id = id,
            Wie = sessie.Actor.Naam,
            Partij = sessie.Actor.Partij.Waarde,
            Bestand = Bestandsnaam.Schoon(naam, "lijst zonder naam"),
            Inhoud = Importjson.Schrijf(new Importkop { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }),
            Status = nameof(Importstatus.Lezen),
            BijgewerktOp = sessie.NuMicros,
        });
        await db.SaveChangesAsync(ct);
        var taak = new Inleestaak(id, Importstatus.Lezen, sessie, bytes, new() { Werkblad = string.IsNullOrWhiteSpace(werkblad) ? null : werkblad.Trim(), KopRij = kopRij, Grenzen = Grenzen });
        if (rij.Plaats(taak)) return taak;
        taak.Dispose();
        db.Importen.Remove(await db.Importen.FindAsync([id], ct) ?? throw new InvalidOperationException("The list is gone."));
        await db.SaveChangesAsync(ct);
        return new TeDruk();
    }
}
