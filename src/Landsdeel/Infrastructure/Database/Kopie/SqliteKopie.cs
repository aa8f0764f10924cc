using Landsdeel.Domain.Gedeeld;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database.Kopie;

/// <summary>The embedded database: one file, copied by the engine itself within one reading of it.</summary>
internal sealed class SqliteKopie(string bestand) : Databasekopie
{
    public override string Soort => "sqlite";

    public override string Bestandsnaam => "register.db";

    public override async Task<Uitkomst<Kopiestand>> Maak(string naar, CancellationToken ct)
    {
        if (!File.Exists(bestand)) return new GeenRegister(bestand);
        await using (var verbinding = new SqliteConnection(Tekst(bestand)))
        {
            await verbinding.OpenAsync(ct);
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandTimeout = 0;
            // Readers hold nobody up here: the site goes on while this runs.
            opdracht.CommandText = "VACUUM INTO $naar";
            opdracht.Parameters.AddWithValue("$naar", naar);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
        return await Nagekeken(naar, ct);
    }

    public override Task<Weigering?> Bezet(CancellationToken ct) => Task.FromResult<Weigering?>(
        Sporen().Any(File.Exists) ? new RegisterIsErAl($"in het bestand '{bestand}'", "Zet dat bestand eerst ergens anders neer, of kies een andere map met LANDSDEEL_DATA.") : null);

    public override async Task<Uitkomst<Kopiestand>> Zet(string van, Func<Kopiestand, Weigering?> past, CancellationToken ct)
    {
        Kopiestand stand;
        try
        {
            stand = await Nagekeken(van, ct);
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode is 11 or 26)
        {
            // Corrupt, or no database at all.
            return new KopieBeschadigd();
        }
        if (past(stand) is { } weigering) return weigering;
        await using (var verbinding = new SqliteConnection(Tekst(van)))
        {
            await verbinding.OpenAsync(ct);
            await using var opdracht = verbinding.CreateCommand();
            // As the program keeps it: a first look, which may not write, would otherwise be refused.
            opdracht.CommandText = "PRAGMA journal_mode=WAL";
            await opdracht.ExecuteNonQueryAsync(ct);
        }
        using (var stroom = new FileStream(van, FileMode.Open, FileAccess.ReadWrite)) stroom.Flush(flushToDisk: true);
        try
        {
            File.Move(van, bestand, overwrite: false);
        }
        catch (IOException) when (File.Exists(bestand))
        {
            return (await Bezet(ct))!;
        }
        return stand;
    }

    private protected override LandsdeelDb Open() => Open(bestand);

    /// <summary>The file with its log: what is left of a log would be read into the copy.</summary>
    private IEnumerable<string> Sporen() => [bestand, bestand + "-wal", bestand + "-journal"];

    private static async Task<Kopiestand> Nagekeken(string kopie, CancellationToken ct)
    {
        await using var db = Open(kopie);
        var gevonden = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS Value FROM pragma_quick_check").ToListAsync(ct);
        if (gevonden is not ["ok"]) throw new SqliteException(gevonden[0], 11);
        return await Stand(db, ct);
    }

    // Without a pool: the file is moved or deleted right after.
    private static SqliteDb Open(string kopie) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(Tekst(kopie)).Options);

    private static string Tekst(string kopie) => new SqliteConnectionStringBuilder { DataSource = kopie, Pooling = false }.ToString();
}
