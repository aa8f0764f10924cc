using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Landsdeel.Infrastructure.Database;

/// <summary>A column as the model maps it.</summary>
/// <param name="Eigenschap">Of the row's class.</param>
internal sealed record Kolomvorm(string Naam, PropertyInfo Eigenschap, RelationalTypeMapping Vorm)
{
    /// <summary>The value as the database takes it; null for none.</summary>
    public object? Waarde(object rij)
    {
        var waarde = Eigenschap.GetValue(rij);
        return waarde is null ? null : Vorm.Converter is { } om ? om.ConvertToProvider(waarde) : waarde;
    }
}

/// <summary>A table with its columns, for writing many rows past the change tracker. Follows the model, so that both ways of
/// writing always agree.</summary>
internal sealed record Tabelvorm(string Tabel, IReadOnlyList<Kolomvorm> Kolommen)
{
    private static readonly ConcurrentDictionary<(Type Context, Type Rij), Tabelvorm> Bekend = new();

    public static Tabelvorm Van<T>(DbContext db) => Bekend.GetOrAdd((db.GetType(), typeof(T)), _ =>
    {
        var soort = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no row of the model.");
        var tabel = StoreObjectIdentifier.Create(soort, StoreObjectType.Table)!.Value;
        return new(tabel.Name, [.. soort.GetProperties().Select(p => new Kolomvorm(
            p.GetColumnName(tabel)!, p.PropertyInfo ?? throw new ArgumentException($"{p.Name} of {typeof(T).Name} has no property."), p.GetRelationalTypeMapping()))]);
    });

    public string Namen => string.Join(", ", Kolommen.Select(k => $"\"{k.Naam}\""));
}
