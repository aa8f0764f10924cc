using Landsdeel.Domain.Gedeeld;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Brings the database to the present schema.</summary>
public sealed class Opstart(IDbOpener opener)
{
    public async Task Migreer(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        // Migrating locks the database and compares the whole model; when there is nothing to do, only the history is read.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
    }

    /// <summary>Whether anything was ever recorded.</summary>
    public async Task<bool> IsLeeg(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        return !await db.Handelingen.AnyAsync(ct);
    }
}
