using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Landsdeel.Infrastructure.Database;

/// <summary>What keeps the database from its work, as far as someone who looks can tell.</summary>
public enum Storingssoort
{
    /// <summary>No matter of the database: a defect of the product.</summary>
    Geen = 0,
    /// <summary>It cannot be reached: it is down, starting, or its file is out of reach.</summary>
    Weg = 1,
    /// <summary>Nothing more can be written: the disk is full. Reading goes on.</summary>
    Vol = 2,
    /// <summary>Others hold it for too long.</summary>
    Druk = 3,
}

/// <summary>Knows trouble of the database from defects of the product: the first passes, the second must be mended.</summary>
public static class Databasestoring
{
    private const int GeenRuimte = 28;

    public static Storingssoort Van(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
            if (Zelf(fout) is var soort && soort != Storingssoort.Geen) return soort;
        return Storingssoort.Geen;
    }

    /// <summary>Tries until the database is back; for work that must be noted down and that nobody waits for.</summary>
    public static async Task Volhoud(Func<Task> werk, TimeProvider klok, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await werk();
                return;
            }
            catch (Exception fout) when (Van(fout) != Storingssoort.Geen)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), klok, ct);
            }
        }
    }

    private static Storingssoort Zelf(Exception fout) => fout switch
    {
        // As the engine numbers them: 13 full, 5 busy, 6 locked, 8 read-only, 10 input or output, 14 cannot open.
        SqliteException { SqliteErrorCode: 13 } => Storingssoort.Vol,
        SqliteException { SqliteErrorCode: 5 or 6 } => Storingssoort.Druk,
        SqliteException { SqliteErrorCode: 8 or 10 or 14 } => Storingssoort.Weg,
        PostgresException { SqlState: "53100" } => Storingssoort.Vol,
        PostgresException { SqlState: "53200" or "53300" or "40001" or "40P01" or "55P03" or "57014" } => Storingssoort.Druk,
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['0', '8', ..] or "25006" or "3D000" } => Storingssoort.Weg,
        PostgresException => Storingssoort.Geen,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => Storingssoort.Weg,
        IOException { HResult: GeenRuimte } => Storingssoort.Vol,
        _ => Storingssoort.Geen,
    };
}
