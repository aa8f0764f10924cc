using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Accounts;

/// <summary>Length counts, and that it cannot be guessed. No rules about kinds of characters: those make passwords that
/// people forget and machines guess (NIST SP 800-63B, section 5.1.1).</summary>
public static class Wachtwoordregels
{
    public const int Kortste = 12;
    public const int Langste = 128;
    private const int VerschillendeTekens = 5;
    private const int KortsteNaamdeel = 4;

    /// <summary>What people take when asked for twelve characters; in lower case, letters and digits only.</summary>
    private static readonly string[] Veelgebruikt =
    [
        "wachtwoord", "welkom", "password", "landsdeel", "geheim", "qwerty", "azerty", "123456", "abcdef", "iloveyou", "letmein",
        "zomer20", "winter20", "lente20", "herfst20", "januari", "februari", "augustus", "september", "oktober", "november", "december",
    ];

    /// <param name="zelf">Name and address of the person.</param>
    public static Weigering? Controleer(string? wachtwoord, string? herhaling, params string?[] zelf)
    {
        if (wachtwoord is null || wachtwoord.Length < Kortste) return new WachtwoordTeKort(Kortste);
        if (wachtwoord.Length > Langste) return new WachtwoordTeLang(Langste);
        if (wachtwoord.Distinct().Count() < VerschillendeTekens) return new WachtwoordTeRaden();
        var klein = new string([.. wachtwoord.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        var eigen = zelf.SelectMany(z => (z ?? "").ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Where(d => d.Length >= KortsteNaamdeel);
        // A known word may be part of a long password, not most of it.
        if (Veelgebruikt.Concat(eigen).Any(w => klein.Contains(w, StringComparison.Ordinal) && klein.Length - w.Length < Kortste - KortsteNaamdeel)) return new WachtwoordTeRaden();
        return wachtwoord == herhaling ? null : new WachtwoordenVerschillen();
    }
}
