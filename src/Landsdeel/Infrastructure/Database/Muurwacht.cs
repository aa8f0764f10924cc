using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tells PostgreSQL who looks, on every connection and before anything is asked on it.</summary>
internal sealed class Muurwacht : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private static PostgresDb? Db(DbContextEventData data) => data.Context as PostgresDb;

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (Db(eventData) is not { } db) return;
        using var zet = Kijker(db, connection);
        zet.ExecuteNonQuery();
    }

    public async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Db(eventData) is not { } db) return;
        await using var zet = Kijker(db, connection);
        await zet.ExecuteNonQueryAsync(cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Verzet(command, eventData);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Verzet(command, eventData);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Verzet(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await VerzetAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await VerzetAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await VerzetAsync(command, eventData, cancellationToken);
        return result;
    }

    // Going back undoes a setting that was made since: say it again.
    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Db(eventData)?.Muur.Vergeet();

    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Db(eventData)?.Muur.Vergeet();
        return Task.CompletedTask;
    }

    private static void Verzet(DbCommand command, CommandEventData data)
    {
        if (Db(data) is not { } db || !db.Muur.Verschilt(db.KijktBuitenZicht, command.Transaction)) return;
        using var zet = Alles(db, command);
        zet.ExecuteNonQuery();
    }

    private static async ValueTask VerzetAsync(DbCommand command, CommandEventData data, CancellationToken ct)
    {
        if (Db(data) is not { } db || !db.Muur.Verschilt(db.KijktBuitenZicht, command.Transaction)) return;
        await using var zet = Alles(db, command);
        await zet.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Kijker(PostgresDb db, DbConnection verbinding)
    {
        db.Muur.Begin(db.KijktBuitenZicht);
        // Compiling costs more than our questions do, and policies make the database think that it pays.
        var zet = new NpgsqlCommand("""
            SELECT set_config('landsdeel.partijen', $1::text, false), set_config('landsdeel.overleggen', $2::text, false), set_config('landsdeel.alles', $3, false),
                set_config('jit', 'off', false)
            """, (NpgsqlConnection)verbinding);
        zet.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = db.Kijker.Partij is { } partij ? [partij.Waarde, .. db.Kijker.Erfenis.Select(p => p.Waarde)] : [] });
        zet.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. db.Kijker.Overleggen.Select(o => o.Waarde)] });
        zet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Woord(db.KijktBuitenZicht) });
        return zet;
    }

    private static NpgsqlCommand Alles(PostgresDb db, DbCommand opdracht)
    {
        db.Muur.Gezet(db.KijktBuitenZicht, opdracht.Transaction);
        var zet = new NpgsqlCommand("SELECT set_config('landsdeel.alles', $1, $2)", (NpgsqlConnection)opdracht.Connection!, (NpgsqlTransaction?)opdracht.Transaction);
        zet.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Woord(db.KijktBuitenZicht) });
        // In a transaction it ends with it, however that ends.
        zet.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = opdracht.Transaction is not null });
        return zet;
    }

    private static string Woord(bool alles) => alles ? "ja" : "";
}

/// <summary>What the present connection was last told of looking outside sight.</summary>
internal struct Muurstand
{
    private bool _verbinding;
    private DbTransaction? _transactie;
    private bool _inTransactie;
    private bool _onbekend;

    public void Begin(bool alles) => (_verbinding, _transactie, _onbekend) = (alles, null, false);

    public void Gezet(bool alles, DbTransaction? transactie)
    {
        _onbekend = false;
        if (transactie is null) (_verbinding, _transactie) = (alles, null);
        else (_inTransactie, _transactie) = (alles, transactie);
    }

    public void Vergeet() => _onbekend = true;

    public readonly bool Verschilt(bool alles, DbTransaction? transactie) =>
        _onbekend || alles != (transactie is not null && transactie == _transactie ? _inTransactie : _verbinding);
}
