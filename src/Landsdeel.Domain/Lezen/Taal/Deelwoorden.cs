namespace Landsdeel.Domain.Lezen.Taal;

/// <summary>Tells past participles by their shape.</summary>
internal static class Deelwoorden
{
    private static readonly string[] Voorvoegsels = ["ge", "be", "ver", "ont", "her", "er"];
    private static readonly string[] Delen = ["aan", "af", "bij", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "terug", "toe", "uit", "vast", "voor", "voort", "weg"];

    public static bool Is(string woord)
    {
        if (woord.Length < 6 || !(woord[^1] is 'd' or 't' || woord.EndsWith("en", StringComparison.Ordinal))) return false;
        foreach (var deel in Delen)
            if (woord.Length > deel.Length + 5 && woord.StartsWith(deel, StringComparison.Ordinal) && woord.AsSpan(deel.Length).StartsWith("ge", StringComparison.Ordinal)) return true;
        foreach (var voor in Voorvoegsels)
            if (woord.StartsWith(voor, StringComparison.Ordinal)) return woord[^1] is 'd' or 't' || voor == "ge";
        return false;
    }
}
