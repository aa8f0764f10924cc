using Landsdeel.Domain.Gedeeld;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database.Kopie;

/// <summary>What a copy holds: the last link of its journal and the schema it has.</summary>
/// <param name="Breuk">Where the journal does not hold; null when it does.</param>
public sealed record Kopiestand(long Handelingen, string Keten, string Migratie, Breuk? Breuk);

/// <summary>Copies a whole database to a file while others go on writing, and makes a database of such a file again.</summary>
public abstract class Databasekopie
{
    public static Databasekopie Voor(Databasekeuze keuze) => keuze.Postgres is { } verbinding ? new PostgresKopie(verbinding) : new SqliteKopie(keuze.Bestand);

    /// <summary>As a copy names the database it was made of.</summary>
    public abstract string Soort { get; }

    /// <summary>The name of the copy inside the file that carries it.</summary>
    public abstract string Bestandsnaam { get; }

    /// <summary>Writes everything as it is at one instant, its journal checked.</summary>
    /// <param name="naar">A file that is not there yet.</param>
    public abstract Task<Uitkomst<Kopiestand>> Maak(string naar, CancellationToken ct);

    /// <summary>Why nothing can be put back here; null when the place is empty.</summary>
    public abstract Task<Weigering?> Bezet(CancellationToken ct);

    /// <summary>Puts everything back in a place that is empty; nothing when it is refused.</summary>
    /// <param name="past">Given the copy as it would be; a refusal stops it.</param>
    public abstract Task<Uitkomst<Kopiestand>> Zet(string van, Func<Kopiestand, Weigering?> past, CancellationToken ct);

    /// <summary>The schemas that this program knows, oldest first.</summary>
    public IReadOnlyList<string> Migraties()
    {
        using var db = Open();
        return [.. db.Database.GetMigrations()];
    }

    private protected abstract LandsdeelDb Open();

    private protected static async Task<Kopiestand> Stand(LandsdeelDb db, CancellationToken ct)
    {
        var (schakels, breuk) = await new Journaalcontrole(db).Voer(ct);
        var kop = await db.JournaalKop.AsNoTracking().SingleOrDefaultAsync(ct);
        return new(schakels, kop?.Keten ?? "", (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "", breuk);
    }
}
