using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Inlezen;

/// <summary>Takes away a list that came to nothing.</summary>
public sealed class VerwijderLijst(LandsdeelDb db, ImportVragen vragen)
{
    /// <summary>When the file could not be read: why, and the list is gone. Null when it could, or is still at work.</summary>
    public async Task<Weigering?> Geweigerd(string import, CancellationToken ct)
    {
        if (await vragen.Vind(import, ct) is not { } lijst || lijst.Stand() != Importstatus.Geweigerd) return null;
        await db.Importen.Where(i => i.Id == import).ExecuteDeleteAsync(ct);
        return new NietGelezen(lijst.Melding);
    }
}
