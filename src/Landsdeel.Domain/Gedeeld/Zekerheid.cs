namespace Landsdeel.Domain.Gedeeld;

/// <summary>How firm a text is about what it says, from firm to open. As the text has it, never rounded up.</summary>
public enum Zekerheid
{
    Vast = 0,
    InPrincipe = 1,
    NaarVerwachting = 2,
    ZoMogelijk = 3,
    Mogelijk = 4,
}

/// <summary>Whether a record speaks of what was, is or shall be.
/// <see cref="Verleden"/> is history that is only reported: it never comes on an agenda by itself.</summary>
public enum Tijd
{
    Toekomst = 0,
    Heden = 1,
    Verleden = 2,
}

public static class ZekerheidExtensions
{
    /// <summary>The words that officials use: "zo mogelijk".</summary>
    public static string Woorden(this Zekerheid zekerheid) => zekerheid switch
    {
        Zekerheid.Vast => "vast",
        Zekerheid.InPrincipe => "in principe",
        Zekerheid.NaarVerwachting => "naar verwachting",
        Zekerheid.ZoMogelijk => "zo mogelijk",
        Zekerheid.Mogelijk => "mogelijk",
        _ => throw new ArgumentOutOfRangeException(nameof(zekerheid)),
    };
}
