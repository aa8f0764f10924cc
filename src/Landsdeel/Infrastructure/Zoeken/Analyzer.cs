using System.Text;

namespace Landsdeel.Infrastructure.Zoeken;

public sealed class Analyzer
{
    public static Analyzer Nederlands { get; } = new();

    public IReadOnlyList<string> Termen(string tekst) => [.. new string([.. tekst.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Select(t => char.IsAsciiLetterOrDigit(t) ? t : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public Zoekvraag Vraag(string invoer) => new([.. Termen(invoer).Select(t => new Zoekwoord(t, [new(t, true)]))]);

    public IReadOnlyList<(int Van, int Tot)> Treffers(string tekst, Zoekvraag vraag) => [];
}
