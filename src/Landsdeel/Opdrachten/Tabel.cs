using Spectre.Console;

namespace Landsdeel.Opdrachten;

/// <summary>A table for people: no borders, columns apart by space, long wording broken at words.</summary>
public sealed class Tabel
{
    internal Table Vorm { get; } = new() { Border = TableBorder.Simple };

    /// <param name="koppen">Heading of each column; one that begins with '|' never breaks its cells.</param>
    public Tabel(params IReadOnlyList<string> koppen)
    {
        foreach (var kop in koppen)
            Vorm.AddColumn(new TableColumn(new Text(kop.TrimStart('|'), new Style(decoration: Decoration.Bold))) { NoWrap = kop.StartsWith('|') });
    }

    public void Rij(params IReadOnlyList<string> cellen) =>
        Vorm.AddRow(cellen.Select(c => new Text(string.Join('\n', c.Split('\n').Select(Tekst.Schoon)))));
}
