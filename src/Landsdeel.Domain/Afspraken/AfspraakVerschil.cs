namespace Landsdeel.Domain.Afspraken;

/// <summary>One field that differs between two versions, with both wholes to show it from.</summary>
public sealed record Veldverschil(AfspraakVeld Veld, Afspraak Oud, Afspraak Nieuw);

/// <summary>What differs between two versions.</summary>
public static class AfspraakVerschil
{
    /// <summary>The fields that differ, in reading order; empty when the versions say the same.</summary>
    public static IReadOnlyList<AfspraakVeld> Velden(Afspraak oud, Afspraak nieuw) =>
        [.. AfspraakVelden.Alle.Where(v => !AfspraakVelden.Gelijk(v, oud, nieuw))];

    public static IReadOnlyList<Veldverschil> Tussen(Afspraak oud, Afspraak nieuw) =>
        [.. Velden(oud, nieuw).Select(v => new Veldverschil(v, oud, nieuw))];
}
