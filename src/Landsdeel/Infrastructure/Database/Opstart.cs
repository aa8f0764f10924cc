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
        var nodig = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
        // A table cannot change under a policy that reads it.
        if (nodig && db is PostgresDb oud && await db.Database.CanConnectAsync(ct)) await TweedeMuur.Sloop(oud, ct);
        if (nodig) await db.Database.MigrateAsync(ct);
        if (db is PostgresDb nieuw) await TweedeMuur.Bouw(nieuw, ct);
    }

    /// <summary>Whether anything was ever recorded.</summary>
    public async Task<bool> IsLeeg(CancellationToken ct)
    {
        await using var db = opener.Open(Kijker.Publiek);
        using var _ = db.BuitenZicht();
        return !await db.Handelingen.AnyAsync(ct);
    }
}
