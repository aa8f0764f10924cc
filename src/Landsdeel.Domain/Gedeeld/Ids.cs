namespace Landsdeel.Domain.Gedeeld;

/// <summary>An identifier of one kind of record: a short text that is unique among records of that kind.
/// Records of a loaded round keep the key they have in its file (<c>A-NW06</c>); others get a generated one.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The text: 1 to 64 characters out of letters, digits, '-', '_' and '.'.</summary>
    string Waarde { get; }

    /// <summary>Wraps a text that is already known to be valid (from storage or a list).</summary>
    static abstract TSelf Van(string waarde);
}

public readonly record struct AfspraakId(string Waarde) : IId<AfspraakId>
{
    public static AfspraakId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct OverlegId(string Waarde) : IId<OverlegId>
{
    public static OverlegId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct PartijId(string Waarde) : IId<PartijId>
{
    public static PartijId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct DocumentId(string Waarde) : IId<DocumentId>
{
    public static DocumentId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct GebiedId(string Waarde) : IId<GebiedId>
{
    public static GebiedId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct TrajectId(string Waarde) : IId<TrajectId>
{
    public static TrajectId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct OpgaveId(string Waarde) : IId<OpgaveId>
{
    public static OpgaveId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

public readonly record struct AkkoordId(string Waarde) : IId<AkkoordId>
{
    public static AkkoordId Van(string waarde) => new(waarde);
    public override string ToString() => Waarde;
}

/// <summary>What the text of an identifier may look like.</summary>
public static class IdVorm
{
    public const int Langste = 64;

    public static bool Geldig(string? tekst) => tekst is { Length: > 0 and <= Langste }
        && tekst.All(t => char.IsAsciiLetterOrDigit(t) || t is '-' or '_' or '.');
}
