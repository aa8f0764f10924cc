namespace Landsdeel.Infrastructure.Documents.Lezers;

/// <summary>Titles in the properties of a file are often what a program put there.</summary>
internal static class Titels
{
    /// <summary>The title when it looks like one of a letter; null for the name of a file or of an empty template.</summary>
    internal static string? Echt(string? titel)
    {
        var kaal = Tekstbouwer.Vouw(titel ?? "").Replace('\n', ' ');
        return kaal.Length is < 8 or > 300 || !kaal.Contains(' ', StringComparison.Ordinal)
            || kaal.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase) || kaal.StartsWith("PowerPoint", StringComparison.OrdinalIgnoreCase)
            || Path.GetExtension(kaal).ToLowerInvariant() is ".doc" or ".docx" or ".odt" or ".pdf" or ".dot" or ".dotx" or ".txt" or ".html"
            ? null : kaal;
    }
}
