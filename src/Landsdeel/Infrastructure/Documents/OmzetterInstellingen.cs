namespace Landsdeel.Infrastructure.Documents;

/// <summary>How and where LibreOffice is run.</summary>
public sealed record OmzetterInstellingen
{
    /// <summary>Path of the program; null: look for "soffice" and "libreoffice" in the folders of <see cref="Zoekpad"/>.</summary>
    public string? Soffice { get; init; }
    /// <summary>Folders as the PATH variable has them.</summary>
    public string? Zoekpad { get; init; } = Environment.GetEnvironmentVariable("PATH");
    /// <summary>A run that takes longer is ended.</summary>
    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(90);
    /// <summary>A request that waits longer for its turn is refused.</summary>
    public TimeSpan Wachttijd { get; init; } = TimeSpan.FromSeconds(60);
    /// <summary>Runs at the same time; each takes about one core and 200 MB.</summary>
    public int Gelijktijdig { get; init; } = 2;
    /// <summary>Where each run makes and removes its own folder.</summary>
    public string Werkmap { get; init; } = Path.GetTempPath();

    /// <summary>The full path of the program, or null when it is not there.</summary>
    internal string? Vind()
    {
        if (Soffice is not null)
            return File.Exists(Soffice) ? Path.GetFullPath(Soffice) : null;
        string[] namen = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return (Zoekpad ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(map => namen.Select(naam => Path.Combine(map, naam)))
            .FirstOrDefault(File.Exists);
    }
}
