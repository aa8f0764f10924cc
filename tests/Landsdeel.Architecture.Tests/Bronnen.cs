using System.Runtime.CompilerServices;

namespace Landsdeel.Architecture.Tests;

/// <summary>The source files of the repository, for rules that the compiled code cannot show.</summary>
internal static class Bronnen
{
    public static string Wortel { get; } = Zoek();

    /// <summary>Path (with forward slashes, from the root) and text of every file below a folder with one of these endings;
    /// generated migrations and installed packages apart.</summary>
    public static IEnumerable<(string Pad, string Tekst)> In(string map, params string[] uitgangen) =>
        Directory.EnumerateFiles(Path.Combine(Wortel, map), "*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Wortel, p).Replace('\\', '/'))
            .Where(p => uitgangen.Any(u => p.EndsWith(u, StringComparison.Ordinal))
                && !p.Split('/').Any(d => d is "bin" or "obj" or "node_modules" or "Migrations" or "lib"))
            .Order(StringComparer.Ordinal)
            .Select(p => (p, File.ReadAllText(Path.Combine(Wortel, p))));

    private static string Zoek([CallerFilePath] string hier = "")
    {
        for (var map = new DirectoryInfo(Path.GetDirectoryName(hier)!); map is not null; map = map.Parent)
            if (File.Exists(Path.Combine(map.FullName, "Landsdeel.slnx"))) return map.FullName;
        throw new InvalidOperationException("Landsdeel.slnx was not found.");
    }
}
