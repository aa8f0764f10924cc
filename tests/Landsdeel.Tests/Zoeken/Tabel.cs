namespace Landsdeel.Tests.Zoeken;

/// <summary>Reads the tables of this folder: tab-separated, a head, lines that begin with # are remarks.</summary>
internal static class Tabel
{
    public static IEnumerable<string[]> Lees(string naam) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Zoeken", naam))
            .Skip(1)
            .Where(regel => regel.Length > 0 && regel[0] != '#')
            .Select(regel => regel.Split('\t'));
}
