using Landsdeel.Infrastructure.Database.Rijen;

namespace Landsdeel.Inlezen;

/// <summary>Where a list is on its way into the register.</summary>
public enum Importstatus
{
    Lezen = 0,
    /// <summary>Waits for the user to say what the columns hold.</summary>
    Kolommen,
    Controleren,
    /// <summary>Waits for the user to look and to record.</summary>
    Voorbeeld,
    Vastleggen,
    Vastgelegd,
    /// <summary>The file cannot be read as a list.</summary>
    Geweigerd,
    Geannuleerd,
    /// <summary>Work on it ended before it was done; nothing was written.</summary>
    Onderbroken,
}

public static class Importstatussen
{
    /// <summary>The program is at work.</summary>
    public static IReadOnlyList<string> Bezig { get; } = [nameof(Importstatus.Lezen), nameof(Importstatus.Controleren), nameof(Importstatus.Vastleggen)];

    /// <summary>Can still be called off.</summary>
    public static IReadOnlyList<string> Open { get; } = [.. Bezig, nameof(Importstatus.Kolommen), nameof(Importstatus.Voorbeeld)];

    public static Importstatus Stand(this ImportRij rij) => Enum.Parse<Importstatus>(rij.Status);

    public static bool IsBezig(this Importstatus status) => Bezig.Contains(status.ToString());

    public static bool IsOpen(this Importstatus status) => Open.Contains(status.ToString());

    public static string Woord(this Importstatus status) => status switch
    {
        Importstatus.Lezen => "wordt gelezen",
        Importstatus.Kolommen => "wacht op de keuze van kolommen",
        Importstatus.Controleren => "wordt gecontroleerd",
        Importstatus.Voorbeeld => "wacht op vastleggen",
        Importstatus.Vastleggen => "wordt vastgelegd",
        Importstatus.Vastgelegd => "vastgelegd",
        Importstatus.Geweigerd => "niet gelezen",
        Importstatus.Geannuleerd => "gestopt",
        Importstatus.Onderbroken => "onderbroken",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
