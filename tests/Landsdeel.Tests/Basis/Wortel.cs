namespace Landsdeel.Tests.Basis;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
public static class Wortel
{
    public static string Map { get; } = Zoek();

    public static string Pad(params string[] delen) => Path.Combine([Map, .. delen]);

    private static string Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            if (File.Exists(Path.Combine(map.FullName, "Landsdeel.slnx"))) return map.FullName;
        throw new InvalidOperationException("Landsdeel.slnx was not found above the tests.");
    }
}
