using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Landsdeel.Infrastructure.Database;

/// <summary>One column as the model maps it.</summary>
/// <param name="Type">The store type: "bigint", "date".</param>
internal sealed class Bulkveld(PropertyInfo eigenschap, ValueConverter? omzetter, string kolom, string type)
{
    public string Kolom => kolom;
    public string Type => type;

    /// <summary>The value as the database takes it.</summary>
    public object? Waarde(object rij)
    {
        var waarde = eigenschap.GetValue(rij);
        return omzetter is null ? waarde : omzetter.ConvertToProvider(waarde);
    }
}

/// <summary>A table as the model maps it, for writing many rows without tracking each. Follows the model by itself,
/// so that a new column is never forgotten.</summary>
internal sealed class Bulktabel
{
    private Bulktabel(string naam, IReadOnlyList<Bulkveld> velden)
    {
        (Naam, Velden) = (naam, velden);
        Kolommen = string.Join(", ", velden.Select(v => $"\"{v.Kolom}\""));
    }

    public string Naam { get; }
    public string Kolommen { get; }
    public IReadOnlyList<Bulkveld> Velden { get; }

    public static Bulktabel Van<T>(LandsdeelDb db) where T : class
    {
        var soort = db.Model.FindEntityType(typeof(T))!;
        var tabel = StoreObjectIdentifier.Create(soort, StoreObjectType.Table)!.Value;
        return new(tabel.Name, [.. soort.GetProperties().Select(p => Veld(p, tabel))]);
    }

    private static Bulkveld Veld(IProperty eigenschap, StoreObjectIdentifier tabel)
    {
        var vorm = (RelationalTypeMapping)eigenschap.GetTypeMapping();
        return new(eigenschap.PropertyInfo ?? throw new InvalidOperationException($"{eigenschap.Name} is no property."),
            vorm.Converter, eigenschap.GetColumnName(tabel)!, vorm.StoreTypeNameBase);
    }
}
