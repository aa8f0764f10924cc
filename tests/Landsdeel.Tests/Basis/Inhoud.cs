using System.Data.Common;
using System.Globalization;
using Landsdeel.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Landsdeel.Tests.Basis;

/// <summary>A second look at a database, past the product: what really stands in its tables.</summary>
public static class Inhoud
{
    public static DbConnection Verbind(Databasekeuze keuze)
    {
        DbConnection verbinding = keuze.Postgres is { } pg ? new NpgsqlConnection(pg) : new SqliteConnection($"Data Source={keuze.Bestand}");
        verbinding.Open();
        return verbinding;
    }

    public static void Voer(Databasekeuze keuze, string sql)
    {
        using var verbinding = Verbind(keuze);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }

    /// <summary>Every row of every table as text, sorted; the search table of SQLite by what it finds.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Alles(Databasekeuze keuze)
    {
        using var verbinding = Verbind(keuze);
        var tabellen = Rijen(verbinding, keuze.Postgres is null
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'afspraak_zoek%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_\\_%' AND table_name <> 'spatial_ref_sys'");
        var alles = tabellen.ToDictionary(t => t, t => (IReadOnlyList<string>)[.. Rijen(verbinding, $"SELECT * FROM {t}").Order(StringComparer.Ordinal)]);
        if (keuze.Postgres is null)
        {
            Voer(keuze, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.kijk USING fts5vocab('main', 'afspraak_zoek', 'instance')", verbinding);
            alles["afspraak_zoek"] = [.. Rijen(verbinding, "SELECT term, doc FROM kijk").Order(StringComparer.Ordinal)];
        }
        return alles;
    }

    /// <summary>The rows of one question, as text.</summary>
    public static IReadOnlyList<string> Rijen(Databasekeuze keuze, string sql)
    {
        using var verbinding = Verbind(keuze);
        return Rijen(verbinding, sql);
    }

    /// <summary>The rows of afspraken that search can find by some word.</summary>
    public static IReadOnlySet<string> Zoekrijen(Databasekeuze keuze)
    {
        using var verbinding = Verbind(keuze);
        if (keuze.Postgres is not null) return Rijen(verbinding, "SELECT id FROM afspraak_zoek WHERE length(termen) > 0").ToHashSet();
        Voer(keuze, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.kijk USING fts5vocab('main', 'afspraak_zoek', 'instance')", verbinding);
        return Rijen(verbinding, "SELECT DISTINCT doc FROM kijk").ToHashSet();
    }

    private static void Voer(Databasekeuze _, string sql, DbConnection verbinding)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }

    private static List<string> Rijen(DbConnection verbinding, string sql)
    {
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        using var lezer = opdracht.ExecuteReader();
        var rijen = new List<string>();
        while (lezer.Read())
            rijen.Add(string.Join(" | ", Enumerable.Range(0, lezer.FieldCount).Select(i => Convert.ToString(lezer.GetValue(i), CultureInfo.InvariantCulture))));
        return rijen;
    }
}
