namespace Landsdeel.Domain.Gedeeld;

/// <summary>An expected refusal: what is wrong, where, and what the user can do. Returned, never thrown.</summary>
/// <param name="Code">Stable, for programs: "afspraak.tekst-leeg".</param>
/// <param name="Bericht">Plain Dutch for the user: what is wrong and what to do about it.</param>
/// <param name="Veld">The field it is about, as the form names it; null when it is about the whole.</param>
public abstract record Weigering(string Code, string Bericht, string? Veld = null);

/// <summary>Marks a refusal because what was asked for is not there, or not for this viewer.</summary>
public interface INietGevonden;

/// <summary>Marks a refusal because of something outside the register: a file, a program that is missing or busy.</summary>
public interface IKanNiet;

/// <summary>The outcome of a use case: a value, or the reasons why it was refused.</summary>
public readonly struct Uitkomst<T>
{
    private readonly T? _waarde;
    private readonly IReadOnlyList<Weigering>? _weigeringen;

    internal Uitkomst(T? waarde, IReadOnlyList<Weigering>? weigeringen) => (_waarde, _weigeringen) = (waarde, weigeringen);

    public bool Gelukt => _weigeringen is null;
    public IReadOnlyList<Weigering> Weigeringen => _weigeringen ?? [];

    /// <summary>The value; asking for it after a refusal is a programming error.</summary>
    public T Waarde => Gelukt ? _waarde! : throw new InvalidOperationException(
        "Refused: " + string.Join("; ", Weigeringen.Select(w => w.Code)));

    public static implicit operator Uitkomst<T>(T waarde) => new(waarde, null);
    public static implicit operator Uitkomst<T>(Weigering weigering) => new(default, [weigering]);
}

public static class Uitkomst
{
    public static Uitkomst<T> Geweigerd<T>(IReadOnlyList<Weigering> weigeringen) => weigeringen.Count == 0
        ? throw new ArgumentException("A refusal has a reason.", nameof(weigeringen))
        : new(default, weigeringen);
}
