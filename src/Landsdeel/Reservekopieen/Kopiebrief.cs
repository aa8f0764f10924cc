using System.Text.Json;
using Landsdeel.Infrastructure.Database.Kopie;

namespace Landsdeel.Reservekopieen;

/// <summary>What stands beside the database in a reservekopie: what it is a copy of, and how one sees that it is whole.</summary>
/// <param name="Formaat">Always <see cref="Soortnaam"/>.</param>
/// <param name="Programma">The version of Landsdeel that made it.</param>
/// <param name="Gemaakt">When, in UTC.</param>
/// <param name="Database">sqlite or postgresql.</param>
/// <param name="Migratie">The last change of the schema that it has.</param>
/// <param name="Handelingen">Acts in its journal, and <paramref name="Keten"/> the last link of that.</param>
/// <param name="Sha256">Of the bytes of <paramref name="Bestand"/>.</param>
public sealed record Kopiebrief(
    string Formaat, int Versie, string Programma, DateTimeOffset Gemaakt, string Database, string Migratie, long Handelingen, string Keten, string Bestand, long Bytes, string Sha256)
{
    public const string Naam = "reservekopie.json";
    public const string Soortnaam = "landsdeel-reservekopie";
    public const int DezeVersie = 1;

    public static JsonSerializerOptions Vorm { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Whether a copy holds what this says it holds.</summary>
    public bool Klopt(Kopiestand stand) => (stand.Handelingen, stand.Keten) == (Handelingen, Keten);
}
